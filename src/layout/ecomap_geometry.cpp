#include "layout/ecomap_geometry.hpp"

#include "layout/ecomap_arrange.hpp"
#include "layout/route.hpp"
#include "layout/tie_ways.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace kinscape {

namespace {

constexpr int doors = 72;  // points of the centre circle at which a tie may bend
constexpr double bend_price = 0.5;
constexpr double ray_bow_price = 0.3;
constexpr double rays_apart = 3.5;
constexpr int rounds = 5;
constexpr double aim_price = 0.15;  // a ray that does not point at the middle of a symbol
constexpr double aim_share = 0.75;  // of the symbol's half size
constexpr int aims = 12;
constexpr double ray_crowd = 3.2;  // ends of two ties closer than this, in mm, are in each other's way
constexpr double ray_crowd_price = 3;

struct EcomapTies {
    const Spacing& spacing;
    Geometry& geometry;
    CentreCircle centre;
    TieField field;
    std::map<AnyId, TieEnd> people;
    std::map<AnyId, TieEnd> systems;
    std::map<AnyId, TieEnd> homes;  // where several households stand in the centre
    std::set<NodeId> circles;       // people drawn as circles
    std::vector<double> rings;      // free radii between and around the systems

    struct Candidate {
        Way way;
        double price;
    };
    /// An end of another tie that may stand too near one of this tie.
    struct Near {
        std::size_t job;
        bool at_own_end;
        bool at_end;
    };
    struct Job {
        const ShownTie* tie;
        double aside;
        TieField::Ends ends = {};
        std::vector<Candidate> candidates = {};  // from outline to outline; the same in each round
        std::vector<Near> near = {};
    };
    std::vector<Job> jobs;
    std::vector<Way> ways;  // by job, from its `from` to its `to`

    void add_title(Vec2 size) {
        if (size.x <= 0) return;
        const double top = centre.title_top(size.x);
        field.add_text({{centre.at.x - size.x / 2, top}, {centre.at.x + size.x / 2, top + size.y}},
                       centre.of);
    }

    void fill_field() {
        for (const NodeBox& box : geometry.people) {
            const Rect& symbol = box.symbol;
            people.emplace(box.id, TieEnd{box.id,
                                          symbol.centre(),
                                          {symbol.width() / 2, symbol.height() / 2},
                                          circles.contains(box.id),
                                          0.07 * spacing.w});
            field.add_symbol(symbol, false, box.id);
            field.add_text(box.label, box.id);
        }
        for (const NodeBox& box : geometry.systems) {
            const Rect& symbol = box.symbol;
            systems.emplace(
                box.id, TieEnd{box.id, symbol.centre(), {symbol.width() / 2, symbol.height() / 2}, true, 0});
            field.add_circle(symbol, box.id);
        }
        for (const HomeOutline& home : geometry.homes)
            add_home(home);
        for (const RoutedLine& line : geometry.lines)
            field.add_line(line.points);
        field.add_hub(Rect::around(centre.at, 2 * centre.radius, 2 * centre.radius));
        find_rings();
    }

    /// A tie of a household aims at the one who stands nearest to its middle, and ends at its outline.
    void add_home(const HomeOutline& home) {
        field.add_text(home.title, AnyId(home.of));
        Rect box{home.outline.front(), home.outline.front()};
        for (const Vec2 corner : home.outline)
            box = united(box, {corner, corner});
        TieEnd end{AnyId(home.of), box.centre(), {}, false, 0, &home.outline};
        double least = 1e18;
        for (const auto& [id, person] : people) {
            const double away = distance(person.at, box.centre());
            if (away >= least || !is_within(person.at, end)) continue;
            least = away;
            end.at = person.at;
        }
        homes.emplace(AnyId(home.of), end);
    }

