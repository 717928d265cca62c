// The files of a session: opening, saving, exporting, and the dialogs for them.
#include "app/new_family.hpp"
#include "app/session.hpp"
#include "base/child_process.hpp"
#include "base/utf8.hpp"
#include "export/exporter.hpp"

#include <imgui.h>

#include <algorithm>
#include <cstdlib>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
constexpr std::chrono::minutes dialog_patience{30};

/// A program of that name on PATH.
bool is_on_path(std::string_view name) {
    const char* path = std::getenv("PATH");
    if (!path) return false;
    std::error_code failed;
    for (const std::string& folder : split(path, ':'))
        if (!folder.empty() && fs::exists(fs::path(folder) / name, failed)) return true;
    return false;
}

std::vector<std::string> system_dialog_call(FileTask task, const fs::path& start) {
    const bool opening = task == FileTask::opening || task == FileTask::tracing;
    if (is_on_path("zenity")) {
        std::vector<std::string> call = {"zenity", "--file-selection", "--filename=" + start.string()};
        if (!opening) call.insert(call.end(), {"--save", "--confirm-overwrite"});
        return call;
    }
    return {"kdialog", opening ? "--getopenfilename" : "--getsavefilename", start.string()};
}

}  // namespace

SystemDialog find_system_dialog() {
    return is_on_path("zenity") || is_on_path("kdialog") ? SystemDialog::there : SystemDialog::missing;
}

bool Session::open(const fs::path& path) {
    const std::string name = path.filename().string();
    std::error_code failed;
    const fs::path whole = fs::absolute(path, failed);
    auto opened = open_document(whole, assets_->notation.vocabulary, on_disk_.seal);
    ask_for_frames();
    if (!opened && opened.error().reason == UnreadableReason::sealed) {
        auto bytes = read_file(whole, max_file_bytes);
        ask_passphrase(OpenSealed{whole}, bytes ? std::move(*bytes) : std::string());
        return true;
    }
    if (!opened) {
        shell_.toasts.say(sentence_of_unreadable(name, sentence_of(opened.error())), ToastKind::needs_a_look);
        return false;
    }
    show_opened(std::move(*opened), whole);
    return true;
}

void Session::show_opened(OpenedDocument opened, const fs::path& path) {
    const Document document = opened.document;
    put_on_desk(std::move(opened), document, path);
    shell_.files.close();
    if (on_disk_.seal) left_.open_with(*on_disk_.seal, assets_->notation.vocabulary);
    if (left_.has_crashed(path)) shell_.ask(AskLeft{});
    remember_file(settings_, path.string());
    write_settings();
}

/// Takes what is open off the desk: work that was not saved stays where it can be brought back from.
void Session::put_on_desk(OpenedDocument on_disk, Document document, const fs::path& path) {
    const bool unsaved = desk_.is_open() && desk_.history().can_undo() && !desk_.is_saved();
    keep_journal();
    journal_->leave();
    lock_.release();
    held_by_.reset();
    on_disk_ = std::move(on_disk);
    stamp_ = path.empty() ? decltype(stamp_){} : stamp_of(path);
    asked_about_.reset();
    desk_.open({std::move(document), path});
    keep_journal();
    saved_at_.clear();
    cameras_.clear();
    shown_view_.clear();
    shell_.toasts.clear();
    shell_.words.close();
    shell_.show_drawing();
    asked_for_.clear();
    if (!path.empty()) take_lock(path);
    if (unsaved)
        shell_.toasts.say("What was open had changes that were not saved. They are kept: “Bring back unsaved "
                          "work” has them.",
                          ToastKind::needs_a_look);
}

void Session::begin_family() {
    if (desk_.is_open() && desk_.history().can_undo() && !desk_.is_saved()) {
        shell_.toasts.say("This family has changes that are not saved yet. Press Ctrl S first.",
                          ToastKind::needs_a_look);
        return;
    }
    put_on_desk({}, new_family(), {});
}

bool Session::save_to(const fs::path& path) {
    const std::string name = path.filename().string();
    ask_for_frames();
    if (held_by_ && path == desk_.path()) return may_change();
    if (path == desk_.path() && !may_replace(path)) return false;
    auto saved = save_document(path, on_disk_, desk_.document());
    if (!saved) {
        shell_.toasts.say(sentence_of(saved.error().file.value_or(FileError::failed), FileTask::saving, name),
                          ToastKind::needs_a_look);
        return false;
    }
    on_disk_ = std::move(*saved);
    stamp_ = stamp_of(path);
    asked_about_.reset();
    if (path != desk_.path() || held_by_) {
        lock_.release();
        held_by_ = lock_.take(path, me_, start_.places.locks);
    }
    desk_.saved_as(path);
    keep_journal();
    begin_journal(desk_.document(), false, desk_.history().done());
    asked_for_.clear();
    saved_at_ = start_.clock ? start_.clock() : "";
    shell_.toasts.clear();
    shell_.toasts.say("Saved as " + name + ".", ToastKind::done);
    remember_file(settings_, path.string());
    write_settings();
    return true;
}

