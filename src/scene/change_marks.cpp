#include "scene/change_marks.hpp"

#include "scene/household_loop.hpp"
#include "scene/pen.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>

namespace kinscape {
namespace {

constexpr Color grey{89, 89, 89};
constexpr double quiet_line_mm = 0.35;
constexpr double number_pt = 8;

std::set<AnyId> changed_items(const Comparison& comparison) {
    std::set<AnyId> changed;
    for (const auto* list : {&comparison.family, &comparison.learned})
        for (const ChangeOnMap& change : *list) {
            changed.insert(change.of);
            changed.insert(change.shown_at);
        }
    return changed;
}

/// Boxes that a number may not cover, and lines that it had better not.
struct Obstacles {
    std::vector<Rect> boxes;
    std::vector<Vec2> line_points;
};

void add_points(std::vector<Vec2>& points, const std::vector<Vec2>& line, double step) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const int parts = std::max(1, static_cast<int>(std::ceil(distance(line[i - 1], line[i]) / step)));
        for (int part = 0; part <= parts; ++part)
            points.push_back(mix(line[i - 1], line[i], static_cast<double>(part) / parts));
    }
}

Obstacles obstacles_of(const Scene& drawing, const Geometry& geometry) {
    constexpr double step_mm = 1;
    Obstacles obstacles;
    for (const auto* boxes : {&geometry.people, &geometry.systems})
        for (const NodeBox& box : *boxes)
            obstacles.boxes.push_back(box.symbol);
    for (const PictureMark& mark : drawing.marks)
        if (const Glyphs* glyphs = std::get_if<Glyphs>(&mark)) {
            const double high = glyphs->run->size_mm;
            obstacles.boxes.push_back({{glyphs->at.x, glyphs->at.y - 0.8 * high},
                                       {glyphs->at.x + glyphs->run->width, glyphs->at.y + 0.25 * high}});
        }
    for (const RoutedLine& line : geometry.lines)
        add_points(obstacles.line_points, line.points, step_mm);
    for (const HomeOutline& home : geometry.homes)
        add_points(obstacles.line_points, home.outline, step_mm);
    return obstacles;
}

/// Points where the number of one change may stand, the best first.
std::vector<Vec2> spots_around(const Rect& symbol, double radius) {
    const double gap = radius + 0.7;
    const Vec2 middle = symbol.centre();
    const double left = symbol.min.x - gap, right = symbol.max.x + gap;
    const double top = symbol.min.y - gap, foot = symbol.max.y + gap;
    return {{left, middle.y},
            {left, symbol.min.y},
            {right, symbol.min.y},
            {right, middle.y},
            {left, top},
            {right, top},
            {left, symbol.max.y},
            {right, symbol.max.y},
            {middle.x, top},
            {middle.x, foot},
            {left - 2 * radius, middle.y},
            {right + 2 * radius, middle.y},
            {left, top - radius},
            {right, top - radius}};
}

/// Beside a line, first at its middle.
std::vector<Vec2> spots_beside(const std::vector<Vec2>& line, double radius) {
    std::vector<Vec2> dense;
    add_points(dense, line, 1);
    std::vector<Vec2> spots;
    if (dense.size() < 2) return spots;
    for (const double at : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82}) {
        const auto i = std::clamp<std::size_t>(
            static_cast<std::size_t>(at * static_cast<double>(dense.size())), 1, dense.size() - 1);
        const Vec2 across = turned(normalized(dense[i] - dense[i - 1]));
        for (const double away : {radius + 1.8, -(radius + 1.8), radius + 4, -(radius + 4)})
            spots.push_back(dense[i] + across * away);
    }
    return spots;
}

/// What of a change is on this drawing; nothing when nothing is.
std::vector<Vec2> spots_of(const Geometry& geometry, const AnyId& id, double radius) {
    for (const auto* boxes : {&geometry.people, &geometry.systems})
        for (const NodeBox& box : *boxes)
            if (box.id == id) return spots_around(box.symbol, radius);
    const RoutedLine* longest = nullptr;
    for (const RoutedLine& line : geometry.lines) {
        const auto is_link = [&](const ChildLinkId& link) { return id == link; };
        const bool ours =
            (line.of == id && (line.role == LineRole::tie || line.role == LineRole::couple)) ||
            (line.role == LineRole::child && std::any_of(line.links.begin(), line.links.end(), is_link));
        if (ours && (!longest || line.points.size() > longest->points.size())) longest = &line;
    }
    if (longest) return spots_beside(longest->points, radius);
    for (const HomeOutline& home : geometry.homes)
        if (id == home.of && !home.outline.empty()) {
            Rect box{home.outline.front(), home.outline.front()};
            for (const Vec2 corner : home.outline)
                box = united(box, Rect{corner, corner});
            return spots_around(box, radius);
        }
    return {};
}

