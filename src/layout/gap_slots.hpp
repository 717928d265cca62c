// Gaps between the texts of neighbours in a row, and the lines that go through them side by side.
#pragma once

#include "layout/family.hpp"

#include <functional>
#include <map>

namespace kinscape {

struct Standing;

class GapSlots {
public:
    GapSlots(const FamilyGraph& graph, const Standing& standing, const Spacing& spacing)
        : graph_(graph),
          standing_(standing),
          spacing_(spacing) {}

    /// Middle of the free part between the texts (with `through`: and the symbols) left and right of gap
    /// `gap` of the row; gap 0 is left of everybody.
    double middle(int row, int gap, bool through = false) const;
    /// The gap whose free part is nearest to x.
    int nearest_gap(int row, double x) const;
    /// The x nearest to `wanted` at which a line can pass this gap.
    double nearest_in(int row, int gap, double wanted) const;
    /// How many of those who asked to pass there would be too many if one more came.
    int crowd(int row, int gap) const;
    /// Somebody wants to pass there; `answer` is called with the x when all have asked.
    void ask(int row, int gap, double wanted, bool through, std::function<void(double)> answer);
    /// A line of others ends here above the row, or begins here below it, upon which none may run.
    void keep_off_above(int row, double x) { points_above_[row].push_back(x); }
    void keep_off_below(int row, double x) { points_below_[row].push_back(x); }
    /// Answers all; again when there are more points to keep off.
    void settle();

private:
    struct Free {
        double low;
        double high;
    };
    struct Wish {
        double wanted;
        bool through;
        std::function<void(double)> answer;
    };
    Free free_part(int row, int gap, bool through) const;
    using Points = std::map<int, std::vector<double>>;  // by row
    double past_points(const Points& points, int row, double at, bool to_left) const;
    double past_all(int row, const Wish& wish, double at, bool to_left) const;
    double beside_points(int row, const Wish& wish, double at, const Free& free) const;

    const FamilyGraph& graph_;
    const Standing& standing_;
    const Spacing& spacing_;
    std::map<std::pair<int, int>, std::vector<Wish>> wishes_;
    Points points_above_;
    Points points_below_;
};

}  // namespace kinscape
