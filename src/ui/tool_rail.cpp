#include "ui/tool_rail.hpp"

#include "ui/frame_layout.hpp"

#include <span>

namespace kinscape {
namespace {

struct RailTool {
    std::string_view icon;
    CommandId takes;
};

constexpr RailTool genogram_tools[] = {
    {"select", CommandId::tool_select},       {"person", CommandId::tool_person},
    {"union", CommandId::tool_couple},        {"tie", CommandId::tool_tie},
    {"household", CommandId::tool_household}, {"note", CommandId::tool_note}};
constexpr RailTool ecomap_tools[] = {{"select", CommandId::tool_select},
                                     {"system", CommandId::tool_system},
                                     {"tie", CommandId::tool_tie},
                                     {"flow", CommandId::tool_flow},
                                     {"household", CommandId::tool_household},
                                     {"note", CommandId::tool_note}};

void tool(Controls& controls, const PanelInput& input, PanelRequests& requests, const RailTool& one,
          double top) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const Command& takes = command(one.takes);
    const std::string_view key = input.keys.shown(one.takes);
    const std::string off = why_off(one.takes, input.desk);
    const Rect box{{6, top}, {46, top + 48}};
    const Pressed pressed = controls.press(takes.words, box, {takes.words, key, off});
    if (input.desk.is_open() && tool_of(one.takes) == input.desk.tool) {
        brush.box(box, {.fill = theme.accent_bg, .radius = 6});
        brush.box({box.min, {box.min.x + 3, box.max.y}}, {.fill = theme.accent, .radius = 1.5});
        brush.icon(one.icon, {26, top + 18}, {theme.accent, 1, 1.6});
        brush.text({26, top + 42}, key, {11, Weight::medium, theme.accent_ink}, TextAnchor::middle);
        return;
    }
    if (pressed.hovered && off.empty()) brush.box(box, {.fill = theme.hover, .radius = 6});
    brush.icon(one.icon, {26, top + 18}, {off.empty() ? theme.ink2 : theme.faint, 1, 1.6});
    brush.text({26, top + 42}, key, {11, Weight::medium, off.empty() ? theme.muted : theme.faint},
               TextAnchor::middle);
    if (pressed.clicked) requests.commands.push_back(one.takes);
}

void undo_button(Controls& controls, const PanelInput& input, PanelRequests& requests, CommandId id,
                 double top) {
    const std::string off = why_off(id, input.desk);
    const Command& one = command(id);
    const std::string_view icon = id == CommandId::undo ? "undo" : "redo";
    const Rect box{{6, top}, {46, top + 40}};
    if (controls.icon_button(icon, box, {one.words, input.keys.shown(id), off}))
        requests.commands.push_back(id);
}

}  // namespace

void tool_rail(Controls& controls, const PanelInput& input, PanelRequests& requests) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.box({{0, top_bar_height}, {tool_rail_width, input.size.y}}, {.fill = theme.chrome});
    brush.upright_line({tool_rail_width - 1, top_bar_height}, input.size.y - top_bar_height, theme.line2);
    const bool open = input.desk.is_open();
    const bool ecomap = open && is_ecomap(input.desk.view());
    double top = top_bar_height + 8;
    for (const RailTool& one : ecomap ? std::span<const RailTool>(ecomap_tools) : genogram_tools) {
        tool(controls, input, requests, one, top);
        top += 52;
    }
    if (!open) return;
    const double foot = input.size.y - status_height - 96;
    brush.level_line({12, foot - 5}, 28, theme.line2);
    undo_button(controls, input, requests, CommandId::undo, foot);
    undo_button(controls, input, requests, CommandId::redo, foot + 44);
}

}  // namespace kinscape
