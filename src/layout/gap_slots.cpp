#include "layout/gap_slots.hpp"

#include "layout/line_plan.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr double crowded = 0.1;      // of w: closer lines in a gap are too many
constexpr double off_points = 0.07;  // of w: from a line to the end of another that it would lie upon
constexpr double free_of_texts =
    0.25;  // of the usual margin: so near a text a line may go to keep off others

}  // namespace

GapSlots::Free GapSlots::free_part(int row, int gap, bool through) const {
    const std::vector<int>& people = standing_.rows[row];
    const int n = static_cast<int>(people.size());
    auto half = [&](int p) {
        const Kinsman& kinsman = graph_.people[p];
        return through ? std::max(kinsman.half.x, kinsman.label.x / 2) : kinsman.label.x / 2;
    };
    const double wide = 4 * spacing_.w;
    const bool first = gap <= 0;
    const bool last = gap >= n;
    Free free{0, 0};
    if (n == 0) return free;
    free.low = first ? 0 : standing_.x[people[gap - 1]] + half(people[gap - 1]);
    free.high = last ? 0 : standing_.x[people[gap]] - half(people[gap]);
    if (first) free.low = free.high - wide;
    if (last) free.high = free.low + wide;
    return free;
}

double GapSlots::middle(int row, int gap, bool through) const {
    const Free free = free_part(row, gap, through);
    const bool first = gap <= 0;
    const bool last = gap >= static_cast<int>(standing_.rows[row].size());
    if (first) return free.high - spacing_.label_gap / 2;
    if (last) return free.low + spacing_.label_gap / 2;
    return (free.low + free.high) / 2;
}

double GapSlots::nearest_in(int row, int gap, double wanted) const {
    const Free free = free_part(row, gap, true);
    const double margin = std::min(0.1 * spacing_.w, std::max(0.0, (free.high - free.low) / 4));
    return std::clamp(wanted, free.low + margin, std::max(free.low + margin, free.high - margin));
}

int GapSlots::nearest_gap(int row, double x) const {
    const std::vector<int>& people = standing_.rows[row];
    const auto at = std::lower_bound(people.begin(), people.end(), x,
                                     [&](int p, double value) { return standing_.x[p] < value; });
    const int n = static_cast<int>(people.size());
    const int right = static_cast<int>(at - people.begin());
    int best = right;
    for (int gap = std::max(0, right - 1); gap <= std::min(n, right + 1); ++gap)
        if (std::abs(middle(row, gap, true) - x) < std::abs(middle(row, best, true) - x)) best = gap;
    return best;
}

int GapSlots::crowd(int row, int gap) const {
    const auto asked = wishes_.find({row, gap});
    if (asked == wishes_.end()) return 0;
    const Free free = free_part(row, gap, true);
    const int room = static_cast<int>((free.high - free.low) / (crowded * spacing_.w));
    return std::max(0, static_cast<int>(asked->second.size()) + 1 - room);
}

void GapSlots::ask(int row, int gap, double wanted, bool through, std::function<void(double)> answer) {
    wishes_[{row, gap}].push_back({wanted, through, std::move(answer)});
}

/// Beside a point that `at` would lie upon.
double GapSlots::past_points(const Points& points, int row, double at, bool to_left) const {
    const auto of_row = points.find(row);
    if (of_row == points.end()) return at;
    const double clear = off_points * spacing_.w;
    for (const double point : of_row->second)
        if (std::abs(at - point) < clear - 1e-9) at = point + (to_left ? -clear : clear);
    return at;
}

double GapSlots::past_all(int row, const Wish& wish, double at, bool to_left) const {
    at = past_points(points_below_, row, at, to_left);
    return wish.through ? past_points(points_above_, row, at, to_left) : at;
}

/// Where a line passes that wants to at `at`: beside all points, on the nearer side that is free.
double GapSlots::beside_points(int row, const Wish& wish, double at, const Free& free) const {
    const double left = past_all(row, wish, at, true);
    const double right = past_all(row, wish, at, false);
    const bool left_is_free = left >= free.low;
    const bool right_is_free = right <= free.high;
    if (left_is_free && (at - left < right - at || !right_is_free)) return left;
    return right_is_free ? right : at;
}

void GapSlots::settle() {
    for (auto& [where, wishes] : wishes_) {
        std::stable_sort(wishes.begin(), wishes.end(),
                         [](const Wish& a, const Wish& b) { return a.wanted < b.wanted; });
        bool through = false;
        for (const Wish& wish : wishes)
            through = through || wish.through;
        const Free free = free_part(where.first, where.second, through);
        const double count = static_cast<double>(wishes.size());
        const double margin = std::min(0.1 * spacing_.w, std::max(0.0, (free.high - free.low) / 4));
        const double low = free.low + margin;
        const double high = std::max(low, free.high - margin);
        const double apart = count > 1 ? std::min(0.17 * spacing_.w, (high - low) / (count - 1)) : 0;
        // Push apart from the left, then back from the right; nearer to the texts only where points ask for
        // it.
        const double hardly = margin * free_of_texts;
        double limit = high;
        std::vector<double> at;
        for (const Wish& wish : wishes) {
            double x = std::clamp(wish.wanted, low, high);
            if (!at.empty()) x = std::max(x, at.back() + apart);
            const double before = off_points * spacing_.w * static_cast<double>(at.size());
            at.push_back(
                beside_points(where.first, wish, x, {free.low + hardly + before, free.high - hardly}));
            if (at.back() != x) limit = free.high - hardly;
        }
        for (std::size_t i = wishes.size(); i-- > 0;) {
            if (at[i] > limit)
                at[i] = beside_points(where.first, wishes[i], limit, {free.low + hardly, limit});
            limit = at[i] - apart;
            wishes[i].answer(at[i]);
        }
    }
}

}  // namespace kinscape
