// A tie where the layout has put it: emotional or of the ecomap, trimmed at its ends, with its caption.
#pragma once

#include "layout/geometry.hpp"
#include "scene/pen.hpp"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kinscape {

/// The shown ties by id.
class TiesByName {
public:
    explicit TiesByName(const Snapshot& snapshot);
    const ShownTie* find(const AnyId& id) const;

private:
    std::unordered_map<std::string_view, const ShownTie*> ties_;
};

/// The kind of the span, else of the tie, else `plain`.
std::string_view kind_of_tie(const ShownTie& shown);

/// Strength, stress or flow is told, or the view is an ecomap and no kind is.
bool is_of_ecomap(const ShownTie& shown, const Snapshot& snapshot);
/// False where the notation has no emotional ties and the view does not ask for them.
bool is_drawn(const ShownTie& shown, const Snapshot& snapshot, const Notation& notation);

/// What is written beside ties: their captions; the word of a kind that the profile does not know, tells in
/// words, or draws like another kind of this map; with the option `trail` what the tie was before.
class TieWords {
public:
    TieWords(const Snapshot& snapshot, const Look& look);
    std::string of(const ShownTie& shown) const;
    const Snapshot& snapshot() const { return snapshot_; }

private:
    bool is_ambiguous(std::string_view list, std::string_view id) const;
    std::string ecomap_words(const ShownTie& shown) const;
    std::string trail_of(const ShownTie& shown) const;

    const Snapshot& snapshot_;
    const Look& look_;
    std::set<std::string, std::less<>> ambiguous_;  // list:id
};

/// How far the marks of the tie reach to each side of its axis, millimetres.
double reach_of_tie(const ShownTie& shown, bool of_ecomap, const Look& look);
/// Draws it and returns how far it reaches to each side of its axis, millimetres.
double draw_tie_on_map(Pen& pen, const ShownTie& shown, const RoutedLine& line, const Geometry& geometry);

/// Caption above the middle, sign of doubt.
void draw_tie_words(Pen& pen, const ShownTie& shown, const RoutedLine& line, const TieWords& words);

/// The name of a household in the middle of an ecomap, at the top of its circle.
void draw_centre_titles(Pen& pen, const Snapshot& snapshot, const Geometry& geometry);

}  // namespace kinscape
