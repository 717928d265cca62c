// Notation: how one profile draws each meaning, as read from assets/notation. The document stores meaning,
// this table draws it. Lengths are in u, the line unit, unless a name ends in _w (widths of a symbol) or _pt.
#pragma once

#include "model/vocabulary.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// u on paper at scale 1, millimetres (notation.md 0).
inline constexpr double unit_mm = 0.35;

enum class LineKind : unsigned char { none, solid, dash, dot, dash_dot };
/// `on`, `off` of a dash; `diameter`, `pitch` of dots; `on`, `gap`, `diameter` of dash-dot.
struct LinePattern {
    LineKind kind = LineKind::solid;
    double on = 0, off = 0, gap = 0, diameter = 0, pitch = 0;
    double width = 1;
};

/// The grammar of a tie (notation.md 5.1).
struct Rail {
    double at = 0;
    LinePattern line;
};
struct Wave {
    bool sine = false;
    double amplitude = 4, wavelength = 12, width = 1, at = 0;
    std::optional<double> span;
};
enum class AlongMark : unsigned char { none, rung, bead, ring, chevron };
struct Along {
    AlongMark mark = AlongMark::none;
    double from = 0, to = 0, pitch = 0, radius = 0, length = 0, half = 0, width = 1;
    std::vector<double> fractions;
};
enum class MidMark : unsigned char { gap, ring, bar, x, box, triangle };
struct Mid {
    MidMark mark = MidMark::ring;
    double half = 0, radius = 0, at = 0, width = 1;
};
enum class EndKind : unsigned char { none, bar, dot, chevron, arrow, arrow_hollow };
struct TieEnd {
    EndKind kind = EndKind::none;
    int count = 1;
    double length = 0, half = 0, width = 1, step = 0, radius = 0;
};
struct Wedge {
    double from = 0, to = 0;
};
struct TieStyle {
    std::string id, family, words, meaning, source;
    bool directed = false;
    std::vector<Rail> rails;
    std::vector<Wave> waves;
    Along along;
    std::vector<Mid> mid;
    TieEnd start, end;
    std::optional<Wedge> wedge;
};

/// A structural line: a union's bar or a child's line.
struct LineStyle {
    std::string id, words, abbreviation, meaning, source;
    LinePattern line;
    bool doubled = false;  // consanguineous
};

/// A person's outline: square circle diamond dome hexagon rounded-square triangle-up, and what stands in it.
struct SymbolStyle {
    std::string id, words, meaning, source;
    std::string shape;
    double scale = 1;
    std::string letter;
    LinePattern outline;  // width 1.5; dashed for missing, professional
};

/// Any other id with a drawing or only words: marks, states, roles, kinds of household and system.
struct Entry {
    std::string id, words, abbreviation, meaning, source;
    std::string drawn;  // own parent plain words nothing
};

struct Notation {
    std::string id, title;
    std::string parent;
    std::map<std::string, std::map<std::string, Entry, std::less<>>, std::less<>> entries;  // list, id
    std::map<std::string, SymbolStyle, std::less<>> symbols;  // by gender, sex or person-kind id
    std::map<std::string, LineStyle, std::less<>> unions;     // by union-kind
    std::map<std::string, LineStyle, std::less<>> links;      // by child-link-kind
    std::map<std::string, LineStyle, std::less<>> homes;      // by household-kind
    std::map<std::string, LineStyle, std::less<>> strengths;  // by strength
    std::map<std::string, TieStyle, std::less<>> ties;        // by emotional-tie-kind
    Vocabulary vocabulary;
};

/// The entry's words ("Divorced"), or the id itself.
std::string words_of(const Notation& notation, std::string_view list, std::string_view id);

}  // namespace kinscape
