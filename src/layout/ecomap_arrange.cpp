#include "layout/ecomap_arrange.hpp"

#include "base/number.hpp"
#include "layout/drawn_rows.hpp"
#include "layout/ecomap_geometry.hpp"
#include "layout/genogram_arrange.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <future>
#include <limits>
#include <map>
#include <numbers>
#include <optional>

namespace kinscape {

namespace {

constexpr double full_turn = 2 * std::numbers::pi;
constexpr double least_radius = 1.8;  // of the centre, in w
constexpr double pad = 0.6;           // around the family, in w
constexpr double first_ring = 4.2;    // in w
constexpr double ring_step = 2.0;     // in w
constexpr double tie_room = 1.9;      // least free length of a tie from the centre, in w
constexpr double between = 0.6;       // between two systems, in w
constexpr double beside_ray = 0.3;    // between a system and the tie of another, in w
constexpr double least_tie = 0.8;     // of a tie after an edit, in w: nobody is moved while that much is left
constexpr double least_between = 0.1;  // as `between`, after an edit
constexpr double far_out = 30;         // in w: beyond that a newcomer may stand behind another
constexpr int one_ring = 8;
constexpr std::size_t ring_count = 3;
constexpr double room_for_ties = 2.5;  // more than in a genogram, between two people
constexpr double close_from = 7;       // closeness, of 10
constexpr double middling_from = 4;

double angle_of(Vec2 v) { return std::atan2(v.y, v.x); }
Vec2 on_ring(double angle, double radius) { return Vec2{std::cos(angle), std::sin(angle)} * radius; }

struct Ring {
    const ArrangeRequest& request;
    CentreRoom centre;
    std::vector<Vec2> at;      // by system
    std::vector<bool> stands;  // by system

    double w() const { return request.spacing.w; }
    double radius_of(int s) const {
        auto extent = request.extents.find(NodeId(request.snapshot.systems[s]->id));
        return extent == request.extents.end() ? 0.9 * w()
                                               : std::max(extent->second.half.x, extent->second.half.y);
    }
    int count() const { return static_cast<int>(request.snapshot.systems.size()); }

    /// Angles at which people stand, to whom a system is tied.
    std::vector<double> wanted_angles(const std::vector<Place>& people) const {
        std::map<AnyId, Vec2> where;
        for (const Place& place : people)
            where[place.id] = place.at;
        std::vector<double> wanted(static_cast<std::size_t>(count()),
                                   std::numeric_limits<double>::quiet_NaN());
        for (int s = 0; s < count(); ++s) {
            Vec2 sum;
            const AnyId id(request.snapshot.systems[s]->id);
            for (const ShownTie& tie : request.snapshot.ties) {
                const AnyId& other = tie.tie->from == id ? tie.tie->to : tie.tie->from;
                if (tie.tie->from != id && tie.tie->to != id) continue;
                if (auto person = where.find(other); person != where.end())
                    sum = sum + (person->second - centre.at);
            }
            if (length(sum) > 0.4 * w()) wanted[s] = angle_of(sum);
        }
        return wanted;
    }

    /// 0 is the nearest ring. Distance means nothing unless the view asks for it: then the closer a tie, the
    /// nearer the system (layout.md 5).
    std::vector<int> rings_of(const std::vector<int>& order) const {
        std::vector<int> rings(order.size(), 0);
        const bool nearer_is_closer = shows(request.snapshot.view, "nearer-is-closer");
        for (std::size_t slot = 0; slot < order.size(); ++slot) {
            if (nearer_is_closer)
                rings[order[slot]] = ring_of_closeness(order[slot]);
            else if (count() > one_ring)
                rings[order[slot]] = static_cast<int>(slot % 2);
        }
        return rings;
    }

    /// By the closest tie between the system and somebody in the middle; the middle ring where none is told.
    int ring_of_closeness(int s) const {
        const AnyId id(request.snapshot.systems[s]->id);
        std::optional<double> closest;
        for (const ShownTie& tie : request.snapshot.ties) {
            if (tie.tie->from != id && tie.tie->to != id) continue;
            if (!tie.span || !tie.span->closeness ||
                is_system(tie.tie->from == id ? tie.tie->to : tie.tie->from))
                continue;
            closest = std::max(closest.value_or(0), *tie.span->closeness);
        }
        if (!closest) return 1;
        return *closest >= close_from ? 0 : *closest >= middling_from ? 1 : 2;
    }
    bool is_system(const AnyId& id) const {
        return request.snapshot.document().systems.contains(id.as<SystemId>());
    }

