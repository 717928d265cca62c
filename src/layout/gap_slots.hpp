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
    /// Somebody wants to pass there; `answer` is called with the x when all have asked.
    void ask(int row, int gap, double wanted, bool through, std::function<void(double)> answer);
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

    const FamilyGraph& graph_;
    const Standing& standing_;
    const Spacing& spacing_;
    std::map<std::pair<int, int>, std::vector<Wish>> wishes_;
};

}  // namespace kinscape
