// The bars that families hang in the gaps between rows, and what their crossings cost: counted on x, as the
// pen would meet them (layout.md 2.3).
#pragma once

#include "layout/part_model.hpp"

namespace kinscape {

class GapBars {
public:
    explicit GapBars(const PartModel& model);

    struct Price {
        double cost = 0;    // of crossings, and of bars that need a lane of their own
        double length = 0;  // of all bars, millimetres
    };
    Price price(const std::vector<double>& x);
    /// The same where nobody but in these rows has moved since `keep`.
    Price price(const std::vector<double>& x, const std::vector<int>& moved_rows);
    /// What was priced last is what trials begin from.
    void keep() { kept_ = priced_; }

private:
    /// A vertical stands at a person, aside of them, or where the descent of a family leaves.
    struct Vertical {
        int person = -1;   // -1: the descent
        double aside = 0;  // on the side of the descent
    };
    struct Bar {
        int family;
        std::size_t tops;  // ranges into verticals_: tops, then feet
        std::size_t feet;
        std::size_t end;
        double from = 0;
        double to = 0;
    };
    void add_family(int family);
    void add_bar(int family, int gap, const std::vector<Vertical>& tops, const std::vector<Vertical>& feet);
    void find_rows();
    void measure(Bar& bar, const std::vector<double>& x);
    template <class HasMoved>
    Price priced(const std::vector<double>& x, HasMoved has_moved);
    Price price_of_gap(std::size_t gap, const std::vector<double>& x);
    double crossings(const std::vector<int>& gap) const;

    const PartModel& model_;
    std::vector<Bar> bars_;
    std::vector<Vertical> verticals_;
    std::vector<double> at_;                       // of the verticals
    std::vector<std::vector<int>> gaps_;           // bars by gap, from left to right
    std::vector<std::vector<bool>> gap_hangs_on_;  // by gap and row: somebody of the row holds a bar there
    std::vector<Price> priced_, kept_;             // by gap
};

}  // namespace kinscape
