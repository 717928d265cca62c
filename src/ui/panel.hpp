// What a panel of the window is given, and what it may ask for. A panel reads; it never keeps a copy of the
// document and never changes it.
#pragma once

#include "editor/commands.hpp"
#include "editor/desk.hpp"
#include "editor/key_map.hpp"
#include "editor/quick_entry.hpp"
#include "model/snapshot.hpp"
#include "scene/legend.hpp"
#include "scene/look.hpp"
#include "ui/controls.hpp"
#include "ui/question.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// A symbol on the small map of the zoom card; millimetres of the drawing.
struct MapMark {
    AnyId of;
    Rect box;
    enum class Shape : unsigned char { square, disc, dot } shape = Shape::square;
};

struct RecentFile {
    std::filesystem::path path;
    std::string folder;  // as shown: "in Documents"
};

/// Work that a crash left behind: the name of its file and its steps since the last save.
struct LeftWork {
    std::string name;
    std::vector<std::string> steps;
    bool is_closed = false;  // sealed, and nobody has typed its passphrase yet
};
/// Which of them, and up to which step; all without one.
struct BringBack {
    std::size_t which = 0;
    std::optional<std::size_t> steps;
};

struct PanelInput {
    const Desk& desk;
    const Look& look;
    const KeyMap& keys;
    /// What is shown, after withholding; nullptr while nothing is open.
    const Snapshot* snapshot = nullptr;
    const std::vector<LegendEntry>& legend;
    const std::vector<MapMark>& map;
    std::optional<Rect> map_bounds;
    /// The part of the drawing that the canvas shows, millimetres.
    Rect seen;
    double zoom = 1;  // 1 is 100 %
    std::string_view theme_id;
    bool wheel_pans = false;
    std::string_view saved_state;  // "Saved at 14:32", "Not saved yet"
    const std::vector<RecentFile>& recent;
    const std::vector<LeftWork>& left;
    Vec2 size;  // of the window, px at 100 %
    /// The words of the entry bar.
    const EntryVocabulary& vocabulary;
};

/// Edits that belong together: all happen or none, as one step of undo that is called `label` ("Rename Ana").
struct EditRequest {
    std::vector<Edit> edits;
    std::string label;
    /// Who is to be seen afterwards; may be empty.
    AnyId show = {};
};

/// What is being typed, to be drawn before it is recorded. `version` counts up with what was understood.
struct EntryPreview {
    int version = 0;
    const EntryReading* reading = nullptr;
};

/// The chords that a command has from now on; none at all where the list is empty.
struct KeyWish {
    CommandId of{};
    std::vector<std::string> chords;
};

/// The day to look at; none: today.
using DayWish = std::optional<Day>;
inline DayWish wish_for(const Day& day, const Desk& desk) {
    return day >= desk.today() ? DayWish{} : DayWish{day};
}

struct PanelRequests {
    std::vector<CommandId> commands;
    std::vector<EditRequest> edits;
    std::optional<AnyId> select;
    std::vector<AnyId> select_these;
    /// While a list is open: who the row under the cursor means; the others are dim.
    std::vector<AnyId> lit;
    std::optional<std::filesystem::path> open;
    std::optional<Vec2> centre_on;  // millimetres
    std::optional<DayWish> look_at;
    bool leave_client_view = false;
    /// Back or forward to the document after so many steps.
    std::optional<std::size_t> go_to_step;
    std::optional<BringBack> bring_back;
    std::optional<std::size_t> throw_away;
    /// A command is to get another key, and what it got.
    std::optional<CommandId> change_key_of;
    std::optional<KeyWish> key;
    /// Something is to be chosen from a list.
    Question ask;
    /// A tie is drawn from this symbol to the pointer.
    AnyId draw_tie_from;
    std::optional<EntryPreview> preview;
};

}  // namespace kinscape
