// The symbol of a person: outline by gender or sex, second outline of the index person, X of the dead, age,
// health marks, badges (notation.md 1).
#pragma once

#include "model/snapshot.hpp"
#include "scene/symbol_mark.hpp"

#include <optional>

namespace kinscape {

/// What is drawn of a person, decided once for drawing, measuring and the legend. The pointers lead into the
/// notation.
struct PersonForm {
    const SymbolStyle* style = nullptr;
    Shape shape = Shape::rounded_square;
    double w = 10;       // width of a plain square of this size, millimetres
    double outline = 0;  // width of the outline, millimetres
    std::string_view letter;
    const LinePattern* instead = nullptr;  // of the outline, by the person's status
    std::vector<const SymbolMark*> marks;
    bool ghost = false;  // not yet born: shown by choice, in grey
};
/// `scale` is Geometry::people_scale.
PersonForm form_of(const Person& person, const Snapshot& snapshot, const Look& look, double scale);

/// The person-status that is drawn that day; empty for the living and for pregnancies and losses.
std::string_view status_on_day(const Person& person, const Snapshot& snapshot);
bool tells_gender(const Person& person);
bool is_index(const Person& person, const Snapshot& snapshot);
/// A letter without an outline, as GenoPro's `?`: an age in it would take its place, and a second outline has
/// nothing to go round, so both are told in words.
bool is_bare_letter(const Person& person, const Notation& notation);

/// From the centre to the outermost outline's outer edge.
Vec2 half_extent(const PersonForm& form);

/// Somebody on the map: the centre of the symbol, and Geometry::people_scale.
struct StandingPerson {
    const Person& person;
    Vec2 at;
    double scale = 1;
};
/// The symbol with all that stands in and on it.
void draw_person(Pen& pen, const StandingPerson& standing, const Snapshot& snapshot);

/// The bare symbol, for the legend: its outline and all its marks.
void draw_form(Pen& pen, const PersonForm& form, Vec2 at);

/// The number of a group inside its symbol of width `w`; `n` where it is not known.
void draw_count(Pen& pen, const std::optional<double>& count, Vec2 at, double w);

/// Paper in the symbol on which the age stands, and the age.
void draw_age(Pen& pen, std::string_view age, Vec2 at, double scale);

}  // namespace kinscape
