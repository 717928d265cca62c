// The plan of the structural lines over rows whose people have an x: which bracket lies how deep under its
// row, through which gap between two texts each line goes, and which lane a bar takes between two rows.
// Heights come later (rows.hpp). Gap g is above row g; the last one is below the last row.
#pragma once

#include "layout/family.hpp"
#include "layout/records.hpp"

namespace kinscape {

/// Who stands where.
struct Standing {
    Rows rows;
    std::vector<double> x;   // by person
    std::vector<int> row;    // by person; -1: has no place
    std::vector<int> index;  // by person: place in the row
};
Standing standing_of(Rows rows, std::vector<double> x);

/// One end of a bracket: it leaves `person` at `x`. A partner of a higher row comes down by a strand.
struct Leg {
    int person = 0;
    double x = 0;
    int strand = -1;
};

/// The line that joins the partners of one union below their symbols, or leads a lone parent's descent aside.
struct Bracket {
    int family = 0;
    int couple = -1;  // index of Snapshot::unions; -1: parents without a union
    int row = 0;
    int depth = 0;
    std::vector<Leg> legs;
    double from = 0;  // left end of the bar, with the descent
    double to = 0;
    double descent = 0;  // x of the descent, if there is one
    bool has_descent = false;
};

/// A bar between two rows with its verticals: `tops` come from above, `feet` from below.
struct Comb {
    int family = 0;
    int gap = 0;
    int strand = -1;  // -1: the family's own sibship bar
    std::vector<double> tops;
    std::vector<double> feet;
    double from = 0;
    double to = 0;
    int lane = 0;
    bool level() const { return to - from < 0.02; }
};

/// A line over more than one row: the x at which it passes each row, and its combs in the gaps between.
struct Strand {
    int family = 0;
    int child = -1;   // the child it leads to, or
    int parent = -1;  // the partner it comes from
    std::vector<int> rows;
    std::vector<double> x;
    std::vector<int> combs;
    double start = 0;  // where it begins: the aside of a partner's leg
    double end = 0;    // where it ends: a child's top
    int aside = -1;    // bracket that leads a partner's line out to the first gap
};

/// How a child hangs: straight down from the bar, or with others from one point.
struct Foot {
    int child = 0;
    int which = 0;     // index in Family::children
    double point = 0;  // x on the bar
    double at = 0;     // x at the child's top
    bool slanted = false;
    int birth = -1;  // index of FamilyGraph::births
    int strand = -1;
};

struct LinePlan {
    std::vector<Bracket> brackets;
    std::vector<Comb> combs;
    std::vector<Strand> strands;
    std::vector<std::vector<Foot>> feet;  // by family
    std::vector<int> comb_of;             // by family, -1: no children shown
    std::vector<int> bracket_of;          // by family: the one with the descent
    std::vector<int> depths;              // by row: brackets under one another
    std::vector<int> lanes;               // by gap
};

LinePlan plan_lines(const FamilyGraph& graph, const Standing& standing, const Spacing& spacing);

/// The bars between the rows with their verticals, for brackets, feet and strands that have their x.
void add_combs(LinePlan& plan, const Standing& standing);

/// Lanes for the bars of every gap: few crossings, no shared stretch, as high as possible.
void choose_lanes(LinePlan& plan, std::size_t gaps);

/// A vertical of one family that would lie upon that of another: down from a bar, and down to one.
struct SharedLine {
    int gap = 0;
    double foot = 0;
    double top = 0;
};
std::vector<SharedLine> shared_lines(const LinePlan& plan, std::size_t gaps);

}  // namespace kinscape
