#include "layout/tie_field.hpp"

#include "base/digest.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kinscape {

namespace {

constexpr double field_cell = 20;
constexpr double clear_of_symbols = 0.9;
constexpr double clear_of_text = 0.2;
constexpr double brushing = 0.7;  // of the half width of a tie: closer than that its marks touch
constexpr double nearness = 1.0;  // closer than this, besides the half width, is near
constexpr double widest = 5;      // no tie's marks reach farther
constexpr double side_by_side = 1.0;
constexpr double steep = 0.35;       // sine of the angle from which two lines cross rather than run alike
constexpr double not_far = 3.5;      // from a line that runs alike
constexpr double usual_symbol = 10;  // a way through a symbol of this size pays its price in a raster
constexpr double usual_text = 10;
constexpr int gone = -2;  // the number of a tie's piece that was replaced

std::uint64_t key_of(int x, int y) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32 | static_cast<std::uint32_t>(y);
}

TieCells spanning(const TieCells& a, const TieCells& b) {
    if (a.empty()) return b;
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

int cell_of(double at) { return static_cast<int>(std::floor(at / field_cell)); }

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

/// True when the segment comes inside the ellipse in the box.
bool crosses_oval(Vec2 a, Vec2 b, const Rect& box) {
    const Vec2 half{std::max(1e-6, box.width() / 2), std::max(1e-6, box.height() / 2)};
    const auto unit = [&](Vec2 at) {
        const Vec2 away = at - box.centre();
        return Vec2{away.x / half.x, away.y / half.y};
    };
    return distance_to_segment({0, 0}, unit(a), unit(b)) < 1;
}

/// How far the point lies outside the box; 0 within.
double distance_to_box(Vec2 at, const Rect& box) {
    const double x = std::max({box.min.x - at.x, at.x - box.max.x, 0.0});
    const double y = std::max({box.min.y - at.y, at.y - box.max.y, 0.0});
    return std::hypot(x, y);
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

/// Calls `each(number, middle)` for the cells that lie in the box.
template <class Each>
void each_cell(const TieRaster& raster, const Rect& box, Each&& each) {
    const auto first = [&](double at) { return std::max(0, static_cast<int>(std::floor(at / raster.cell))); };
    const int left = first(box.min.x - raster.corner.x);
    const int top = first(box.min.y - raster.corner.y);
    const int right =
        std::min(raster.columns - 1, static_cast<int>((box.max.x - raster.corner.x) / raster.cell));
    const int bottom =
        std::min(raster.rows - 1, static_cast<int>((box.max.y - raster.corner.y) / raster.cell));
    for (int y = top; y <= bottom; ++y)
        for (int x = left; x <= right; ++x) {
            const int number = y * raster.columns + x;
            each(static_cast<std::size_t>(number), raster.middle(number));
        }
}

}  // namespace

int TieRaster::number(Vec2 at) const {
    const int x = static_cast<int>(std::floor((at.x - corner.x) / cell));
    const int y = static_cast<int>(std::floor((at.y - corner.y) / cell));
    return std::clamp(y, 0, rows - 1) * columns + std::clamp(x, 0, columns - 1);
}

void TieField::add_symbol(const Rect& box, bool oval, const NodeId& of) {
    add({Kind::box, oval, box.grown(clear_of_symbols), of});
}

void TieField::add_circle(const Rect& box, const NodeId& of) {
    add({Kind::round, true, box.grown(clear_of_symbols), of});
}

void TieField::add_text(const Rect& box, const NodeId& of) {
    if (box.width() > 0 && box.height() > 0) add({Kind::text, false, box.grown(clear_of_text), of});
}

void TieField::add_hub(const Rect& box) { add({Kind::hub, true, box, {}}); }

void TieField::add_line(const Way& way) {
    for (std::size_t i = 1; i < way.size(); ++i)
        add({Kind::line, false, {way[i - 1], way[i]}, {}});
}

void TieField::set_tie(int number, const Way& way, double half) {
    std::vector<int>& pieces = of_tie_[number];
    for (int piece : pieces)
        things_[static_cast<std::size_t>(piece)].tie = gone;
    pieces.clear();
    for (std::size_t i = 1; i < way.size(); ++i) {
        pieces.push_back(static_cast<int>(things_.size()));
        add({Kind::tie, false, {way[i - 1], way[i]}, {}, number, half});
    }
}

void TieField::add(Thing thing) {
    const int number = static_cast<int>(things_.size());
    thing.length = distance(thing.box.min, thing.box.max);
    const std::array what{static_cast<double>(thing.kind),
                          thing.oval ? 1.0 : 0.0,
                          thing.box.min.x,
                          thing.box.min.y,
                          thing.box.max.x,
                          thing.box.max.y,
                          thing.half};
    thing.digest = digest(thing.of.text(), digest_of_numbers(what));
    const double reach = prices_.near > 0 ? widest + nearness : 0;
    const int left = cell_of(std::min(thing.box.min.x, thing.box.max.x) - reach);
    const int right = cell_of(std::max(thing.box.min.x, thing.box.max.x) + reach);
    const int top = cell_of(std::min(thing.box.min.y, thing.box.max.y) - reach);
    const int bottom = cell_of(std::max(thing.box.min.y, thing.box.max.y) + reach);
    things_.push_back(std::move(thing));
    met_.push_back(0);
    charged_.push_back(0);
    looked_at_.push_back(0);
    for (int i = left; i <= right; ++i)
        for (int j = top; j <= bottom; ++j)
            cells_[key_of(i, j)].push_back(number);
}

bool TieField::is_own(const Thing& thing, const Ends& ends) const {
    return !thing.of.empty() && (thing.of == ends.from || thing.of == ends.to);
}

bool TieField::meets(const Thing& thing, const Step& step, double by) const {
    switch (thing.kind) {
    case Kind::box:
    case Kind::text: return crosses_box(step.from, step.to, thing.box.grown(by));
    case Kind::hub:
    case Kind::round:
        return distance_to_segment(thing.box.centre(), step.from, step.to) < thing.box.width() / 2 + by;
    case Kind::line:
    case Kind::tie:
        return thing.tie != gone && segments_meet(step.from, step.to, thing.box.min, thing.box.max);
    }
    return false;
}

double TieField::cost_when_met(const Thing& thing, const Ends& ends) const {
    switch (thing.kind) {
    case Kind::box:
    case Kind::round: return is_own(thing, ends) ? prices_.own_symbol : prices_.symbol;
    case Kind::text: return is_own(thing, ends) ? prices_.own_text : prices_.text;
    case Kind::line: return prices_.line;
    case Kind::hub: return ends.inside ? 0 : prices_.hub;
    case Kind::tie: return thing.tie == ends.number ? 0 : prices_.tie;
    }
    return 0;
}

double TieField::cost(const Thing& thing, const Step& step, const Ends& ends) const {
    const bool met_alone = prices_.near <= 0 || thing.kind == Kind::line || thing.kind == Kind::tie;
    // Most things are far: they are told by one look, before anybody's name is compared.
    if (!meets(thing, step, met_alone ? 0 : ends.half + nearness)) return 0;
    if (thing.kind == Kind::box && is_own(thing, ends)) {
        const bool met = thing.oval ? crosses_oval(step.from, step.to, thing.box) : meets(thing, step, 0);
        return met ? prices_.own_symbol : 0;
    }
    if (met_alone || meets(thing, step, 0)) return cost_when_met(thing, ends);
    return meets(thing, step, brushing * ends.half) ? prices_.brush : prices_.near;
}

/// How far the step runs side by side with a line or another tie.
double TieField::cost_along(const Thing& thing, const Step& step, const Ends& ends) const {
    if (thing.kind != Kind::line &&
        (thing.kind != Kind::tie || thing.tie == ends.number || thing.tie == gone))
        return 0;
    if (step.length < 1e-6 || thing.length < 1e-6) return 0;
    const Vec2 c = thing.box.min, d = thing.box.max;
    const double slant = std::abs(cross(step.along, d - c)) / thing.length;
    if (slant > steep) return 0;
    const double away = std::abs(cross(step.along, mix(c, d, 0.5) - step.from)) - ends.half - thing.half;
    double price = away < side_by_side ? prices_.along : 0;
    if (price == 0 && thing.kind == Kind::line && away < not_far) price = prices_.beside;
    if (price == 0) return 0;
    price *= 1 - slant / steep;
    const double one = dot(step.along, c - step.from);
    const double two = dot(step.along, d - step.from);
    return price *
           std::max(0.0, std::min(step.length, std::max(one, two)) - std::max(0.0, std::min(one, two)));
}

template <class Each>
void TieField::each_thing(Vec2 low, Vec2 high, Each&& each) const {
    ++step_;
    const TieCells cells{cell_of(low.x), cell_of(low.y), cell_of(high.x), cell_of(high.y)};
    looked_at_cells_ = spanning(looked_at_cells_, cells);
    for (int x = cells.left; x <= cells.right; ++x)
        for (int y = cells.top; y <= cells.bottom; ++y) {
            const auto here = cells_.find(key_of(x, y));
            if (here == cells_.end()) continue;
            for (int number : here->second) {
                const auto i = static_cast<std::size_t>(number);
                if (looked_at_[i] == step_) continue;
                looked_at_[i] = step_;
                each(i);
            }
        }
}

std::uint64_t TieField::digest_of(const TieCells& cells, int number) const {
    std::uint64_t sum = digest_of_numbers(std::array{cells.left, cells.top, cells.right, cells.bottom});
    for (int x = cells.left; x <= cells.right; ++x)
        for (int y = cells.top; y <= cells.bottom; ++y) {
            const auto here = cells_.find(key_of(x, y));
            if (here == cells_.end()) continue;
            // A cell in which the tie stands alone is as one in which nothing stands.
            bool empty = true;
            for (const int i : here->second) {
                const Thing& thing = things_[static_cast<std::size_t>(i)];
                if (thing.kind == Kind::tie && (thing.tie == gone || thing.tie == number)) continue;
                if (std::exchange(empty, false)) sum = digest_of_numbers(std::array{x, y}, sum);
                sum = digest_of_numbers(std::array{thing.digest}, sum);
            }
        }
    return sum;
}

double TieField::price(const Step& step, const Ends& ends) const {
    double sum = 0;
    const Vec2 from = step.from, to = step.to;
    const Vec2 low{std::min(from.x, to.x), std::min(from.y, to.y)};
    const Vec2 high{std::max(from.x, to.x), std::max(from.y, to.y)};
    each_thing(low, high, [&](std::size_t i) {
        const Thing& thing = things_[i];
        sum += cost_along(thing, step, ends);
        const double cost_here = cost(thing, step, ends);
        const double before = met_[i] == way_ ? charged_[i] : 0;
        if (cost_here <= before) return;
        met_[i] = way_;
        charged_[i] = cost_here;
        sum += cost_here - before;
    });
    return sum;
}

double TieField::price(const Way& way, const Ends& ends, double enough) const {
    ++way_;
    double sum = prices_.length * length_of(way);
    for (std::size_t i = 1; i < way.size(); ++i) {
        const Vec2 a = way[i - 1], b = way[i];
        const int steps = 1 + static_cast<int>(distance(a, b) / field_cell);
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

TieRaster TieField::raster(const Rect& window, double cell, const Ends& ends, double line_share) const {
    TieRaster raster{window.min, cell, 1, 1, line_share, {}};
    raster.columns = 1 + static_cast<int>(window.width() / cell);
    raster.rows = 1 + static_cast<int>(window.height() / cell);
    raster.price.assign(static_cast<std::size_t>(raster.columns) * raster.rows, 0);
    each_thing(window.min, window.max, [&](std::size_t i) { paint(raster, things_[i], ends); });
    return raster;
}

void TieField::paint(TieRaster& raster, const Thing& thing, const Ends& ends) const {
    if (thing.kind == Kind::hub || thing.tie == gone) return;
    if (thing.kind == Kind::tie && thing.tie == ends.number) return;
    if (thing.kind == Kind::line || thing.kind == Kind::tie)
        paint_piece(raster, thing, ends);
    else
        paint_box(raster, thing, ends);
}

void TieField::paint_box(TieRaster& raster, const Thing& thing, const Ends& ends) const {
    const bool text = thing.kind == Kind::text;
    const bool own = is_own(thing, ends);
    const double full = cost_when_met(thing, ends) / (text ? usual_text : usual_symbol);
    const double near = prices_.near / usual_symbol;
    const double reach = own && !text ? 0 : ends.half + nearness;
    each_cell(raster, thing.box.grown(reach), [&](std::size_t cell, Vec2 at) {
        const double away = distance_to_box(at, thing.box);
        if (away > reach) return;
        if (own && thing.oval && !crosses_oval(at, at, thing.box)) return;
        double price = near;
        if (away <= 0)
            price = full;
        else if (away < ends.half)
            price += prices_.brush * (1 - away / ends.half);
        raster.price[cell] += static_cast<float>(price);
    });
}

void TieField::paint_piece(TieRaster& raster, const Thing& thing, const Ends& ends) const {
    const Vec2 a = thing.box.min, b = thing.box.max;
    const double widths = ends.half + thing.half;
    const double reach = 0.75 * raster.cell + (thing.kind == Kind::tie ? widths : 0.3);
    const double share = thing.kind == Kind::line ? raster.line_share : 1;
    const auto across = static_cast<float>(share * cost_when_met(thing, ends) / (2 * reach));
    const auto along = static_cast<float>(share * prices_.along / 2);
    const auto beside = static_cast<float>(thing.kind == Kind::line ? prices_.beside : 0);
    const Rect box{{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
    each_cell(raster, box.grown(std::max(reach, widths + not_far)), [&](std::size_t cell, Vec2 at) {
        const double away = distance_to_segment(at, a, b);
        const float price = away < reach                   ? std::max(across, along)
                            : away < widths + side_by_side ? along
                            : away < widths + not_far      ? beside
                                                           : 0;
        raster.price[cell] = std::max(raster.price[cell], price);
    });
}

double length_of(const Way& way) {
    double length = 0;
    for (std::size_t i = 1; i < way.size(); ++i)
        length += distance(way[i - 1], way[i]);
    return length;
}

}  // namespace kinscape
