#include "base/outline.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace kinscape {
namespace {

constexpr int max_pieces = 64;

Vec2 on_cubic(const Vec2* p, double t) {
    const double s = 1 - t;
    return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t) + p[3] * (t * t * t);
}

/// How many straight pieces keep a cubic within the tolerance (Wang's bound on the second difference).
int pieces_of(const Vec2* p, double tolerance) {
    const double bend = std::max(length(p[0] - 2 * p[1] + p[2]), length(p[1] - 2 * p[2] + p[3]));
    const double wanted = std::ceil(std::sqrt(0.75 * bend / tolerance));
    return static_cast<int>(std::clamp(wanted, 1.0, static_cast<double>(max_pieces)));
}

/// Walks an outline as cubics and lines: `visit(points, count)` gets 2 points for a line, 4 for a cubic.
template <class Visit>
void each_segment(const Outline& outline, Visit&& visit) {
    std::size_t next = 0;
    Vec2 start, at;
    for (Verb verb : outline.verbs) {
        if (verb == Verb::move) {
            start = at = outline.points[next++];
        } else if (verb == Verb::line) {
            const Vec2 line[2] = {at, outline.points[next++]};
            visit(line, 2);
            at = line[1];
        } else if (verb == Verb::cubic) {
            const Vec2 cubic[4] = {at, outline.points[next], outline.points[next + 1],
                                   outline.points[next + 2]};
            next += 3;
            visit(cubic, 4);
            at = cubic[3];
        } else if (verb == Verb::close) {
            const Vec2 line[2] = {at, start};
            if (!(at == start)) visit(line, 2);
            at = start;
        }
    }
}

/// The parameters at which one coordinate of a cubic turns.
void turning_points(double p0, double p1, double p2, double p3, std::vector<double>& at) {
    const double a = -p0 + 3 * p1 - 3 * p2 + p3, b = 2 * (p0 - 2 * p1 + p2), c = p1 - p0;
    const auto keep = [&](double t) {
        if (t > 0 && t < 1) at.push_back(t);
    };
    if (std::abs(a) < 1e-12) {
        if (std::abs(b) > 1e-12) keep(-c / b);
        return;
    }
    const double root = b * b - 4 * a * c;
    if (root < 0) return;
    keep((-b + std::sqrt(root)) / (2 * a));
    keep((-b - std::sqrt(root)) / (2 * a));
}

double distance_to_line(Vec2 a, Vec2 b, Vec2 point) {
    const Vec2 along = b - a;
    const double size = dot(along, along);
    const double t = size > 0 ? std::clamp(dot(point - a, along) / size, 0.0, 1.0) : 0.0;
    return distance(point, a + along * t);
}

}  // namespace

void Outline::move_to(Vec2 to) {
    verbs.push_back(Verb::move);
    points.push_back(to);
}

void Outline::line_to(Vec2 to) {
    verbs.push_back(Verb::line);
    points.push_back(to);
}

void Outline::cubic_to(Vec2 control1, Vec2 control2, Vec2 to) {
    verbs.push_back(Verb::cubic);
    points.insert(points.end(), {control1, control2, to});
}

void Outline::close() { verbs.push_back(Verb::close); }

void Outline::append(const Outline& other) {
    verbs.insert(verbs.end(), other.verbs.begin(), other.verbs.end());
    points.insert(points.end(), other.points.begin(), other.points.end());
}

Outline rectangle(const Rect& box) {
    return polygon({box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}});
}

Outline rounded_rectangle(const Rect& box, double radius) {
    const double r = std::min({radius, box.width() / 2, box.height() / 2});
    if (r <= 0) return rectangle(box);
    const double k = r * (1 - quarter_handle);
    const auto [left, top] = box.min;
    const auto [right, bottom] = box.max;
    Outline made;
    made.move_to({left + r, top});
    made.line_to({right - r, top});
    made.cubic_to({right - k, top}, {right, top + k}, {right, top + r});
    made.line_to({right, bottom - r});
    made.cubic_to({right, bottom - k}, {right - k, bottom}, {right - r, bottom});
    made.line_to({left + r, bottom});
    made.cubic_to({left + k, bottom}, {left, bottom - k}, {left, bottom - r});
    made.line_to({left, top + r});
    made.cubic_to({left, top + k}, {left + k, top}, {left + r, top});
    made.close();
    return made;
}

Outline circle(Vec2 centre, double radius) { return ellipse(centre, radius, radius); }

Outline ellipse(Vec2 centre, double rx, double ry) {
    const double kx = rx * quarter_handle, ky = ry * quarter_handle;
    const auto [x, y] = centre;
    Outline made;
    made.move_to({x + rx, y});
    made.cubic_to({x + rx, y + ky}, {x + kx, y + ry}, {x, y + ry});
    made.cubic_to({x - kx, y + ry}, {x - rx, y + ky}, {x - rx, y});
    made.cubic_to({x - rx, y - ky}, {x - kx, y - ry}, {x, y - ry});
    made.cubic_to({x + kx, y - ry}, {x + rx, y - ky}, {x + rx, y});
    made.close();
    return made;
}

