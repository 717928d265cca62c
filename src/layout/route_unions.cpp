#include "layout/route.hpp"
#include "layout/union_words.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

struct Unions {
    const DrawnRows& drawn;
    Geometry& geometry;

    double bar(const Bracket& bracket) const { return bar_y(drawn.heights[bracket.row], bracket.depth); }

    AnyId name(const Bracket& bracket) const {
        if (bracket.couple >= 0) return AnyId(drawn.graph.snapshot->unions[bracket.couple].couple->id);
        return name_of(drawn.graph, drawn.graph.families[bracket.family]);
    }

    /// From the partner to the corner where the leg meets the bar.
    std::vector<Vec2> leg_points(const Bracket& bracket, const Leg& leg) const {
        std::vector<Vec2> points;
        if (leg.strand < 0) {
            points.push_back(drawn.foot_of(leg.person, leg.x));
        } else {
            const Strand& strand = drawn.plan.strands[leg.strand];
            const Bracket& aside = drawn.plan.brackets[strand.aside];
            const double from = aside.legs.front().x;
            points.push_back(drawn.foot_of(leg.person, from));
            points.push_back({from, bar(aside)});
            points.push_back({aside.descent, bar(aside)});
            const std::vector<Vec2> way = way_of(drawn, strand);
            points.insert(points.end(), way.begin(), way.end());
        }
        points.push_back({leg.x, bar(bracket)});
        return points;
    }

    void draw(const Bracket& bracket) {
        std::vector<Leg> legs = bracket.legs;
        std::stable_sort(legs.begin(), legs.end(), [](const Leg& a, const Leg& b) { return a.x < b.x; });
        const LineRole role = bracket.couple >= 0 ? LineRole::couple : LineRole::descent;
        std::vector<Vec2> points = leg_points(bracket, legs.front());
        if (legs.size() == 1) {
            if (bracket.has_descent)
                add_descent(bracket, points, {drawn.graph.people[legs.front().person].id});
            return;
        }
        const std::vector<Vec2> last = leg_points(bracket, legs.back());
        points.insert(points.end(), last.rbegin(), last.rend());
        add(name(bracket), role, points,
            {drawn.graph.people[legs.front().person].id, drawn.graph.people[legs.back().person].id});
        for (std::size_t i = 1; i + 1 < legs.size(); ++i)
            add(name(bracket), role, leg_points(bracket, legs[i]),
                {drawn.graph.people[legs[i].person].id, {}});
        if (bracket.has_descent) add_descent(bracket, {}, {});
    }

    /// The legs' ends of the bar; the descent may leave farther out.
    double bar_left(const Bracket& bracket) const {
        double left = bracket.legs.front().x;
        for (const Leg& leg : bracket.legs)
            left = std::min(left, leg.x);
        return left;
    }
    double bar_right(const Bracket& bracket) const {
        double right = bracket.legs.front().x;
        for (const Leg& leg : bracket.legs)
            right = std::max(right, leg.x);
        return right;
    }

    void add_descent(const Bracket& bracket, std::vector<Vec2> points, std::vector<NodeId> ends) {
        const int c = drawn.plan.comb_of[bracket.family];
        if (c < 0) return;
        const Comb& comb = drawn.plan.combs[c];
        if (points.empty())
            points.push_back(
                {std::clamp(bracket.descent, bar_left(bracket), bar_right(bracket)), bar(bracket)});
        points.push_back({bracket.descent, bar(bracket)});
        points.push_back({bracket.descent, comb_y(drawn.heights, drawn.plan, comb)});
        if (!ends.empty()) ends.push_back({});
        add(name_of(drawn.graph, drawn.graph.families[bracket.family]), LineRole::descent, points,
            std::move(ends));
    }

    void add(AnyId of, LineRole role, const std::vector<Vec2>& points, std::vector<NodeId> ends) {
        geometry.lines.push_back({std::move(of), role, simplified(points), std::move(ends), {}});
    }
};

}  // namespace

void route_unions(const DrawnRows& drawn, const Extents& extents, Geometry& geometry) {
    Unions unions{drawn, geometry};
    std::vector<bool> is_aside(drawn.plan.brackets.size(), false);
    for (const Strand& strand : drawn.plan.strands)
        if (strand.aside >= 0) is_aside[strand.aside] = true;
    for (std::size_t b = 0; b < drawn.plan.brackets.size(); ++b)
        if (!is_aside[b]) unions.draw(drawn.plan.brackets[b]);
    for (UnionText& text : words_on_bars(drawn, extents))
        geometry.unions.push_back(std::move(text));
}

std::vector<Vec2> way_of(const DrawnRows& drawn, const Strand& strand) {
    std::vector<Vec2> points;
    auto jog = [&](int comb, double from, double to) {
        const Comb& bar = drawn.plan.combs[comb];
        const double y = comb_y(drawn.heights, drawn.plan, bar);
        points.push_back({from, y});
        points.push_back({to, y});
    };
    std::size_t c = 0;
    if (strand.parent >= 0)
        jog(strand.combs[c++], drawn.plan.brackets[strand.aside].descent, strand.x.front());
    for (std::size_t i = 0; c < strand.combs.size(); ++i, ++c)
        jog(strand.combs[c], strand.x[i], i + 1 < strand.x.size() ? strand.x[i + 1] : strand.end);
    return points;
}

std::vector<Vec2> simplified(const std::vector<Vec2>& points) {
    std::vector<Vec2> kept;
    for (const Vec2& point : points) {
        if (!kept.empty() && distance(kept.back(), point) < 1e-6) continue;
        while (kept.size() >= 2) {
            const Vec2 a = kept[kept.size() - 2];
            const Vec2 b = kept.back();
            const Vec2 way = point - a;
            if (std::abs(cross(way, b - a)) > 1e-6 * std::max(1.0, length(way)) || dot(b - a, point - b) < 0)
                break;
            kept.pop_back();
        }
        kept.push_back(point);
    }
    if (kept.size() == 1) kept.push_back(kept.front());
    return kept;
}

}  // namespace kinscape
