// Every named command: menus, keys, the status line, replay and tests use this one table.
#pragma once

#include "editor/desk.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

enum class CommandId : unsigned char {
    new_family,
    open_file,
    save,
    save_as,
    export_picture,
    seal,
    unseal,
    open_example,
    start_page,
    undo,
    redo,
    copy,
    cut,
    paste,
    remove,
    erase,
    erase_all,
    rename,
    tool_select,
    tool_person,
    tool_couple,
    tool_tie,
    tool_household,
    tool_note,
    tool_system,
    tool_flow,
    add_person,
    add_partner,
    add_child,
    add_parent,
    add_sibling,
    add_tie,
    add_household,
    add_note,
    add_system,
    strength_weak,
    strength_moderate,
    strength_strong,
    stress_none,
    stress_little,
    stress_some,
    stress_much,
    turn_flow,
    nudge_left,
    nudge_right,
    nudge_up,
    nudge_down,
    pin,
    align_row,
    align_column,
    space_evenly,
    unpin_all,
    unpin_in_the_way,
    fold_branch,
    tidy,
    select_all,
    select_branch,
    select_nothing,
    walk_left,
    walk_right,
    walk_up,
    walk_down,
    fit,
    actual_size,
    zoom_in,
    zoom_out,
    pan_left,
    pan_right,
    pan_up,
    pan_down,
    show_genogram,
    show_ecomap,
    ecomap_around,
    show_timeline,
    compare_days,
    client_view,
    quick_entry,
    outline,
    record,
    choose_day,
    name_moment,
    earlier_event,
    later_event,
    show_today,
    theme_light,
    theme_dark,
    theme_contrast,
    wheel_pans,
    choose_notation,
    check_map,
    key_on_drawing,
    trace_picture,
    stop_tracing,
    interface_larger,
    interface_smaller,
    find_or_do,
    find,
    show_keys,
    change_key,
    reset_keys,
    context_menu,
    show_history,
    bring_back_work,
    next_region,
    previous_region,
    quit
};

/// Under which heading a command stands in the palette and on the sheet of keys.
enum class CommandGroup : unsigned char { file, edit, tools, family, ties, places, selection, look, window };
std::string_view words_of(CommandGroup group);

/// What has to be there before a command can be done; `why_off` says the rest.
enum class Needs : unsigned char { nothing, family, somebody, one_selected, selection, several, tie, ecomap };

/// `words` is what menus show and replay calls it by; `key` its first chord as people read it ("Ctrl Shift
/// S"), `other_key` a second one; both may be empty. Keys can be changed: see KeyMap.
struct Command {
    CommandId id;
    CommandGroup group;
    Needs needs;
    std::string_view words;
    std::string_view key;
    std::string_view other_key;
};

/// All commands, in menu order.
const std::vector<Command>& commands();
const Command& command(CommandId id);
/// By its words, whatever the case, with or without a closing "…".
std::optional<CommandId> find_command(std::string_view words);

/// The tool that a command takes up; nothing for other commands.
std::optional<Tool> tool_of(CommandId id);
/// Why a command is off just now, as a sentence for its tooltip; empty when it can be done.
std::string why_off(CommandId id, const Desk& desk);
inline bool is_enabled(CommandId id, const Desk& desk) { return why_off(id, desk).empty(); }

/// Does what concerns the desk alone (undo, views, client view, clearing). False when the command is about
/// files, windows or the camera: the program around the desk does those.
bool run_on(Desk& desk, CommandId id);

}  // namespace kinscape
