#include "ui/controls.hpp"

#include "ui/imgui_values.hpp"
#include "ui/line_field.hpp"
#include "ui/shaped_text.hpp"

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace kinscape {
namespace {

constexpr double tooltip_delay_s = 0.4;
// Another tooltip was open so short a time ago that the next comes at once.
constexpr double tooltip_memory_s = 0.3;

}  // namespace

void Controls::focus_ring(const Rect& box) const {
    const double ring = brush.theme().ring;
    brush.box(box.grown(2 + ring / 2 + 0.5), {.line = brush.theme().selection, .width = ring, .radius = 8});
}

void Controls::show_hint(const Rect& box, const Hint& hint) const {
    const Theme& theme = brush.theme();
    const std::string_view words = hint.off.empty() ? hint.words : hint.off;
    const std::string_view key = hint.off.empty() ? hint.key : std::string_view{};
    const double wide = brush.width(words, 12.5, Weight::medium) + 24 +
                        (key.empty() ? 0 : brush.width(key, 12.5, Weight::medium) + 20);
    const double s = brush.scale();
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    double x = box.centre().x - wide / 2, y = box.max.y + 8;
    x = std::clamp(x, 8.0, std::max(8.0, static_cast<double>(room.x) / s - wide - 8));
    if (y + 40 > static_cast<double>(room.y) / s) y = box.min.y - 40;
    ImGui::SetNextWindowPos(vec(x * s, y * s));
    ImGui::SetNextWindowSize(vec(wide * s, 32 * s));
    ImGui::Begin("##hint", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                     ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoBackground);
    brush.box({{x, y}, {x + wide, y + 32}}, {.fill = theme.ink, .radius = 6});
    brush.text({x + 12, y + 20.6}, words, {12.5, Weight::medium, theme.paper});
    if (!key.empty())
        brush.text({x + wide - 12, y + 20.6}, key, {12.5, Weight::medium, theme.paper}, TextAnchor::right);
    ImGui::End();
}

void Controls::offer_hint(std::uint32_t id, const Rect& box, const Hint& hint) {
    const double now = ImGui::GetTime();
    if (memory_.hovered != id) {
        memory_.hovered = id;
        memory_.hovered_since = now;
    }
    const bool at_once = now - memory_.tooltip_ended < tooltip_memory_s;
    const double left = at_once ? 0 : memory_.hovered_since + tooltip_delay_s - now;
    if (left > 0) {
        memory_.wake_after = std::min(memory_.wake_after, left);
        return;
    }
    memory_.tooltip_ended = now;
    show_hint(box, hint);
}

void Controls::take_focus() {
    focus_wanted_ = false;
    // At once, and not with the next frame: an item that has the focus and is drawn later would take it back.
    if (ImGui::GetActiveID() != ImGui::GetItemID()) ImGui::ClearActiveID();
    ImGui::SetFocusID(ImGui::GetItemID(), ImGui::GetCurrentContext()->CurrentWindow);
    ImGui::ScrollToItem(ImGuiScrollFlags_KeepVisibleEdgeY);
    ImGui::SetNavCursorVisible(true);
}

Pressed Controls::press_quietly(std::string_view label, const Rect& box) {
    const double s = brush.scale();
    Pressed state;
    ImGui::SetCursorScreenPos(vec(box.min.x * s, box.min.y * s));
    const std::string id(label);
    state.clicked =
        ImGui::InvisibleButton(id.c_str(), vec(box.width() * s, box.height() * s),
                               ImGuiButtonFlags_EnableNav | ImGuiButtonFlags_MouseButtonLeft |
                                   ImGuiButtonFlags_MouseButtonMiddle | ImGuiButtonFlags_MouseButtonRight);
    if (focus_wanted_) take_focus();
    state.hovered = ImGui::IsItemHovered();
    state.held = ImGui::IsItemActive();
    state.focused = ImGui::IsItemFocused();
    return state;
}

Pressed Controls::press(std::string_view label, const Rect& box, const Hint& hint) {
    const double s = brush.scale();
    Pressed state;
    const bool off = !hint.off.empty();
    ImGui::SetCursorScreenPos(vec(box.min.x * s, box.min.y * s));
    if (off) ImGui::BeginDisabled();
    const std::string id(label);
    state.clicked = ImGui::InvisibleButton(
        id.c_str(), vec(std::max(1.0, box.width() * s), std::max(1.0, box.height() * s)),
        ImGuiButtonFlags_EnableNav);
    const bool beside = (ImGui::GetItemFlags() & ImGuiItemFlags_NoTabStop) != 0;
    if (focus_wanted_ && !off && !beside) take_focus();
    state.hovered = ImGui::IsItemHovered();
    state.held = ImGui::IsItemActive();
    state.twice = state.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    state.focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    const bool over = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
    const auto number = ImGui::GetItemID();
    if (off) ImGui::EndDisabled();
    if (state.focused) focus_ring(box);
    if (over && !state.held && (!hint.words.empty() || off))
        offer_hint(number, box, hint);
    else if (!over && memory_.hovered == number)
        memory_.hovered = 0;
    return state;
}

bool Controls::button(std::string_view label, const Rect& box, const ButtonLook& look) {
    const Theme& theme = brush.theme();
    const bool off = !look.off.empty();
    const Pressed state = press(label, box, {{}, {}, look.off});
    std::optional<Color> fill = theme.panel, line = theme.line2;
    Color ink = theme.ink;
    if (look.kind == ButtonKind::accent) {
        fill = off ? theme.track : state.hovered ? theme.accent_ink : theme.accent;
        line = off ? theme.line2 : *fill;
        ink = theme.on_accent;
    } else if (look.kind == ButtonKind::quiet) {
        line.reset();
        fill = state.hovered && !off ? std::optional(theme.hover) : std::nullopt;
    } else if (state.hovered && !off) {
        fill = theme.hover;
    }
    if (state.held && look.kind != ButtonKind::accent) fill = theme.track;
    if (off) ink = theme.faint;
    brush.box(box, {fill, line, theme.control_line, 6});
    const std::string_view words = label.substr(0, label.find("##"));
    const double icon_room = look.icon.empty() ? 0 : 22;
    const double key_room = look.key.empty() ? 0 : brush.key_cap_width(look.key) + 8;
    const double wide = brush.width(words, 13, Weight::medium);
    const double x = box.min.x + (box.width() - wide - icon_room - key_room) / 2;
    const double y = box.centre().y;
    if (!look.icon.empty()) brush.icon(look.icon, {x + 8, y}, {ink, 0.9});
    brush.text({x + icon_room, y + 4.6}, words, {13, Weight::medium, ink});
    if (!look.key.empty()) brush.key_cap({x + icon_room + wide + 8, y}, look.key);
    return state.clicked;
}

bool Controls::icon_button(std::string_view icon, const Rect& box, const Hint& hint) {
    const Theme& theme = brush.theme();
    const Pressed state = press(hint.words, box, hint);
    const bool off = !hint.off.empty();
    if (state.held)
        brush.box(box, {.fill = theme.track, .radius = 6});
    else if (state.hovered && !off)
        brush.box(box, {.fill = theme.hover, .radius = 6});
    brush.icon(icon, box.centre(), {off ? theme.faint : theme.ink2, 0.85});
    return state.clicked;
}

double Controls::choice_width(std::span<const std::string_view> words, const SegmentLook& look) const {
    double wide = 4;
    for (const std::string_view word : words)
        wide += brush.width(word, look.size, Weight::medium) + 2 * look.padding;
    return wide;
}

std::optional<std::size_t> Controls::choice(Vec2 at, std::span<const std::string_view> words,
                                            std::size_t chosen, const SegmentLook& look,
                                            std::span<const std::string_view> offs) {
    const Theme& theme = brush.theme();
    const bool lined = theme.control_line > 1;
    const Rect track{at, {at.x + choice_width(words, look), at.y + look.height}};
    brush.box(track, {.fill = theme.track,
                      .line = lined ? std::optional(theme.line2) : std::nullopt,
                      .width = theme.control_line,
                      .radius = 7});
    std::optional<std::size_t> pressed;
    double x = at.x + 2;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const double wide = brush.width(words[i], look.size, Weight::medium) + 2 * look.padding;
        const Rect part{{x, at.y + 2}, {x + wide, at.y + look.height - 2}};
        const std::string_view off = i < offs.size() && !offs[i].empty() ? offs[i] : look.off;
        const Pressed state = press(words[i], part, {{}, {}, off});
        if (state.clicked) pressed = i;
        if (i == chosen) {
            if (theme.shadow)
                brush.box({{part.min.x, part.min.y + 1}, {part.max.x, part.max.y + 1}},
                          {.fill = theme.line2, .radius = 5});
            brush.box(part, {.fill = theme.panel,
                             .line = lined ? std::optional(theme.ink) : std::nullopt,
                             .width = 2,
                             .radius = 5});
        }
        const Color ink = i == chosen || (state.hovered && off.empty()) ? theme.ink
                          : offs.empty() || off.empty()                 ? theme.muted
                                                                        : theme.faint;
        brush.text({part.centre().x, at.y + look.height / 2 + look.size * 0.35}, words[i],
                   {look.size, Weight::medium, ink}, TextAnchor::middle);
        x += wide;
    }
    return pressed;
}

