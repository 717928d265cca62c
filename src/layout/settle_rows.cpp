#include "layout/settle_rows.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr double weight_of_standing = 3;
constexpr double weight_of_newcomer = 1;
constexpr double stays_within = 0.02;  // mm by which a pin's neighbours may fall short

struct Weighed {
    double at;
    double weight;
};

/// Neighbours who move as one: their wishes, less their offsets, sorted.
struct Pool {
    std::vector<Weighed> wishes;
    double at = 0;
    std::size_t end = 0;

    void find_median() {
        double all = 0;
        for (const Weighed& wish : wishes)
            all += wish.weight;
        double sum = 0;
        for (const Weighed& wish : wishes) {
            sum += wish.weight;
            at = wish.at;
            if (sum >= all / 2) return;
        }
    }
    void take(const Pool& next) {
        const auto middle = static_cast<std::ptrdiff_t>(wishes.size());
        wishes.insert(wishes.end(), next.wishes.begin(), next.wishes.end());
        std::inplace_merge(wishes.begin(), wishes.begin() + middle, wishes.end(),
                           [](const Weighed& a, const Weighed& b) { return a.at < b.at; });
        end = next.end;
        find_median();
    }
};

/// One row with the pins of other rows that reach into it.
class Room {
public:
    Room(StandingFamily& family, int row) : family_(family), row_(row) {
        for (int p : family.rows[row].people)
            line_.push_back(p);
        for (int p = 0; p < family.count(); ++p)
            if (family.is_pinned(p) && family.row[p] != row && reaches_in(p)) add_obstacle(p);
    }

    void make() {
        for (std::size_t tries = 0; tries <= 2 * line_.size(); ++tries)
            if (!send_past_a_pin()) break;
        std::size_t from = 0;
        for (std::size_t i = 0; i <= line_.size(); ++i) {
            if (i < line_.size() && !stays(line_[i])) continue;
            settle(from, i);
            from = i + 1;
        }
        auto& people = family_.rows[row_].people;
        people.clear();
        for (int p : line_)
            if (family_.row[p] == row_) people.push_back(p);
    }

private:
    bool stays(int p) const { return family_.is_pinned(p) || family_.row[p] != row_; }

    bool reaches_in(int p) const {
        const Spacing& spacing = family_.spacing();
        const auto band = [&](double y, double text) {
            return std::pair{y - spacing.w / 2 - spacing.label_top,
                             y + spacing.w / 2 + spacing.union_drop + 2 * spacing.label_top + text};
        };
        double text = 0;
        for (int q : family_.rows[row_].people)
            text = std::max(text, family_.graph.people[q].label.y);
        const auto [top, bottom] = band(family_.rows[row_].y, text);
        const auto [its_top, its_bottom] =
            band(family_.place[p]->at.y - family_.graph.people[p].hang, family_.graph.people[p].label.y);
        return its_top < bottom && its_bottom > top;
    }

    void add_obstacle(int p) {
        const auto after =
            std::find_if(line_.begin(), line_.end(), [&](int q) { return family_.x[q] > family_.x[p]; });
        line_.insert(after, p);
    }

    double apart(int left, int right) const { return family_.tight_distance(left, right); }

    /// True when somebody had to: the people between two pins need more than there is.
    bool send_past_a_pin() {
        std::size_t pin = line_.size();
        for (std::size_t i = 0; i < line_.size(); ++i) {
            if (!stays(line_[i])) continue;
            if (pin < i && i - pin > 1 &&
                needed(pin, i) > family_.x[line_[i]] - family_.x[line_[pin]] + stays_within) {
                const bool left =
                    price_of_passing(line_[pin + 1], line_[pin]) <= price_of_passing(line_[i - 1], line_[i]);
                const std::size_t at = left ? pin : i - 1;
                std::swap(line_[at], line_[at + 1]);
                return true;
            }
            pin = i;
        }
        return false;
    }
    double needed(std::size_t from, std::size_t to) const {
        double sum = 0;
        for (std::size_t i = from; i < to; ++i)
            sum += apart(line_[i], line_[i + 1]);
        return sum;
    }
    double price_of_passing(int p, int pin) const {
        const bool siblings = family_.graph.people[p].home >= 0 &&
                              family_.graph.people[p].home == family_.graph.people[pin].home;
        return std::abs(family_.x[p] - family_.x[pin]) + (siblings && family_.row[pin] == row_ ? 1e6 : 0);
    }

    /// Those between two who stay.
    void settle(std::size_t from, std::size_t to) {
        if (from >= to) return;
        RowWishes wishes;
        for (std::size_t i = from; i < to; ++i) {
            const int p = line_[i];
            wishes.wanted.push_back(family_.x[p]);
            wishes.weight.push_back(family_.place[p] ? weight_of_standing : weight_of_newcomer);
            wishes.apart.push_back(i > from ? apart(line_[i - 1], p) : 0);
        }
        if (from > 0) wishes.low = family_.x[line_[from - 1]] + apart(line_[from - 1], line_[from]);
        if (to < line_.size()) wishes.high = family_.x[line_[to]] - apart(line_[to - 1], line_[to]);
        const std::vector<double> at = nearest_places(wishes);
        for (std::size_t i = from; i < to; ++i)
            family_.x[line_[i]] = at[i - from];
    }
    StandingFamily& family_;
    int row_;
    std::vector<int> line_;
};

}  // namespace

std::vector<double> nearest_places(const RowWishes& wishes) {
    std::vector<Pool> pools;
    std::vector<double> offset(wishes.wanted.size(), 0);
    for (std::size_t i = 0; i < wishes.wanted.size(); ++i) {
        if (i > 0) offset[i] = offset[i - 1] + wishes.apart[i];
        Pool pool{{{wishes.wanted[i] - offset[i], wishes.weight[i]}}, wishes.wanted[i] - offset[i], i + 1};
        while (!pools.empty() && pools.back().at > pool.at + 1e-9) {
            pools.back().take(pool);
            pool = std::move(pools.back());
            pools.pop_back();
        }
        pools.push_back(std::move(pool));
    }
    std::vector<double> places(wishes.wanted.size());
    const double high = wishes.high - (offset.empty() ? 0 : offset.back());
    std::size_t i = 0;
    for (const Pool& pool : pools)
        for (; i < pool.end; ++i)
            places[i] = std::max(std::min(pool.at, high), std::min(wishes.low, high)) + offset[i];
    return places;
}

void make_room(StandingFamily& family) {
    for (int r = 0; r < static_cast<int>(family.rows.size()); ++r)
        Room(family, r).make();
}

}  // namespace kinscape
