#include "ui/leave_card.hpp"

#include "ui/frame_layout.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <utility>

namespace kinscape {
namespace {

constexpr const char* leave_popup = "##leave-client-view";
constexpr double leave_width = 304;
constexpr double card_height = 108;

}  // namespace

LeaveAnswer LeaveCard::draw(Controls& controls, Vec2 window_size) {
    if (wanted_) ImGui::OpenPopup(leave_popup);
    const bool appears = std::exchange(wanted_, false);
    const bool open = ImGui::IsPopupOpen(leave_popup);
    if (std::exchange(was_open_, open) && !open) ImGui::SetNavCursorVisible(false);
    if (!open) return LeaveAnswer::none;
    const Brush& brush = controls.brush;
    const double s = brush.scale();
    const Vec2 at{window_size.x - leave_width - 336, top_bar_height + 8};
    ImGui::SetNextWindowPos({static_cast<float>(at.x * s), static_cast<float>(at.y * s)});
    ImGui::SetNextWindowSize({static_cast<float>(leave_width * s), static_cast<float>(card_height * s)});
    if (!ImGui::BeginPopup(leave_popup, ImGuiWindowFlags_NoMove)) return LeaveAnswer::none;
    LeaveAnswer answer = LeaveAnswer::none;
    brush.text({at.x + 16, at.y + 30}, "Leave Client view?", {13.5, Weight::semibold, brush.theme().ink});
    const double top = at.y + card_height - 16 - 32;
    if (appears) controls.focus_next_item();
    if (controls.button("Stay", {{at.x + 16, top}, {at.x + 146, top + 32}})) answer = LeaveAnswer::stay;
    if (controls.button("Leave", {{at.x + 158, top}, {at.x + leave_width - 16, top + 32}}))
        answer = LeaveAnswer::leave;
    if (answer != LeaveAnswer::none) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    return answer;
}

}  // namespace kinscape
