#include "ui/line_field.hpp"

#include "ui/imgui_values.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace kinscape {

LineFieldStyle::LineFieldStyle(const Brush& brush, const Rect& box, double text_size) {
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    const auto size = static_cast<float>(text_size * s * brush.fonts().per_em);
    ImGui::PushFont(static_cast<ImFont*>(brush.fonts().faces[0]), size);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        vec(0, (box.height() * s - static_cast<double>(size)) / 2));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ImVec4(0, 0, 0, 0));
    ImGui::PushStyleColor(ImGuiCol_Text, color_of(theme.ink));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, color_of(theme.muted));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, color_of(theme.selection_bg));
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, color_of(theme.accent));
    ImGui::SetCursorScreenPos(vec(box.min * s));
    ImGui::SetNextItemWidth(static_cast<float>(box.width() * s));
}

LineFieldStyle::~LineFieldStyle() {
    ImGui::PopStyleColor(5);
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

void type_into_last_item() {
    ImGui::ActivateItemByID(ImGui::GetItemID());
    ImGui::GetCurrentContext()->NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
}

}  // namespace kinscape
