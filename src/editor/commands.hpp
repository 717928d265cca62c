// Every named command: menus, keys, the status line, replay and tests use this one table.
#pragma once

#include "editor/desk.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

enum class CommandId : unsigned char {
    open_file,
    save,
    save_as,
    export_picture,
    open_example,
    start_page,
    undo,
    redo,
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
    client_view,
    outline,
    choose_day,
    name_moment,
    earlier_event,
    later_event,
    show_today,
    theme_light,
    theme_dark,
    theme_contrast,
    wheel_pans,
    interface_larger,
    interface_smaller,
    tidy,
    select_all,
    select_nothing,
    walk_left,
    walk_right,
    walk_up,
    walk_down,
    next_region,
    previous_region,
    quit
};

/// `words` is what menus show and replay calls it by; `key` its first chord as people read it ("Ctrl Shift
/// S"), `other_key` a second one; both may be empty.
struct Command {
    CommandId id;
    std::string_view words;
    std::string_view key;
    std::string_view other_key;
};

/// All commands, in menu order.
const std::vector<Command>& commands();
const Command& command(CommandId id);
/// By its words, whatever the case, with or without a closing "…".
std::optional<CommandId> find_command(std::string_view words);
/// By a chord as in the table, whatever the case: "ctrl+shift+s" and "Ctrl Shift S" are the same.
std::optional<CommandId> command_of_key(std::string_view chord);

/// Why a command is off just now, as a sentence for its tooltip; empty when it can be done.
std::string why_off(CommandId id, const Desk& desk);
inline bool is_enabled(CommandId id, const Desk& desk) { return why_off(id, desk).empty(); }

/// Does what concerns the desk alone (undo, views, client view, clearing). False when the command is about
/// files, windows or the camera: the program around the desk does those.
bool run_on(Desk& desk, CommandId id);

}  // namespace kinscape
