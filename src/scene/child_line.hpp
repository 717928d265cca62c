// The lines from parents to children: by birth, adoption, foster care; twins (notation.md 4).
#pragma once

#include "layout/geometry.hpp"
#include "scene/pen.hpp"

#include <span>
#include <string>

namespace kinscape {

/// `a 2015`, `f 1998–1999`; empty for a birth.
std::string link_words(const ChildLink& link, const Snapshot& snapshot, const Look& look);

/// A descent, sibship bar or child line in the pattern of the link's kind; no link: solid. `weight` in u.
void draw_child_line(Pen& pen, const ChildLink* link, std::span<const Vec2> points, double weight = 1.25);

/// Words beside the child's end, `?` of a presumed parent, sign of doubt. `side`: start for words right of
/// the line, end for words left of it; `raised` by millimetres.
struct LinkEnd {
    std::span<const Vec2> points;
    Align side = Align::start;
    double raised = 0;
};
void draw_child_marks(Pen& pen, const ChildLink& link, const Snapshot& snapshot, const LinkEnd& line);

/// How the profile joins the children of one birth; without zygosity as fraternal.
TwinStyle twin_style_of(const Notation& notation, const Birth& birth);

/// The bar or `?` between the slanted lines of a multiple birth, each from the common point to a child.
void draw_twin_marks(Pen& pen, const Birth& birth, std::span<const RoutedLine* const> lines);

/// The word that a kind of birth needs, between the children where their lines are far apart.
void draw_twin_word(Pen& pen, const Birth& birth, std::span<const RoutedLine* const> lines);

/// Brackets round the symbol of a child whose birth line is shown beside the adoptive one.
void draw_adoption_brackets(Pen& pen, const Rect& symbol);

}  // namespace kinscape
