// What the lines of a few families would cross if somebody stood somewhere: the price of a slot while a
// family settles. Counted on x, as the pen would meet them (layout.md 2.3).
#pragma once

#include "layout/standing_family.hpp"

#include <optional>

namespace kinscape {

class SettleCrossings {
public:
    /// `of`: the families whose lines are priced; all others are met by them.
    SettleCrossings(const StandingFamily& family, std::vector<int> of);

    /// With everybody where `family` has them now: crossings, and the length of the priced lines in mm.
    struct Met {
        int crossings = 0;
        double length = 0;
    };
    Met met() const;

private:
    /// A sibship's bar between two rows: verticals come from above (`tops`) and go down (`feet`).
    struct Bar {
        int family = 0;
        int gap = 0;  // above the row of this number
        std::vector<double> tops;
        std::vector<double> feet;
        double from = 0;
        double to = 0;
    };
    void add_bars(int f, std::vector<Bar>& bars) const;
    static int price(const Bar& upper, const Bar& lower);
    int spanned(int f) const;
    int row_of_bracket(const Family& family) const;

    const StandingFamily& family_;
    std::vector<int> of_;
    std::vector<Bar> others_;
};

}  // namespace kinscape