    void find_rings() {
        double inner = 1e18;
        double outer = 0;
        for (const auto& [id, system] : systems) {
            const double away = distance(system.at, centre.at);
            inner = std::min(inner, away - system.half.x);
            outer = std::max(outer, away + system.half.x);
        }
        for (double share : {0.3, 0.5, 0.7})
            rings.push_back(centre.radius + (inner - centre.radius) * share);
        for (double further : {4.0, 8.0, 12.0, 16.0})
            rings.push_back(outer + further);
        std::set<double> middles;
        for (const auto& [id, system] : systems)
            middles.insert(distance(system.at, centre.at));
        if (middles.size() > 1) rings.push_back((*middles.begin() + *middles.rbegin()) / 2);
    }

    TieEnd end(const AnyId& id) const {
        if (auto person = people.find(id); person != people.end()) return person->second;
        if (auto system = systems.find(id); system != systems.end()) return system->second;
        if (auto home = homes.find(id); home != homes.end()) return home->second;
        return {id, centre.at, {centre.radius, centre.radius}, true, 0};
    }
    bool is_known(const AnyId& id) const {
        return is_system(id) || is_person(id) || homes.contains(id) || id == centre.of;
    }
    /// Its ties begin inside the circle, not on it.
    bool stands_inside(const AnyId& id) const { return is_person(id) || homes.contains(id); }
    bool is_system(const AnyId& id) const { return systems.contains(id); }
    bool is_person(const AnyId& id) const { return people.contains(id); }

    double angle_of(Vec2 at) const { return std::atan2(at.y - centre.at.y, at.x - centre.at.x); }
    Vec2 on_circle(double angle, double radius) const {
        return centre.at + Vec2{std::cos(angle), std::sin(angle)} * radius;
    }

    void bows(const TieEnd& a, const TieEnd& b, std::vector<Candidate>& found) const {
        const double span = distance(a.at, b.at);
        for (double share : {0.06, 0.1, 0.15, 0.22, 0.3, 0.4, 0.5})
            for (double side : {-1.0, 1.0})
                found.push_back({bow(a.at, b.at, side * share * span), ray_bow_price});
    }

    /// The two corners where the way turns into its circle are made round.
    static Way rounded_ends(const Way& way) {
        if (way.size() < 6) return way;
        const std::size_t cut = std::min<std::size_t>(4, (way.size() - 2) / 2);
        const auto inner = static_cast<std::ptrdiff_t>(cut);
        const Way first = rounded({way[0], way[1], way[cut]}, 3.0);
        const Way last = rounded({way[way.size() - 1 - cut], way[way.size() - 2], way.back()}, 3.0);
        Way round = first;
        round.insert(round.end(), way.begin() + inner + 1, way.end() - inner - 1);
        round.insert(round.end(), last.begin(), last.end());
        return round;
    }

    /// Along a circle about the centre, both ways round.
    void around(const TieEnd& a, const TieEnd& b, std::vector<Candidate>& found) const {
        const double from = angle_of(a.at);
        for (double ring : rings)
            for (double side : {-1.0, 1.0}) {
                double turn = angle_of(b.at) - from;
                while (turn * side < 0)
                    turn += side * 2 * std::numbers::pi;
                const int steps = std::max(2, static_cast<int>(std::ceil(std::abs(turn) * ring / 0.9)));
                Way way{a.at};
                for (int i = 0; i <= steps; ++i)
                    way.push_back(on_circle(from + turn * i / steps, ring));
                way.push_back(b.at);
                found.push_back({rounded_ends(way), ray_bow_price});
            }
    }

    /// From the centre's circle at a point that need not be the nearest; or from a person over such a point.
    void over_doors(const TieEnd& inside, const TieEnd& system, std::vector<Candidate>& found) const {
        const double straight = angle_of(system.at);
        if (is_person(inside.id))
            for (int aim = 0; aim < aims; ++aim) {
                const double angle = 2 * std::numbers::pi * aim / aims;
                const Vec2 at{inside.half.x * std::cos(angle), inside.half.y * std::sin(angle)};
                found.push_back({{inside.at + at * aim_share, system.at}, aim_price});
            }
        for (int door = -doors / 5; door <= doors / 5; ++door) {
            const double aside = 2 * std::numbers::pi * door / doors;
            const Vec2 at = on_circle(straight + aside, centre.radius);
            if (stands_inside(inside.id))
                found.push_back({{inside.at, at, system.at}, bend_price});
            else if (door != 0)
                found.push_back({{at, system.at}, bend_price * std::abs(aside)});
        }
    }

