// One part of the family, renumbered from 0 and stripped to what ordering and x need, so that thousands of
// trials are cheap.
#pragma once

#include "layout/family.hpp"
#include "layout/records.hpp"

#include <optional>

namespace kinscape {

struct PartFamily {
    std::vector<int> parents;         // all shown
    std::vector<int> level;           // those in the lowest row of parents, which holds the bracket
    int row = 0;                      // that row
    std::vector<int> home;            // children at home in birth order
    std::vector<int> guests;          // children with another home
    std::vector<double> guest_aside;  // how far beside its first link each enters
    bool couple = false;              // there is a union
    bool man_left = false;            // a first union of a man and a woman
    long long begun = 0;
    double text_width = 0;
};

struct PartPerson {
    int number = 0;  // in the FamilyGraph
    int row = 0;
    double half = 0;
    double label = 0;  // half the width of the text
    bool small = false;
    bool male = false;
    int home = -1;
    int home_place = 0;
    long long born = 0;  // key of birth; max: not known
    bool two_homes = false;
    std::vector<int> parent_in;
    std::vector<int> partners;
    std::optional<double> pinned;  // x, where a person was put by hand
};

struct PartModel {
    std::vector<PartPerson> people;
    std::vector<PartFamily> families;
    std::vector<std::vector<int>> births;
    std::vector<std::vector<int>> sibships_by_row;  // families with two children or more at home there
    int row_count = 0;
    bool relaxed = false;
    bool has_pins = false;
    Spacing spacing;

    /// The least distance between the centres of two neighbours, left and right.
    double least_distance(int left, int right) const;
    bool partners(int a, int b) const;
    /// Where the descent of a family leaves, seen from its parents alone.
    double drop_of(int family, const std::vector<double>& x) const;
    /// How far from a person's middle the words of a union may begin: beside the outermost drop.
    double aside_of(const PartPerson& person) const;
};

PartModel part_model_of(const FamilyGraph& graph, const std::vector<int>& rank, const std::vector<int>& part,
                        const Spacing& spacing);

}  // namespace kinscape
