#include "ui/file_dialog.hpp"

#include "base/utf8.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
constexpr double dialog_width = 640;
constexpr double dialog_height = 520;

fs::path home_folder() {
    const char* home = std::getenv("HOME");
    return home ? fs::path(home) : fs::path("/");
}

bool ends_with_one_of(const std::string& name, const std::vector<std::string>& endings) {
    const std::string plain = folded(name);
    return endings.empty() || std::any_of(endings.begin(), endings.end(),
                                          [&](const std::string& ending) { return plain.ends_with(ending); });
}

bool is_for_reading(FileTask task) { return task == FileTask::opening || task == FileTask::tracing; }

std::string_view title_of(FileTask task) {
    switch (task) {
    case FileTask::opening: return "Open a family";
    case FileTask::saving: return "Save this family as";
    case FileTask::exporting: return "Where to put the copy";
    case FileTask::tracing: return "A picture to trace";
    }
    return "";
}

std::string_view verb_of(FileTask task) {
    switch (task) {
    case FileTask::opening: return "Open";
    case FileTask::saving: return "Save";
    case FileTask::exporting:
    case FileTask::tracing: return "Choose";
    }
    return "";
}

}  // namespace

std::optional<std::vector<FolderEntry>> entries_of(const fs::path& folder,
                                                   const std::vector<std::string>& endings) {
    std::error_code failed;
    std::vector<FolderEntry> entries;
    fs::directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
    if (failed) return {};
    for (const fs::directory_iterator end; at != end; at.increment(failed)) {
        if (failed) break;
        const std::string name = at->path().filename().string();
        if (name.starts_with('.')) continue;
        std::error_code unknown;
        const bool is_folder = at->is_directory(unknown);
        if (is_folder || ends_with_one_of(name, endings)) entries.push_back({name, is_folder});
    }
    std::sort(entries.begin(), entries.end(), [](const FolderEntry& a, const FolderEntry& b) {
        if (a.is_folder != b.is_folder) return a.is_folder;
        const std::string left = folded(a.name), right = folded(b.name);
        return left != right ? left < right : a.name < b.name;
    });
    return entries;
}

fs::path path_typed(std::string_view typed, const fs::path& folder, std::string_view ending) {
    const std::string text(trimmed(typed));
    fs::path path;
    if (text == "~")
        path = home_folder();
    else if (text.starts_with("~/"))
        path = home_folder() / text.substr(2);
    else if (text.starts_with("/"))
        path = text;
    else
        path = folder / text;
    std::error_code failed;
    if (!ending.empty() && !fs::is_directory(path, failed) && path.extension() != ending) path += ending;
    return path.lexically_normal();
}

void FileDialog::open(FileTask task, const fs::path& folder, std::string suggestion) {
    open_ = appearing_ = true;
    task_ = task;
    typed_ = std::move(suggestion);
    chosen_.reset();
    std::error_code failed;
    const fs::path whole = fs::weakly_canonical(folder, failed);
    go_to(fs::is_directory(whole, failed) ? whole : home_folder());
}

std::string_view FileDialog::ending() const {
    return task_ == FileTask::saving ? ".kinscape" : std::string_view{};
}

std::vector<std::string> FileDialog::endings() const {
    if (task_ == FileTask::tracing) return {".png", ".jpg", ".jpeg"};
    if (task_ != FileTask::exporting) return {".kinscape"};
    return {};
}

void FileDialog::go_to(const fs::path& folder) {
    remark_.clear();
    to_replace_.clear();
    auto entries = entries_of(folder, endings());
    if (!entries) {
        remark_ = "This folder cannot be read. Choose another one.";
        return;
    }
    folder_ = folder;
    entries_ = std::move(*entries);
    if (is_for_reading(task_)) typed_.clear();
}

void FileDialog::accept() {
    if (trimmed(typed_).empty()) {
        remark_ = "Choose a file, or type its name.";
        return;
    }
    std::error_code failed;
    const fs::path path = path_typed(typed_, folder_, ending());
    if (fs::is_directory(path, failed)) {
        go_to(path);
        return;
    }
    if (is_for_reading(task_) && !fs::exists(path, failed)) {
        remark_ = "There is no file of that name here. Choose one of the list, or type its whole path.";
        return;
    }
    if (task_ == FileTask::saving && fs::exists(path, failed) && to_replace_ != path) {
        to_replace_ = path;
        remark_ = path.filename().string() + " is there already. Press " + std::string(verb_of(task_)) +
                  " again to replace it.";
        return;
    }
    chosen_ = path;
}

