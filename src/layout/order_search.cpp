#include "layout/order_search.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kinscape {

namespace {

constexpr double hottest = 14;
constexpr double coldest = 0.25;
constexpr int quick_sweeps = 3;

/// The same chances on every machine.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ull + 0x1234567) {}
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15ull;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
    double share() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }

private:
    std::uint64_t state_;
};

struct Search {
    const PartModel& model;
    Chance chance;
    Coordinates coordinates;
    OrderCost cost;
    std::vector<std::vector<int>> branches;
    Rows rows;
    std::vector<double> x;
    std::vector<int> index;
    std::vector<char> marked;

    Search(const PartModel& part, const SearchEffort& effort)
        : model(part),
          chance(effort.seed),
          coordinates(part),
          cost(part),
          branches(effort.trials > 0 ? branches_of(part) : std::vector<std::vector<int>>{}),
          index(part.people.size()),
          marked(part.people.size(), 0) {}

    void number(int r) {
        for (std::size_t i = 0; i < rows[r].size(); ++i)
            index[rows[r][i]] = static_cast<int>(i);
    }

    int anybody() { return chance.below(static_cast<int>(model.people.size())); }

    // ---- moves: each changes `rows` (and `x`) and says whether it did

    bool swap_neighbours() {
        auto& row = rows[model.people[anybody()].row];
        if (row.size() < 2) return false;
        const int i = chance.below(static_cast<int>(row.size()) - 1);
        std::swap(row[i], row[static_cast<std::size_t>(i) + 1]);
        std::swap(x[row[i]], x[row[static_cast<std::size_t>(i) + 1]]);
        return true;
    }

    bool belongs(int a, int b, int how) const {
        if (model.partners(a, b)) return true;
        return how == 2 && model.people[a].home >= 0 && model.people[a].home == model.people[b].home;
    }

    /// A person, a chain of partners or a sibship with partners: people next to each other.
    std::pair<int, int> block_around(int p, int how) {
        const auto& row = rows[model.people[p].row];
        number(model.people[p].row);
        int first = index[p];
        int last = first;
        if (how == 0) return {first, last};
        while (first > 0 && belongs(row[first], row[static_cast<std::size_t>(first) - 1], how))
            --first;
        while (last + 1 < static_cast<int>(row.size()) &&
               belongs(row[last], row[static_cast<std::size_t>(last) + 1], how))
            ++last;
        return {first, last};
    }

    bool move_block() {
        const int p = anybody();
        auto& row = rows[model.people[p].row];
        const auto [first, last] = block_around(p, chance.below(3));
        const int size = last - first + 1;
        const int others = static_cast<int>(row.size()) - size;
        if (others == 0) return false;
        const int to = chance.below(others + 1);
        if (to == first) return false;
        return relocate(row, first, size, to);
    }

    bool relocate(std::vector<int>& row, int first, int size, int to) {
        std::vector<double> slots;
        for (int p : row)
            slots.push_back(x[p]);
        if (to < first)
            std::rotate(row.begin() + to, row.begin() + first, row.begin() + first + size);
        else
            std::rotate(row.begin() + first, row.begin() + first + size, row.begin() + to + size);
        for (std::size_t i = 0; i < row.size(); ++i)
            x[row[i]] = slots[i];
        return true;
    }

    /// Next to a partner or a brother or sister.
    bool join_partner() {
        const int p = anybody();
        const auto& partners = model.people[p].partners;
        if (partners.empty()) return false;
        const int q = partners[static_cast<std::size_t>(chance.below(static_cast<int>(partners.size())))];
        if (model.people[q].row != model.people[p].row) return false;
        auto& row = rows[model.people[p].row];
        number(model.people[p].row);
        const int first = index[p];
        row.erase(row.begin() + first);
        int to = index[q] - (index[q] > first ? 1 : 0);
        to += chance.below(2);
        row.insert(row.begin() + to, p);
        if (to == first) return false;
        x[p] = x[q];
        return true;
    }

    bool mirror_block() {
        const int p = anybody();
        auto& row = rows[model.people[p].row];
        const auto [first, last] = block_around(p, 1 + chance.below(2));
        if (first == last) return false;
        std::reverse(row.begin() + first, row.begin() + last + 1);
        return true;
    }

    /// A whole branch to another place, in all its rows at once.
    bool shift_branch() {
        if (branches.empty()) return false;
        const auto& branch =
            branches[static_cast<std::size_t>(chance.below(static_cast<int>(branches.size())))];
        const int p = branch[static_cast<std::size_t>(chance.below(static_cast<int>(branch.size())))];
        const auto& row = rows[model.people[p].row];
        for (int q : branch)
            marked[q] = 1;
        const int q = row[static_cast<std::size_t>(chance.below(static_cast<int>(row.size())))];
        const bool outside = !marked[q];
        if (outside) {
            const double aside = 0.5 * model.spacing.w * (chance.below(2) == 0 ? -1 : 1);
            const double by = x[q] + aside - x[p];
            for (int member : branch)
                x[member] += by;
            sort_rows(branch);
        }
        for (int member : branch)
            marked[member] = 0;
        return outside;
    }

