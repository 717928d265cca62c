#include "ui/handles.hpp"

#include <imgui.h>

#include <algorithm>
#include <vector>

namespace kinscape {
namespace {

constexpr double target_px = 32;
constexpr double disc_px = 10;
constexpr double away_px = 25;
// A drag starts after so many pixels.
constexpr double drag_starts_px = 4;

/// `places` are where it may stand, best first: in a close row what lies beside a symbol is somebody else.
struct Handle {
    CommandId does;
    std::string_view icon;
    std::vector<Vec2> places;
    Vec2 at = {};
};

std::vector<Handle> wanted_handles(const PanelInput& input, const CanvasMap& map, const NodeBox& node) {
    const Rect box = map.px(node.symbol);
    const Vec2 centre = box.centre();
    const double out = std::max(box.width() / 2 + away_px, target_px);
    const Vec2 upper_left{box.min.x - 14, box.min.y - 18}, upper_right{box.max.x + 14, box.min.y - 18};
    const Vec2 left{centre.x - out, centre.y}, right{centre.x + out, centre.y};
    const Handle tie{CommandId::add_tie, "tie", {upper_left, upper_right}};
    if (is_ecomap(input.desk.view())) return {tie};
    const Rect label = node.label.height() > 0 ? map.px(node.label) : box;
    const double below = std::max(label.max.y, box.max.y) + 20;
    return {{CommandId::add_parent, "plus", {{centre.x, box.min.y - away_px}}},
            {CommandId::add_child, "plus", {{centre.x, below}}},
            {CommandId::add_partner, "plus", {right, {centre.x + target_px, below}}},
            {CommandId::add_sibling, "plus", {left, upper_right, {centre.x - target_px, below}}},
            tie};
}

bool lies_over_somebody(const CanvasMap& map, const Rect& target, const AnyId& own) {
    for (const auto* nodes : {&map.geometry.people, &map.geometry.systems})
        for (const NodeBox& node : *nodes) {
            if (node.id == own) continue;
            if (map.px(node.symbol).overlaps(target)) return true;
            if (node.label.height() > 0 && map.px(node.label).overlaps(target)) return true;
        }
    return false;
}

Rect target_of(Vec2 at) { return Rect::around(at, target_px, target_px); }

/// Each at the first of its places where nobody stands and no other handle: what finds none is left out.
std::vector<Handle> handles_of(const PanelInput& input, const CanvasMap& map, const NodeBox& node) {
    std::vector<Handle> shown;
    for (Handle& handle : wanted_handles(input, map, node)) {
        const auto is_free = [&](Vec2 at) {
            const Rect target = target_of(at);
            // Discs may touch with the corners of their targets.
            return map.canvas.contains(target) && !lies_over_somebody(map, target, node.id) &&
                   std::ranges::none_of(
                       shown, [&](const Handle& other) { return distance(other.at, at) < 2 * disc_px + 4; });
        };
        const auto place = std::ranges::find_if(handle.places, is_free);
        if (place == handle.places.end()) continue;
        handle.at = *place;
        shown.push_back(std::move(handle));
    }
    return shown;
}

/// A line from the symbol to its handle tells which way the family grows.
void draw(const Brush& brush, const Handle& handle, bool lit) {
    const Theme& theme = brush.theme();
    brush.disc(handle.at, disc_px + (lit ? 2 : 0), lit ? theme.selection : theme.paper);
    brush.ring(handle.at, disc_px + (lit ? 2 : 0), theme.selection, 1.5);
    brush.icon(handle.icon, handle.at, {lit ? theme.paper : theme.selection, 0.7, 1.6});
}

}  // namespace

void handles(Controls& controls, const PanelInput& input, const CanvasMap& map, PanelRequests& requests) {
    const Desk& desk = input.desk;
    if (desk.tool != Tool::select || !is_idle(desk.gesture) || desk.selection.selected.size() != 1) return;
    const AnyId id = desk.selection.primary();
    const NodeBox* node = node_of(map.geometry, id);
    if (!node) return;
    for (const Handle& handle : handles_of(input, map, *node)) {
        const Rect target = target_of(handle.at);
        const Command& one = command(handle.does);
        const Pressed state = controls.press(std::string(one.words) + "##handle", target,
                                             {one.words, input.keys.shown(handle.does)});
        draw(controls.brush, handle, state.hovered || state.focused);
        const double drag = drag_starts_px * controls.brush.scale();
        if (state.held && ImGui::IsMouseDragging(ImGuiMouseButton_Left, static_cast<float>(drag)))
            requests.draw_tie_from = id;
        else if (state.clicked)
            requests.commands.push_back(handle.does);
    }
}

}  // namespace kinscape
