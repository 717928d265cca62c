// The line of a union: its bar by the kind of bond, slashes by its state, words above it (notation.md 3).
#pragma once

#include "layout/geometry.hpp"
#include "scene/custody.hpp"
#include "scene/pen.hpp"

#include <span>
#include <string>

namespace kinscape {

/// `m 2002  d 2011`: what happened up to the day, in time order, with the kind's own word.
std::string union_words(const ShownUnion& shown, const Snapshot& snapshot, const Look& look);

/// The bracket from partner to partner, first to last point; `weight` in u.
void draw_union_bar(Pen& pen, const Union& couple, std::span<const Vec2> points, double weight = 1.25);

/// What stands on the bar: ring, letter, dots at the legs, drop of a childless pair, the sign of doubt.
void draw_bar_marks(Pen& pen, const Union& couple, std::string_view sign, std::span<const Vec2> bar);

/// The slashes of the state, centred at the point on the bar; they lean to the right unless told otherwise.
void draw_state_marks(Pen& pen, const Union& couple, std::string_view state, Vec2 at,
                      Side leaning = Side::none);

/// The middle of the longest level stretch.
Vec2 middle_of_bar(std::span<const Vec2> points);

}  // namespace kinscape
