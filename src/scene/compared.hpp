// Two days of one view with the same places and the marks of what changed between them. What was told after
// the first day is not on its drawing: that stands as it was known.
#pragma once

#include "base/result.hpp"
#include "layout/arrange.hpp"
#include "scene/change_marks.hpp"

#include <string>
#include <vector>

namespace kinscape {

struct ComparedSide {
    Snapshot snapshot;
    Geometry geometry;
    Scene scene;  // numbers included
    std::vector<ChangeDisc> discs;
};
struct Compared {
    Comparison comparison;
    ComparedSide before, after;
    Rect bounds;  // of the ink of both
};

struct CompareRequest {
    const Document& document;
    const View& view;
    Audience audience;
    Day from, to;
    /// Those of the view, and of people who have none there but stand somewhere already.
    Table<Place> places;
    /// How dot is asked; see ArrangeRequest::worker.
    std::vector<std::string> worker = {};
};
Result<Compared, ArrangeError> compared(const CompareRequest& request, const Look& look,
                                        const ChangeLook& changes);

/// What a change looks like, for the list beside: a tie before above the tie after, a symbol, an outline.
/// Upper left corner at (0, 0); about as large as the sample of a key. Millimetres.
struct ChangeSample {
    Scene scene;
    Vec2 size;
};
ChangeSample sample_of(const Compared& compared, const ChangeOnMap& change, const Look& look);

/// "First map" or "Assessment": what a moment on that day is called; empty where there is none.
std::string moment_on(const Document& document, const Day& day, const Words& words);

}  // namespace kinscape
