// A drawing on several sheets: where it is cut, what each sheet shows, and where it goes on. Millimetres on
// paper.
#pragma once

#include "scene/look.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace kinscape {

struct Tiles {
    /// The whole map without its words, small enough for `overview_room`, each sheet's part framed and
    /// numbered.
    Scene overview;
    /// What each sheet shows, in rows from the left, none larger than `room`. Who stands on a sheet stands
    /// there whole and on no other; 10 mm beyond a cut the lines are on both of its sheets (export.md 2). An
    /// arrow at the border names the page where a line goes on.
    std::vector<Scene> sheets;
};

struct TileRequest {
    Vec2 room;           // of a sheet
    Vec2 overview_room;  // of the first page
    std::size_t first_page = 2;
    std::vector<Rect> bonds = {};  // better not cut: the lines between partners
};

/// Rows of people are cut apart first, then each row between branches: as few sheets as it takes, but rather
/// one more than a cut through many lines.
Tiles tiles_of(const Scene& drawing, const TileRequest& request, const Look& look);

/// How many sheets it would take.
std::size_t tile_count(const Scene& drawing, const TileRequest& request);

}  // namespace kinscape
