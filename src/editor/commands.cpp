#include "editor/commands.hpp"

#include "base/check.hpp"
#include "base/utf8.hpp"
#include "editor/event_days.hpp"
#include "model/audience.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr std::string_view ellipsis = "…";

std::string_view without_ellipsis(std::string_view words) {
    return words.ends_with(ellipsis) ? words.substr(0, words.size() - ellipsis.size()) : words;
}

bool can_have_ties(const Document& document, const AnyId& id) {
    return document.people.contains(id.as<PersonId>()) || document.systems.contains(id.as<SystemId>()) ||
           document.households.contains(id.as<HouseholdId>());
}

bool holds_systems_or_people(const Document& document) {
    return !document.people.empty() || !document.systems.empty();
}

/// What the screen may tell: a step through time must not stop where something hidden happened.
std::vector<DatedEvent> events_seen(const Desk& desk) {
    if (!desk.client_view) return dated_events(desk.document());
    const VisibleDocument visible = visible_to(desk.document(), {Reader::client});
    return dated_events(visible.document());
}

}  // namespace

std::string_view words_of(CommandGroup group) {
    switch (group) {
    case CommandGroup::file: return "File";
    case CommandGroup::edit: return "Change";
    case CommandGroup::tools: return "Tools";
    case CommandGroup::family: return "Grow the family";
    case CommandGroup::ties: return "Ties";
    case CommandGroup::places: return "Where people stand";
    case CommandGroup::selection: return "Go and select";
    case CommandGroup::look: return "What is shown";
    case CommandGroup::window: return "Window";
    }
    return "";
}

