// The search on the order of the rows (layout.md 2.3): moves by chance, fewer that cost more as it cools.
#pragma once

#include "layout/coordinates.hpp"
#include "layout/order_cost.hpp"
#include "layout/order_moves.hpp"

#include <functional>

namespace kinscape {

struct SearchEffort {
    int trials = 0;
    double hottest = 14;  // a move that costs this much more is taken one time in three at first
    std::uint64_t seed = 1;
};

struct FoundOrder {
    Rows rows;
    double cost = 0;
    double faults = 0;  // of the cost: all but length and width
};

class OrderSearch {
public:
    /// `stopped` is asked between trials; the search then ends with the best met so far.
    OrderSearch(const PartModel& model, std::function<bool()> stopped);

    /// The best order met; same start and effort, same answer.
    FoundOrder from(const Rows& start, const SearchEffort& effort);

private:
    struct State {
        Rows rows;
        std::vector<double> x;
        std::vector<double> rows_cost;
        double order = 0;  // sum of rows_cost
        OrderCost::Drawn drawn;
        double cost() const { return order + drawn.crossings + drawn.size; }
    };
    void begin(const Rows& start);
    bool try_move(OrderMoves& moves, double heat);
    void keep();
    void undo(OrderMoves& moves);

    const PartModel& model_;
    std::function<bool()> stopped_;
    Coordinates coordinates_;
    OrderCost cost_;
    Branches branches_;
    State now_;
    std::vector<double> tried_;  // costs of the rows touched
};

}  // namespace kinscape
