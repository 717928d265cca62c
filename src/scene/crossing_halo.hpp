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
    /// A tie that was drawn: its axis and how far it reaches to each side, millimetres. The axis has to stay
    /// until the halos are drawn.
    void add_tie(std::span<const Vec2> axis, double half);
    /// Outlines whose inside has another colour than paper.
    void add_home(const HomeOutline& home) { homes_.push_back(&home); }

    /// Draws paper along the lines that are no ties, wherever they cross a tie.
    void draw(Pen& pen, std::span<const RoutedLine> lines) const;

private:
    struct DrawnTie {
        std::span<const Vec2> axis;
        double half = 0;
    };
    /// A straight piece of a structural line.
    struct Piece {
        Vec2 from;
        Vec2 to;
        std::uint32_t number = 0;  // in drawing order
    };
    /// Where a tie passes below a piece.
    struct Crossing {
        const Piece* piece = nullptr;
        std::uint32_t tie = 0;
        Vec2 meeting;
        double sine = 1;
        double along_tie = 0;  // from the tie's start, millimetres
    };
    struct Pieces;
    void find_crossings(const Pieces& pieces, std::uint32_t tie, std::vector<Crossing>& found) const;
    /// Takes away what two lines close to one another leave of a tie between them. Sorts the crossings.
    void draw_crumbs(Pen& pen, std::span<Crossing> of_tie) const;
    void draw_crossing(Pen& pen, const Crossing& crossing) const;
    Color paper_at(const Pen& pen, Vec2 point) const;

    std::vector<DrawnTie> ties_;
    std::vector<const HomeOutline*> homes_;
};

}  // namespace kinscape
