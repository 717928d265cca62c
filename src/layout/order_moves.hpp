// Small and large changes of an order, by chance (layout.md 2.3).
#pragma once

#include "layout/chance.hpp"
#include "layout/part_model.hpp"

namespace kinscape {

/// Groups of people who can go elsewhere together, with all that hangs on them.
using Branches = std::vector<std::vector<int>>;

/// What hangs on one side of a link, for each link that is the only one between its sides (the smaller
/// side), and everybody's descendants with their partners.
Branches branches_of(const PartModel& model);

class OrderMoves {
public:
    OrderMoves(const PartModel& model, const Branches& branches, std::uint64_t seed);

    Rows rows;
    std::vector<double> x;     // by person; only says in which order a branch goes among others
    std::vector<int> touched;  // rows that the last move changed
    Chance chance;

    /// False: nothing was changed.
    bool move();

private:
    struct Stretch {
        int first;
        int last;
    };
    int anybody() { return chance.below(model_.people.size()); }
    void number(int row);
    void touch(int row);
    bool belongs(int a, int b, bool siblings_too) const;
    Stretch block_around(int person, int kind);
    bool swap_neighbours();
    bool move_block();
    bool join_partner();
    bool mirror_block();
    bool shift_branch();
    bool mirror_branch();
    void relocate(std::vector<int>& row, Stretch block, int to);
    void sort_rows(const std::vector<int>& people);

    const PartModel& model_;
    const Branches& branches_;
    std::vector<int> index_;
    std::vector<double> slots_;
};

}  // namespace kinscape