    void spread(const std::vector<int>& order) {
        const std::vector<int> rings = rings_of(order);
        double widest = 0;
        for (int s : order)
            widest = std::max(widest, radius_of(s));
        std::array<double, ring_count> radius{};
        radius[0] = std::max(first_ring * w(), centre.radius + tie_room * w() + widest);
        for (int attempt = 0; attempt < 400; ++attempt) {
            for (std::size_t r = 1; r < ring_count; ++r)
                radius[r] = std::max(radius[r], radius[r - 1] + ring_step * w());
            put(order, rings, radius);
            bool all_clear = true;
            for (std::size_t r = 0; r < ring_count; ++r)
                if (!is_clear(rings, static_cast<int>(r))) {
                    radius[r] += 0.1 * w();
                    all_clear = false;
                }
            if (all_clear) return;
        }
    }

    void put(const std::vector<int>& order, const std::vector<int>& rings,
             const std::array<double, ring_count>& radius) {
        const double n = static_cast<double>(order.size());
        for (int slot = 0; slot < static_cast<int>(order.size()); ++slot) {
            const double angle = -std::numbers::pi / 2 + full_turn * slot / n;
            const int s = order[slot];
            at[s] = centre.at + on_ring(angle, radius[static_cast<std::size_t>(rings[s])]);
        }
    }

    /// Those of a ring clear of each other and of the rays to those farther out.
    bool is_clear(const std::vector<int>& rings, int ring) const {
        for (int a = 0; a < count(); ++a) {
            if (rings[a] != ring) continue;
            for (int b = 0; b < count(); ++b) {
                if (a == b || rings[b] < ring) continue;
                if (distance(at[a], at[b]) < radius_of(a) + radius_of(b) + between * w()) return false;
                if (rings[b] > ring && hides(at[a], radius_of(a), at[b])) return false;
            }
        }
        return true;
    }

    /// True when the ray from the centre to `farther` meets a circle.
    bool hides(Vec2 circle, double radius, Vec2 farther) const {
        const Vec2 ray = normalized(farther - centre.at);
        const Vec2 other = circle - centre.at;
        return dot(ray, other) > 0 && dot(ray, other) < distance(farther, centre.at) &&
               std::abs(cross(ray, other)) < radius + beside_ray * w();
    }

    /// Somebody already stands: the free place nearest to the wanted one, on rings outward.
    Vec2 free_place(int s, Vec2 wanted) const {
        const double start = angle_of(wanted - centre.at);
        for (double ring =
                 std::max(distance(wanted, centre.at), centre.radius + tie_room * w() + radius_of(s));
             ; ring += ring_step * w())
            for (int step = 0; step < 72; ++step) {
                const double aside = ((step + 1) / 2) * full_turn / 72 * (step % 2 == 1 ? 1 : -1);
                const Vec2 here = centre.at + on_ring(start + aside, ring);
                if (is_free(s, here, ring > far_out * w() ? Rays::may_meet : Rays::clear)) return here;
            }
    }

    enum class Rays { clear, may_meet };
    bool is_free(int s, Vec2 here, Rays rays) const {
        for (int other = 0; other < count(); ++other) {
            if (!stands[other] || other == s) continue;
            if (distance(at[other], here) < radius_of(other) + radius_of(s) + between * w()) return false;
            if (rays == Rays::may_meet) continue;
            if (hides(at[other], radius_of(other), here) || hides(here, radius_of(s), at[other]))
                return false;
        }
        return true;
    }

