// The structural lines of a geometry: which link or union each one draws, and what stands on it.
#pragma once

#include "layout/geometry.hpp"
#include "scene/pen.hpp"

#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace kinscape {

class Structure {
public:
    /// Both must outlive it.
    Structure(const Snapshot& snapshot, const Geometry& geometry);

    /// A union's bar, a descent, a sibship bar or a child's line, in its own pattern; lines that lead to
    /// nobody but the unborn in theirs.
    void draw_line(Pen& pen, const RoutedLine& line) const;
    /// Words and signs on child lines and multiple births.
    void draw_marks(Pen& pen) const;

private:
    /// The link whose pattern a whole family's lines have: all children are linked in one unusual way.
    const ChildLink* link_of_family(const AnyId& of) const;
    void find_unusual_families();
    void find_unborn();
    /// A line to a child, for one of the links that it stands for.
    struct LineOfLink {
        const RoutedLine* line;
        const ChildLink* link;
        double x() const { return line->points.back().x; }
    };
    void draw_link_marks(Pen& pen, std::span<const LineOfLink> lines) const;
    bool leads_to_unborn(const RoutedLine& line) const;
    /// The first link of the children of these parents if it holds for all of them, else null.
    template <class Holds>
    const ChildLink* first_of_family(const ChildLink& link, Holds&& holds) const;
    template <class Take>
    void for_names_of_family(const ChildLink& first, Take&& take) const;

    const Snapshot& snapshot_;
    const Geometry& geometry_;
    std::unordered_map<std::string_view, const ChildLink*> unusual_;  // by the name of the family's lines
    /// Children, and families by the name of their lines of whom all children are.
    std::unordered_set<std::string_view> unborn_, unborn_families_;
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
