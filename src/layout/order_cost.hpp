// What an order of the rows costs: crossings, partners apart, birth order, length (layout.md 2.3).
#pragma once

#include "layout/gap_bars.hpp"

namespace kinscape {

class OrderCost {
public:
    explicit OrderCost(const PartModel& model);

    /// What the order of row `r` costs whatever x is: birth order, partners apart, unions out of order.
    double of_row(const std::vector<int>& row, int r);
    struct Drawn {
        double crossings = 0;
        double size = 0;
    };
    /// What costs on paper: crossings, length and width. `x` belongs to this order (Coordinates::sweep).
    Drawn drawn(const Rows& rows, const std::vector<double>& x);
    /// The same where nobody but in these rows has moved since `keep`.
    Drawn drawn(const Rows& rows, const std::vector<double>& x, const std::vector<int>& moved_rows);
    void keep() { bars_.keep(); }

private:
    /// What has to be looked at in a row.
    struct RowTerms {
        std::vector<int> brackets;  // families with two parents or more here
        std::vector<const std::vector<int>*> births;
        std::vector<int> often;  // people of several families
    };
    Drawn drawn_with(const GapBars::Price& bars, const Rows& rows, const std::vector<double>& x) const;
    double children_cost(const PartFamily& family, int row) const;
    double partners_cost(const std::vector<int>& row, const PartFamily& family) const;
    double births_cost(const std::vector<int>& row, const std::vector<int>& birth) const;
    double unions_cost(const PartPerson& person, int number) const;
    double spanned_cost(const std::vector<int>& row, int f) const;
    struct Span {
        int low;
        int high;
    };
    Span span_of(const std::vector<int>& people) const;

    const PartModel& model_;
    GapBars bars_;
    std::vector<RowTerms> terms_;
    std::vector<int> index_;  // by person: place in the row
    std::vector<int> chain_;  // by person: those bound by unions have the same
};

}  // namespace kinscape
