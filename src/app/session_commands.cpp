// The commands of a session: camera, walking, tidy, themes, and what the desk does itself.
#include "app/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kinscape {
namespace {

constexpr double pan_step_px = 80;
constexpr double zoom_step = 1.25;
constexpr double scale_step = 0.1;

/// Puts the key below the drawing's left edge and selects it; selects the one that stands there; makes the
/// one that is selected a strip again.
std::optional<Grown> turned_key(Desk& desk, const Shown& shown) {
    constexpr double below_mm = 8;
    const View& view = desk.view();
    const AnyId key(view.id);
    const bool stands = legend_stands_on(view), selected = desk.selection.has(key);
    desk.selection = only(desk.selection, stands && selected ? AnyId{} : key);
    if (stands && !selected) return {};
    if (stands) return Grown{{key_placed(view, std::nullopt)}, "Take the key off the drawing", {}};
    const Vec2 corner{shown.bounds.min.x, shown.bounds.max.y + below_mm};
    return Grown{{key_placed(view, corner)}, "Put the key on the drawing", {}};
}

}  // namespace

void Session::camera_command(CommandId id) {
    using enum CommandId;
    const double step = pan_step_px * camera_.density;
    const Vec2 middle = camera_.size / 2;
    if (id == fit) fit_wanted_ = true;
    if (id == actual_size) camera_ = at_zoom(camera_, 1);
    if (id == zoom_in) camera_ = zoomed(camera_, zoom_step, middle);
    if (id == zoom_out) camera_ = zoomed(camera_, 1 / zoom_step, middle);
    if (id == pan_left) camera_ = panned(camera_, {step, 0});
    if (id == pan_right) camera_ = panned(camera_, {-step, 0});
    if (id == pan_up) camera_ = panned(camera_, {0, step});
    if (id == pan_down) camera_ = panned(camera_, {0, -step});
}

void Session::walk(Way way) {
    const Shown* shown = canvas_.shown();
    if (!shown) return;
    const AnyId next =
        next_on_the_way(shown->snapshot.document(), shown->geometry, desk_.selection.primary(), way);
    if (next.empty()) return;
    const Gesture gesture = desk_.gesture;
    select(next);
    // A line that was begun with a key goes along.
    if (const auto* line = std::get_if<DrawTie>(&gesture))
        desk_.gesture = DrawTie{line->from, line->at, next == line->from ? AnyId{} : next};
}

void Session::leave_family() {
    if (!desk_.is_saved() && desk_.history().can_undo()) {
        shell_.toasts.say("This family has changes that are not saved yet. Press Ctrl S first.",
                          ToastKind::needs_a_look);
        return;
    }
    desk_.close();
    journal_->leave();
    on_disk_ = {};
    lock_.release();
    held_by_.reset();
    cameras_.clear();
}

bool Session::run_on_files(CommandId id) {
    using enum CommandId;
    if (id == new_family)
        begin_family();
    else if (id == open_file)
        open_dialog(FileTask::opening);
    else if (id == save_as || (id == save && desk_.path().empty()))
        open_dialog(FileTask::saving);
    else if (id == save)
        save_to(desk_.path());
    else if (id == export_picture)
        exporting_->open(shell_, desk_, settings_, *type_);
    else if (id == seal)
        ask_passphrase(SealThis{}, {});
    else if (id == unseal && !on_disk_.seal)
        shell_.toasts.say("This document has no seal.", ToastKind::done);
    else if (id == unseal) {
        if (asked_again("unseal",
                        "Everybody who gets the file will be able to read it. Do it again to take the "
                        "seal off."))
            seal_this(std::nullopt);
    } else if (id == erase || id == erase_all)
        erase_for_good(id == erase ? desk_.selection.primary() : AnyId{});
    else if (id == trace_picture)
        open_dialog(FileTask::tracing);
    else if (id == open_example)
        open(start_.places.examples / example_family);
    else if (id == start_page)
        leave_family();
    else
        return false;
    return true;
}

