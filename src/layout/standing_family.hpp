// The family while it settles: who stands where, in rows that were found again in the places.
#pragma once

#include "layout/family.hpp"
#include "layout/settle.hpp"

#include <vector>

namespace kinscape {

/// People who stand level, from left to right. `y` is the middle of their symbols.
struct StandingRow {
    double y = 0;
    std::vector<int> people;
};

struct StandingFamily {
    const SettleRequest& request;
    FamilyGraph graph;
    std::vector<const Place*> place;  // by person: where a place is stored, else null
    std::vector<double> x;            // by person
    std::vector<int> row;             // by person; -1: stands nowhere yet
    std::vector<double> off;          // by person: how far from the middle of the row, downward
    std::vector<StandingRow> rows;    // from the top
    double row_step = 0;              // usual distance of two rows

    const Spacing& spacing() const { return request.spacing; }
    int count() const { return static_cast<int>(graph.people.size()); }
    bool stands(int p) const { return row[p] >= 0; }
    bool is_pinned(int p) const { return place[p] && place[p]->by_hand; }
    bool surely_elder(int a, int b) const;
    /// Where p stands in its row.
    std::size_t index_of(int p) const;

    /// Between the middles of two neighbours, `left` and `right`: what a first arrangement would give them,
    /// and the least that nobody is moved for.
    double good_distance(int left, int right) const;
    double tight_distance(int left, int right) const;

    /// The row nearest to `y`, where it is nearer than half a step; else a new one.
    int row_at(double y);
    /// The row for children of somebody in `of`, or for the parents: the next one, or a new one.
    int row_below(int of);
    int row_above(int of);

    void stand(int p, int at_row, std::size_t index, double at);
    void leave(int p);

private:
    int insert_row(double y);
    double distance(int left, int right, double share) const;
};

StandingFamily standing_family(const SettleRequest& request);

}  // namespace kinscape
