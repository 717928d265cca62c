// The key as a strip in the page: only what this picture uses, in two rows or more, filled by columns.
#pragma once

#include "ui/panel.hpp"
#include "ui/scene_picture.hpp"

#include <optional>

namespace kinscape {

/// How high the strip is at this width; 0 when there is nothing to explain, nothing when it does not fit.
std::optional<double> legend_height(const Brush& brush, const PanelInput& input, double width);
/// Draws the strip with its lower left corner at `foot`.
void legend_panel(const Brush& brush, const PanelInput& input, SampleBook& samples, Vec2 foot, double width);

}  // namespace kinscape
