// Notation: how one profile draws each meaning, as read from assets/notation. The document stores meaning,
// this table draws it. Lengths are in u, the line unit, unless a name ends in _w (widths of a symbol).
// Source of the grammar: notation.md 5.1; of the ids: 11.1.
#pragma once

#include "model/vocabulary.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// u on paper at scale 1, millimetres (notation.md 0). It is also the thinnest line that may be drawn.
inline constexpr double unit_mm = 0.35;

enum class LineKind : unsigned char { none, solid, dash, dot, dash_dot };
/// `on`, `off` of a dash; `diameter`, `pitch` of dots; `on`, `gap`, `diameter` of dash-dot.
struct LinePattern {
    LineKind kind = LineKind::solid;
    double on = 0, off = 0, gap = 0, diameter = 0, pitch = 0;
    double width = 1;
    bool operator==(const LinePattern&) const = default;
};

/// The grammar of a tie (notation.md 5.1).
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
};

/// A structural line: a union's bar, a child's line, a household's outline, the strength of an ecomap tie.
struct LineStyle {
    LinePattern line{.width = 1.25};
    double double_apart = 0;  // two lines so far apart, centre to centre; 0: one
    double ring = 0;          // radius of a ring at the middle
    double leg_dot = 0;       // radius of a dot at each leg
    std::string letter;       // a letter on the line
    std::string plate;        // a sign on a plate of paper in the middle
    bool brackets = false;    // round the child, where the birth line is shown as well
    bool chevron = false;     // at the child's end
    bool grey = false;
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
    disc,
    cross,
    of_gender
};
/// What a person is drawn with.
struct SymbolStyle {
    Shape shape = Shape::rounded_square;
    double scale = 1;
    std::string letter;
    LinePattern outline{.width = 1.5};
    Shape inner = Shape::none;  // inside, drawn with the option assigned-sex
    double inner_scale = 0.5;
};

enum class RegionFill : unsigned char { none, border, solid, hatch, outer_half, dots, centre_line };

/// How the profile treats an id: drawn by itself, as its parent, as `plain` does, told in words, not at all.
enum class Drawn : unsigned char { own, parent, plain, words, nothing };

/// One id of one list.
struct Entry {
    std::string words, label, meaning, source;
    Drawn drawn = Drawn::own;
    int slashes = 0;                     // of a union-state
    bool slash_bar = false;              // a level bar at the slash's upper end
    bool counter = false;                // a stroke against the slashes
    std::string region;                  // of a health-field: symbol-region
    RegionFill fill = RegionFill::none;  // of a health-mark-state
    std::string badge;                   // one letter beside the symbol
};

template <class T>
using ById = std::map<std::string, T, std::less<>>;

struct Notation {
    std::string id, title, parent;
    int version = 1;
    ById<ById<Entry>> entries;        // by list and id; the order of a list is in `vocabulary`
    ById<ById<SymbolStyle>> symbols;  // by list (person-kind, sex, gender) and id
    ById<LineStyle> unions;           // by union-kind
    ById<LineStyle> links;            // by child-link-kind
    ById<LineStyle> homes;            // by household-kind
    ById<LineStyle> strengths;        // by strength
    ById<TieStyle> ties;              // by emotional-tie-kind
    Vocabulary vocabulary;
};

/// The entry, or nullptr.
const Entry* entry_of(const Notation& notation, std::string_view list, std::string_view id);
/// The entry's words ("Divorced"), or the id itself.
std::string words_of(const Notation& notation, std::string_view list, std::string_view id);

/// The style of the id, else that of `other` (notation.md 11), else of `fallback`; never nullptr.
const LineStyle& style_of(const ById<LineStyle>& styles, std::string_view id, std::string_view fallback);
const TieStyle& tie_style_of(const Notation& notation, std::string_view kind);

/// How far the tie reaches to each side of its axis, in u, weights included (notation.md 5.1).
double half_width_of(const TieStyle& style);

}  // namespace kinscape