Pressed Controls::choice_box(std::string_view label, const Rect& box) {
    const Theme& theme = brush.theme();
    const Pressed state = press(label, box);
    brush.box(box, {.fill = state.hovered ? theme.hover : theme.field,
                    .line = theme.line2,
                    .width = theme.control_line,
                    .radius = 6});
    brush.icon("down", {box.max.x - 14, box.centre().y + 0.5}, {theme.ink2, 0.8});
    return state;
}

bool Controls::toggle(std::string_view label, Vec2 left_middle, std::string_view state,
                      std::string_view off) {
    const Theme& theme = brush.theme();
    const bool on = state == "on";
    const Rect box{{left_middle.x, left_middle.y - 9}, {left_middle.x + 32, left_middle.y + 9}};
    // Shown 18 high, pressed in a row of 32.
    const Pressed pressed =
        press(label, {{box.min.x, box.min.y - 7}, {box.max.x, box.max.y + 7}}, {{}, {}, off});
    const bool lined = theme.control_line > 1;
    brush.box(box, {.fill = on ? theme.accent : theme.off_toggle,
                    .line = lined ? std::optional(theme.ink) : std::nullopt,
                    .width = theme.control_line,
                    .radius = 9});
    const Color knob = on ? theme.on_accent : lined ? theme.ink : theme.dark ? theme.panel : white;
    brush.disc({left_middle.x + (on ? 23 : 9), left_middle.y}, 6.5, knob);
    return pressed.clicked;
}

