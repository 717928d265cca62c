// The commands of a session: camera, walking, tidy, themes, and what the desk does itself.
#include "app/session.hpp"
#include "layout/arrange.hpp"
#include "scene/extent.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

// What the title covers of the canvas at its top; pixels at 100 %.
constexpr double over_top_px = 72;
constexpr double pan_step_px = 80;
constexpr double zoom_step = 1.25;
constexpr double scale_step = 0.1;

}  // namespace

void Session::fit_all() {
    fit_wanted_ = false;
    const Shown* shown = canvas_.shown();
    if (!shown) return;
    const double top = over_top_px * camera_.density, foot = covered_foot_ * camera_.density;
    Camera inner = camera_;
    inner.size.y = std::max(camera_.size.y * 0.4, camera_.size.y - top - foot);
    inner = fitted(inner, shown->bounds, 24 * camera_.density);
    camera_.centre = inner.centre;
    camera_.zoom = inner.zoom;
    camera_ = panned(camera_, {0, (top - foot) / 2});
}

void Session::camera_command(CommandId id) {
    using enum CommandId;
    const double step = pan_step_px * camera_.density;
    const Vec2 middle = camera_.size / 2;
    if (id == fit) fit_all();
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
    if (!next.empty()) select(next);
}

void Session::tidy() {
    // Who is hidden from the client keeps a place as well: Tidy works on the whole family.
    const Look drawn = look(palette_);
    const Snapshot snapshot = snapshot_of(visible_to(desk_.document(), {}), desk_.view(), desk_.day());
    const Extents extents = extents_of(snapshot, drawn);
    ArrangeRequest request{snapshot, desk_.view().places, extents, assets_->spacing};
    request.keep = Keep::by_hand;
    request.worker = start_.places.worker;
    auto places = arrange(request);
    if (!places) return;
    const std::size_t all = places->size();
    std::erase_if(*places, [](const Place& place) { return place.by_hand; });
    const std::size_t pins = all - places->size();
    if (commit({ArrangePlaces{desk_.view().id, std::move(*places)}}, "Tidy"))
        shell_.toasts.say(pins == 0 ? std::string("Tidied.")
                                    : fmt::format("Tidied. {} {} kept.", pins, pins == 1 ? "pin" : "pins"),
                          ToastKind::done);
}

void Session::run(CommandId id) {
    using enum CommandId;
    if (!is_enabled(id, desk_)) return;
    ask_for_frames(3);
    switch (id) {
    case open_file: return open_dialog(FileTask::opening);
    case save:
        if (desk_.path().empty()) return open_dialog(FileTask::saving);
        save_to(desk_.path());
        return;
    case save_as: return open_dialog(FileTask::saving);
    case export_picture: return open_dialog(FileTask::exporting);
    case open_example: open_example_family(); return;
    case start_page:
        if (!desk_.is_saved() && desk_.history().can_undo()) {
            shell_.toasts.say("This family has changes that are not saved yet. Press Ctrl S first.",
                              ToastKind::needs_a_look);
            return;
        }
        desk_.close();
        cameras_.clear();
        return;
    case fit:
    case actual_size:
    case zoom_in:
    case zoom_out:
    case pan_left:
    case pan_right:
    case pan_up:
    case pan_down: return camera_command(id);
    case theme_light: return set_theme("light");
    case theme_dark: return set_theme("dark");
    case theme_contrast: return set_theme("contrast");
    case wheel_pans: settings_.wheel_pans = !settings_.wheel_pans; return write_settings();
    case interface_larger:
    case interface_smaller:
        settings_.scale += id == interface_larger ? scale_step : -scale_step;
        settings_.scale = std::clamp(std::round(settings_.scale * 10) / 10, 0.8, 2.0);
        return write_settings();
    case tidy: return this->tidy();
    case select_all:
        if (const Shown* shown = canvas_.shown())
            for (const NodeBox& node : shown->geometry.people)
                desk_.selection = joined_by(desk_.selection, {node.id});
        return;
    case walk_left: return walk(Way::left);
    case walk_right: return walk(Way::right);
    case walk_up: return walk(Way::up);
    case walk_down: return walk(Way::down);
    case next_region: return shell_.focus_next(1);
    case previous_region: return shell_.focus_next(-1);
    case quit: return ask_to_quit();
    case outline: return shell_.turn_outline();
    case choose_day: return shell_.choose_day(DayCardTask::choose);
    case name_moment: return shell_.choose_day(DayCardTask::name);
    case client_view:
        if (desk_.client_view) return shell_.ask_to_leave();
        // What was said of the work so far may name somebody whom the client does not see.
        shell_.toasts.clear();
        run_on(desk_, id);
        return;
    case undo:
    case redo:
    case show_genogram:
    case show_ecomap:
    case earlier_event:
    case later_event:
    case show_today:
    case select_nothing: run_on(desk_, id); return;
    }
}

void Session::ask_to_quit() {
    const bool changed = desk_.is_open() && desk_.history().can_undo() && !desk_.is_saved();
    if (changed && !quit_was_asked_) {
        quit_was_asked_ = true;
        shell_.toasts.say(
            "This family has changes that are not saved yet. Save with Ctrl S, or quit again to "
            "leave them.",
            ToastKind::needs_a_look);
        return;
    }
    quit_ = true;
}

}  // namespace kinscape
