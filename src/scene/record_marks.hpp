// Small marks of the record on the map, by choice of the view: which goals, referrals, measures, notes,
// strengths and own words there are about somebody. Letters, so that a fax keeps them.
#pragma once

#include "layout/geometry.hpp"
#include "scene/pen.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// The option of `show` and the letter of each kind, in the order in which they stand.
struct RecordMark {
    std::string_view option;  // marks-of-goals …
    std::string_view letter;
    std::string_view words;  // of the key
};
const std::vector<RecordMark>& record_marks();

/// Left of symbols and systems, and at the middle of ties.
void draw_record_marks(Pen& pen, const Snapshot& snapshot, const Geometry& geometry);

/// "G goal, N note", for the key; only what is on the map.
std::string record_marks_in_key(const Snapshot& snapshot, const Words& words);

}  // namespace kinscape