bool Session::may_replace(const fs::path& path) {
    const auto stamp = stamp_of(path);
    if (!stamp || state_on_disk(path, on_disk_) != OnDisk::changed) return true;
    // The answer holds for what was asked about, not for what somebody wrote in the meantime.
    if (asked_about_ == stamp) return true;
    asked_about_ = stamp;
    stamp_ = stamp;
    shell_.toasts.say(sentence_of_changed_file(path.filename().string(), ChangeSeen::while_saving),
                      ToastKind::needs_a_look);
    return false;
}

void Session::look_at_disk() {
    constexpr double between_looks_s = 1;
    if (desk_.path().empty() || ImGui::GetTime() < next_look_at_disk_) return;
    next_look_at_disk_ = ImGui::GetTime() + between_looks_s;
    const auto stamp = stamp_of(desk_.path());
    if (stamp == stamp_) return;
    stamp_ = stamp;
    if (!stamp || state_on_disk(desk_.path(), on_disk_) != OnDisk::changed) return;
    shell_.toasts.say(sentence_of_changed_file(desk_.path().filename().string(), ChangeSeen::while_open),
                      ToastKind::needs_a_look);
    ask_for_frames();
}

bool Session::export_to(const fs::path& path) {
    ExportWindow& window = shell_.exporting;
    const bool was_open = window.is_open();
    const Exporter* exporter = find_exporter(path.extension().string());
    ask_for_frames();
    if (!was_open) exporting_->open(shell_, desk_, settings_, *type_);
    if (exporter && !was_open) window.formats = {std::string(exporter->id)};
    window.go_to(exporter ? fs::path(path).replace_extension() : path);
    const bool written = exporting_->write_now(window, desk_);
    if (was_open) return written;
    shell_.toasts.say(window.said(), written ? ToastKind::done : ToastKind::needs_a_look);
    window.close();
    return written;
}

void Session::open_dialog(FileTask task) {
    fs::path folder = desk_.path().parent_path();
    if (folder.empty() && !settings_.recent.empty())
        folder = fs::path(settings_.recent.front()).parent_path();
    if (folder.empty()) folder = start_.places.documents;
    std::string suggestion;
    if (task == FileTask::saving) suggestion = file_name_of(desk_) + ".kinscape";
    if (task == FileTask::exporting) suggestion = fs::path(shell_.exporting.to()).filename().string();
    shell_.files.open(task, folder, std::move(suggestion));
}

void Session::answer_file(const FileDialogAnswer& answer) {
    if (answer.path.empty()) return ask_system(answer.task);
    switch (answer.task) {
    case FileTask::opening: open(answer.path); return;
    case FileTask::saving: save_to(answer.path); return;
    case FileTask::exporting: shell_.exporting.go_to(answer.path); return;
    case FileTask::tracing: break;
    }
    const auto view = with_picture(desk_.view(), answer.path, camera_.centre);
    if (view)
        commit({Change<View>{*view}}, "Lay a picture under the drawing");
    else
        shell_.toasts.say(view.error(), ToastKind::needs_a_look);
}

void Session::ask_system(FileTask task) {
    ChildRequest request;
    request.command = system_dialog_call(task, shell_.files.folder() / "");
    request.deadline = dialog_patience;
    const auto answered = run_child(request);
    if (!answered || answered->exit_code != 0) return;
    const std::string path(trimmed(answered->output));
    const auto end = path.find_last_not_of('\n');
    if (end != std::string::npos) answer_file({task, path.substr(0, end + 1)});
}

void Session::write_settings() {
    recent_.clear();
    std::error_code failed;
    for (const std::string& path : settings_.recent)
        if (fs::exists(path, failed))
            recent_.push_back({path, "in " + fs::path(path).parent_path().string()});
    fs::create_directories(start_.places.settings_file.parent_path(), failed);
    // Settings that cannot be written are no reason to trouble anybody in the middle of a talk.
    static_cast<void>(write_file(start_.places.settings_file, to_json(settings_)));
}

}  // namespace kinscape
