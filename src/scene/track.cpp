#include "scene/track.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

constexpr double same_point_mm = 1e-6;
// A mitre longer than this many times the offset would be a spike.
constexpr double max_mitre = 3;
// Cosine of 30 degrees: what turns more is a corner, what turns less a curve drawn as lines.
constexpr double corner_cosine = 0.866;

}  // namespace

Track::Track(std::span<const Vec2> points, Ends ends) {
    points_.reserve(points.size() + 1);
    for (const Vec2 point : points)
        if (points_.empty() || distance(points_.back(), point) > same_point_mm) points_.push_back(point);
    if (ends == Ends::closed && points_.size() > 1 &&
        distance(points_.front(), points_.back()) > same_point_mm)
        points_.push_back(points_.front());
    lengths_.reserve(points_.size());
    double sum = 0;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        if (i > 0) sum += distance(points_[i - 1], points_[i]);
        lengths_.push_back(sum);
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
    const Vec2 along = normalized(points_[i + 1] - points_[i]);
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
        const Vec2 before = turned(normalized(points_[i] - points_[i - 1]));
        const Vec2 after = turned(normalized(points_[i + 1] - points_[i]));
        const Vec2 middle = normalized(before + after);
        const double stretch = std::min(max_mitre, 1 / std::max(dot(middle, before), 1e-3));
        out.push_back(points_[i] + middle * (aside * stretch));
    }
    const Vec2 along = normalized(points_[last + 1] - points_[last]);
    out.push_back(spot(to).at + turned(along) * aside);
}

std::vector<Vec2> Track::part(double from, double to) const {
    std::vector<Vec2> points;
    append_part(from, to, 0, points);
    return points;
}

double Track::nearest_corner(double s) const {
    double nearest = -1;
    for (std::size_t i = 1; i + 1 < points_.size(); ++i) {
        const Vec2 before = normalized(points_[i] - points_[i - 1]);
        const Vec2 after = normalized(points_[i + 1] - points_[i]);
        if (dot(before, after) > corner_cosine) continue;
        if (nearest < 0 || std::abs(lengths_[i] - s) < std::abs(nearest - s)) nearest = lengths_[i];
    }
    return nearest;
}

}  // namespace kinscape