    /// Somebody who stands gives way to a family or a title that has grown: outward, on the own ray.
    void give_way(int s) {
        const double least = centre.radius + least_tie * w() + radius_of(s);
        const Vec2 ray = distance(at[s], centre.at) > 1e-6 ? normalized(at[s] - centre.at) : Vec2{0, -1};
        double away = std::max(distance(at[s], centre.at), least);
        const auto overlaps = [&](Vec2 here) {
            for (int other = 0; other < count(); ++other)
                if (other != s && stands[other] &&
                    distance(at[other], here) < radius_of(other) + radius_of(s) + least_between * w())
                    return true;
            return false;
        };
        while (overlaps(centre.at + ray * away))
            away += least_between * w();
        if (away > distance(at[s], centre.at)) at[s] = centre.at + ray * away;
    }
};

std::vector<Place> centred(const ArrangeRequest& request, std::vector<Place> people) {
    const bool pinned = std::any_of(people.begin(), people.end(), [&](const Place& place) {
        return request.places.contains(place.id) && (place.by_hand || request.keep == Keep::all);
    });
    if (pinned) return people;
    Table<Place> table;
    for (const Place& place : people)
        table = table.with(place);
    const CentreRoom room = centre_room(request.snapshot, table, request.extents, request.spacing);
    for (Place& place : people)
        place.at = {rounded_mm(place.at.x - room.at.x), rounded_mm(place.at.y - room.at.y)};
    return people;
}

bool pieces_meet(Vec2 a, Vec2 b, Vec2 c, Vec2 d) {
    return (cross(b - a, c - a) > 0) != (cross(b - a, d - a) > 0) &&
           (cross(d - c, a - c) > 0) != (cross(d - c, b - c) > 0);
}

/// Where they lie on the symbol that both end at, ties may meet.
bool is_at_common_end(Vec2 at, const RoutedLine& one, const RoutedLine& other, const Geometry& geometry) {
    constexpr double close = 1;
    const auto is_common = [&](const NodeId& id) { return ends_at(one, id) && ends_at(other, id); };
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes)
            if (is_common(node.id) && node.symbol.grown(close).contains(at)) return true;
    for (const CentreCircle& centre : geometry.centre)
        if (is_common(NodeId(centre.of)) && distance(at, centre.at) < centre.radius + close) return true;
    return false;
}

int crossings_of(const RoutedLine& one, const RoutedLine& other, const Geometry& geometry) {
    int crossings = 0;
    for (std::size_t i = 1; i < one.points.size(); ++i)
        for (std::size_t j = 1; j < other.points.size(); ++j) {
            const Vec2 a = one.points[i - 1], b = one.points[i], c = other.points[j - 1], d = other.points[j];
            if (!pieces_meet(a, b, c, d)) continue;
            const Vec2 at = mix(a, b, cross(c - a, d - c) / cross(b - a, d - c));
            crossings += !is_at_common_end(at, one, other, geometry);
        }
    return crossings;
}

/// What is wrong with the ties when the systems stand where the ring has them now: pairs that cross; ten
/// times as much, a tie through the words of somebody whose it is not.
int faults_of(const Ring& ring, const std::vector<Place>& people) {
    constexpr int through_words = 10;
    const ArrangeRequest& request = ring.request;
    Table<Place> places;
    for (const Place& place : people)
        places = places.with(place);
    for (int s = 0; s < ring.count(); ++s)
        places = places.with({NodeId(request.snapshot.systems[s]->id), ring.at[s], false, {}});
    const Geometry geometry = ecomap_geometry(request.snapshot, places, request.extents, request.spacing);
    std::vector<const RoutedLine*> ties;
    for (const RoutedLine& line : geometry.lines)
        if (line.role == LineRole::tie) ties.push_back(&line);
    int faults = 0;
    for (std::size_t i = 0; i < ties.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            faults += crossings_of(*ties[i], *ties[j], geometry);
        for (const NodeBox& person : geometry.people)
            if (person.label.width() > 0 && !ends_at(*ties[i], person.id))
                faults += through_words * runs_through(*ties[i], person.label);
    }
    return faults;
}

std::vector<int> best_order(const Ring& ring, const std::vector<Place>& people) {
    const auto orders = orders_of_systems(ring.request.snapshot, ring.wanted_angles(people));
    std::vector<int> faults(orders.size(), std::numeric_limits<int>::max());
    std::atomic<std::size_t> faultless = orders.size();  // the first of them
    const auto try_every_second_from = [&](std::size_t first) {
        Ring own = ring;
        for (std::size_t i = first; i < faultless && !is_stopped(ring.request); i += 2) {
            own.spread(orders[i]);
            faults[i] = faults_of(own, people);
            std::size_t before = faultless;
            while (faults[i] == 0 && i < before && !faultless.compare_exchange_weak(before, i)) {}
        }
    };
    auto others = std::async(std::launch::async, try_every_second_from, 1);
    try_every_second_from(0);
    others.get();
    const auto least = std::min_element(faults.begin(), faults.end());
    return orders[static_cast<std::size_t>(least - faults.begin())];
}

void place_systems(const ArrangeRequest& request, Ring& ring, const std::vector<Place>& people,
                   std::vector<Place>& places) {
    ring.at.assign(static_cast<std::size_t>(ring.count()), {});
    ring.stands.assign(static_cast<std::size_t>(ring.count()), false);
    const auto kept = [&](int s) -> const Place* {
        const Place* place = request.places.find(NodeId(request.snapshot.systems[s]->id));
        return place && (place->by_hand || request.keep == Keep::all) ? place : nullptr;
    };
    bool any_kept = false;
    for (int s = 0; s < ring.count(); ++s)
        any_kept = any_kept || kept(s);
    // Where some stand the others only fill gaps.
    ring.spread(any_kept ? orders_of_systems(request.snapshot, ring.wanted_angles(people)).front()
                         : best_order(ring, people));
    // Those put by hand first: the others give way to them and to those before.
    for (const bool by_hand : {true, false})
        for (int s = 0; s < ring.count(); ++s) {
            const Place* place = kept(s);
            if (!place || place->by_hand != by_hand) continue;
            ring.at[s] = place->at;
            if (!by_hand) ring.give_way(s);
            ring.stands[s] = true;
        }
    for (int s = 0; s < ring.count(); ++s) {
        const Place* place = kept(s);
        if (!place && any_kept) ring.at[s] = ring.free_place(s, ring.at[s]);
        ring.stands[s] = true;
        places.push_back(place ? *place : Place{NodeId(request.snapshot.systems[s]->id), {}, false, {}});
        if (!places.back().by_hand && (!place || distance(place->at, ring.at[s]) > 0.02))
            places.back().at = {rounded_mm(ring.at[s].x), rounded_mm(ring.at[s].y)};
    }
}

}  // namespace