    bool mirror_branch() {
        if (branches.empty()) return false;
        const auto& branch =
            branches[static_cast<std::size_t>(chance.below(static_cast<int>(branches.size())))];
        if (branch.size() < 2) return false;
        double low = 1e18;
        double high = -1e18;
        for (int p : branch) {
            low = std::min(low, x[p]);
            high = std::max(high, x[p]);
        }
        for (int p : branch)
            x[p] = low + high - x[p];
        sort_rows(branch);
        repair_birth_order(model, rows);
        return true;
    }

    void sort_rows(const std::vector<int>& people) {
        std::vector<bool> touched(rows.size(), false);
        for (int p : people)
            touched[model.people[p].row] = true;
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (touched[r])
                std::stable_sort(rows[r].begin(), rows[r].end(), [&](int a, int b) { return x[a] < x[b]; });
    }

    bool move() {
        const int which = chance.below(100);
        if (which < 22) return join_partner();
        if (which < 44) return move_block();
        if (which < 58) return swap_neighbours();
        if (which < 68) return mirror_block();
        if (which < 90) return shift_branch();
        return mirror_branch();
    }

    double priced() {
        coordinates.sweep(rows, x, quick_sweeps);
        return cost.of(rows, x);
    }
};

}  // namespace

FoundOrder search_order(const PartModel& model, const Rows& start, const SearchEffort& effort) {
    Search search(model, effort);
    search.rows = start;
    search.x = search.coordinates.packed(start);
    search.coordinates.sweep(search.rows, search.x, 8);
    double now = search.cost.of(search.rows, search.x);
    FoundOrder best{search.rows, now};
    Rows kept_rows = search.rows;
    std::vector<double> kept_x = search.x;
    std::vector<double> best_x = search.x;
    for (int trial = 0; trial < effort.trials; ++trial) {
        // Cooling twice: the second time from the best that was met.
        const int half = effort.trials / 2;
        const bool second = trial >= half;
        const double along = static_cast<double>(second ? trial - half : trial) / std::max(1, half);
        const double from = second ? hottest / 4 : hottest;
        const double heat = from * std::pow(coldest / from, along);
        if (trial == half && half > 0) {
            kept_rows = best.rows;
            kept_x = best_x;
            now = best.cost;
        }
        search.rows = kept_rows;
        search.x = kept_x;
        if (!search.move()) continue;
        const double then = search.priced();
        if (then < now || search.chance.share() < std::exp((now - then) / heat)) {
            now = then;
            kept_rows = search.rows;
            kept_x = search.x;
            if (now < best.cost - 1e-9) {
                best = {kept_rows, now};
                best_x = kept_x;
            }
        }
    }
    return best;
}

void repair_birth_order(const PartModel& model, Rows& rows) {
    std::vector<int> index(model.people.size(), -1);
    for (auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            index[row[i]] = static_cast<int>(i);
    for (const PartFamily& family : model.families) {
        if (family.home.size() < 2) continue;
        const int r = model.people[family.home.front()].row;
        std::vector<int> children;
        for (int p : family.home)
            if (model.people[p].row == r) children.push_back(p);
        if (std::is_sorted(children.begin(), children.end(),
                           [&](int a, int b) { return index[a] < index[b]; }))
            continue;
        // Slots are the places of the children; each child brings those beside it who have no other home.
        std::vector<int> by_place = children;
        std::sort(by_place.begin(), by_place.end(), [&](int a, int b) { return index[a] < index[b]; });
        auto& row = rows[r];
        auto block_of = [&](int child) {
            int first = index[child];
            int last = first;
            auto follows = [&](int p) {
                return model.people[p].home < 0 && model.people[p].partners.size() == 1 &&
                       model.people[p].partners.front() == child;
            };
            while (first > 0 && follows(row[static_cast<std::size_t>(first) - 1]))
                --first;
            while (last + 1 < static_cast<int>(row.size()) &&
                   follows(row[static_cast<std::size_t>(last) + 1]))
                ++last;
            return std::pair{first, last};
        };
        std::vector<std::vector<int>> blocks;
        for (int child : children) {
            const auto [first, last] = block_of(child);
            blocks.emplace_back(row.begin() + first, row.begin() + last + 1);
        }
        std::vector<int> after;
        int at = 0;
        for (std::size_t i = 0; i < by_place.size(); ++i) {
            const auto [first, last] = block_of(by_place[i]);
            after.insert(after.end(), row.begin() + at, row.begin() + first);
            after.insert(after.end(), blocks[i].begin(), blocks[i].end());
            at = last + 1;
        }
        after.insert(after.end(), row.begin() + at, row.end());
        row = std::move(after);
        for (std::size_t i = 0; i < row.size(); ++i)
            index[row[i]] = static_cast<int>(i);
    }
}

}  // namespace kinscape
