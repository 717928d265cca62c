// Marks of change on a drawing: what stayed is quiet, what changed is in full ink and has a numbered disc,
// outlined before and filled after (look/README.md 5).
#pragma once

#include "layout/geometry.hpp"
#include "model/compare.hpp"
#include "scene/look.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <vector>

namespace kinscape {

/// How what stayed is told from what changed.
struct ChangeLook {
    bool quieten = true;
    Color quiet_line, quiet_text;
    std::optional<double> quiet_mm;  // how thick quiet lines are; absent: as drawn
    std::optional<Color> loud;       // the one colour of what changed; absent: as drawn
    double loud_weight = 1;          // times the weight of its lines
    double disc_scale = 1;           // of the numbers, for a drawing that will be made smaller
};
/// On paper: quiet lines 0.35 mm in #595959, what changed black and of double weight. On an ecomap the weight
/// of a line tells the strength of a tie and stays.
ChangeLook printed_changes(const View& view);

/// A number on the drawing. Millimetres.
struct ChangeDisc {
    int number = 0;
    Vec2 at;
};
enum class DiscSide : unsigned char { before, after };
inline constexpr double change_disc_mm = 2.1;  // radius
void draw_disc(Scene& scene, const Look& look, const ChangeDisc& disc, DiscSide side, double scale = 1);

/// The drawing with what is in none of the lists made quiet.
Scene with_quiet_marks(const Scene& drawing, const Comparison& comparison, const Look& look,
                       const ChangeLook& changes);

/// Where the numbers stand: beside the symbol or at the line, on no text, symbol or other number. Changes of
/// which nothing is on the drawing have none.
std::vector<ChangeDisc> places_of_discs(const Scene& drawing, const Geometry& geometry,
                                        const Comparison& comparison, double disc_scale);

}  // namespace kinscape
