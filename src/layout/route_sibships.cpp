#include "layout/route.hpp"

#include <algorithm>
#include <set>

namespace kinscape {

namespace {

constexpr double stub = 0.4;   // below the lowest bar
constexpr double clear = 0.8;  // above the symbol of a loss

struct Sibships {
    const DrawnRows& drawn;
    Geometry& geometry;

    std::vector<ChildLinkId> links_of(const Filiation& one) const {
        std::vector<ChildLinkId> links;
        for (int l : one.links)
            links.push_back(drawn.graph.snapshot->links[l]->id);
        return links;
    }

    void draw(int f) {
        const int c = drawn.plan.comb_of[f];
        if (c < 0) return;
        const Comb& comb = drawn.plan.combs[c];
        const Family& family = drawn.graph.families[f];
        const double y = comb_y(drawn.heights, drawn.plan, comb);
        if (!comb.level())
            geometry.lines.push_back(
                {name_of(drawn.graph, family), LineRole::sibship, {{comb.from, y}, {comb.to, y}}, {}, {}});
        std::set<int> stubs;
        for (const Foot& foot : drawn.plan.feet[f]) {
            double from = y;
            if (foot.slanted && comb.lane + 1 < drawn.plan.lanes[comb.gap]) {
                // Slanted lines begin below the bars of other families.
                const RowHeights& row = drawn.heights[comb.gap];
                from = lane_y(row, drawn.plan.lanes[comb.gap] - 1) + stub;
                if (stubs.insert(foot.birth).second)
                    geometry.lines.push_back({name_of(drawn.graph, family),
                                              LineRole::sibship,
                                              {{foot.point, y}, {foot.point, from}},
                                              {},
                                              {}});
            }
            draw_child(family, foot, from);
        }
    }

    /// A height that clears everybody between the point of twins and this child: losses stand higher.
    double over_those_between(const Foot& foot) const {
        const auto [left, right] = std::minmax(foot.point, foot.at);
        double over = 1e18;
        for (int p : drawn.standing.rows[drawn.standing.row[foot.child]])
            if (p != foot.child && drawn.graph.people[p].hang < 0 && drawn.at[p].x > left &&
                drawn.at[p].x < right)
                over = std::min(over, drawn.at[p].y - drawn.graph.people[p].half.y - clear);
        return over;
    }

    void draw_child(const Family& family, const Foot& foot, double y) {
        const std::vector<ChildLinkId> links = links_of(family.children[foot.which]);
        RoutedLine line;
        line.of = AnyId(links.front());
        line.role = foot.slanted ? LineRole::twin : LineRole::child;
        if (foot.slanted) line.of = AnyId(drawn.graph.snapshot->births[foot.birth]->id);
        line.ends = {NodeId(), drawn.graph.people[foot.child].id};
        line.links = links;
        std::vector<Vec2> points;
        if (foot.strand >= 0) {
            const Strand& strand = drawn.plan.strands[foot.strand];
            points.push_back({strand.x.front(), y});
            const std::vector<Vec2> way = way_of(drawn, strand);
            points.insert(points.end(), way.begin(), way.end());
        } else {
            points.push_back({foot.point, y});
            const double over = over_those_between(foot);
            if (foot.slanted && over < drawn.top_of(foot.child, foot.at).y) points.push_back({foot.at, over});
        }
        points.push_back(drawn.top_of(foot.child, foot.at));
        line.points = simplified(points);
        geometry.lines.push_back(std::move(line));
    }
};

}  // namespace

void route_sibships(const DrawnRows& drawn, Geometry& geometry) {
    Sibships sibships{drawn, geometry};
    for (int f = 0; f < static_cast<int>(drawn.graph.families.size()); ++f)
        sibships.draw(f);
}

}  // namespace kinscape
