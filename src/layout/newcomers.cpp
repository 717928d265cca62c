#include "layout/newcomers.hpp"

#include "base/number.hpp"
#include "layout/drawn_rows.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kinscape {

namespace {

constexpr double usual_row = 4.15;  // distance of two rows, in w, where there are not two
constexpr double one_row = 0.4;     // in w

struct Wish {
    double x = 0;
    double y = 0;        // middle of the row
    double low = -1e18;  // stands right of this: an elder sibling
    double high = 1e18;  // and left of that
};

struct Newcomers {
    const ArrangeRequest& request;
    FamilyGraph graph;
    std::vector<std::optional<Vec2>> at;  // x, and the middle of the row
    double row_step = 0;

    double w() const { return request.spacing.w; }

    void take_places() {
        at.resize(graph.people.size());
        for (std::size_t p = 0; p < at.size(); ++p)
            if (const Place* place = request.places.find(graph.people[p].id))
                at[p] = Vec2{place->at.x, place->at.y - graph.people[p].hang};
        measure_rows();
    }

    std::vector<double> row_heights() const {
        std::vector<double> ys;
        for (const auto& place : at)
            if (place) ys.push_back(place->y);
        std::sort(ys.begin(), ys.end());
        std::vector<double> rows;
        for (double y : ys)
            if (rows.empty() || y - rows.back() > one_row * w()) rows.push_back(y);
        return rows;
    }

    void measure_rows() {
        const std::vector<double> rows = row_heights();
        std::vector<double> steps;
        for (std::size_t r = 1; r < rows.size(); ++r)
            if (rows[r] - rows[r - 1] > 2 * w()) steps.push_back(rows[r] - rows[r - 1]);
        std::sort(steps.begin(), steps.end());
        row_step = steps.empty() ? usual_row * w() : steps[steps.size() / 2];
    }

    /// The row that stands nearly there, else there.
    double row_near(double y) const {
        double best = y;
        double off = 0.45 * row_step;
        for (double row : row_heights())
            if (std::abs(row - y) < off) {
                off = std::abs(row - y);
                best = row;
            }
        return best;
    }

    std::optional<Wish> beside_partner(int p) const {
        for (int f : graph.people[p].parent_in)
            for (int q : graph.families[f].parents)
                if (q != p && at[q]) {
                    const bool right = graph.people[q].man || !graph.people[p].man;
                    const double apart =
                        graph.people[p].half.x + graph.people[q].half.x + request.spacing.partner_gap;
                    return Wish{at[q]->x + (right ? apart : -apart), at[q]->y};
                }
        return std::nullopt;
    }

    std::optional<Wish> among_siblings(int p) const {
        const int home = graph.people[p].home;
        if (home < 0) return std::nullopt;
        const Family& family = graph.families[home];
        Wish wish;
        int known = 0;
        bool before = true;
        for (const Filiation& one : family.children) {
            if (one.child == p) before = false;
            if (!at[one.child] || one.child == p || !one.home) continue;
            ++known;
            wish.y = at[one.child]->y;
            if (before)
                wish.low = std::max(wish.low, at[one.child]->x);
            else
                wish.high = std::min(wish.high, at[one.child]->x);
        }
        if (known == 0) return std::nullopt;
        const double apart = 2 * graph.people[p].half.x + request.spacing.symbol_gap;
        wish.x = wish.low > -1e17 ? wish.low + apart : wish.high - apart;
        if (wish.low > wish.high) std::swap(wish.low, wish.high);
        if (wish.low > -1e17 && wish.high < 1e17) wish.x = (wish.low + wish.high) / 2;
        return wish;
    }

    std::optional<Wish> below_parents(int p) const {
        for (int f : graph.people[p].child_in) {
            double sum = 0;
            double lowest = -1e18;
            int known = 0;
            for (int q : graph.families[f].parents)
                if (at[q]) {
                    sum += at[q]->x;
                    lowest = std::max(lowest, at[q]->y);
                    ++known;
                }
            if (known > 0) return Wish{sum / known, row_near(lowest + row_step)};
        }
        return std::nullopt;
    }

