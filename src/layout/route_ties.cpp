#include "layout/route.hpp"
#include "layout/tie_ways.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace kinscape {

namespace {

constexpr double bow_price = 2;
constexpr double high_bow_price = 0.06;  // a millimetre of its height
constexpr double corridor_price = 6;
constexpr double shift_price = 0.4;  // not from the middle of the symbols
constexpr double crowd = 3;          // ends of two ties closer than this, in mm, are in each other's way
constexpr double crowd_price = 3;
constexpr double apart_of_pair = 3.5;
constexpr double corner = 2.5;
constexpr int most_candidates_from = 200;  // ties; above this only the cheap ways are tried

struct GenogramTies {
    const DrawnRows& drawn;
    const Spacing& spacing;
    Geometry& geometry;
    TieField field{TiePrices{}};
    struct Job {
        const ShownTie* tie;
        int from;
        int to;
        double aside;  // among the ties of its pair
        int number;
    };
    std::vector<Job> jobs;
    std::vector<Way> ways;                             // by job
    std::vector<std::vector<std::size_t>> neighbours;  // by job: those with an end at the same symbol

    TieEnd end(int p) const {
        const Kinsman& kinsman = drawn.graph.people[p];
        return {kinsman.id, drawn.at[p], kinsman.half, kinsman.woman, 0.12 * spacing.w};
    }

    void fill_field() {
        for (const NodeBox& box : geometry.people) {
            field.add_symbol(box.symbol, false, box.id);
            field.add_text(box.label, box.id);
        }
        for (const UnionText& text : geometry.unions)
            field.add_text(text.label, NodeId(text.of));
        for (const RoutedLine& line : geometry.lines)
            field.add_line(line.points);
    }

    void find_jobs() {
        std::map<std::pair<int, int>, std::vector<std::size_t>> of_pair;
        for (const ShownTie& tie : drawn.graph.snapshot->ties) {
            const auto from = drawn.graph.number_of.find(tie.tie->from);
            const auto to = drawn.graph.number_of.find(tie.tie->to);
            if (from == drawn.graph.number_of.end() || to == drawn.graph.number_of.end()) continue;
            if (from->second == to->second || !drawn.shown[from->second] || !drawn.shown[to->second])
                continue;
            of_pair[std::minmax(from->second, to->second)].push_back(jobs.size());
            jobs.push_back({&tie, from->second, to->second, 0, static_cast<int>(jobs.size())});
        }
        for (const auto& [pair, mine] : of_pair)
            for (std::size_t i = 0; i < mine.size(); ++i) {
                const double middle = (static_cast<double>(mine.size()) - 1) / 2;
                Job& job = jobs[mine[i]];
                job.aside = (static_cast<double>(i) - middle) * apart_of_pair;
                if (job.from != pair.first) job.aside = -job.aside;
            }
    }

