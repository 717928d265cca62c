#include "scene/track.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

constexpr double same_point_mm = 1e-6;
// Keeps a mitre of a sharp corner from becoming a spike.
constexpr double least_opening = 0.25;
// Cosine of 30 degrees: what turns more is a corner, what turns less a curve drawn as lines.
constexpr double corner_cosine = 0.866;

bool is_apart(Vec2 a, Vec2 b) { return dot(a - b, a - b) > same_point_mm * same_point_mm; }

}  // namespace

Track::Track(std::span<const Vec2> points, Ends ends) {
    points_.reserve(points.size() + 1);
    for (const Vec2 point : points)
        if (points_.empty() || is_apart(points_.back(), point)) points_.push_back(point);
    if (ends == Ends::closed && points_.size() > 1 &&
        distance(points_.front(), points_.back()) > same_point_mm)
        points_.push_back(points_.front());
    lengths_.reserve(points_.size());
    along_.reserve(points_.size());
    double sum = 0;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        lengths_.push_back(sum);
        if (i + 1 == points_.size()) break;
        const Vec2 step = points_[i + 1] - points_[i];
        const double size = std::sqrt(dot(step, step));
        along_.push_back(step / size);
        sum += size;
    }
}

std::size_t Track::segment_at(double s) const {
    const auto above = std::upper_bound(lengths_.begin(), lengths_.end(), s);
    const auto i = static_cast<std::size_t>(above - lengths_.begin());
    return std::clamp<std::size_t>(i, 1, points_.size() - 1) - 1;
}

Track::Spot Track::spot(double s) const {
    if (empty()) return {points_.empty() ? Vec2{} : points_.front(), {1, 0}};
    const std::size_t i = segment_at(s);
    const Vec2 along = along_[i];
    const double within = std::clamp(s, 0.0, length()) - lengths_[i];
    return {points_[i] + along * within, along};
}

void Track::append_part(double from, double to, double aside, std::vector<Vec2>& out) const {
    if (empty() || to <= from) return;
    const std::size_t first = segment_at(from);
    const std::size_t last = segment_at(std::max(from, to - same_point_mm));
    out.push_back(spot(from).aside(aside));
    for (std::size_t i = first + 1; i <= last; ++i) {
        if (aside == 0) {
            out.push_back(points_[i]);
            continue;
        }
        // The mitre of two unit normals a and b is (a + b) / (1 + a·b): no root is needed.
        const Vec2 before = turned(along_[i - 1]), after = turned(along_[i]);
        const double open = std::max(1 + dot(before, after), least_opening);
        out.push_back(points_[i] + (before + after) * (aside / open));
    }
    const Vec2 end = points_[last] + along_[last] * (std::min(to, length()) - lengths_[last]);
    out.push_back(end + turned(along_[last]) * aside);
}

std::vector<Vec2> Track::part(double from, double to) const {
    std::vector<Vec2> points;
    append_part(from, to, 0, points);
    return points;
}

double Track::nearest_corner(double s) const {
    double nearest = -1;
    for (std::size_t i = 1; i + 1 < points_.size(); ++i) {
        if (dot(along_[i - 1], along_[i]) > corner_cosine) continue;
        if (nearest < 0 || std::abs(lengths_[i] - s) < std::abs(nearest - s)) nearest = lengths_[i];
    }
    return nearest;
}

}  // namespace kinscape
