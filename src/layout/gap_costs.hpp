// What a line meets that goes through a gap between two people of a row. Gap g is left of the row's person g.
#pragma once

#include "layout/line_plan.hpp"

namespace kinscape {

class GapCosts {
public:
    GapCosts(const FamilyGraph& graph, const Standing& standing, const std::vector<Bracket>& brackets);

    /// Bars of unions that run below the gap.
    int unions_over(int row, int gap) const { return unions_[row][gap]; }
    /// Bars of brothers and sisters that run above it.
    int sibships_over(int row, int gap) const { return sibships_[row][gap]; }
    /// Families that hang from somebody between two places of the row, these included; not `but`.
    int families_between(int row, int first, int last, int but) const;

private:
    // By row and gap: how many more bars run there than one gap further left.
    using Steps = std::vector<std::vector<int>>;
    static void add(Steps& steps, int row, int low, int high);
    static void sum_up(Steps& steps);

    const FamilyGraph& graph_;
    const Standing& standing_;
    Steps unions_;
    Steps sibships_;
};

}  // namespace kinscape
