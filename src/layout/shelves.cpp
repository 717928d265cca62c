#include "layout/shelves.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr double row_height = 41;  // of a usual row with its gap, to guess a good page

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
        widest = std::max(widest, part.right - part.left);
        area += (part.right - part.left) * row_height * static_cast<double>(part.rows.size());
    }
    return std::max(widest, std::sqrt(1.4 * area));
}

}  // namespace

Shelved shelved(const std::vector<ShelfPart>& parts, const Spacing& spacing) {
    Shelved all;
    all.shift.assign(parts.size(), 0);
    std::vector<std::size_t> order(parts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (parts[a].fixed != parts[b].fixed) return parts[a].fixed;
        return people_in(parts[a]) > people_in(parts[b]);
    });
    const double limit = shelf_width(parts) + 0.01;
    const double gap = 1.5 * spacing.w;
    double begin = 0;
    double right = 0;
    std::size_t top = 0;
    bool empty = true;
    for (std::size_t i : order) {
        const ShelfPart& part = parts[i];
        const double width = part.right - part.left;
        if (empty) {
            begin = right = part.left;
        } else if (right + gap + width - begin > limit && !part.fixed) {
            top = all.rows.size();
            right = begin;
            empty = true;
        }
        if (!part.fixed) all.shift[i] = (empty ? begin : right + gap) - part.left;
        right = std::max(right, part.right + all.shift[i]);
        empty = false;
        if (all.rows.size() < top + part.rows.size()) {
            all.rows.resize(top + part.rows.size());
            all.begins.resize(all.rows.size(), false);
        }
        if (top < all.begins.size()) all.begins[top] = true;
        for (std::size_t r = 0; r < part.rows.size(); ++r)
            all.rows[top + r].insert(all.rows[top + r].end(), part.rows[r].begin(), part.rows[r].end());
    }
    return all;
}

}  // namespace kinscape