void FileDialog::path_row(Controls& controls, const Rect& box) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const bool at_root = !folder_.has_relative_path();
    const Rect up{box.min, {box.min.x + 32, box.max.y}};
    if (controls.icon_button("up", up,
                             {"Up one folder", "Alt ↑", at_root ? "This is the topmost folder." : ""}) ||
        (!at_root && ImGui::GetIO().KeyAlt && ImGui::IsKeyPressed(ImGuiKey_UpArrow, false)))
        go_to(folder_.parent_path());
    const TextLook look{12.5, Weight::regular, theme.ink2};
    std::string shown = folder_.string();
    // The end of a long path tells more than its beginning.
    while (brush.width(shown, look.size) > box.width() - 44 && shown.find('/', 2) != std::string::npos)
        shown = "…" + shown.substr(shown.find('/', 4));
    brush.text({box.min.x + 42, box.centre().y + 4.4}, shown, look);
}

void FileDialog::list(Controls& controls, const Rect& box) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    brush.box(box, {.fill = theme.field, .line = theme.line2, .width = theme.control_line, .radius = 6});
    const auto px = [&](double value) { return static_cast<float>(value * s); };
    ImGui::SetCursorScreenPos({px(box.min.x + 1), px(box.min.y + 1)});
    std::optional<fs::path> entered;
    if (ImGui::BeginChild("##files", {px(box.width() - 2), px(box.height() - 2)},
                          ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground)) {
        double y = static_cast<double>(ImGui::GetCursorScreenPos().y) / s + 4;
        for (const FolderEntry& entry : entries_) {
            const Rect row{{box.min.x + 5, y}, {box.max.x - 14, y + control_height}};
            const Pressed state =
                controls.row(entry.name, row, !entry.is_folder && entry.name == typed_ ? "chosen" : "");
            brush.icon(entry.is_folder ? "folder" : "file", {row.min.x + 18, row.centre().y},
                       {theme.ink2, 0.8});
            const TextLook look{13, Weight::regular, theme.ink};
            brush.text({row.min.x + 38, row.centre().y + 4.6},
                       brush.fitted(entry.name, row.width() - 50, look), look);
            if (state.clicked && entry.is_folder) entered = folder_ / entry.name;
            if (state.clicked && !entry.is_folder) typed_ = entry.name;
            if (state.twice && !entry.is_folder) {
                typed_ = entry.name;
                accept();
            }
            y += control_height;
        }
        if (entries_.empty())
            brush.text({box.min.x + 16, y + 21},
                       "No family files here. Type a path below, or go up one folder.",
                       {12.5, Weight::regular, theme.muted});
        ImGui::SetCursorScreenPos({px(box.min.x + 5), px(y + 2)});
        ImGui::Dummy({1, 1});
    }
    ImGui::EndChild();
    if (entered) go_to(*entered);
}

std::optional<FileDialogAnswer> FileDialog::draw(Controls& controls, Vec2 window, SystemDialog system) {
    if (!open_) return {};
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    const double wide = std::min(dialog_width, window.x - 16), high = std::min(dialog_height, window.y - 16);
    const Vec2 at{std::round((window.x - wide) / 2), std::round((window.y - high) / 2)};
    const auto px = [&](double value) { return static_cast<float>(value * s); };
    if (appearing_) ImGui::OpenPopup("##file-dialog");
    ImGui::SetNextWindowPos({px(at.x), px(at.y)});
    ImGui::SetNextWindowSize({px(wide), px(high)});
    std::optional<FileDialogAnswer> answer;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, px(theme.control_line));
    if (ImGui::BeginPopupModal("##file-dialog", nullptr,
                               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove)) {
        const double left = at.x + 20, right = at.x + wide - 20, foot = at.y + high - 16;
        brush.text({left, at.y + 34}, title_of(task_), {16, Weight::semibold, theme.ink});
        path_row(controls, {{left, at.y + 46}, {right, at.y + 78}});
        list(controls, {{left, at.y + 86}, {right, foot - 116}});
        if (appearing_) ImGui::SetKeyboardFocusHere();
        appearing_ = false;
        if (controls.field("File name", {{left, foot - 104}, {right, foot - 72}}, typed_,
                           is_for_reading(task_) ? "A file of the list, or its path" : "A name for the file"))
            accept();
        double y = foot - 52;
        for (const std::string& line :
             brush.lines_of(remark_, wide - 40, {12.5, Weight::regular, theme.error})) {
            if (!remark_.empty()) brush.text({left, y}, line, {12.5, Weight::regular, theme.error});
            y += 17;
        }
        if (system == SystemDialog::there &&
            controls.button("System dialog…", {{left, foot - 32}, {left + 140, foot}}))
            answer = FileDialogAnswer{task_, {}};
        if (controls.button(std::string(verb_of(task_)) + "##accept",
                            {{right - 98, foot - 32}, {right, foot}}, {ButtonKind::accent, {}, {}, {}}))
            accept();
        const bool cancel = controls.button("Cancel", {{right - 206, foot - 32}, {right - 108, foot}});
        if (chosen_) answer = FileDialogAnswer{task_, *chosen_};
        if (cancel || answer || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
            open_ = false;
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    return answer;
}

}  // namespace kinscape
