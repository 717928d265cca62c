#include "layout/genogram_settle.hpp"

#include "base/number.hpp"
#include "layout/settle_heights.hpp"
#include "layout/settle_newcomers.hpp"
#include "layout/settle_repair.hpp"
#include "layout/settle_rows.hpp"

#include <cmath>

namespace kinscape {

namespace {

constexpr double stays_mm = 0.02;  // nobody is moved by less

Vec2 settled_at(const StandingFamily& family, int p) {
    const double y = family.rows[family.row[p]].y + family.off[p] + family.graph.people[p].hang;
    Vec2 at{rounded_mm(family.x[p]), rounded_mm(y)};
    if (const Place* place = family.place[p]) {
        if (std::abs(at.x - place->at.x) < stays_mm) at.x = place->at.x;
        if (std::abs(at.y - place->at.y) < stays_mm) at.y = place->at.y;
    }
    return at;
}

}  // namespace

std::vector<Place> settle_genogram(const SettleRequest& request) {
    StandingFamily family = standing_family(request);
    leave_wrong_places(family);
    place_newcomers(family);
    make_room(family);
    make_height(family);
    std::vector<Place> places;
    for (int p = 0; p < family.count(); ++p) {
        if (family.is_pinned(p)) continue;
        const Vec2 at = settled_at(family, p);
        if (family.place[p] && family.place[p]->at == at) continue;
        places.push_back(family.place[p] ? *family.place[p]
                                         : Place{family.graph.people[p].id, {}, false, {}});
        places.back().at = at;
    }
    return places;
}

}  // namespace kinscape