double cost_at(Vec2 at, double radius, const Obstacles& obstacles) {
    constexpr double of_a_box = 100, of_a_line_point = 1;
    double cost = 0;
    const Rect own = Rect::around(at, 2 * radius, 2 * radius);
    for (const Rect& box : obstacles.boxes)
        if (own.overlaps(box)) cost += of_a_box;
    for (const Vec2 point : obstacles.line_points)
        if (distance(point, at) < radius) cost += of_a_line_point;
    return cost;
}

bool is_paper(Color fill, const Palette& palette) {
    return fill == palette.paper || fill == home_tint(palette);
}

}  // namespace

ChangeLook printed_changes(const View& view) {
    ChangeLook look{.quiet_line = grey, .quiet_text = grey, .loud = black};
    if (is_ecomap(view)) return look;
    look.quiet_mm = quiet_line_mm;
    look.loud_weight = 2;
    return look;
}

void draw_disc(Scene& scene, const Look& look, const ChangeDisc& disc, DiscSide side, double scale) {
    Pen pen(scene, look);
    const Color ink = look.palette.ink, paper = look.palette.paper;
    pen.set_tag({}, Part::frame);
    pen.begin();
    pen.circle(disc.at, change_disc_mm * scale);
    pen.fill_and_stroke(side == DiscSide::after ? ink : paper, 0.35 * scale, ink);
    constexpr double middle_of_digits_em = 0.36;
    const double size = number_pt * scale * (disc.number > 99 ? 0.75 : 1);
    pen.text(std::to_string(disc.number), disc.at + Vec2{0, middle_of_digits_em * size * mm_per_point},
             {.style = {.size_pt = size, .bold = true}, .color = side == DiscSide::after ? paper : ink});
}

Scene with_quiet_marks(const Scene& drawing, const Comparison& comparison, const Look& look,
                       const ChangeLook& changes) {
    const std::set<AnyId> changed = changed_items(comparison);
    Scene marked = drawing;
    for (PictureMark& mark : marked.marks) {
        Glyphs* glyphs = std::get_if<Glyphs>(&mark);
        Path* path = std::get_if<Path>(&mark);
        const bool is_changed = changed.contains(marked.tags[glyphs ? glyphs->tag : path->tag].of);
        if (!is_changed && !changes.quieten) continue;
        if (glyphs) {
            if (!is_changed) glyphs->color = changes.quiet_text;
            if (is_changed && changes.loud) glyphs->color = *changes.loud;
            continue;
        }
        if (path->halo) continue;
        const bool has_ink = path->paint.fill && !is_paper(*path->paint.fill, look.palette);
        if (!is_changed) {
            if (has_ink) path->paint.fill = changes.quiet_line;
            if (path->paint.stroke) path->paint.stroke->color = changes.quiet_line;
            if (path->paint.stroke && changes.quiet_mm) path->paint.stroke->width = *changes.quiet_mm;
        } else {
            if (has_ink && changes.loud) path->paint.fill = *changes.loud;
            if (path->paint.stroke && changes.loud) path->paint.stroke->color = *changes.loud;
            if (path->paint.stroke) path->paint.stroke->width *= changes.loud_weight;
        }
    }
    return marked;
}

std::vector<ChangeDisc> places_of_discs(const Scene& drawing, const Geometry& geometry,
                                        const Comparison& comparison, double disc_scale) {
    const double radius = change_disc_mm * disc_scale;
    Obstacles obstacles = obstacles_of(drawing, geometry);
    std::vector<ChangeDisc> discs;
    for (const auto* list : {&comparison.family, &comparison.learned})
        for (const ChangeOnMap& change : *list) {
            const std::vector<Vec2> spots = spots_of(geometry, change.shown_at, radius);
            double least = std::numeric_limits<double>::infinity();
            Vec2 best;
            for (const Vec2 spot : spots)
                if (const double cost = cost_at(spot, radius, obstacles); cost < least) {
                    least = cost;
                    best = spot;
                }
            if (spots.empty()) continue;
            discs.push_back({change.number, best});
            obstacles.boxes.push_back(Rect::around(best, 2 * radius, 2 * radius));
        }
    return discs;
}

}  // namespace kinscape
