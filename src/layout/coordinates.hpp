// x of everybody, for a given order in the rows: sweeps of isotonic regression toward the places that
// parents, children and partners want (layout.md 2.4).
#pragma once

#include "layout/part_model.hpp"

namespace kinscape {

/// So many rounds settle every row: a search ends with as many as the arrangement that follows it.
inline constexpr int full_sweeps = 30;

class Coordinates {
public:
    explicit Coordinates(const PartModel& model);

    /// Moves `x` (by person) toward what the families want while the order of the rows holds.
    void sweep(const Rows& rows, std::vector<double>& x, int rounds);
    /// What is known of the others stays as it was remembered: only these rows move, once.
    void settle(const Rows& rows, std::vector<double>& x, const std::vector<int>& which);
    /// The x last swept is the one that trials begin from, and go back to.
    void remember();
    void recall();
    /// A first x: every row packed about the middle.
    std::vector<double> packed(const Rows& rows) const;

private:
    struct Pull {
        double toward = 0;
        double weight = 0;
    };
    struct Mate {
        int person;
        double left;  // least distance when the mate stands left
        double right;
    };
    /// What pulls a person, found once for all sweeps.
    struct Kin {
        int home = -1;
        double share = 0;  // of the pull toward the middle of the home's children
        int before = -1;   // next brother or sister in the row, left and right
        int after = -1;
        bool founder = false;
        std::vector<Mate> mates;
        std::vector<int> families;  // with children, whose bracket is in this row
    };
    void find_kin(int person);
    double least(int left, int right) const {
        return least_.empty() ? model_.least_distance(left, right) : least_[known_ * left + right];
    }
    Pull pull_on(int person, const std::vector<double>& x, double up, double down) const;
    void wish(const std::vector<int>& row, const std::vector<double>& x, double up, double down);
    void settle_row(const std::vector<int>& row, std::vector<double>& x);
    void settle_piece(const std::vector<int>& row, std::vector<double>& x);
    void obey_pins(const std::vector<int>& row, std::vector<double>& x) const;
    void measure(const std::vector<double>& x, int row);

    const PartModel& model_;
    std::vector<Kin> kin_;  // by person
    /// By family: where the descent leaves, and the middle of the children at home.
    struct Measured {
        std::vector<double> drop, middle;
    };
    Measured measured_, remembered_;
    std::vector<std::vector<int>> parents_in_row_;   // families by row of the bracket
    std::vector<std::vector<int>> children_in_row_;  // families by row of the children at home
    std::vector<double> least_;                      // of small parts: least distance of every pair
    std::size_t known_ = 0;
    struct Block {
        double weight;
        double sum;
        std::size_t end;
    };
    std::vector<Block> blocks_;
    std::vector<Pull> pulls_;        // along the row at hand
    std::vector<double> offset_;     // along it: least distance from its first person
    std::vector<double> offset_of_;  // by person: the same
};

}  // namespace kinscape