    void find_neighbours() {
        std::map<int, std::vector<std::size_t>> at_person;
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            at_person[jobs[i].from].push_back(i);
            at_person[jobs[i].to].push_back(i);
        }
        neighbours.assign(jobs.size(), {});
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            std::vector<std::size_t>& mine = neighbours[i];
            for (int person : {jobs[i].from, jobs[i].to})
                mine.insert(mine.end(), at_person[person].begin(), at_person[person].end());
            std::sort(mine.begin(), mine.end());
            mine.erase(std::unique(mine.begin(), mine.end()), mine.end());
            std::erase(mine, i);
        }
    }

    /// Straight, and in bows of several heights. `consider(price, make)` makes the way when it is worth it.
    template <class Consider>
    void bows(const Job& job, Consider&& consider) const {
        const Vec2 a = drawn.at[job.from];
        const Vec2 b = drawn.at[job.to];
        const double span = distance(a, b);
        constexpr std::array shares{0.08, 0.15, 0.22, 0.3, 0.38, 0.45};
        std::array<Way, 2 * shares.size()> curves;
        for (double shift : {0.0, -2.4, 2.4}) {
            const double price = shift == 0 ? 0 : shift_price;
            consider(price, [&] { return beside({a, b}, job.aside + shift); });
            for (std::size_t i = 0; i < curves.size(); ++i) {
                const double height = shares[i / 2] * span;
                consider(price + bow_price + high_bow_price * height, [&] {
                    const double side = i % 2 == 0 ? -1 : 1;
                    if (curves[i].empty()) curves[i] = bow(a, b, side * height + job.aside);
                    return beside(curves[i], shift);
                });
            }
        }
    }

    /// Out of the tops and along the free band above a row; or out sideways and down between two texts.
    template <class Consider>
    void corridors(const Job& job, Consider&& consider) const {
        int upper = job.from;
        int lower = job.to;
        const bool swapped = drawn.standing.row[upper] > drawn.standing.row[lower];
        if (swapped) std::swap(upper, lower);
        auto keep = [&](Way way) {
            consider(corridor_price, [&] {
                if (swapped) std::reverse(way.begin(), way.end());
                return rounded(way, corner);
            });
        };
        for (double height : {2.2, 3.6}) {
            const double above_lower = drawn.heights[drawn.standing.row[lower]].y - spacing.w / 2 - height;
            for (double aside_a : {-2.4, 0.0, 2.4})
                for (double aside_b : {-2.4, 0.0, 2.4}) {
                    const Vec2 a = drawn.at[upper];
                    const Vec2 b = drawn.at[lower];
                    const double bx = b.x + aside_b + job.aside;
                    if (drawn.standing.row[upper] == drawn.standing.row[lower]) {
                        const double ax = a.x + aside_a + job.aside;
                        keep({{ax, a.y},
                              {ax, above_lower + job.aside},
                              {bx, above_lower + job.aside},
                              {bx, b.y}});
                        continue;
                    }
                    for (double column : columns(upper, b.x))
                        keep({{a.x, a.y + aside_a},
                              {column + job.aside, a.y + aside_a},
                              {column + job.aside, above_lower},
                              {bx, above_lower},
                              {bx, b.y}});
                    for (double first : columns(upper, b.x))
                        keep(stairs(upper, lower, first + job.aside, {aside_a, aside_b + job.aside}, height));
                    if (aside_b == 0) continue;
                    // The lower person's side, when the column is next to it.
                    for (double column : columns(upper, b.x))
                        keep({{a.x, a.y + aside_a},
                              {column + job.aside, a.y + aside_a},
                              {column + job.aside, b.y + aside_b},
                              {b.x, b.y + aside_b}});
                }
        }
    }

    /// The middle of the free way down through a row, left of its person number `gap`.
    double column(int r, int gap) const {
        const std::vector<int>& row = drawn.standing.rows[r];
        const double wide = 0.35 * spacing.w;
        auto half = [&](int q) {
            return std::max(drawn.graph.people[q].half.x, drawn.graph.people[q].label.x / 2);
        };
        if (gap == 0) return drawn.at[row.front()].x - half(row.front()) - wide;
        if (gap == static_cast<int>(row.size())) return drawn.at[row.back()].x + half(row.back()) + wide;
        const int left = row[static_cast<std::size_t>(gap) - 1];
        const int right = row[static_cast<std::size_t>(gap)];
        return (drawn.at[left].x + half(left) + drawn.at[right].x - half(right)) / 2;
    }

    double nearest_column(int r, double x) const {
        double best = column(r, 0);
        for (int gap = 1; gap <= static_cast<int>(drawn.standing.rows[r].size()); ++gap)
            if (std::abs(column(r, gap) - x) < std::abs(best - x)) best = column(r, gap);
        return best;
    }

    /// Free ways down through the row of `p`: beside it, and nearest to `x`.
    std::vector<double> columns(int p, double x) const {
        const int r = drawn.standing.row[p];
        const int index = drawn.standing.index[p];
        std::vector<double> found{column(r, index), column(r, index + 1)};
        const double nearest = nearest_column(r, x);
        if (std::find(found.begin(), found.end(), nearest) == found.end()) found.push_back(nearest);
        return found;
    }

    /// Over the heads of the upper row, then from row to row through the gap nearest to the lower person.
    Way stairs(int upper, int lower, double first_column, Vec2 asides, double height) const {
        const int from = drawn.standing.row[upper];
        const int to = drawn.standing.row[lower];
        auto above = [&](int r) { return drawn.heights[r].y - spacing.w / 2 - height; };
        double x = drawn.at[upper].x + asides.x;
        Way way{{x, drawn.at[upper].y}, {x, above(from)}, {first_column, above(from)}};
        x = first_column;
        for (int r = from + 1; r <= to; ++r) {
            way.push_back({x, above(r)});
            x = r < to ? nearest_column(r, drawn.at[lower].x) : drawn.at[lower].x + asides.y;
            way.push_back({x, above(r)});
        }
        way.push_back({x, drawn.at[lower].y});
        return way;
    }

    /// Ends of other ties at the same symbols that stand too near the ends of this way.
    double price_of_crowd(const Way& way, const Job& job) const {
        double price = 0;
        auto against = [&](int person, Vec2 own, int other_person, Vec2 other) {
            if (person == other_person)
                price += crowd_price * std::max(0.0, 1 - distance(own, other) / crowd);
        };
        for (std::size_t i : neighbours[static_cast<std::size_t>(job.number)]) {
            if (ways[i].empty()) continue;
            for (const auto& [person, end] : {std::pair{job.from, way.front()}, {job.to, way.back()}}) {
                against(person, end, jobs[i].from, ways[i].front());
                against(person, end, jobs[i].to, ways[i].back());
            }
        }
        return price;
    }

    Way best_way(const Job& job) const {
        const TieField::Ends ends{drawn.graph.people[job.from].id, drawn.graph.people[job.to].id, job.number};
        Way best;
        double least = 1e18;
        auto consider = [&](double way_price, auto&& make) {
            if (way_price >= least) return;
            const Way way = clipped(make(), end(job.from), end(job.to));
            if (way.size() < 2) return;
            const double crowded = price_of_crowd(way, job);
            const double enough = least - way_price - crowded;
            if (enough < 0) return;
            const double price = way_price + field.price(way, ends, enough) + crowded;
            if (price < least - 1e-9) {
                least = price;
                best = way;
            }
        };
        bows(job, consider);
        if (static_cast<int>(jobs.size()) <= most_candidates_from) corridors(job, consider);
        return best;
    }

    void route() {
        std::vector<std::size_t> order(jobs.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return distance(drawn.at[jobs[a].from], drawn.at[jobs[a].to]) <
                   distance(drawn.at[jobs[b].from], drawn.at[jobs[b].to]) - 1e-9;
        });
        ways.assign(jobs.size(), {});
        const int rounds = static_cast<int>(jobs.size()) <= most_candidates_from ? 2 : 1;
        for (int round = 0; round < rounds; ++round)
            for (std::size_t i : order) {
                ways[i] = best_way(jobs[i]);
                field.set_tie(jobs[i].number, ways[i]);
            }
        for (std::size_t i = 0; i < jobs.size(); ++i)
            geometry.lines.push_back({AnyId(jobs[i].tie->tie->id),
                                      LineRole::tie,
                                      ways[i],
                                      {jobs[i].tie->tie->from, jobs[i].tie->tie->to},
                                      {}});
    }
};

}  // namespace

void route_ties(const DrawnRows& drawn, const Spacing& spacing, Geometry& geometry) {
    GenogramTies ties{drawn, spacing, geometry, TieField{TiePrices{}}, {}, {}, {}};
    ties.find_jobs();
    if (ties.jobs.empty()) return;
    ties.find_neighbours();
    ties.fill_field();
    ties.route();
}

}  // namespace kinscape