bool Session::run_on_window(CommandId id) {
    using enum CommandId;
    if (id >= fit && id <= pan_down) {
        camera_command(id);
    } else if (id == theme_light || id == theme_dark || id == theme_contrast) {
        set_theme(id == theme_light ? "light" : id == theme_dark ? "dark" : "contrast");
    } else if (id == wheel_pans) {
        settings_.wheel_pans = !settings_.wheel_pans;
        write_settings();
    } else if (id == interface_larger || id == interface_smaller) {
        settings_.scale += id == interface_larger ? scale_step : -scale_step;
        settings_.scale = std::clamp(std::round(settings_.scale * 10) / 10, 0.8, 2.0);
        write_settings();
    } else if (id == find_or_do) {
        shell_.ask(AskCommand{});
    } else if (id == find) {
        shell_.ask(AskFind{});
    } else if (id == show_keys) {
        shell_.ask(AskKeys{});
    } else if (id == change_key) {
        shell_.ask(AskKeyOf{});
    } else if (id == reset_keys) {
        settings_.keys.clear();
        keys_ = KeyMap();
        write_settings();
        shell_.toasts.say("All keys are as they were.", ToastKind::done);
    } else if (id == show_history) {
        shell_.ask(AskStep{});
    } else if (id == bring_back_work) {
        left_.look(assets_->notation.vocabulary);
        shell_.ask(AskLeft{});
    } else if (id == quick_entry) {
        shell_.focus_entry();
    } else if (id == outline) {
        shell_.turn(SidePanel::outline);
    } else if (id == check_map) {
        shell_.turn(SidePanel::check);
    } else if (id == record) {
        shell_.turn(SidePanel::record);
    } else if (id == show_timeline) {
        shell_.show_drawing();
        shell_.timeline.open();
    } else if (id == show_genogram || id == show_ecomap) {
        // The desk does the rest.
        shell_.timeline.close();
        return false;
    } else if (id == compare_days) {
        shell_.compare.open(desk_);
    } else if (id == choose_notation) {
        shell_.notations.open(notation_choices(start_.places.profiles));
    } else if (id == choose_day || id == name_moment) {
        shell_.choose_day(id == choose_day ? DayCardTask::choose : DayCardTask::name);
    } else if (id == client_view && desk_.client_view) {
        shell_.ask_to_leave();
    } else if (id == next_region || id == previous_region) {
        shell_.focus_next(id == next_region ? 1 : -1);
    } else if (id == quit) {
        ask_to_quit();
    } else {
        return false;
    }
    return true;
}

bool Session::run_on_map(CommandId id) {
    using enum CommandId;
    if (id == walk_left) walk(Way::left);
    if (id == walk_right) walk(Way::right);
    if (id == walk_up) walk(Way::up);
    if (id == walk_down) walk(Way::down);
    if (id == tidy) this->tidy();
    const Shown* shown = canvas_.shown();
    if (id == select_all && shown)
        for (const NodeBox& node : shown->geometry.people)
            desk_.selection = joined_by(desk_.selection, {node.id});
    if (id == key_on_drawing && shown) {
        if (const auto grown = turned_key(desk_, *shown)) commit(grown->edits, grown->label);
    }
    return (id >= walk_left && id <= walk_down) || id == tidy || id == select_all || id == key_on_drawing;
}

const Notation& Session::notation() {
    const std::string& id = desk_.view().notation;
    // A document names a profile by its id; a path in it is not followed.
    if (!desk_.is_open() || id.empty() || id == assets_->notation.id || id.find('/') != std::string::npos)
        return assets_->notation;
    const auto found = profiles_.find(id);
    if (found != profiles_.end()) return found->second;
    auto profile = read_profile(start_.places.profiles, id);
    if (!profile)
        shell_.toasts.say("The notation " + id + " is not here: drawn in plain.", ToastKind::needs_a_look);
    else if (!profile->remark.empty())
        shell_.toasts.say(profile->remark, ToastKind::needs_a_look);
    return profiles_.emplace(id, profile ? std::move(profile->notation) : assets_->notation).first->second;
}

void Session::draw_in(const std::string& profile) {
    View view = desk_.view();
    view.notation = profile;
    commit({Change<View>{view}}, "Draw in " + profile);
}

void Session::run(CommandId id) {
    if (!is_enabled(id, desk_)) return;
    ask_for_frames();
    // Esc takes back what was begun last.
    if (id == CommandId::select_nothing && arranger_->wanted()) return arranger_->stop();
    // What was said of the work so far may name somebody whom the client does not see.
    if (id == CommandId::client_view && !desk_.client_view) shell_.toasts.clear();
    if (run_on_files(id) || run_on_window(id) || run_on_map(id) || run_on(desk_, id)) return;
    edit(id);
}

/// True when the same was asked for just before; else it is said what it would do.
bool Session::asked_again(const std::string& what, std::string sentence) {
    const bool again = std::exchange(asked_for_, what) == what;
    if (again)
        asked_for_.clear();
    else
        shell_.toasts.say(std::move(sentence), ToastKind::needs_a_look);
    return again;
}

void Session::ask_to_quit() {
    const bool changed = desk_.is_open() && desk_.history().can_undo() && !desk_.is_saved();
    if (changed &&
        !asked_again("quit", "This family has changes that are not saved yet. Save with Ctrl S, or "
                             "quit again to leave them."))
        return;
    keep_journal();
    journal_->leave();
    quit_ = true;
}

}  // namespace kinscape
