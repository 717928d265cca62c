#include "scene/crossing_halo.hpp"

#include "scene/household_loop.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

using line_units::u;
constexpr double halo_width = 1.25 * u + 2 * 1.2 * u;
constexpr double beyond_tie = 2 * u;
// A tie that runs almost along the line is not cut open for its whole length.
constexpr double least_sine = 0.35;
// What is left of a tie between two lines side by side is taken away where it is shorter: a crumb that a
// copy loses says nothing.
constexpr double shortest_left = 0.8;

bool lies_inside(const std::vector<Vec2>& polygon, Vec2 point) {
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Vec2 a = polygon[j], b = polygon[i];
        if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x))
            inside = !inside;
    }
    return inside;
}

double lower(double a, double b) { return a < b ? a : b; }
double upper(double a, double b) { return a < b ? b : a; }

}  // namespace

/// All pieces by the way they run. Nearly all lines of a family are upright or level; each of those lists is
/// in the order of its x or y, so that a walk along a tie meets them without looking for them.
struct CrossingHalos::Pieces {
    std::vector<Piece> upright;
    std::vector<Piece> level;
    std::vector<Piece> slanted;

    explicit Pieces(std::span<const RoutedLine> lines) {
        std::uint32_t number = 0;
        for (const RoutedLine& line : lines) {
            if (line.role == LineRole::tie) continue;
            for (std::size_t i = 1; i < line.points.size(); ++i) {
                const Piece piece{line.points[i - 1], line.points[i], number++};
                if (distance(piece.from, piece.to) < u) continue;
                (piece.from.x == piece.to.x   ? upright
                 : piece.from.y == piece.to.y ? level
                                              : slanted)
                    .push_back(piece);
            }
        }
        std::ranges::sort(upright, {}, [](const Piece& piece) { return piece.from.x; });
        std::ranges::sort(level, {}, [](const Piece& piece) { return piece.from.y; });
    }
};

namespace {

/// Follows a point along one axis: answers which of the sorted things lie between two of its places.
template <class Things, class At>
class Follower {
public:
    Follower(const Things& things, At at) : things_(things), at_(at) {}

    template <class Visit>
    void between(double low, double high, Visit&& visit) {
        while (next_ > 0 && at_(things_[next_ - 1]) >= low)
            --next_;
        while (next_ < things_.size() && at_(things_[next_]) < low)
            ++next_;
        for (std::size_t i = next_; i < things_.size() && at_(things_[i]) <= high; ++i)
            visit(things_[i]);
    }

private:
    const Things& things_;
    At at_;
    std::size_t next_ = 0;
};

}  // namespace

void CrossingHalos::add_tie(std::span<const Vec2> axis, double half) {
    if (axis.size() >= 2) ties_.push_back({axis, half});
}

Color CrossingHalos::paper_at(const Pen& pen, Vec2 point) const {
    for (const HomeOutline* home : homes_)
        if (lies_inside(home->outline, point)) return home_tint(pen.palette());
    return pen.palette().paper;
}

void CrossingHalos::find_crossings(const Pieces& pieces, std::uint32_t tie,
                                   std::vector<Crossing>& found) const {
    Follower upright(pieces.upright, [](const Piece& piece) { return piece.from.x; });
    Follower level(pieces.level, [](const Piece& piece) { return piece.from.y; });
    const std::span<const Vec2> axis = ties_[tie].axis;
    double walked = 0;
    for (std::size_t i = 1; i < axis.size(); ++i) {
        const Vec2 a = axis[i - 1], b = axis[i];
        const double step = distance(a, b);
        const auto look_at = [&](const Piece& piece) {
            const double size = distance(piece.from, piece.to);
            const Vec2 along = (piece.to - piece.from) / size;
            const double over_a = cross(along, a - piece.from), over_b = cross(along, b - piece.from);
            if (over_a * over_b > 0 || over_a == over_b) return;
            const Vec2 meeting = mix(a, b, over_a / (over_a - over_b));
            const double at = dot(meeting - piece.from, along);
            if (at < 0 || at > size) return;
            found.push_back(
                {&piece, tie, meeting, std::abs(over_b - over_a) / step, walked + distance(a, meeting)});
        };
        const Rect box{{lower(a.x, b.x), lower(a.y, b.y)}, {upper(a.x, b.x), upper(a.y, b.y)}};
        upright.between(box.min.x, box.max.x, [&](const Piece& piece) {
            if (upper(piece.from.y, piece.to.y) >= box.min.y && lower(piece.from.y, piece.to.y) <= box.max.y)
                look_at(piece);
        });
        level.between(box.min.y, box.max.y, [&](const Piece& piece) {
            if (upper(piece.from.x, piece.to.x) >= box.min.x && lower(piece.from.x, piece.to.x) <= box.max.x)
                look_at(piece);
        });
        for (const Piece& piece : pieces.slanted)
            look_at(piece);
        walked += step;
    }
}

void CrossingHalos::draw_crumbs(Pen& pen, std::span<Crossing> of_tie) const {
    std::ranges::sort(of_tie, {}, &Crossing::along_tie);
    for (std::size_t i = 1; i < of_tie.size(); ++i) {
        const Crossing &before = of_tie[i - 1], &after = of_tie[i];
        const double left =
            after.along_tie - before.along_tie - halo_width / 2 * (1 / before.sine + 1 / after.sine);
        if (left <= 0 || left >= shortest_left) continue;
        pen.begin();
        pen.move_to(before.meeting);
        pen.line_to(after.meeting);
        pen.halo(2 * (ties_[before.tie].half + beyond_tie), paper_at(pen, before.meeting));
    }
}

void CrossingHalos::draw_crossing(Pen& pen, const Crossing& crossing) const {
    const Vec2 from = crossing.piece->from, to = crossing.piece->to;
    const double size = distance(from, to);
    const Vec2 along = (to - from) / size;
    const double at = dot(crossing.meeting - from, along);
    const double reach = (ties_[crossing.tie].half + beyond_tie) / std::max(least_sine, crossing.sine);
    pen.begin();
    pen.move_to(from + along * std::max(0.0, at - reach));
    pen.line_to(from + along * std::min(size, at + reach));
    pen.halo(halo_width, paper_at(pen, crossing.meeting));
}

void CrossingHalos::draw(Pen& pen, std::span<const RoutedLine> lines) const {
    if (ties_.empty()) return;
    const Pieces pieces(lines);
    std::vector<Crossing> found;
    for (std::uint32_t tie = 0; tie < ties_.size(); ++tie) {
        const std::size_t first = found.size();
        find_crossings(pieces, tie, found);
        draw_crumbs(pen, std::span(found).subspan(first));
    }
    std::ranges::stable_sort(found, {}, [](const Crossing& crossing) { return crossing.piece->number; });
    for (const Crossing& crossing : found)
        draw_crossing(pen, crossing);
}

}  // namespace kinscape
