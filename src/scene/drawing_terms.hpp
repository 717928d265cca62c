// The drawing terms: the small set of shapes, marks and patterns that every notation profile is written in
// (docs/notation.md). Lengths of lines and marks are in u, the line unit; places and sizes on a symbol in
// widths of that symbol. Source of the grammar of ties: notation.md 5.1.
#pragma once

#include "base/geometry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// u on paper at scale 1, millimetres (notation.md 0). It is also the thinnest line that may be drawn.
inline constexpr double unit_mm = 0.35;
/// The same by the letter that notation.md gives it, for the files that draw: `using line_units::u`.
namespace line_units {
inline constexpr double u = unit_mm;
}

enum class LineKind : unsigned char { none, solid, dash, dot, dash_dot };
/// `on`, `off` of a dash; `diameter`, `pitch` of dots; `on`, `gap`, `diameter` of dash-dot.
struct LinePattern {
    LineKind kind = LineKind::solid;
    double on = 0, off = 0, gap = 0, diameter = 0, pitch = 0;
    double width = 1;
    bool operator==(const LinePattern&) const = default;
};

/// The grammar of a tie.
struct Rail {
    double at = 0;
    LinePattern line;
    bool operator==(const Rail&) const = default;
};
struct Wave {
    bool sine = false;
    double amplitude = 4, wavelength = 12, width = 1, at = 0;
    std::optional<double> span;  // only the middle part
    bool operator==(const Wave&) const = default;
};
enum class AlongMark : unsigned char { none, rung, bead, ring, chevron };
struct Along {
    AlongMark mark = AlongMark::none;
    double from = 0, to = 0, pitch = 0, radius = 0, length = 0, half = 0, width = 1;
    std::vector<double> fractions;
    bool operator==(const Along&) const = default;
};
enum class MidMark : unsigned char { gap, ring, bar, x, box, triangle };
struct Mid {
    MidMark mark = MidMark::ring;
    double half = 0, radius = 0, at = 0, width = 1;
    bool operator==(const Mid&) const = default;
};
enum class EndKind : unsigned char { none, bar, dot, chevron, arrow, arrow_hollow };
struct TieTip {
    EndKind kind = EndKind::none;
    int count = 1;
    double length = 0, half = 0, width = 1, step = 0, radius = 0;
    bool operator==(const TieTip&) const = default;
};
struct Wedge {
    double from = 0, to = 0;
    bool operator==(const Wedge&) const = default;
};
struct TieStyle {
    std::string family = "other";
    bool directed = false;
    std::vector<Rail> rails;
    std::vector<Wave> waves;
    Along along;
    std::vector<Mid> mid;
    TieTip start, end;
    std::optional<Wedge> wedge;
    bool operator==(const TieStyle&) const = default;
};

/// A structural line: a union's bar, a child's line, a household's outline, the strength of an ecomap tie.
enum class Brackets : unsigned char { none, with_birth_line, always };
struct LineStyle {
    LinePattern line{.width = 1.25};
    int count = 1;                       // parallel lines
    double apart = 0;                    // from one to the next, centre to centre
    std::optional<LinePattern> beside;   // a line of another pattern, `apart` to the right
    double ring = 0;                     // radius of a ring at the middle
    double leg_dot = 0;                  // radius of a dot at each leg
    double house = 0;                    // half the width of a little house at the middle
    std::string letter;                  // a letter on the line
    std::string plate;                   // a sign on a plate of paper in the middle
    std::string plate_at_parent;         // the same at the parents' end
    Brackets brackets = Brackets::none;  // round the child
    bool chevron = false;                // at the child's end
    bool grey = false;
    bool operator==(const LineStyle&) const = default;
};

/// The paths of notation.md 1.1, disc and cross of 1.4. `of_gender`: that of the person's gender or sex.
enum class Shape : unsigned char {
    none,
    square,
    circle,
    diamond,
    dome,
    hexagon,
    rounded_square,
    triangle_up,
    triangle_down,
    disc,
    cross,
    of_gender
};

/// What stands on, in or around a symbol.
enum class SymbolMarkKind : unsigned char {
    x,         // corner to corner
    diagonal,  // lower left to upper right, `over` beyond both sides
    plus,      // an upright cross inside
    bar,       // a level bar through the middle
    fill,      // black all over
    ring,      // a second outline, `away` outside the first
    shape,     // a shape of `size` at `at`, outlined
    letter,    // `text` at `at`
    star,      // five points, `size` is the radius
    arrow      // tip near the outline, from the lower left, `size` long, `text` at its tail
};
struct SymbolMark {
    SymbolMarkKind kind = SymbolMarkKind::x;
    Shape shape = Shape::none;
    Vec2 at;
    double size = 0;  // 0: what the kind usually has
    double over = 0, away = 0.14;
    LinePattern line{.width = 1.25};
    std::string text;
    /// Where an age stands in the symbol the mark makes room for it.
    std::optional<Vec2> at_with_age;
    double size_with_age = 0;
    bool operator==(const SymbolMark&) const = default;
};

/// What a person is drawn with.
struct SymbolStyle {
    Shape shape = Shape::rounded_square;
    double scale = 1;
    std::string letter;
    double letter_height = 0.55;  // widths
    LinePattern outline{.width = 1.5};
    bool operator==(const SymbolStyle&) const = default;
};

enum class RegionFill : unsigned char {
    none,
    border,
    solid,
    hatch,
    outer_half,
    left_half,
    dots,
    centre_line
};

/// The lines of a multiple birth.
struct TwinStyle {
    int bars = 0;       // between the children's lines, at half their height
    std::string sign;   // at the place of the bar
    bool stem = false;  // a level bar with one stem instead of slanted lines
    bool operator==(const TwinStyle&) const = default;
};

/// Waves across the line above somebody who has moved.
struct MigrationStyle {
    int waves = 0;
    bool upright = false;  // an S along the line instead of waves across it
    bool arrow = false;    // an arrowhead up
    bool operator==(const MigrationStyle&) const = default;
};

/// One level of stress on an ecomap tie.
struct StressStyle {
    int ticks = 0;             // in each group
    double every = 0;          // one tick at this pitch along the whole line; 0: three groups
    double lean = 0;           // degrees from upright
    std::optional<Wave> wave;  // along the line instead of ticks
    bool operator==(const StressStyle&) const = default;
};

}  // namespace kinscape
