// The text block below a person, and the blocks of words on unions, ties and systems. What the layout
// measures and what is drawn comes from here both times.
#pragma once

#include "model/snapshot.hpp"
#include "scene/pen.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// Sizes of text on the drawing, points (notation.md 2; all above the floor of 7).
inline constexpr double name_pt = 8;
inline constexpr double date_pt = 7.5;
inline constexpr double word_pt = 7;
inline constexpr double age_pt = 9;
inline constexpr double small_age_pt = 7.5;
/// Height of capitals, depth below the baseline and step from line to line, in em (look/look.py).
inline constexpr double capitals_em = 0.73;
inline constexpr double depth_em = 0.2;
inline constexpr double step_em = 1.27;

enum class Ink : unsigned char { strong, muted };

/// Lines from the top; `baseline` is measured from the top of the block, `size` is the whole block.
struct LabelLine {
    ShapedLineRef line;
    double baseline = 0;
    Ink ink = Ink::muted;
};
struct Label {
    std::vector<LabelLine> lines;
    Vec2 size;
};

/// Adds lines below those that are there; each wraps at the width.
struct LabelText {
    std::string_view words;
    TextStyle style{};
    Ink ink = Ink::muted;
    int lines = 3;
};
void add_lines(Label& label, const Look& look, const LabelText& text, double width_mm);

/// The block below a person; `scale` is Geometry::people_scale: below 1 only the name stands there. Empty
/// where the notation has the words beside the symbol (label_aside.hpp).
Label person_label(const Person& person, const Snapshot& snapshot, const Look& look, double scale);
/// The same wherever it stands.
Label whole_label(const Person& person, const Snapshot& snapshot, const Look& look, double scale);

/// True where the view, else the habit of the notation, asks for that line (person-text).
bool shows_text(const View& view, const Look& look, std::string_view id);
/// The word of an id that the profile tells in words, or that it needs beside its drawing; of an id that it
/// does not know the id itself.
std::string needed_word(const Notation& notation, std::string_view list, std::string_view id);

/// What is written of the sex assigned at birth, where the notation has a word for it and it may be asked.
std::string sex_word(const Person& person, const Snapshot& snapshot, const Look& look);

/// Draws the block, centred about x, from its top.
void draw_label(Pen& pen, const Label& label, Vec2 top);

}  // namespace kinscape
