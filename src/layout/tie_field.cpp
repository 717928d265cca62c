#include "layout/tie_field.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {

namespace {

constexpr double cell = 20;
constexpr double clear_of_symbols = 0.9;
constexpr double clear_of_text = 0.2;
constexpr double side_by_side = 1.5;
constexpr int gone = -2;  // the number of a tie's piece that was replaced

std::uint64_t key_of(int x, int y) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32 | static_cast<std::uint32_t>(y);
}

int cell_of(double at) { return static_cast<int>(std::floor(at / cell)); }

/// True when the segment comes inside the box.
bool crosses_box(Vec2 a, Vec2 b, const Rect& box) {
    double from = 0;
    double to = 1;
    const Vec2 way = b - a;
    auto side = [&](double start, double step, double low, double high) {
        if (std::abs(step) < 1e-12) return start > low && start < high;
        double one = (low - start) / step;
        double two = (high - start) / step;
        if (one > two) std::swap(one, two);
        from = std::max(from, one);
        to = std::min(to, two);
        return from < to;
    };
    return side(a.x, way.x, box.min.x, box.max.x) && side(a.y, way.y, box.min.y, box.max.y);
}

double distance_to_segment(Vec2 point, Vec2 a, Vec2 b) {
    const Vec2 way = b - a;
    const double n = dot(way, way);
    const double t = n < 1e-12 ? 0 : std::clamp(dot(point - a, way) / n, 0.0, 1.0);
    return distance(point, mix(a, b, t));
}

bool segments_meet(Vec2 a, Vec2 b, Vec2 c, Vec2 d) {
    const Vec2 r = b - a;
    const Vec2 s = d - c;
    const double area = cross(r, s);
    if (std::abs(area) < 1e-9) return false;
    const double t = cross(c - a, s) / area;
    const double u = cross(c - a, r) / area;
    return t >= 0 && t < 1 && u >= 0 && u < 1;
}

}  // namespace

void TieField::add_symbol(const Rect& box, bool round, const NodeId& of) {
    add({round ? Kind::round : Kind::box, box.grown(clear_of_symbols), of, -1});
}

void TieField::add_text(const Rect& box, const NodeId& of) {
    if (box.width() > 0 && box.height() > 0) add({Kind::text, box.grown(clear_of_text), of, -1});
}

void TieField::add_hub(const Rect& box) { add({Kind::hub, box, {}, -1}); }

void TieField::add_line(const Way& way) {
    for (std::size_t i = 1; i < way.size(); ++i)
        add({Kind::line, {way[i - 1], way[i]}, {}, -1});
}

void TieField::set_tie(int number, const Way& way) {
    std::vector<int>& pieces = of_tie_[number];
    for (int piece : pieces)
        things_[static_cast<std::size_t>(piece)].tie = gone;
    pieces.clear();
    for (std::size_t i = 1; i < way.size(); ++i) {
        pieces.push_back(static_cast<int>(things_.size()));
        add({Kind::tie, {way[i - 1], way[i]}, {}, number});
    }
}

void TieField::add(Thing thing) {
    const int number = static_cast<int>(things_.size());
    thing.length = distance(thing.box.min, thing.box.max);
    const int left = cell_of(std::min(thing.box.min.x, thing.box.max.x));
    const int right = cell_of(std::max(thing.box.min.x, thing.box.max.x));
    const int top = cell_of(std::min(thing.box.min.y, thing.box.max.y));
    const int bottom = cell_of(std::max(thing.box.min.y, thing.box.max.y));
    things_.push_back(std::move(thing));
    met_.push_back(0);
    looked_at_.push_back(0);
    for (int i = left; i <= right; ++i)
        for (int j = top; j <= bottom; ++j)
            cells_[key_of(i, j)].push_back(number);
}

bool TieField::meets(const Thing& thing, Vec2 a, Vec2 b) const {
    switch (thing.kind) {
    case Kind::box:
    case Kind::text: return crosses_box(a, b, thing.box);
    case Kind::hub:
    case Kind::round: return distance_to_segment(thing.box.centre(), a, b) < thing.box.width() / 2;
    case Kind::line:
    case Kind::tie: return thing.tie != gone && segments_meet(a, b, thing.box.min, thing.box.max);
    }
    return false;
}

double TieField::cost(const Thing& thing, const Ends& ends) const {
    const bool own = !thing.of.empty() && (thing.of == ends.from || thing.of == ends.to);
    switch (thing.kind) {
    case Kind::box:
    case Kind::round: return own ? 0 : prices_.symbol;
    case Kind::text: return own ? prices_.own_text : prices_.text;
    case Kind::line: return prices_.line;
    case Kind::hub: return ends.inside ? 0 : prices_.hub;
    case Kind::tie: return thing.tie == ends.number ? 0 : prices_.tie;
    }
    return 0;
}

/// How far the step runs side by side with a line or another tie.
double TieField::cost_along(const Thing& thing, const Step& step, const Ends& ends) const {
    if (thing.kind != Kind::line &&
        (thing.kind != Kind::tie || thing.tie == ends.number || thing.tie == gone))
        return 0;
    if (step.length < 1e-6 || thing.length < 1e-6) return 0;
    const Vec2 c = thing.box.min, d = thing.box.max;
    if (std::abs(cross(step.along, d - c)) > 0.17 * thing.length) return 0;
    if (std::abs(cross(step.along, mix(c, d, 0.5) - step.from)) > side_by_side) return 0;
    const double one = dot(step.along, c - step.from);
    const double two = dot(step.along, d - step.from);
    return prices_.along *
           std::max(0.0, std::min(step.length, std::max(one, two)) - std::max(0.0, std::min(one, two)));
}

double TieField::price(const Step& step, const Ends& ends) const {
    ++step_;
    double sum = 0;
    const Vec2 from = step.from, to = step.to;
    for (int x = cell_of(std::min(from.x, to.x)); x <= cell_of(std::max(from.x, to.x)); ++x)
        for (int y = cell_of(std::min(from.y, to.y)); y <= cell_of(std::max(from.y, to.y)); ++y) {
            const auto here = cells_.find(key_of(x, y));
            if (here == cells_.end()) continue;
            for (int number : here->second) {
                const auto i = static_cast<std::size_t>(number);
                if (looked_at_[i] == step_) continue;
                looked_at_[i] = step_;
                const Thing& thing = things_[i];
                sum += cost_along(thing, step, ends);
                if (met_[i] == way_ || !meets(thing, from, to)) continue;
                met_[i] = way_;
                sum += cost(thing, ends);
            }
        }
    return sum;
}

double TieField::price(const Way& way, const Ends& ends, double enough) const {
    ++way_;
    double sum = prices_.length * length_of(way);
    for (std::size_t i = 1; i < way.size(); ++i) {
        const Vec2 a = way[i - 1], b = way[i];
        const int steps = 1 + static_cast<int>(distance(a, b) / cell);
        for (int s = 0; s < steps && sum <= enough; ++s) {
            Step step{mix(a, b, static_cast<double>(s) / steps),
                      mix(a, b, static_cast<double>(s + 1) / steps),
                      {},
                      0};
            step.length = distance(step.from, step.to);
            if (step.length > 0) step.along = (step.to - step.from) / step.length;
            sum += price(step, ends);
        }
    }
    return sum;
}

double length_of(const Way& way) {
    double length = 0;
    for (std::size_t i = 1; i < way.size(); ++i)
        length += distance(way[i - 1], way[i]);
    return length;
}

}  // namespace kinscape
