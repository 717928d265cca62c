#include "app/canvas_pointer.hpp"

#include <imgui.h>

#include <cmath>

namespace kinscape {
namespace {

// A drag starts after so many pixels (look/README.md 9).
constexpr double drag_starts_px = 4;
constexpr double zoom_per_notch = 1.2;
constexpr double pan_per_notch_px = 60;

AnyId item_at(const Shown& shown, const Camera& camera, Vec2 pixel) {
    const double reach = pick_reach_px * camera.density / camera.scale();
    const auto tag = shown.pick.at(camera.mm_of(pixel), reach);
    return tag ? tag->of : AnyId{};
}

bool adds() { return ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift; }
bool pans_by_space() { return ImGui::IsKeyDown(ImGuiKey_Space) && !ImGui::GetIO().WantTextInput; }

}  // namespace

void CanvasPointer::turn_wheel(const PointerInput& input, Camera& camera, Vec2 pixel) const {
    const ImGuiIO& io = ImGui::GetIO();
    const auto up = static_cast<double>(io.MouseWheel), aside = static_cast<double>(io.MouseWheelH);
    if (up == 0 && aside == 0) return;
    const double step = pan_per_notch_px * camera.density;
    const bool zooms = io.KeyCtrl || (input.wheel == Wheel::zooms && !io.KeyShift);
    if (zooms)
        camera = zoomed(camera, std::pow(zoom_per_notch, up), pixel);
    else if (io.KeyShift && aside == 0)
        camera = panned(camera, {up * step, 0});
    else
        camera = panned(camera, {aside * step, up * step});
}

void CanvasPointer::press(const PointerInput& input, Desk& desk, Vec2 pixel, const Camera& camera) {
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Middle) ||
        (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && pans_by_space())) {
        desk.gesture = Pan{pixel};
        return;
    }
    if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return;
    const AnyId id = item_at(input.shown, camera, pixel);
    pressed_at_ = pixel;
    pressed_on_paper_ = id.empty();
    if (id.empty()) return;
    desk.selection = adds() ? toggled(desk.selection, id) : only(desk.selection, id);
}

void CanvasPointer::drag(const PointerInput& input, Desk& desk, Camera& camera, Vec2 pixel) {
    if (Pan* pan = std::get_if<Pan>(&desk.gesture)) {
        camera = panned(camera, pixel - pan->last);
        pan->last = pixel;
        return;
    }
    if (!pressed_at_ || !pressed_on_paper_) return;
    if (is_idle(desk.gesture) && distance(*pressed_at_, pixel) >= drag_starts_px * camera.density) {
        Selection base = adds() ? desk.selection : only(desk.selection, {});
        desk.gesture = Lasso{camera.mm_of(*pressed_at_), camera.mm_of(pixel), std::move(base)};
    }
    if (Lasso* lasso = std::get_if<Lasso>(&desk.gesture)) {
        lasso->to = camera.mm_of(pixel);
        desk.selection = selected_by(*lasso, input.shown.geometry);
    }
}

void CanvasPointer::release(Desk& desk) {
    const bool was_click = pressed_at_ && pressed_on_paper_ && is_idle(desk.gesture);
    if (was_click && !adds()) desk.selection = only(desk.selection, {});
    desk.gesture = {};
    pressed_at_.reset();
}

void CanvasPointer::follow(const PointerInput& input, Desk& desk, Camera& camera) {
    const ImGuiIO& io = ImGui::GetIO();
    const Vec2 corner = input.canvas.box.min * camera.density;
    const Vec2 pixel = Vec2{static_cast<double>(io.MousePos.x), static_cast<double>(io.MousePos.y)} - corner;
    const bool over = input.canvas.hovered;
    desk.selection.hovered = over && is_idle(desk.gesture) ? item_at(input.shown, camera, pixel) : AnyId{};
    if (over) {
        turn_wheel(input, camera, pixel);
        press(input, desk, pixel, camera);
    }
    drag(input, desk, camera, pixel);
    const bool down =
        ImGui::IsMouseDown(ImGuiMouseButton_Left) || ImGui::IsMouseDown(ImGuiMouseButton_Middle);
    if (!down && (pressed_at_ || !is_idle(desk.gesture))) release(desk);
    if (std::holds_alternative<Pan>(desk.gesture))
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    else if (!desk.selection.hovered.empty())
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

}  // namespace kinscape
