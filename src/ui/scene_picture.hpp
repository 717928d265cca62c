// Small pieces of a scene inside the frame: the sample of a tie in a list, a person's symbol beside the name.
// Drawn from the same scene code as the map, so that both look alike.
#pragma once

#include "scene/legend.hpp"
#include "scene/scene.hpp"
#include "ui/brush.hpp"

#include <map>
#include <string>

namespace kinscape {

/// So much of the paper a sample of a usual size takes; larger ones are made smaller.
inline constexpr double usual_sample_mm = 12;

/// How a piece is placed: millimetres to pixels at 100 %, and by how much strokes grow on top of that, so
/// that small samples keep the weight of the map.
struct Placing {
    Affine to_px;
    double stroke_factor = 1;
};

/// Draws paths and letters; letters in the frame's own fonts.
void draw_scene(const Brush& brush, const Scene& scene, const Placing& placing);
/// The marks of one item's symbol out of a larger scene.
Scene symbol_of(const Scene& content, const AnyId& id);

/// Samples of legend entries, made once for each and theme.
class SampleBook {
public:
    /// The sample fitted into the box, with lines of the map's weight.
    void draw(const Brush& brush, const Look& look, const LegendEntry& entry, const Rect& box);

private:
    struct Sample {
        Scene scene;
        Vec2 size;  // millimetres
    };
    std::map<std::string, Sample> samples_;
};

}  // namespace kinscape