Pressed Controls::row(std::string_view label, const Rect& box, std::string_view state) {
    const Theme& theme = brush.theme();
    const Pressed pressed = press(label, box);
    if (state == "chosen")
        brush.box(box, {.fill = theme.selection_bg,
                        .line = theme.control_line > 1 ? std::optional(theme.selection) : std::nullopt,
                        .width = 2,
                        .radius = 6});
    else if (pressed.hovered)
        brush.box(box, {.fill = theme.hover, .radius = 6});
    return pressed;
}

bool Controls::field(std::string_view label, const Rect& box, std::string& text,
                     std::string_view placeholder) {
    return type_into(label, box, text, {.placeholder = placeholder}).entered;
}

Typed Controls::type_into(std::string_view label, const Rect& box, std::string& text, const TypeLook& look) {
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    const auto size = static_cast<float>(13 * s * brush.fonts().per_em);
    ImGui::PushFont(static_cast<ImFont*>(brush.fonts().faces[0]), size);
    const double pad_y = look.several_lines ? 8 * s : (box.height() * s - static_cast<double>(size)) / 2;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, vec(10 * s, pad_y));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, static_cast<float>(6 * s));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, color_of(look.needs_a_look ? theme.error_bg : theme.field));
    ImGui::PushStyleColor(ImGuiCol_Text, color_of(look.off.empty() ? theme.ink : theme.faint));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, color_of(theme.muted));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, color_of(theme.selection_bg));
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, color_of(theme.selection));
    ImGui::SetCursorScreenPos(vec(box.min.x * s, box.min.y * s));
    const bool takes_keyboard = look.wants_keyboard || focus_wanted_;
    if (!look.off.empty()) ImGui::BeginDisabled();
    ImGui::SetNextItemWidth(static_cast<float>(box.width() * s));
    const std::string id = "##" + std::string(label), hint(look.placeholder);
    // While it is typed in, a text stands letter by letter; before and after, joined as its script wants it.
    const bool joined = !look.several_lines && !look.secret && brush.fonts().shaped && needs_shaping(text) &&
                        ImGui::GetActiveID() != ImGui::GetID(id.c_str());
    if (joined) ImGui::PushStyleColor(ImGuiCol_Text, ImVec4());
    if (look.several_lines)
        ImGui::InputTextMultiline(id.c_str(), &text, vec(box.width() * s, box.height() * s),
                                  ImGuiInputTextFlags_CtrlEnterForNewLine);
    else
        ImGui::InputTextWithHint(id.c_str(), hint.c_str(), &text,
                                 look.secret ? ImGuiInputTextFlags_Password : ImGuiInputTextFlags_None);
    if (joined) {
        ImGui::PopStyleColor();
        const double room = box.width() - 20;
        const TextLook words{13, Weight::regular, look.off.empty() ? theme.ink : theme.faint};
        brush.text({box.min.x + 10, box.centre().y + 4.6}, brush.fitted(text, room, words), words);
    }
    if (takes_keyboard) {
        take_focus();
        type_into_last_item();
    }
    Typed typed;
    typed.active = ImGui::IsItemActive();
    const bool ended = ImGui::IsItemDeactivated();
    const bool stands_on_it = typed.active || ImGui::IsItemFocused();
    if (!look.off.empty()) ImGui::EndDisabled();
    typed.dropped = ended && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    typed.entered =
        ended && !typed.dropped &&
        (ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
    typed.left = ended && !typed.dropped;
    ImGui::PopStyleColor(5);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    const Color line = look.needs_a_look ? theme.error : stands_on_it ? theme.selection : theme.line2;
    brush.box(box, {.line = line,
                    .width = look.needs_a_look || stands_on_it ? theme.ring : theme.control_line,
                    .radius = 6});
    if (brush.seen && !text.empty() && !look.secret) brush.seen->push_back(text);
    return typed;
}

}  // namespace kinscape
