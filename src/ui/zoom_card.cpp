#include "ui/zoom_card.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

Rect clipped(const Rect& box, const Rect& to) {
    return {{std::clamp(box.min.x, to.min.x, to.max.x), std::clamp(box.min.y, to.min.y, to.max.y)},
            {std::clamp(box.max.x, to.min.x, to.max.x), std::clamp(box.max.y, to.min.y, to.max.y)}};
}

void small_map(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& field) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    if (!input.map_bounds) return;
    const Rect all = input.map_bounds->grown(5);
    const double factor = std::min(field.width() / all.width(), field.height() / all.height());
    const auto place = [&](Vec2 mm) { return field.centre() + (mm - all.centre()) * factor; };
    for (const MapMark& mark : input.map) {
        const Vec2 at = place(mark.box.centre());
        const double half = std::clamp(mark.box.width() * factor / 2, 0.8, 8.0);
        const Color color = input.desk.selection.has(mark.of) ? theme.selection : theme.ink2;
        if (mark.shape == MapMark::Shape::square)
            brush.box(Rect::around(at, 2 * half, 2 * half), {.fill = color});
        else
            brush.disc(at, mark.shape == MapMark::Shape::dot ? half * 0.7 : half, color);
    }
    const Rect seen = clipped({place(input.seen.min), place(input.seen.max)}, field.grown(2));
    if (seen.width() > 2 && seen.height() > 2) brush.box(seen, {.line = theme.accent, .radius = 3});
    const Pressed state = controls.press("Small map", field);
    if (!state.held) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Vec2 at = Vec2{static_cast<double>(mouse.x), static_cast<double>(mouse.y)} / brush.scale();
    requests.centre_on = all.centre() + (at - field.centre()) / factor;
}

std::string percent(double zoom) { return std::to_string(static_cast<int>(std::lround(zoom * 100))) + " %"; }

}  // namespace

void zoom_card(Controls& controls, const PanelInput& input, PanelRequests& requests, Vec2 at) {
    using enum CommandId;
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const Rect card{at, {at.x + zoom_card_width, at.y + zoom_card_height}};
    brush.shadow(card, 8);
    brush.box(card, {.fill = theme.panel, .line = theme.line2, .width = theme.control_line, .radius = 8});
    small_map(controls, input, requests, {{at.x + 8, at.y + 7}, {card.max.x - 8, at.y + 52}});
    const double foot = card.max.y - 32;
    brush.level_line({at.x + 1, foot}, zoom_card_width - 2, theme.line);
    const auto button = [&](CommandId id, std::string_view icon, double x) {
        const Command& one = command(id);
        if (controls.icon_button(icon, {{x - 16, foot + 1}, {x + 16, card.max.y - 1}},
                                 {one.words, input.keys.shown(id)}))
            requests.commands.push_back(id);
    };
    button(zoom_out, "minus", at.x + 18);
    const Pressed hundred = controls.press("Show at 100 %", {{at.x + 36, foot}, {at.x + 80, card.max.y}},
                                           {"Show at 100 %", "Ctrl 1"});
    if (hundred.clicked) requests.commands.push_back(actual_size);
    brush.text({at.x + 58, foot + 20.2}, percent(input.zoom), {12, Weight::medium, theme.ink},
               TextAnchor::middle);
    button(zoom_in, "plus", at.x + 98);
    brush.upright_line({at.x + 116, foot + 8}, 17, theme.line);
    button(fit, "fit", card.max.x - 18);
}

}  // namespace kinscape
