#include "layout/ecomap_arrange.hpp"

#include "base/number.hpp"
#include "layout/drawn_rows.hpp"
#include "layout/genogram_arrange.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

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
constexpr int one_ring = 8;

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

    bool far(int slot) const { return count() > one_ring && slot % 2 == 1; }

    void spread(const std::vector<int>& order) {
        double near_ring = std::max(first_ring * w(), 0.0);
        double widest = 0;
        for (int s : order)
            widest = std::max(widest, radius_of(s));
        near_ring = std::max(near_ring, centre.radius + tie_room * w() + widest);
        double far_ring = near_ring + ring_step * w();
        for (int attempt = 0; attempt < 400; ++attempt) {
            put(order, near_ring, far_ring);
            const bool near_clear = clear(order, false);
            const bool far_clear = clear(order, true);
            if (near_clear && far_clear) return;
            if (!near_clear) near_ring += 0.1 * w();
            far_ring = std::max(near_ring + ring_step * w(), far_clear ? 0.0 : far_ring + 0.1 * w());
        }
    }

    void put(const std::vector<int>& order, double near_ring, double far_ring) {
        const double n = static_cast<double>(order.size());
        for (int slot = 0; slot < static_cast<int>(order.size()); ++slot) {
            const double angle = -std::numbers::pi / 2 + full_turn * slot / n;
            at[order[slot]] = centre.at + on_ring(angle, far(slot) ? far_ring : near_ring);
        }
    }

    /// Near systems clear of each other and of the rays to the far ones; far ones clear of all.
    bool clear(const std::vector<int>& order, bool of_far) const {
        for (int i = 0; i < static_cast<int>(order.size()); ++i)
            for (int j = 0; j < static_cast<int>(order.size()); ++j) {
                if (i == j || (far(i) || far(j)) != of_far) continue;
                const int a = order[i];
                const int b = order[j];
                if (distance(at[a], at[b]) < radius_of(a) + radius_of(b) + between * w()) return false;
            }
        if (of_far) return true;
        for (int i = 0; i < static_cast<int>(order.size()); ++i)
            for (int j = 0; j < static_cast<int>(order.size()); ++j) {
                if (!far(j) || far(i)) continue;
                const Vec2 ray = normalized(at[order[j]] - centre.at);
                const Vec2 other = at[order[i]] - centre.at;
                if (dot(ray, other) > 0 &&
                    std::abs(cross(ray, other)) < radius_of(order[i]) + beside_ray * w())
                    return false;
            }
        return true;
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
                bool free = true;
                for (int other = 0; other < count(); ++other)
                    free = free && (!stands[other] || distance(at[other], here) >
                                                          radius_of(other) + radius_of(s) + between * w());
                if (free) return here;
            }
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

void place_systems(const ArrangeRequest& request, Ring& ring, const std::vector<Place>& people,
                   std::vector<Place>& places) {
    ring.at.assign(static_cast<std::size_t>(ring.count()), {});
    ring.stands.assign(static_cast<std::size_t>(ring.count()), false);
    ring.spread(order_of_systems(request.snapshot, ring.wanted_angles(people)));
    std::vector<const Place*> kept(static_cast<std::size_t>(ring.count()), nullptr);
    for (int s = 0; s < ring.count(); ++s) {
        const Place* place = request.places.find(NodeId(request.snapshot.systems[s]->id));
        if (!place || !(place->by_hand || request.keep == Keep::all)) continue;
        kept[s] = place;
        ring.at[s] = place->at;
        ring.stands[s] = true;
    }
    const bool any_kept =
        std::any_of(kept.begin(), kept.end(), [](const Place* place) { return place != nullptr; });
    for (int s = 0; s < ring.count(); ++s) {
        if (!kept[s] && any_kept) ring.at[s] = ring.free_place(s, ring.at[s]);
        ring.stands[s] = true;
        if (kept[s])
            places.push_back(*kept[s]);
        else
            places.push_back({NodeId(request.snapshot.systems[s]->id),
                              {rounded_mm(ring.at[s].x), rounded_mm(ring.at[s].y)},
                              false,
                              {}});
    }
}

}  // namespace

Spacing inner_spacing(const Spacing& spacing) {
    Spacing inner = spacing;
    const double scale = spacing.ecomap_scale;
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
                                request.keep,     request.worker, request.worker_deadline, request.stop};
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
