// x of everybody, for a given order in the rows: sweeps of isotonic regression toward the places that
// parents, children and partners want (layout.md 2.4).
#pragma once

#include "layout/part_model.hpp"

namespace kinscape {

class Coordinates {
public:
    explicit Coordinates(const PartModel& model);

    /// Moves `x` (by person) toward what the families want while the order of the rows holds.
    void sweep(const Rows& rows, std::vector<double>& x, int rounds);
    /// A first x: every row packed about the middle.
    std::vector<double> packed(const Rows& rows) const;
    /// Where the descent of a family leaves, seen from its parents alone.
    double drop_of(int family, const std::vector<double>& x) const;

private:
    struct Pull {
        double toward = 0;
        double weight = 0;
    };
    void wish(const std::vector<int>& row, const std::vector<double>& x, double up, double down);
    void settle_row(const std::vector<int>& row, std::vector<double>& x);
    void settle_piece(const std::vector<int>& row, std::size_t from, std::size_t to, std::vector<double>& x);
    void measure(const std::vector<double>& x, int row);

    const PartModel& model_;
    std::vector<Pull> pulls_;
    std::vector<double> drop_;                       // by family
    std::vector<double> middle_;                     // by family, of the children at home
    std::vector<std::vector<int>> parents_in_row_;   // families by row of the bracket
    std::vector<std::vector<int>> children_in_row_;  // families by row of the children at home
    struct Block {
        double weight;
        double sum;
        std::size_t end;
    };
    std::vector<Block> blocks_;
    std::vector<double> offset_;  // in the row at hand: least distance from its first person
    std::vector<int> place_;      // by person: place in the row
};

}  // namespace kinscape
