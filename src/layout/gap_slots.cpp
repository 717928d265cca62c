#include "layout/gap_slots.hpp"

#include "layout/line_plan.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

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

void GapSlots::ask(int row, int gap, double wanted, bool through, std::function<void(double)> answer) {
    wishes_[{row, gap}].push_back({wanted, through, std::move(answer)});
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
        // Push apart from the left, then back from the right.
        std::vector<double> at;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            double x = std::clamp(wishes[i].wanted, low, high);
            if (i > 0) x = std::max(x, at.back() + apart);
            at.push_back(x);
        }
        double limit = high;
        for (std::size_t i = wishes.size(); i-- > 0;) {
            at[i] = std::min(at[i], limit);
            limit = at[i] - apart;
            wishes[i].answer(at[i]);
        }
    }
    wishes_.clear();
}

}  // namespace kinscape