    std::vector<Candidate> candidates(const TieEnd& a, const TieEnd& b, double aside) const {
        std::vector<Candidate> found{{beside({a.at, b.at}, aside), 0}};
        const bool inside = !is_system(a.id) && !is_system(b.id);
        if (inside || (is_system(a.id) && is_system(b.id))) bows(a, b, found);
        if (is_system(a.id) && is_system(b.id)) around(a, b, found);
        if (is_system(a.id) == is_system(b.id)) return found;
        const std::size_t first = found.size();
        over_doors(is_system(a.id) ? b : a, is_system(a.id) ? a : b, found);
        if (is_system(a.id))
            for (std::size_t i = first; i < found.size(); ++i)
                std::reverse(found[i].way.begin(), found[i].way.end());
        if (aside != 0)
            for (std::size_t i = first; i < found.size(); ++i)
                found[i].way = beside(found[i].way, aside);
        return found;
    }

    /// What each round asks of a tie and its neighbours, found once.
    void prepare(Job& job, int number) const {
        const Tie& tie = *job.tie->tie;
        const TieEnd a = end(tie.from), b = end(tie.to);
        job.ends = {a.id, b.id, number};
        job.ends.inside = !is_system(a.id) || !is_system(b.id);
        for (Candidate& candidate : candidates(a, b, job.aside)) {
            candidate.way = clipped(candidate.way, a, b);
            if (candidate.way.size() > 1) job.candidates.push_back(std::move(candidate));
        }
        const auto meet = [&](const AnyId& one, const AnyId& other) {
            return one == other || (is_person(one) && is_person(other));
        };
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            if (static_cast<int>(i) == number) continue;
            const Tie& other = *jobs[i].tie->tie;
            for (const bool own_end : {false, true})
                for (const bool its_end : {false, true})
                    if (meet(own_end ? tie.to : tie.from, its_end ? other.to : other.from))
                        job.near.push_back({i, own_end, its_end});
        }
    }

    /// Ends of other ties that stand too near the ends of this way: their arrows would lie on one another.
    double price_of_crowd(const Way& way, const Job& job) const {
        double price = 0;
        for (const Near& near : job.near) {
            const Way& other = ways[near.job];
            if (other.empty()) continue;
            const double apart = distance(near.at_own_end ? way.back() : way.front(),
                                          near.at_end ? other.back() : other.front());
            price += ray_crowd_price * std::max(0.0, 1 - apart / ray_crowd);
        }
        return price;
    }

    /// Nothing where there is no way at all.
    const Way* best_way(const Job& job) const {
        const Way* best = nullptr;
        double least = 1e18;
        for (const Candidate& candidate : job.candidates) {
            if (candidate.price > least) continue;
            const double crowded = price_of_crowd(candidate.way, job);
            const double enough = least - candidate.price - crowded;
            if (enough < 0) continue;
            const double price = candidate.price + field.price(candidate.way, job.ends, enough) + crowded;
            if (price < least - 1e-9) {
                least = price;
                best = &candidate.way;
            }
        }
        return best;
    }

    void find_jobs(const Snapshot& snapshot) {
        std::map<std::pair<AnyId, AnyId>, std::vector<std::size_t>> of_pair;
        for (const ShownTie& tie : snapshot.ties) {
            if (tie.tie->from == tie.tie->to) continue;
            if (!is_known(tie.tie->from) || !is_known(tie.tie->to)) continue;
            const bool turned = tie.tie->to < tie.tie->from;
            of_pair[turned ? std::pair{tie.tie->to, tie.tie->from} : std::pair{tie.tie->from, tie.tie->to}]
                .push_back(jobs.size());
            jobs.push_back({.tie = &tie, .aside = turned ? -1.0 : 1.0});
        }
        for (const auto& [pair, mine] : of_pair)
            for (std::size_t i = 0; i < mine.size(); ++i)
                jobs[mine[i]].aside *=
                    (static_cast<double>(i) - (static_cast<double>(mine.size()) - 1) / 2) * rays_apart;
    }

