#include "draw/stroke_mesh.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinscape {
namespace {

// Up to this turn a corner is drawn as a mitre whatever its join: the tip stands out by 2 % of the width.
constexpr double smooth_cosine = 0.9;
constexpr double miter_limit = 4;
// A round corner is drawn in pieces of at most this angle.
constexpr double widest_piece = std::numbers::pi / 3;

struct Pair {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
};
/// Where the piece of band that comes into a corner ends, and where the one that leaves it starts.
struct Corner {
    Pair end;
    Pair start;
};

class Band {
public:
    Band(Mesh& mesh, const Stroke& stroke, const MeshClass& mesh_class, const Chain& chain)
        : mesh_(mesh),
          stroke_(stroke),
          class_(mesh_class),
          closed_(chain.closed) {
        keep_distinct(chain.points);
        reach_ = stroke.width / 2 + 1 / mesh_class.pixels_per_mm;
        form_.half_width = static_cast<float>(stroke.width / 2);
        form_.color = {stroke.color.red, stroke.color.green, stroke.color.blue, 255};
    }

    void build() {
        if (points_.size() < 2) return dot_only();
        measure();
        const std::size_t count = points_.size();
        const std::size_t segments = closed_ ? count : count - 1;
        std::vector<Corner> corners(count);
        for (std::size_t i = 0; i < count; ++i) {
            const bool inner = closed_ || (i > 0 && i + 1 < count);
            corners[i] = inner ? corner(i) : cap(i, i == 0);
        }
        for (std::size_t i = 0; i < segments; ++i)
            quad(corners[i].start, corners[(i + 1) % count].end);
    }

private:
    /// Drops points nearer to the one before than can be seen.
    void keep_distinct(const std::vector<Vec2>& points) {
        const double least = class_.tolerance() / 2;
        for (const Vec2 point : points)
            if (points_.empty() || distance(points_.back(), point) > least) points_.push_back(point);
        // The true end of a line is kept, not the last point seen before it.
        if (!closed_ && points_.size() > 1) points_.back() = points.back();
        while (closed_ && points_.size() > 1 && distance(points_.back(), points_.front()) <= least)
            points_.pop_back();
        if (points_.size() < 3) closed_ = false;
        if (!points.empty() && points_.size() == 1 && distance(points.front(), points.back()) > 0)
            points_ = {points.front(), points.back()};
    }

    void measure() {
        const std::size_t count = points_.size();
        for (std::size_t i = 0; i < count; ++i) {
            const Vec2 step = points_[(i + 1) % count] - points_[i];
            lengths_.push_back(length(step));
            directions_.push_back(normalized(step));
            starts_.push_back(i == 0 ? 0 : starts_[i - 1] + lengths_[i - 1]);
        }
    }

    /// A line of no length shows as a dot when its ends are round.
    void dot_only() {
        if (points_.empty() || stroke_.cap != Cap::round) return;
        std::array<std::uint32_t, 4> corners{};
        const std::array<Vec2, 4> ways{Vec2{-1, -1}, Vec2{1, -1}, Vec2{1, 1}, Vec2{-1, 1}};
        for (std::size_t i = 0; i < 4; ++i)
            corners[i] = vertex(points_.front(), ways[i], ways[i]);
        mesh_.triangle(corners[0], corners[1], corners[2]);
        mesh_.triangle(corners[0], corners[2], corners[3]);
    }

    std::uint32_t vertex(Vec2 point, Vec2 outward, Vec2 across) {
        PathVertex made = form_;
        made.place = as_floats(point - class_.origin);
        made.outward = as_floats(outward);
        made.across = as_floats(across);
        return mesh_.add(made);
    }

    Pair section(Vec2 point, Vec2 right, Vec2 left) {
        return {vertex(point, left, {-1, 0}), vertex(point, right, {1, 0})};
    }

    void quad(Pair from, Pair to) {
        mesh_.triangle(from.left, from.right, to.right);
        mesh_.triangle(from.left, to.right, to.left);
    }

    Corner cap(std::size_t i, bool first) {
        const Vec2 along = first ? directions_.front() : directions_[i - 1];
        const Vec2 away = first ? -along : along;
        const Vec2 normal = turned(along);
        if (stroke_.cap == Cap::round) {
            const Pair base = section(points_[i], normal, -normal);
            const Pair tip{vertex(points_[i], away - normal, {-1, 1}),
                           vertex(points_[i], normal + away, {1, 1})};
            quad(base, tip);
            return {base, base};
        }
        const double total = starts_.back();
        const Pair end = section(points_[i], normal, -normal);
        for (const std::uint32_t index : {end.left, end.right}) {
            PathVertex& at = mesh_.vertices[index];
            at.fringe = {static_cast<std::int8_t>(std::lround(away.x * 127)),
                         static_cast<std::int8_t>(std::lround(away.y * 127)),
                         static_cast<std::int8_t>(first ? -1 : 1), 0};
            at.along = as_floats({first ? 0 : total, total});
        }
        return {end, end};
    }

