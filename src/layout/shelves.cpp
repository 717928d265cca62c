#include "layout/shelves.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kinscape {

namespace {

constexpr double row_height = 31;  // of a usual row with its gap, to guess a good page
constexpr double page_shape = 1.4;
constexpr double nothing = -1e18;

RowReach reach_of(const ShelfPart& part) {
    RowReach all{-nothing, nothing};
    for (const RowReach& row : part.reach) {
        all.left = std::min(all.left, row.left);
        all.right = std::max(all.right, row.right);
    }
    return all;
}

double width_of(const ShelfPart& part) {
    const RowReach all = reach_of(part);
    return all.right - all.left;
}

std::size_t people_in(const ShelfPart& part) {
    std::size_t count = 0;
    for (const auto& row : part.rows)
        count += row.size();
    return count;
}

double shelf_width(const std::vector<ShelfPart>& parts) {
    double widest = 0;
    double area = 0;
    for (const ShelfPart& part : parts) {
        widest = std::max(widest, width_of(part));
        area += width_of(part) * row_height * static_cast<double>(part.rows.size());
    }
    return std::max(widest, std::sqrt(page_shape * area));
}

struct Shelf {
    std::size_t top = 0;        // its first row among all
    std::vector<double> right;  // by row: where what stands there ends
    double begin = 0;

    double end() const { return *std::max_element(right.begin(), right.end()); }

    /// Where a part of so many rows can begin if its first row is row `at`, with no line of others in its
    /// way.
    double free_from(std::size_t at, std::size_t rows) const {
        double x = nothing;
        for (std::size_t r = at == 0 ? 0 : at - 1; r < std::min(right.size(), at + rows + 1); ++r)
            x = std::max(x, right[r]);
        return x;
    }
};

struct Shelving {
    const std::vector<ShelfPart>& parts;
    double gap;
    double limit;
    Shelved all;
    std::vector<Shelf> shelves;

    void begin_shelf(const ShelfPart& part) {
        Shelf shelf;
        shelf.top = all.rows.size();
        shelf.begin = shelves.empty() ? reach_of(part).left : shelves.front().begin;
        shelves.push_back(std::move(shelf));
    }

    void put(std::size_t i, Shelf& shelf, std::size_t row, double x) {
        const ShelfPart& part = parts[i];
        all.shift[i] = part.fixed ? 0 : x - reach_of(part).left;
        const std::size_t rows = row + part.rows.size();
        if (shelf.right.size() < rows) shelf.right.resize(rows, nothing);
        if (all.rows.size() < shelf.top + rows) all.rows.resize(shelf.top + rows);
        for (std::size_t r = 0; r < part.rows.size(); ++r) {
            auto& there = all.rows[shelf.top + row + r];
            there.insert(there.end(), part.rows[r].begin(), part.rows[r].end());
            if (!part.rows[r].empty())
                shelf.right[row + r] = std::max(shelf.right[row + r], part.reach[r].right + all.shift[i]);
        }
    }

    /// The highest row of a shelf in which the part stands beside the others without making the shelf wider
    /// than it is or may be; a shelf of its own would cost more paper than a little more width.
    std::optional<std::size_t> row_in(const Shelf& shelf, const ShelfPart& part) const {
        const double width = width_of(part);
        const std::size_t rows = part.rows.size();
        const double end = std::max(shelf.end(), shelf.begin + limit);
        for (std::size_t row = 0; row + rows <= shelf.right.size(); ++row)
            if (shelf.free_from(row, rows) + gap + width <= end) return row;
        if (rows > shelf.right.size() && shelf.end() + gap + width <= end) return 0;
        const double wider = shelf.end() + gap + width - end;
        const double paper = wider * static_cast<double>(std::max(rows, shelf.right.size()));
        if (rows <= shelf.right.size() && paper < static_cast<double>(rows) * (end - shelf.begin)) return 0;
        return std::nullopt;
    }

    void add(std::size_t i) {
        const ShelfPart& part = parts[i];
        if (shelves.empty() || part.fixed) {
            if (shelves.empty()) begin_shelf(part);
            put(i, shelves.front(), 0, reach_of(part).left);
            return;
        }
        if (part.on_top) {
            put(i, shelves.front(), 0, shelves.front().free_from(0, part.rows.size()) + gap);
            return;
        }
        for (Shelf& shelf : shelves)
            if (const auto row = row_in(shelf, part)) {
                // Only the last shelf has free rows below it.
                if (&shelf != &shelves.back() && *row + part.rows.size() > shelf.right.size()) continue;
                put(i, shelf, *row, shelf.free_from(*row, part.rows.size()) + gap);
                return;
            }
        begin_shelf(part);
        put(i, shelves.back(), 0, shelves.back().begin);
    }
};

}  // namespace

Shelved shelved(const std::vector<ShelfPart>& parts, const Spacing& spacing) {
    std::vector<std::size_t> order(parts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (parts[a].fixed != parts[b].fixed) return parts[a].fixed;
        return people_in(parts[a]) > people_in(parts[b]);
    });
    Shelving shelving{parts, spacing.w, shelf_width(parts) + 0.01, {}, {}};
    shelving.all.shift.assign(parts.size(), 0);
    for (std::size_t i : order)
        shelving.add(i);
    return std::move(shelving.all);
}

}  // namespace kinscape
