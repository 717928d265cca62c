// Our points and colours as Dear ImGui takes them.
#pragma once

#include "base/color.hpp"
#include "base/geometry.hpp"

#include <imgui.h>

namespace kinscape {

inline ImVec2 vec(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }
inline ImVec2 vec(Vec2 at) { return vec(at.x, at.y); }

/// `opacity` from 0, not seen, to 1.
inline ImVec4 color_of(Color color, float opacity = 1) {
    ImVec4 value = ImGui::ColorConvertU32ToFloat4(IM_COL32(color.red, color.green, color.blue, 255));
    value.w = opacity;
    return value;
}

/// On any level, of any name.
inline bool any_popup_is_open() {
    return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

}  // namespace kinscape
