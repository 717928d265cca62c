// Track: a polyline measured by its length, so that marks, waves and offset lines can follow it. Millimetres.
#pragma once

#include "base/geometry.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace kinscape {

class Track {
public:
    Track() = default;
    /// Points that repeat the one before are dropped. `closed` joins the last point to the first.
    explicit Track(std::span<const Vec2> points) : Track(points, Ends::open) {}
    enum class Ends : unsigned char { open, closed };
    Track(std::span<const Vec2> points, Ends ends);

    double length() const { return lengths_.empty() ? 0 : lengths_.back(); }
    bool empty() const { return points_.size() < 2; }

    /// A place on the track: the point and the unit direction there.
    struct Spot {
        Vec2 at;
        Vec2 along;
        /// `aside` is positive to the right of the direction as the page is seen.
        Vec2 aside(double by) const { return at + turned(along) * by; }
    };
    Spot spot(double s) const;

    /// Appends the part from length to length, moved aside; corners are mitred.
    void append_part(double from, double to, double aside, std::vector<Vec2>& out) const;
    /// The part from length to length as points.
    std::vector<Vec2> part(double from, double to) const;

    /// Length of the corner sharper than 30 degrees that is nearest to s; negative where there is none.
    double nearest_corner(double s) const;

private:
    std::size_t segment_at(double s) const;

    std::vector<Vec2> points_;
    std::vector<Vec2> along_;      // unit direction from each point but the last
    std::vector<double> lengths_;  // length up to each point
};

}  // namespace kinscape
