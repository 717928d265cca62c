// Where a structural line crosses a tie, paper stands out to each side of it (notation.md 0): the tie is seen
// to pass below.
#pragma once

#include "layout/geometry.hpp"
#include "scene/pen.hpp"

#include <span>
#include <vector>

namespace kinscape {

class CrossingHalos {
public:
    /// A tie that was drawn: its axis and how far it reaches to each side, millimetres.
    void add_tie(std::span<const Vec2> axis, double half);
    /// Outlines whose inside has another colour than paper.
    void add_home(const HomeOutline& home) { homes_.push_back(&home); }
    bool empty() const { return ties_.empty(); }

    /// Draws paper along the line where it crosses a tie.
    void draw(Pen& pen, std::span<const Vec2> line) const;

private:
    struct DrawnTie {
        std::vector<Vec2> axis;
        Rect box;
        double half = 0;
    };
    void draw_segment(Pen& pen, Vec2 from, Vec2 to, const DrawnTie& tie) const;
    Color paper_at(const Pen& pen, Vec2 point) const;

    std::vector<DrawnTie> ties_;
    std::vector<const HomeOutline*> homes_;
};

}  // namespace kinscape
