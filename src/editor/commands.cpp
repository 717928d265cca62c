#include "editor/commands.hpp"

#include "base/check.hpp"
#include "base/utf8.hpp"
#include "editor/event_days.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr std::string_view ellipsis = "…";

std::string_view without_ellipsis(std::string_view words) {
    return words.ends_with(ellipsis) ? words.substr(0, words.size() - ellipsis.size()) : words;
}

std::string chord_as_compared(std::string_view chord) {
    std::string plain = folded(chord);
    // The plus key itself ("ctrl++") must not be taken for the mark between two keys.
    for (std::size_t i = 0; i + 1 < plain.size(); ++i)
        if (plain[i] == '+') plain[i] = ' ';
    return plain;
}

bool holds_systems_or_people(const Document& document) {
    return !document.people.empty() || !document.systems.empty();
}

}  // namespace

const std::vector<Command>& commands() {
    using enum CommandId;
    static const std::vector<Command> table = {
        {open_file, "Open a file…", "Ctrl O", ""},
        {save, "Save", "Ctrl S", ""},
        {save_as, "Save as…", "Ctrl Shift S", ""},
        {export_picture, "Export…", "Ctrl Shift E", ""},
        {open_example, "Open the example", "Ctrl E", ""},
        {start_page, "Back to the first page", "Ctrl W", ""},
        {undo, "Undo", "Ctrl Z", ""},
        {redo, "Redo", "Ctrl Shift Z", "Ctrl Y"},
        {fit, "Show everything", "Ctrl 0", ""},
        {actual_size, "Show at 100 %", "Ctrl 1", ""},
        {zoom_in, "Zoom in", "Ctrl +", "Ctrl ="},
        {zoom_out, "Zoom out", "Ctrl -", ""},
        {pan_left, "Move the paper left", "Ctrl Left", ""},
        {pan_right, "Move the paper right", "Ctrl Right", ""},
        {pan_up, "Move the paper up", "Ctrl Up", ""},
        {pan_down, "Move the paper down", "Ctrl Down", ""},
        {show_genogram, "Genogram", "", ""},
        {show_ecomap, "Ecomap", "", ""},
        {client_view, "Client view", "Ctrl Shift C", ""},
        {outline, "Outline", "O", ""},
        {choose_day, "Choose a day…", "D", ""},
        {name_moment, "Name this moment…", "M", ""},
        {earlier_event, "One event back", ",", ""},
        {later_event, "One event forward", ";", ""},
        {show_today, "Show today", "Shift D", ""},
        {theme_light, "Light", "", ""},
        {theme_dark, "Dark", "", ""},
        {theme_contrast, "High contrast", "", ""},
        {wheel_pans, "Wheel moves the paper", "", ""},
        {interface_larger, "Larger interface", "Ctrl Alt +", "Ctrl Alt ="},
        {interface_smaller, "Smaller interface", "Ctrl Alt -", ""},
        {tidy, "Tidy", "T", ""},
        {select_all, "Select all", "Ctrl A", ""},
        {select_nothing, "Select nothing", "Esc", ""},
        {walk_left, "Go left", "Left", ""},
        {walk_right, "Go right", "Right", ""},
        {walk_up, "Go to a parent", "Up", ""},
        {walk_down, "Go to a child", "Down", ""},
        {next_region, "Next part of the window", "F6", ""},
        {previous_region, "Previous part of the window", "Shift F6", ""},
        {quit, "Quit", "Ctrl Q", ""},
    };
    return table;
}

const Command& command(CommandId id) {
    for (const Command& one : commands())
        if (one.id == id) return one;
    broken_promise("every command stands in the table", __FILE__, __LINE__);
}

std::optional<CommandId> find_command(std::string_view words) {
    const std::string wanted = folded(without_ellipsis(words));
    for (const Command& one : commands())
        if (folded(without_ellipsis(one.words)) == wanted) return one.id;
    return {};
}

std::optional<CommandId> command_of_key(std::string_view chord) {
    const std::string wanted = chord_as_compared(chord);
    for (const Command& one : commands())
        for (std::string_view key : {one.key, one.other_key})
            if (!key.empty() && chord_as_compared(key) == wanted) return one.id;
    return {};
}

std::string why_off(CommandId id, const Desk& desk) {
    using enum CommandId;
    switch (id) {
    case open_file:
    case open_example:
    case theme_light:
    case theme_dark:
    case theme_contrast:
    case wheel_pans:
    case interface_larger:
    case interface_smaller:
    case next_region:
    case previous_region:
    case quit: return {};
    case undo:
        if (!desk.history().can_undo()) return "Nothing has been changed yet.";
        return {};
    case redo:
        if (!desk.history().can_redo()) return "Nothing has been undone.";
        return {};
    case show_ecomap:
        if (desk.is_open() && !holds_systems_or_people(desk.document())) return "No one is on the map yet.";
        break;
    case tidy:
    case export_picture:
        if (desk.is_open() && !holds_systems_or_people(desk.document())) return "No one is on the map yet.";
        break;
    case name_moment:
        if (desk.is_open() && desk.client_view) return "In Client view nothing is written down.";
        break;
    case earlier_event:
        if (desk.is_open() && !event_before(dated_events(desk.document()), desk.day()))
            return "Nothing is told of an earlier day.";
        break;
    case later_event:
    case show_today:
        if (desk.is_open() && desk.day() >= desk.today()) return "This is today.";
        break;
    case outline:
    case choose_day:
    case save:
    case save_as:
    case start_page:
    case fit:
    case actual_size:
    case zoom_in:
    case zoom_out:
    case pan_left:
    case pan_right:
    case pan_up:
    case pan_down:
    case show_genogram:
    case client_view:
    case select_all:
    case select_nothing:
    case walk_left:
    case walk_right:
    case walk_up:
    case walk_down: break;
    }
    return desk.is_open() ? std::string() : "No family is open yet.";
}

bool run_on(Desk& desk, CommandId id) {
    using enum CommandId;
    if (!is_enabled(id, desk)) return false;
    if (id == undo) return desk.undo();
    if (id == redo) return desk.redo();
    if (id == show_genogram) return desk.show_view("genogram");
    if (id == show_ecomap) return desk.show_view("ecomap");
    if (id == show_today) {
        desk.look_at(desk.today());
        return true;
    }
    if (id == earlier_event || id == later_event) {
        const auto events = dated_events(desk.document());
        const auto day =
            id == earlier_event ? event_before(events, desk.day()) : event_after(events, desk.day());
        desk.look_at(day && *day < desk.today() ? *day : desk.today());
        return true;
    }
    if (id == client_view) {
        desk.client_view = !desk.client_view;
        return true;
    }
    if (id == select_nothing) {
        // Esc takes back one thing at a time: the gesture, then the selection.
        if (!is_idle(desk.gesture))
            desk.gesture = {};
        else
            desk.selection = only(desk.selection, {});
        return true;
    }
    return false;
}

}  // namespace kinscape