Outline polygon(const std::vector<Vec2>& corners) {
    Outline made = polyline(corners);
    if (!made.empty()) made.close();
    return made;
}

Outline polyline(const std::vector<Vec2>& points) {
    Outline made;
    for (Vec2 point : points)
        made.empty() ? made.move_to(point) : made.line_to(point);
    return made;
}

Outline arc(Vec2 centre, double radius, double from, double to) {
    const int pieces =
        std::max(1, static_cast<int>(std::ceil(std::abs(to - from) / (std::numbers::pi / 2) - 1e-9)));
    const double step = (to - from) / pieces;
    const double reach = 4.0 / 3.0 * std::tan(step / 4) * radius;
    const auto direction = [](double angle) { return Vec2{std::cos(angle), std::sin(angle)}; };
    Outline made;
    made.move_to(centre + direction(from) * radius);
    for (int i = 0; i < pieces; ++i) {
        const Vec2 a = direction(from + i * step), b = direction(from + (i + 1) * step);
        const Vec2 start = centre + a * radius, end = centre + b * radius;
        made.cubic_to(start + turned(a) * reach, end - turned(b) * reach, end);
    }
    return made;
}

Outline transformed(const Outline& outline, const Affine& by) {
    Outline made = outline;
    for (Vec2& point : made.points)
        point = by(point);
    return made;
}

std::vector<Chain> flattened(const Outline& outline, double tolerance) {
    std::vector<Chain> chains;
    std::size_t next = 0;
    for (Verb verb : outline.verbs) {
        if (verb == Verb::move) {
            chains.push_back({{outline.points[next++]}, false});
        } else if (verb == Verb::close) {
            if (!chains.empty()) chains.back().closed = true;
        } else if (verb == Verb::line) {
            chains.back().points.push_back(outline.points[next++]);
        } else if (verb == Verb::cubic) {
            auto& points = chains.back().points;
            const Vec2 cubic[4] = {points.back(), outline.points[next], outline.points[next + 1],
                                   outline.points[next + 2]};
            next += 3;
            const int pieces = pieces_of(cubic, tolerance);
            for (int i = 1; i < pieces; ++i)
                points.push_back(on_cubic(cubic, static_cast<double>(i) / pieces));
            points.push_back(cubic[3]);
        }
    }
    return chains;
}

std::optional<Rect> bounds(const Outline& outline) {
    std::optional<Rect> box;
    const auto include = [&](Vec2 point) { box = united(box, Rect{point, point}); };
    std::vector<double> turns;
    each_segment(outline, [&](const Vec2* p, int count) {
        include(p[0]);
        include(p[count - 1]);
        if (count != 4) return;
        turns.clear();
        turning_points(p[0].x, p[1].x, p[2].x, p[3].x, turns);
        turning_points(p[0].y, p[1].y, p[2].y, p[3].y, turns);
        for (double t : turns)
            include(on_cubic(p, t));
    });
    if (!box && !outline.points.empty()) include(outline.points.front());
    return box;
}

double distance_to(const Outline& outline, Vec2 point) {
    double nearest = std::numeric_limits<double>::infinity();
    each_segment(outline, [&](const Vec2* p, int count) {
        const int pieces = count == 2 ? 1 : pieces_of(p, 0.01);
        Vec2 from = p[0];
        for (int i = 1; i <= pieces; ++i) {
            const Vec2 to = i == pieces ? p[count - 1] : on_cubic(p, static_cast<double>(i) / pieces);
            nearest = std::min(nearest, distance_to_line(from, to, point));
            from = to;
        }
    });
    return nearest;
}

bool inside(const Outline& outline, Vec2 point) {
    int winding = 0;
    for (const Chain& chain : flattened(outline, 0.01)) {
        const auto& p = chain.points;
        for (std::size_t i = 0, last = p.size() - 1; i < p.size(); last = i++) {
            const Vec2 a = p[last], b = p[i];
            if ((a.y <= point.y) == (b.y <= point.y)) continue;
            const double side = cross(b - a, point - a);
            if (a.y <= point.y && side > 0) ++winding;
            if (a.y > point.y && side < 0) --winding;
        }
    }
    return winding != 0;
}

double arc_length(const Outline& outline) {
    double sum = 0;
    each_segment(outline, [&](const Vec2* p, int count) {
        const int pieces = count == 2 ? 1 : std::max(8, pieces_of(p, 0.001));
        Vec2 from = p[0];
        for (int i = 1; i <= pieces; ++i) {
            const Vec2 to = i == pieces ? p[count - 1] : on_cubic(p, static_cast<double>(i) / pieces);
            sum += distance(from, to);
            from = to;
        }
    });
    return sum;
}

}  // namespace kinscape