Spacing inner_spacing(const Spacing& spacing) {
    Spacing inner = spacing;
    const double scale = spacing.ecomap_scale;
    // Ties run between the people in the middle.
    inner.symbol_gap += room_for_ties;
    inner.partner_gap += 2 * room_for_ties;
    inner.row_gap += 3 * room_for_ties;
    for (double* length :
         {&inner.w, &inner.symbol_gap, &inner.partner_gap, &inner.label_gap, &inner.label_top,
          &inner.union_drop, &inner.union_step, &inner.drop_aside, &inner.bar_above_child, &inner.lane,
          &inner.row_gap, &inner.second_link_aside, &inner.household_pad})
        *length *= scale;
    return inner;
}

CentreRoom centre_room(const Snapshot& snapshot, const Table<Place>& places, const Extents& extents,
                       const Spacing& spacing) {
    const DrawnRows drawn = drawn_rows(snapshot, places, extents, inner_spacing(spacing));
    std::vector<Rect> boxes;
    for (int p = 0; p < static_cast<int>(drawn.graph.people.size()); ++p) {
        if (!drawn.shown[p]) continue;
        boxes.push_back(drawn.symbol(p));
        boxes.push_back(drawn.label(p, inner_spacing(spacing)));
    }
    CentreRoom room;
    if (boxes.empty()) {
        const Place* place = places.find(snapshot.centre);
        room.at = place ? place->at : Vec2{};
        room.radius = least_radius * spacing.w;
        return room;
    }
    // Each of several households has an outline of its own around it.
    if (snapshot.homes.size() > 1)
        for (Rect& box : boxes)
            box = box.grown(inner_spacing(spacing).household_pad);
    Rect all = boxes.front();
    for (const Rect& box : boxes)
        all = united(all, box);
    room.at = all.centre();
    for (const Rect& box : boxes)
        for (const Vec2 corner : {box.min, box.max, Vec2{box.min.x, box.max.y}, Vec2{box.max.x, box.min.y}})
            room.radius = std::max(room.radius, distance(corner, room.at));
    room.radius = std::max(least_radius * spacing.w, room.radius + pad * spacing.w);
    return room;
}

Result<std::vector<Place>, ArrangeError> arrange_ecomap(const ArrangeRequest& request) {
    const Spacing inner = inner_spacing(request.spacing);
    const ArrangeRequest family{request.snapshot, request.places, request.extents,         inner,
                                request.keep,     request.worker, request.worker_deadline, request.stop,
                                request.effort,   request.seed};
    Result<std::vector<Place>, ArrangeError> people = arrange_genogram(family);
    if (!people) return people;
    std::vector<Place> places = centred(request, std::move(*people));
    Table<Place> table;
    for (const Place& place : places)
        table = table.with(place);
    Ring ring{request, centre_room(request.snapshot, table, request.extents, request.spacing), {}, {}};
    const std::vector<Place> standing = places;
    place_systems(request, ring, standing, places);
    return places;
}

}  // namespace kinscape