    Corner corner(std::size_t i) {
        const std::size_t before = i == 0 ? points_.size() - 1 : i - 1;
        const Vec2 in = turned(directions_[before]);
        const Vec2 out = turned(directions_[i]);
        const double cosine = dot(in, out);
        const double tip_squared = cosine > -0.999 ? 2 / (1 + cosine) : 1e9;
        const bool miter = stroke_.join == Join::miter && tip_squared <= miter_limit * miter_limit;
        const Vec2 tip = tip_squared < 1e8 ? (in + out) / (1 + cosine) : Vec2{};
        // Along both pieces the inner edge is shortened by so much.
        const double shortened = reach_ * std::sqrt(std::max(0.0, tip_squared - 1));
        const bool room = shortened < std::min(lengths_[before], lengths_[i]);
        Corner made;
        if (cosine > smooth_cosine || (miter && room)) {
            made.end = made.start = section(points_[i], tip, -tip);
        } else if (miter) {
            made = overlapping(i, in, out);
            miter_wedge(i, in, out, tip);
        } else {
            made = room ? fitting(i, in, out, tip) : overlapping(i, in, out);
            round_wedge(i, in, out);
        }
        if (!closed_ && stroke_.cap == Cap::butt) set_along(made, starts_[i]);
        return made;
    }

    void set_along(const Corner& made, double at) {
        for (const std::uint32_t index : {made.end.left, made.end.right, made.start.left, made.start.right})
            mesh_.vertices[index].along = as_floats({at, starts_.back()});
    }

    /// The side of the corner's outer edge: 1 to the right of the way, -1 to the left.
    static double outer_side(Vec2 in, Vec2 out) { return cross(in, out) > 0 ? -1 : 1; }

    /// Both pieces share the inner point; a triangle fills each up to the middle of the corner.
    Corner fitting(std::size_t i, Vec2 in, Vec2 out, Vec2 tip) {
        const Vec2 point = points_[i];
        const double side = outer_side(in, out);
        const std::uint32_t inner = vertex(point, tip * -side, {-side, 0});
        const std::uint32_t middle = vertex(point, {}, {});
        const std::uint32_t ends = vertex(point, in * side, {side, 0});
        const std::uint32_t starts = vertex(point, out * side, {side, 0});
        mesh_.triangle(ends, middle, inner);
        mesh_.triangle(starts, inner, middle);
        if (side > 0) return {{inner, ends}, {inner, starts}};
        return {{ends, inner}, {starts, inner}};
    }

    /// Short pieces lie over each other in the corner.
    Corner overlapping(std::size_t i, Vec2 in, Vec2 out) {
        return {section(points_[i], in, -in), section(points_[i], out, -out)};
    }

    void round_wedge(std::size_t i, Vec2 in, Vec2 out) {
        const double side = outer_side(in, out);
        const Vec2 from = in * side;
        const Vec2 to = out * side;
        const double turn = std::atan2(cross(from, to), dot(from, to));
        const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / widest_piece)));
        const double piece = turn / pieces;
        const std::uint32_t middle = vertex(points_[i], {}, {});
        std::uint32_t last = vertex(points_[i], from, from);
        for (int k = 0; k <= pieces; ++k) {
            const double angle = piece * (k + 0.5);
            Vec2 way = to;
            if (k < pieces) {
                const Vec2 turned_way{from.x * std::cos(angle) - from.y * std::sin(angle),
                                      from.x * std::sin(angle) + from.y * std::cos(angle)};
                way = turned_way / std::cos(piece / 2);
            }
            const std::uint32_t next = vertex(points_[i], way, way);
            mesh_.triangle(middle, last, next);
            last = next;
        }
    }

    void miter_wedge(std::size_t i, Vec2 in, Vec2 out, Vec2 tip) {
        const double side = outer_side(in, out);
        const std::uint32_t middle = vertex(points_[i], {}, {});
        const std::uint32_t far = vertex(points_[i], tip * side, {1, 0});
        mesh_.triangle(middle, vertex(points_[i], in * side, {1, 0}), far);
        mesh_.triangle(middle, far, vertex(points_[i], out * side, {1, 0}));
    }

    Mesh& mesh_;
    const Stroke& stroke_;
    const MeshClass& class_;
    bool closed_;
    double reach_ = 0;
    PathVertex form_;
    std::vector<Vec2> points_;
    std::vector<Vec2> directions_;
    std::vector<double> lengths_;
    std::vector<double> starts_;
};

}  // namespace

void add_stroke(Mesh& mesh, const Chain& chain, const Stroke& stroke, const MeshClass& mesh_class) {
    if (chain.points.empty() || stroke.width <= 0) return;
    Band(mesh, stroke, mesh_class, chain).build();
}

}  // namespace kinscape
