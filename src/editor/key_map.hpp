// KeyMap: which keys do what: those of the table of commands, and what the user made of them. Menus, tooltips
// and the sheet of keys ask here.
#pragma once

#include "editor/commands.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// A command's words, as in the table, and the chords that it has instead: "Ctrl T", none to take them away.
using KeyChanges = std::map<std::string, std::vector<std::string>, std::less<>>;

class KeyMap {
public:
    /// What names no command is left aside. A chord that was given to one command is taken from all others.
    explicit KeyMap(const KeyChanges& changes = {});

    /// The chords of a command, the one to show first; may be none.
    const std::vector<std::string>& keys_of(CommandId id) const;
    /// The chord that menus and tooltips show; may be empty.
    std::string_view shown(CommandId id) const;
    /// By a chord, whatever the case: "ctrl+shift+s" and "Ctrl Shift S" are the same.
    std::optional<CommandId> command_of(std::string_view chord) const;

private:
    std::map<CommandId, std::vector<std::string>> keys_;
};

/// A chord as it is compared: small letters, one blank between keys.
std::string chord_as_compared(std::string_view chord);

}  // namespace kinscape
