// The structural lines of a geometry: which link or union each one draws, and what stands on it.
#pragma once

#include "layout/geometry.hpp"
#include "scene/pen.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace kinscape {

class Structure {
public:
    explicit Structure(const Snapshot& snapshot);

    /// A union's bar, a descent, a sibship bar or a child's line, in its own pattern.
    void draw_line(Pen& pen, const RoutedLine& line, double people_scale) const;
    /// Words and signs on child lines and multiple births.
    void draw_marks(Pen& pen, const Geometry& geometry, const Snapshot& snapshot) const;

private:
    /// The link whose pattern a whole family's lines have: all children are linked in one unusual way.
    const ChildLink* link_of_family(const AnyId& of) const;
    void find_unusual_families(const Snapshot& snapshot);

    const Document& document_;
    std::unordered_map<std::string_view, const ChildLink*> unusual_;  // by the name of the family's lines
};

/// True for somebody given to other parents, in a notation that has brackets for every adoption.
bool given_away_in_brackets(const Person& person, const Notation& notation);

/// Whose symbol stands in brackets: adopted, in some profiles only where the birth line is shown as well; or
/// given away.
class Adoptions {
public:
    explicit Adoptions(const Snapshot& snapshot);
    bool shows_brackets(const Person& person, const Look& look) const;

private:
    std::unordered_map<std::string_view, const ChildLink*> linked_, adopted_and_born_;
};

}  // namespace kinscape
