#include "ui/paper.hpp"

#include "ui/imgui_values.hpp"
#include "ui/scene_picture.hpp"

#include <imgui.h>

#include <cmath>

namespace kinscape {
namespace {

constexpr double dot_step_px = 24, dot_px = 1.4;
constexpr double wheel_zoom = 1.12, key_zoom = 1.25, key_step_px = 80;

void draw_dots(const Brush& brush, const Rect& box) {
    if (!brush.theme().dots) return;
    for (double y = box.min.y + dot_step_px / 2; y < box.max.y; y += dot_step_px)
        for (double x = box.min.x + dot_step_px / 2; x < box.max.x; x += dot_step_px)
            brush.disc({x, y}, dot_px / 2, brush.theme().dot);
}

void follow_pointer(const Rect& box, double scale, Camera& camera) {
    const ImGuiIO& io = ImGui::GetIO();
    const Vec2 pointer = Vec2{io.MousePos.x, io.MousePos.y} / scale - box.min;
    if (io.MouseWheel != 0)
        camera = zoomed(camera, std::pow(wheel_zoom, static_cast<double>(io.MouseWheel)), pointer);
    if (io.MouseWheelH != 0) camera = panned(camera, {30.0 * static_cast<double>(io.MouseWheelH), 0});
}

}  // namespace

std::optional<Vec2> paper(Controls& controls, std::string_view label, const Rect& box, const Scene& scene,
                          Camera& camera) {
    const Brush& brush = controls.brush;
    const double s = brush.scale();
    brush.box(box, {.fill = brush.theme().paper});
    ImGui::SetNextItemAllowOverlap();
    const Pressed state = controls.press_quietly(label, box);
    if (state.hovered) follow_pointer(box, s, camera);
    const ImGuiIO& io = ImGui::GetIO();
    if (state.held && ImGui::IsMouseDragging(ImGuiMouseButton_Left))
        camera = panned(camera, Vec2{io.MouseDelta.x, io.MouseDelta.y} / s);
    camera.size = box.max - box.min;
    const bool moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left).x != 0;
    std::optional<Vec2> clicked;
    if (state.clicked && !moved) clicked = camera.mm_of(Vec2{io.MousePos.x, io.MousePos.y} / s - box.min);
    ImGui::PushClipRect(vec(box.min * s), vec(box.max * s), true);
    draw_dots(brush, box);
    draw_scene(brush, scene, {Affine::moved(box.min) * camera.to_pixels()});
    ImGui::PopClipRect();
    if (state.focused && io.NavVisible)
        brush.box(box.grown(-1), {.line = brush.theme().selection, .width = 2});
    return clicked;
}

void paper_keys(Camera& camera, const Rect& bounds) {
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
    if (pressed(ImGuiKey_LeftArrow)) camera = panned(camera, {key_step_px, 0});
    if (pressed(ImGuiKey_RightArrow)) camera = panned(camera, {-key_step_px, 0});
    if (pressed(ImGuiKey_UpArrow)) camera = panned(camera, {0, key_step_px});
    if (pressed(ImGuiKey_DownArrow)) camera = panned(camera, {0, -key_step_px});
    const Vec2 middle = camera.size / 2;
    if (pressed(ImGuiKey_Equal) || pressed(ImGuiKey_KeypadAdd)) camera = zoomed(camera, key_zoom, middle);
    if (pressed(ImGuiKey_Minus) || pressed(ImGuiKey_KeypadSubtract))
        camera = zoomed(camera, 1 / key_zoom, middle);
    if (pressed(ImGuiKey_0) || pressed(ImGuiKey_Keypad0)) camera = fitted(camera, bounds, 24);
}

}  // namespace kinscape