const std::vector<Command>& commands() {
    using enum CommandId;
    using Group = CommandGroup;
    static const std::vector<Command> table = {
        {new_family, Group::file, Needs::nothing, "New family", "Ctrl N", ""},
        {open_file, Group::file, Needs::nothing, "Open a file…", "Ctrl O", ""},
        {save, Group::file, Needs::family, "Save", "Ctrl S", ""},
        {save_as, Group::file, Needs::family, "Save as…", "Ctrl Shift S", ""},
        {export_picture, Group::file, Needs::somebody, "Export…", "Ctrl Shift E", ""},
        {seal, Group::file, Needs::family, "Seal with a passphrase…", "", ""},
        {unseal, Group::file, Needs::family, "Take the seal off", "", ""},
        {open_example, Group::file, Needs::nothing, "Open the example", "Ctrl E", ""},
        {start_page, Group::file, Needs::family, "Back to the first page", "Ctrl W", ""},

        {undo, Group::edit, Needs::family, "Undo", "Ctrl Z", ""},
        {redo, Group::edit, Needs::family, "Redo", "Ctrl Shift Z", "Ctrl Y"},
        {copy, Group::edit, Needs::selection, "Copy", "Ctrl C", ""},
        {cut, Group::edit, Needs::selection, "Cut", "Ctrl X", ""},
        {paste, Group::edit, Needs::family, "Paste", "Ctrl V", ""},
        {remove, Group::edit, Needs::selection, "Delete", "Delete", "Backspace"},
        {erase, Group::edit, Needs::one_selected, "Erase for good…", "Ctrl Shift Delete", ""},
        {erase_all, Group::edit, Needs::family, "Erase the whole family for good…", "", ""},
        {rename, Group::edit, Needs::one_selected, "Write the name", "Enter", "F2"},

        {tool_select, Group::tools, Needs::family, "Select", "V", ""},
        {tool_person, Group::tools, Needs::family, "Person tool", "P", ""},
        {tool_couple, Group::tools, Needs::family, "Union and child tool", "U", ""},
        {tool_tie, Group::tools, Needs::family, "Tie tool", "E", ""},
        {tool_household, Group::tools, Needs::family, "Household tool", "H", ""},
        {tool_note, Group::tools, Needs::family, "Note tool", "N", ""},
        {tool_system, Group::tools, Needs::ecomap, "System tool", "S", ""},
        {tool_flow, Group::tools, Needs::ecomap, "Flow tool", "F", ""},

        {quick_entry, Group::family, Needs::family, "Add a sentence", "+", "="},
        {add_person, Group::family, Needs::family, "Add a person", "Shift P", ""},
        {add_partner, Group::family, Needs::one_selected, "Add a partner", "Shift Right", ""},
        {add_child, Group::family, Needs::one_selected, "Add a child", "Shift Down", ""},
        {add_parent, Group::family, Needs::one_selected, "Add a parent", "Shift Up", ""},
        {add_sibling, Group::family, Needs::one_selected, "Add a brother or sister", "Shift Left", ""},
        {add_tie, Group::ties, Needs::one_selected, "Add a tie…", "Shift E", ""},
        {add_household, Group::family, Needs::selection, "Add a household", "Shift H", ""},
        {add_note, Group::family, Needs::one_selected, "Add a note", "Shift N", ""},
        {add_system, Group::family, Needs::ecomap, "Add a system", "Shift S", ""},

        {strength_weak, Group::ties, Needs::tie, "Weak", "1", ""},
        {strength_moderate, Group::ties, Needs::tie, "Moderate", "2", ""},
        {strength_strong, Group::ties, Needs::tie, "Strong", "3", ""},
        {stress_none, Group::ties, Needs::tie, "No stress", "Shift 0", ""},
        {stress_little, Group::ties, Needs::tie, "A little stress", "Shift 1", ""},
        {stress_some, Group::ties, Needs::tie, "Some stress", "Shift 2", ""},
        {stress_much, Group::ties, Needs::tie, "A lot of stress", "Shift 3", ""},
        {turn_flow, Group::ties, Needs::tie, "Turn where the energy goes", "Shift F", ""},

        {nudge_left, Group::places, Needs::selection, "Move left", "Alt Left", ""},
        {nudge_right, Group::places, Needs::selection, "Move right", "Alt Right", ""},
        {nudge_up, Group::places, Needs::selection, "Move up", "Alt Up", ""},
        {nudge_down, Group::places, Needs::selection, "Move down", "Alt Down", ""},
        {pin, Group::places, Needs::selection, "Pin or unpin", ".", ""},
        {align_row, Group::places, Needs::several, "Align in a row", "Ctrl Shift R", ""},
        {align_column, Group::places, Needs::several, "Align in a column", "Ctrl Shift L", ""},
        {space_evenly, Group::places, Needs::several, "Space evenly", "Ctrl Shift D", ""},
        {unpin_all, Group::places, Needs::somebody, "Unpin everybody", "", ""},
        {unpin_in_the_way, Group::places, Needs::somebody, "Unpin who stands in the way", "", ""},
        {fold_branch, Group::places, Needs::one_selected, "Fold the branch away or open it", "Ctrl Shift B",
         ""},
        {tidy, Group::places, Needs::somebody, "Tidy", "T", ""},

        {select_all, Group::selection, Needs::family, "Select all", "Ctrl A", ""},
        {select_branch, Group::selection, Needs::one_selected, "Select the branch", "Ctrl Shift A", ""},
        {select_nothing, Group::selection, Needs::family, "Select nothing", "Esc", ""},
        {walk_left, Group::selection, Needs::family, "Go left", "Left", ""},
        {walk_right, Group::selection, Needs::family, "Go right", "Right", ""},
        {walk_up, Group::selection, Needs::family, "Go to a parent", "Up", ""},
        {walk_down, Group::selection, Needs::family, "Go to a child", "Down", ""},

        {fit, Group::look, Needs::family, "Show everything", "Ctrl 0", ""},
        {actual_size, Group::look, Needs::family, "Show at 100 %", "Ctrl 1", ""},
        {zoom_in, Group::look, Needs::family, "Zoom in", "Ctrl +", "Ctrl ="},
        {zoom_out, Group::look, Needs::family, "Zoom out", "Ctrl -", ""},
        {pan_left, Group::look, Needs::family, "Move the paper left", "Ctrl Left", ""},
        {pan_right, Group::look, Needs::family, "Move the paper right", "Ctrl Right", ""},
        {pan_up, Group::look, Needs::family, "Move the paper up", "Ctrl Up", ""},
        {pan_down, Group::look, Needs::family, "Move the paper down", "Ctrl Down", ""},
        {show_genogram, Group::look, Needs::family, "Genogram", "", ""},
        {show_ecomap, Group::look, Needs::somebody, "Ecomap", "", ""},
        {ecomap_around, Group::look, Needs::selection, "Ecomap around what is selected", "", ""},
        {show_timeline, Group::look, Needs::somebody, "Timeline", "L", ""},
        {compare_days, Group::look, Needs::somebody, "Compare two days…", "C", ""},
        {client_view, Group::look, Needs::family, "Client view", "Ctrl Shift C", ""},
        {outline, Group::look, Needs::family, "Outline", "O", ""},
        {record, Group::look, Needs::family, "Record", "R", ""},
        {choose_day, Group::look, Needs::family, "Choose a day…", "D", ""},
        {choose_notation, Group::look, Needs::family, "Notation…", "Ctrl Shift N", ""},
        {check_map, Group::look, Needs::family, "Check", "Ctrl Shift K", ""},
        {key_on_drawing, Group::look, Needs::somebody, "Key on the drawing", "K", ""},
        {trace_picture, Group::look, Needs::family, "A picture to trace…", "", ""},
        {stop_tracing, Group::look, Needs::family, "Take the traced picture away", "", ""},
        {name_moment, Group::look, Needs::family, "Name this moment…", "M", ""},
        {earlier_event, Group::look, Needs::family, "One event back", ",", ""},
        {later_event, Group::look, Needs::family, "One event forward", ";", ""},
        {show_today, Group::look, Needs::family, "Show today", "Shift D", ""},
        {theme_light, Group::look, Needs::nothing, "Light", "", ""},
        {theme_dark, Group::look, Needs::nothing, "Dark", "", ""},
        {theme_contrast, Group::look, Needs::nothing, "High contrast", "", ""},
        {wheel_pans, Group::look, Needs::nothing, "Wheel moves the paper", "", ""},
        {interface_larger, Group::look, Needs::nothing, "Larger interface", "Ctrl Alt +", "Ctrl Alt ="},
        {interface_smaller, Group::look, Needs::nothing, "Smaller interface", "Ctrl Alt -", ""},

        {find_or_do, Group::window, Needs::nothing, "Find or do…", "Ctrl K", ""},
        {find, Group::window, Needs::family, "Find…", "Ctrl F", ""},
        {show_keys, Group::window, Needs::nothing, "Keys…", "?", "F1"},
        {change_key, Group::window, Needs::nothing, "Change a key…", "", ""},
        {reset_keys, Group::window, Needs::nothing, "Give all keys back as they were", "", ""},
        {show_history, Group::window, Needs::family, "What was done…", "Ctrl H", ""},
        {bring_back_work, Group::window, Needs::nothing, "Bring back unsaved work…", "", ""},
        {context_menu, Group::window, Needs::family, "What can be done here", "Shift F10", "Menu"},
        {next_region, Group::window, Needs::nothing, "Next part of the window", "F6", ""},
        {previous_region, Group::window, Needs::nothing, "Previous part of the window", "Shift F6", ""},
        {quit, Group::window, Needs::nothing, "Quit", "Ctrl Q", ""},
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

std::string why_off(CommandId id, const Desk& desk) {
    const Needs needs = command(id).needs;
    if (needs == Needs::nothing) return {};
    if (!desk.is_open()) return "No family is open yet.";
    if (id == CommandId::undo && !desk.history().can_undo()) return "Nothing has been changed yet.";
    if (id == CommandId::redo && !desk.history().can_redo()) return "Nothing has been undone.";
    if (id == CommandId::name_moment && desk.client_view) return "In Client view nothing is written down.";
    if (id == CommandId::check_map && desk.client_view) return "In Client view nothing is checked.";
    if ((id == CommandId::erase || id == CommandId::erase_all) && desk.client_view)
        return "In Client view nothing is erased.";
    if (id == CommandId::trace_picture && desk.client_view) return "In Client view nothing is traced.";
    if (id == CommandId::stop_tracing && !desk.view().background.present()) return "No picture is traced.";
    if (id == CommandId::show_history && desk.client_view)
        return "In Client view nothing is listed of what was done.";
    if (id == CommandId::earlier_event && !event_before(events_seen(desk), desk.day()))
        return "Nothing is told of an earlier day.";
    if ((id == CommandId::later_event || id == CommandId::show_today) && desk.day() >= desk.today())
        return "This is today.";
    const std::vector<AnyId>& selected = desk.selection.selected;
    switch (needs) {
    case Needs::nothing:
    case Needs::family: return {};
    case Needs::somebody: return holds_systems_or_people(desk.document()) ? "" : "No one is on the map yet.";
    case Needs::one_selected:
    case Needs::selection: return selected.empty() ? "Select somebody first." : "";
    case Needs::several: return selected.size() < 2 ? "Select two or more first." : "";
    case Needs::tie:
        return desk.document().ties.contains(desk.selection.primary().as<TieId>()) ? ""
                                                                                   : "Select a tie first.";
    case Needs::ecomap: return is_ecomap(desk.view()) ? "" : "This belongs to an ecomap.";
    }
    return {};
}

/// The tool that a command takes up.
std::optional<Tool> tool_of(CommandId id) {
    using enum CommandId;
    if (id < tool_select || id > tool_flow) return {};
    return static_cast<Tool>(static_cast<int>(id) - static_cast<int>(tool_select));
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
        const auto events = events_seen(desk);
        const auto day =
            id == earlier_event ? event_before(events, desk.day()) : event_after(events, desk.day());
        desk.look_at(day && *day < desk.today() ? *day : desk.today());
        return true;
    }
    if (id == client_view) {
        desk.client_view = !desk.client_view;
        return true;
    }
    if (const auto tool = tool_of(id)) {
        desk.tool = *tool;
        desk.gesture = {};
        // A tie that is begun with somebody selected begins there.
        const AnyId from = desk.selection.primary();
        if (*tool == Tool::tie && can_have_ties(desk.document(), from)) desk.gesture = DrawTie{from, {}, {}};
        return true;
    }
    if (id == select_nothing) {
        // Esc takes back one thing at a time: the gesture, the tool, then the selection.
        if (!is_idle(desk.gesture))
            desk.gesture = {};
        else if (desk.tool != Tool::select)
            desk.tool = Tool::select;
        else
            desk.selection = only(desk.selection, {});
        return true;
    }
    return false;
}

}  // namespace kinscape
