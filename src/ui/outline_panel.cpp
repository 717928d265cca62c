#include "ui/outline_panel.hpp"

#include "ui/imgui_values.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace kinscape {
namespace {

constexpr double page_margin = 24;
constexpr double indent = 20;
constexpr double leading = 19;

TextLook look_of(const Sentence& sentence, const Theme& theme) {
    if (sentence.of.empty() && sentence.depth == 0) return {11.5, Weight::semibold, theme.muted};
    if (sentence.depth > 1) return {12.5, Weight::regular, theme.ink2};
    return {13, Weight::regular, theme.ink};
}

double indent_of(const Sentence& sentence) { return std::max(0, sentence.depth - 1) * indent; }

}  // namespace

void OutlinePanel::break_lines(const Brush& brush, const PanelInput& input, double width) {
    const Document& document = input.snapshot->document();
    const bool same = width == width_ && brush.scale() == scale_ && day_ == input.snapshot->day &&
                      client_view_ == input.desk.client_view && of_ == document;
    if (same) return;
    of_ = document;
    day_ = input.snapshot->day;
    client_view_ = input.desk.client_view;
    width_ = width;
    scale_ = brush.scale();
    lines_.clear();
    double y = 14;
    for (Sentence& sentence : sentences(input.snapshot->visible, day_, input.look.words)) {
        Line line{std::move(sentence), {}, y, 0};
        const TextLook look = look_of(line.sentence, brush.theme());
        line.broken =
            brush.lines_of(line.sentence.text, width - 2 * page_margin - indent_of(line.sentence), look);
        const bool heading = line.sentence.of.empty() && line.sentence.depth == 0;
        line.high = static_cast<double>(line.broken.size()) * leading + (heading ? 22 : 9);
        y += line.high;
        lines_.push_back(std::move(line));
    }
    high_ = y + 24;
    if (at_ && *at_ >= lines_.size()) at_.reset();
    selected_ = {};
}

void OutlinePanel::follow_selection(const PanelInput& input) {
    const AnyId now = input.desk.selection.primary();
    if (now == selected_) return;
    selected_ = now;
    if (at_ && *at_ < lines_.size() && lines_[*at_].sentence.of == now) return;
    at_.reset();
    for (std::size_t i = 0; i < lines_.size() && !now.empty() && !at_; ++i)
        if (lines_[i].sentence.of == now) at_ = i;
    scroll_wanted_ = at_.has_value();
}

void OutlinePanel::keys(PanelRequests& requests) {
    if (!has_keyboard_ || lines_.empty()) return;
    const auto go = [&](int step) {
        auto number = static_cast<std::ptrdiff_t>(at_ ? *at_ : 0) + (at_ ? step : 0);
        const auto end = static_cast<std::ptrdiff_t>(lines_.size());
        while (number >= 0 && number < end && is_heading(static_cast<std::size_t>(number)))
            number += step >= 0 ? 1 : -1;
        if (number < 0 || number >= end) return;
        at_ = static_cast<std::size_t>(number);
        requests.select = lines_[*at_].sentence.of;
        scroll_wanted_ = takes_keyboard_ = true;
    };
    for (const auto& [key, step] : {std::pair{ImGuiKey_UpArrow, -1},
                                    {ImGuiKey_DownArrow, 1},
                                    {ImGuiKey_PageUp, -10},
                                    {ImGuiKey_PageDown, 10}}) {
        if (!ImGui::IsKeyPressed(key, true)) continue;
        for (int i = 0; i < std::abs(step); ++i)
            go(step < 0 ? -1 : 1);
    }
    wants_fields_ = at_ && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
}

void OutlinePanel::draw_line(Controls& controls, PanelRequests& requests, std::size_t number,
                             const Rect& place) {
    const Line& line = lines_[number];
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double x = place.min.x + page_margin + indent_of(line.sentence), top = place.min.y + line.top;
    const Rect row{{place.min.x + 12, top}, {place.max.x - 14, top + line.high}};
    const bool heading = line.sentence.of.empty();
    if (!heading) {
        const bool here = at_ == number;
        if (here && takes_keyboard_) controls.focus_next_item();
        const Pressed state = controls.press(line.sentence.text + "##line" + std::to_string(number), row);
        if (here && takes_keyboard_) takes_keyboard_ = false;
        has_keyboard_ = has_keyboard_ || ImGui::IsItemFocused();
        if (here || line.sentence.of == selected_)
            brush.box(row,
                      {.fill = here ? theme.selection_bg : theme.hover,
                       .line = here && theme.control_line > 1 ? std::optional(theme.selection) : std::nullopt,
                       .width = 2,
                       .radius = 6});
        else if (state.hovered)
            brush.box(row, {.fill = theme.hover, .radius = 6});
        if (state.clicked) {
            wants_fields_ = wants_fields_ || (here && ImGui::GetIO().NavVisible);
            at_ = number;
            requests.select = line.sentence.of;
        }
    }
    double y = top + (heading && line.sentence.depth == 0 ? 31 : 17.5);
    for (const std::string& part : line.broken) {
        brush.text({x, y}, part, look_of(line.sentence, theme));
        y += leading;
    }
}

void OutlinePanel::draw(Controls& controls, const PanelInput& input, PanelRequests& requests,
                        const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    wants_fields_ = false;
    brush.box(place, {.fill = theme.panel});
    brush.upright_line({place.max.x - 1, place.min.y}, place.height(), theme.line2);
    break_lines(brush, input, place.width());
    follow_selection(input);
    // The keyboard has to stand somewhere: on the first line that is about somebody.
    for (std::size_t i = 0; takes_keyboard_ && !at_ && i < lines_.size(); ++i)
        if (!is_heading(i)) at_ = i;
    keys(requests);
    has_keyboard_ = false;
    const auto at = [&](double x, double y) { return vec(x * s, y * s); };
    ImGui::SetCursorScreenPos(at(place.min.x, place.min.y));
    if (ImGui::BeginChild("##outline", at(place.width() - 1, place.height()), ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        if (scroll_wanted_ && at_) {
            const auto seen = static_cast<double>(ImGui::GetScrollY()) / s;
            const Line& line = lines_[*at_];
            if (line.top < seen + 20 || line.top + line.high > seen + place.height() - 20)
                ImGui::SetScrollY(static_cast<float>((line.top - place.height() / 3) * s));
            scroll_wanted_ = false;
        }
        const double top = static_cast<double>(ImGui::GetCursorScreenPos().y) / s;
        const Rect page{{place.min.x, top}, {place.max.x, top + high_}};
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const bool near = top + lines_[i].top + lines_[i].high >= place.min.y - 40 &&
                              top + lines_[i].top <= place.max.y + 40;
            if (near || (takes_keyboard_ && at_ == i)) draw_line(controls, requests, i, page);
        }
        ImGui::SetCursorScreenPos(at(place.min.x, top + high_));
        ImGui::Dummy({1, 1});
    }
    ImGui::EndChild();
    if (has_keyboard_)
        for (const ImGuiKey key : {ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_PageUp, ImGuiKey_PageDown})
            ImGui::SetKeyOwner(key, ImGui::GetID("Outline"));
}

}  // namespace kinscape
