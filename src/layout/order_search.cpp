#include "layout/order_search.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr double coldest = 0.25;
constexpr int quick_sweeps = 1;
constexpr double rough_error = 2;  // what other rows can still gain when they follow
// No move makes the rest of the drawing smaller than this share of what it is.
constexpr double least_size = 0.6;
constexpr std::size_t most_branched = 1500;  // people; the branches of more would take too long to find
constexpr int trials_between_asking = 64;

}  // namespace

OrderSearch::OrderSearch(const PartModel& model, std::function<bool()> stopped)
    : model_(model),
      stopped_(std::move(stopped)),
      coordinates_(model),
      cost_(model) {
    if (model.people.size() <= most_branched) branches_ = branches_of(model);
}

void OrderSearch::begin(const Rows& start) {
    now_.rows = start;
    now_.x = coordinates_.packed(start);
    coordinates_.sweep(now_.rows, now_.x, full_sweeps);
    now_.rows_cost.clear();
    now_.order = 0;
    for (int r = 0; r < static_cast<int>(start.size()); ++r) {
        now_.rows_cost.push_back(cost_.of_row(start[r], r));
        now_.order += now_.rows_cost.back();
    }
    now_.drawn = cost_.drawn(now_.rows, now_.x);
    keep();
}

void OrderSearch::keep() {
    coordinates_.remember();
    cost_.keep();
}

void OrderSearch::undo(OrderMoves& moves) {
    for (int r : moves.touched)
        moves.rows[r] = now_.rows[r];
    moves.x = now_.x;
    coordinates_.recall();
}

/// True when the move was taken.
bool OrderSearch::try_move(OrderMoves& moves, double heat) {
    if (!moves.move()) return false;
    const double limit = now_.cost() - heat * std::log(1 - moves.chance.share());
    double order = now_.order;
    tried_.clear();
    for (int r : moves.touched) {
        tried_.push_back(cost_.of_row(moves.rows[r], r));
        order += tried_.back() - now_.rows_cost[r];
    }
    // Most moves break an order and are known to be bad before any x is.
    if (order + least_size * now_.drawn.size > limit) {
        undo(moves);
        return false;
    }
    // Most of the rest are seen to be bad when only their own rows have found their places.
    coordinates_.settle(moves.rows, moves.x, moves.touched);
    const OrderCost::Drawn rough = cost_.drawn(moves.rows, moves.x, moves.touched);
    if (order + rough.crossings + rough.size > limit + rough_error) {
        undo(moves);
        return false;
    }
    coordinates_.sweep(moves.rows, moves.x, quick_sweeps);
    const OrderCost::Drawn drawn = cost_.drawn(moves.rows, moves.x);
    if (order + drawn.crossings + drawn.size > limit) {
        undo(moves);
        return false;
    }
    for (std::size_t i = 0; i < moves.touched.size(); ++i) {
        const int r = moves.touched[i];
        now_.rows[r] = moves.rows[r];
        now_.rows_cost[r] = tried_[i];
    }
    now_.x = moves.x;
    now_.order = order;
    now_.drawn = drawn;
    keep();
    return true;
}

FoundOrder OrderSearch::from(const Rows& start, const SearchEffort& effort) {
    begin(start);
    OrderMoves moves(model_, branches_, effort.seed);
    moves.rows = now_.rows;
    moves.x = now_.x;
    State best = now_;
    for (int trial = 0; trial < effort.trials; ++trial) {
        if (trial % trials_between_asking == 0 && stopped_()) break;
        const double along = static_cast<double>(trial) / effort.trials;
        const double heat = effort.hottest * std::pow(coldest / effort.hottest, along);
        if (try_move(moves, heat) && now_.cost() < best.cost() - 1e-9) best = now_;
    }
    // Quick sweeps are not the last word on x.
    begin(best.rows);
    return {now_.rows, now_.cost(), now_.order + now_.drawn.crossings};
}

}  // namespace kinscape