    void route() {
        ways.assign(jobs.size(), {});
        for (std::size_t i = 0; i < jobs.size(); ++i)
            prepare(jobs[i], static_cast<int>(i));
        bool any_changed = true;
        for (int round = 0; round < rounds && any_changed; ++round) {
            any_changed = false;
            for (std::size_t i = 0; i < jobs.size(); ++i) {
                const Way* best = best_way(jobs[i]);
                if (best ? *best == ways[i] : ways[i].empty()) continue;
                any_changed = true;
                ways[i] = best ? *best : Way{};
                field.set_tie(static_cast<int>(i), ways[i]);
            }
        }
        for (std::size_t i = 0; i < jobs.size(); ++i)
            geometry.lines.push_back({AnyId(jobs[i].tie->tie->id),
                                      LineRole::tie,
                                      ways[i],
                                      {jobs[i].tie->tie->from, jobs[i].tie->tie->to},
                                      {}});
    }
};

void add_systems(const Snapshot& snapshot, const Table<Place>& places, const Extents& extents,
                 const Spacing& spacing, Geometry& geometry) {
    for (const System* system : snapshot.systems) {
        const NodeId id(system->id);
        const Place* place = places.find(id);
        if (!place) continue;
        const auto extent = extents.find(id);
        const Vec2 half =
            extent == extents.end() ? Vec2{0.9 * spacing.w, 0.9 * spacing.w} : extent->second.half;
        const Vec2 text = extent == extents.end() ? Vec2{} : extent->second.label;
        geometry.systems.push_back({id, Rect::around(place->at, 2 * half.x, 2 * half.y),
                                    Rect::around(place->at, text.x, text.y), place->by_hand});
    }
}

}  // namespace

Geometry ecomap_geometry(const Snapshot& snapshot, const Table<Place>& places, const Extents& extents,
                         const Spacing& spacing) {
    const Spacing inner = inner_spacing(spacing);
    const DrawnRows drawn = drawn_rows(snapshot, places, extents, inner);
    Geometry geometry;
    geometry.people_scale = spacing.ecomap_scale;
    for (int p = 0; p < static_cast<int>(drawn.graph.people.size()); ++p)
        if (drawn.shown[p])
            geometry.people.push_back(
                {drawn.graph.people[p].id, drawn.symbol(p), drawn.label(p, inner), drawn.by_hand[p]});
    route_unions(drawn, extents, geometry);
    route_sibships(drawn, geometry);
    if (snapshot.homes.size() > 1) route_homes(drawn, extents, inner, geometry);
    add_systems(snapshot, places, extents, spacing, geometry);
    const CentreRoom room = centre_room(snapshot, places, extents, spacing);
    // Of several households none is the circle's own.
    geometry.centre.push_back({geometry.homes.empty() ? snapshot.centre : AnyId{}, room.at, room.radius});
    const TiePrices prices{.text = 60, .own_text = 20, .tie = 8, .line = 0.2, .length = 0.05, .along = 0.1};
    EcomapTies ties{spacing, geometry, geometry.centre.front(), TieField(prices), {}, {}, {}, {}, {}, {}, {}};
    for (const Kinsman& kinsman : drawn.graph.people)
        if (kinsman.woman) ties.circles.insert(kinsman.id);
    ties.fill_field();
    if (const auto title = extents.find(snapshot.centre); title != extents.end() && geometry.homes.empty())
        ties.add_title(title->second.label);
    ties.find_jobs(snapshot);
    ties.route();
    return geometry;
}

}  // namespace kinscape
