// What an order of the rows costs: crossings, partners apart, birth order, length (layout.md 2.3). Crossings
// are counted on x, as the pen would meet them.
#pragma once

#include "layout/coordinates.hpp"

namespace kinscape {

class OrderCost {
public:
    explicit OrderCost(const PartModel& model);

    /// `x` belongs to this order (Coordinates::sweep).
    double of(const Rows& rows, const std::vector<double>& x);

private:
    struct Bar {
        int family;
        double from;
        double to;
        std::size_t tops;  // ranges into verticals_: tops, then feet
        std::size_t feet;
        std::size_t end;
    };
    void measure(const Rows& rows);
    double children_cost(const PartFamily& family) const;
    double partners_cost(const Rows& rows, const PartFamily& family) const;
    double births_cost(const Rows& rows) const;
    double unions_cost(const PartPerson& person, int number) const;
    double spanned_cost(const Rows& rows, int f) const;
    void add_bars(int f, const std::vector<double>& x);
    void begin_bar(int f, int gap);
    void end_bar(int gap);
    double crossings(std::vector<Bar>& bars) const;
    double price(const Bar& upper, const Bar& lower) const;

    const PartModel& model_;
    Coordinates places_;
    std::vector<int> index_;  // by person: place in the row
    std::vector<int> chain_;  // by person: those bound by unions have the same
    std::vector<double> verticals_;
    std::vector<std::vector<Bar>> bars_;  // by gap
    Bar bar_{};
};

/// Weights of the search, one crossing being 10.
namespace order_weight {
inline constexpr double crossing = 10;
inline constexpr double birth_order = 60;
inline constexpr double birth_order_relaxed = 3;
inline constexpr double birth_order_two_homes = 8;
inline constexpr double birth_order_undated = 20;
inline constexpr double stranger_between = 9;
inline constexpr double twins_apart = 12;
inline constexpr double not_neighbours = 6;
inline constexpr double each_between = 0.3;
inline constexpr double parents_apart = 3;
inline constexpr double union_order = 3;
inline constexpr double length = 0.12;
inline constexpr double width = 0.2;
inline constexpr double lane = 0.15;
inline constexpr double man_right = 0.3;
}  // namespace order_weight

}  // namespace kinscape