    std::optional<Wish> above_children(int p) const {
        for (int f : graph.people[p].parent_in) {
            const Family& family = graph.families[f];
            double low = 1e18;
            double high = -1e18;
            double highest = 1e18;
            for (const Filiation& one : family.children)
                if (at[one.child]) {
                    low = std::min(low, at[one.child]->x);
                    high = std::max(high, at[one.child]->x);
                    highest = std::min(highest, at[one.child]->y);
                }
            if (highest > 1e17) continue;
            const bool left =
                family.parents.size() > 1 &&
                (graph.people[p].man || (!graph.people[p].woman && family.parents.front() == p));
            const double aside =
                family.parents.size() > 1 ? graph.people[p].half.x + request.spacing.partner_gap / 2 : 0;
            return Wish{(low + high) / 2 + (left ? -aside : aside), row_near(highest - row_step)};
        }
        return std::nullopt;
    }

    std::optional<Wish> wish_of(int p) const {
        for (const auto& wish : {among_siblings(p), beside_partner(p), below_parents(p), above_children(p)})
            if (wish) return wish;
        return std::nullopt;
    }

    Wish on_its_own(int p) const {
        double right = 0;
        double top = 1e18;
        for (std::size_t q = 0; q < at.size(); ++q)
            if (at[q]) {
                right = std::max(right, at[q]->x + 2 * w());
                top = std::min(top, at[q]->y);
            }
        return {right + graph.people[p].half.x, top > 1e17 ? 0 : top};
    }

    double apart(int p, int q) const {
        const Kinsman& a = graph.people[p];
        const Kinsman& b = graph.people[q];
        return std::max(a.half.x + b.half.x + 0.5 * request.spacing.symbol_gap,
                        (a.label.x + b.label.x) / 2 + request.spacing.label_gap);
    }

    /// The nearest x at which nobody is in the way; inside the wish's limits where there is room.
    double free_x(int p, const Wish& wish) const {
        struct Taken {
            double from;
            double to;
        };
        std::vector<Taken> taken;
        for (int q = 0; q < static_cast<int>(at.size()); ++q)
            if (at[q] && std::abs(at[q]->y - wish.y) < 0.62 * row_step)
                taken.push_back({at[q]->x - apart(p, q), at[q]->x + apart(p, q)});
        std::vector<double> candidates{wish.x};
        for (const Taken& one : taken) {
            candidates.push_back(one.from);
            candidates.push_back(one.to);
        }
        double best = wish.x;
        double least = 1e18;
        for (double x : candidates) {
            const bool free = std::none_of(taken.begin(), taken.end(), [&](const Taken& one) {
                return x > one.from + 1e-6 && x < one.to - 1e-6;
            });
            if (!free) continue;
            const bool inside = x > wish.low && x < wish.high;
            const double cost = std::abs(x - wish.x) + (inside ? 0 : 1e6);
            if (cost < least) {
                least = cost;
                best = x;
            }
        }
        return best;
    }

    void put(int p, const Wish& wish) { at[p] = Vec2{rounded_mm(free_x(p, wish)), wish.y}; }

    /// Those next to people who stand come first, and so on outward.
    void place_all() {
        std::vector<int> waiting;
        for (int p = 0; p < static_cast<int>(at.size()); ++p)
            if (!at[p]) waiting.push_back(p);
        while (!waiting.empty()) {
            std::vector<int> later;
            for (int p : waiting) {
                if (const auto wish = wish_of(p))
                    put(p, *wish);
                else
                    later.push_back(p);
            }
            if (later.size() == waiting.size()) {
                put(later.front(), on_its_own(later.front()));
                later.erase(later.begin());
            }
            waiting = std::move(later);
        }
    }
};

}  // namespace

std::vector<Place> with_newcomers(const ArrangeRequest& request) {
    Newcomers newcomers{request, family_graph_of(request.snapshot, request.extents, request.spacing), {}};
    newcomers.take_places();
    newcomers.place_all();
    std::vector<Place> places;
    for (std::size_t p = 0; p < newcomers.at.size(); ++p) {
        const Kinsman& kinsman = newcomers.graph.people[p];
        if (const Place* place = request.places.find(kinsman.id))
            places.push_back(*place);
        else
            places.push_back(
                {kinsman.id, {newcomers.at[p]->x, rounded_mm(newcomers.at[p]->y + kinsman.hang)}, false, {}});
    }
    return places;
}

}  // namespace kinscape
