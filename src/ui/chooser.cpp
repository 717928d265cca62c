#include "ui/chooser.hpp"

#include "ui/imgui_values.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

constexpr const char* chooser_popup = "##chooser";
constexpr double field_height = 40;
constexpr double padding = 8;
constexpr double sample_width = 64;
constexpr std::size_t page = 8;

}  // namespace

void Chooser::open() {
    open_ = appearing_ = true;
    typed_.clear();
    typed_before_.clear();
    at_ = first_row_ = 0;
    follow_ = true;
    clicked_.reset();
}

void Chooser::move(const std::vector<Choice>& choices) {
    const std::size_t before = at_;
    const std::size_t last = choices.empty() ? 0 : choices.size() - 1;
    if (typed_ != typed_before_) {
        typed_before_ = typed_;
        at_ = 0;
        follow_ = true;
    }
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) at_ = at_ == last ? 0 : at_ + 1;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) at_ = at_ == 0 ? last : at_ - 1;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) at_ += page;
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) at_ -= std::min(at_, page);
    at_ = std::min(at_, last);
    follow_ = follow_ || at_ != before;
}

void Chooser::draw_row(Controls& controls, const Choice& choice, std::size_t index, const Rect& box) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const bool off = !choice.off.empty();
    const Pressed state =
        controls.press(choice.words + "##choice" + std::to_string(index), box, {{}, {}, choice.off});
    if (index == at_)
        brush.box(box, {.fill = theme.selection_bg,
                        .line = theme.control_line > 1 ? std::optional(theme.selection) : std::nullopt,
                        .width = 2,
                        .radius = 6});
    else if (state.hovered && !off)
        brush.box(box, {.fill = theme.hover, .radius = 6});
    double x = box.min.x + 10;
    const double y = box.centre().y;
    if (choice.sample && samples_ && look_) {
        samples_->draw(brush, *look_, *choice.sample,
                       {{x, box.min.y + 2}, {x + sample_width, box.max.y - 2}});
        x += sample_width + 12;
    } else if (!choice.icon.empty()) {
        brush.icon(choice.icon, {x + 8, y}, {off ? theme.faint : theme.ink2, 0.8});
        x += 26;
    }
    double right = box.max.x - 10;
    if (!choice.key.empty()) {
        right -= brush.key_cap_width(choice.key);
        brush.key_cap({right, y}, choice.key);
        right -= 8;
    }
    if (choice.marked) {
        brush.icon("check", {right - 6, y}, {theme.accent, 0.75, 1.7});
        right -= 20;
    }
    const TextLook words{13, index == at_ ? Weight::medium : Weight::regular, off ? theme.faint : theme.ink};
    const std::string shown = brush.fitted(choice.words, right - x, words);
    x += brush.text({x, y + 4.6}, shown, words) + 12;
    const TextLook quiet{12, Weight::regular, theme.muted};
    if (!choice.remark.empty() && right - x > 40)
        brush.text({right, y + 4.4}, brush.fitted(choice.remark, right - x, quiet), quiet, TextAnchor::right);
    if (state.clicked) clicked_ = index;
}

void Chooser::draw_rows(Controls& controls, const std::vector<Choice>& choices, const std::vector<Row>& rows,
                        const Rect& list) {
    const Brush& brush = controls.brush;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, std::floor(list.height() / control_height)));
    const std::size_t last_first = rows.size() > fitting ? rows.size() - fitting : 0;
    const auto wheel = static_cast<int>(std::lround(-ImGui::GetIO().MouseWheel * 3));
    if (wheel < 0) first_row_ -= std::min(first_row_, static_cast<std::size_t>(-wheel));
    if (wheel > 0) first_row_ += static_cast<std::size_t>(wheel);
    if (std::exchange(follow_, false)) {
        std::size_t chosen = 0;
        while (chosen < rows.size() && (rows[chosen].heading || rows[chosen].choice != at_))
            ++chosen;
        const std::size_t top =
            chosen > 0 && chosen < rows.size() && rows[chosen - 1].heading ? chosen - 1 : chosen;
        first_row_ = std::min(first_row_, top);
        if (chosen >= first_row_ + fitting) first_row_ = chosen + 1 - fitting;
    }
    first_row_ = std::min(first_row_, last_first);
    double y = list.min.y;
    for (std::size_t i = first_row_; i < std::min(rows.size(), first_row_ + fitting);
         ++i, y += control_height) {
        const Rect box{{list.min.x, y}, {list.max.x, y + control_height}};
        const Choice& choice = choices[rows[i].choice];
        if (rows[i].heading)
            brush.text({box.min.x + 10, y + 21}, choice.heading,
                       {11.5, Weight::semibold, brush.theme().muted});
        else
            draw_row(controls, choice, rows[i].choice, box);
    }
    if (rows.size() <= fitting) return;
    // Where one is in a long list.
    const double share = static_cast<double>(fitting) / static_cast<double>(rows.size());
    const double start = static_cast<double>(first_row_) / static_cast<double>(rows.size());
    const double high = list.height();
    brush.box({{list.max.x + 2, list.min.y + start * high},
               {list.max.x + 5, list.min.y + std::min(1.0, start + share) * high}},
              {.fill = brush.theme().line2, .radius = 1.5});
}

void Chooser::draw(Controls& controls, const ChooserLook& look, const std::vector<Choice>& choices,
                   PanelRequests& requests) {
    if (!open_) return;
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    std::vector<Row> rows;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool new_heading =
            !choices[i].heading.empty() && (i == 0 || choices[i].heading != choices[i - 1].heading);
        if (new_heading) rows.push_back({i, true});
        rows.push_back({i, false});
    }
    const double head = look.title.empty() ? 0 : 26;
    const double top = head + field_height + 3 * padding;
    const double most = std::max(control_height, look.box.height() - top - padding);
    const double rows_high =
        std::clamp(static_cast<double>(std::max<std::size_t>(1, rows.size())) * control_height,
                   control_height, std::floor(most / control_height) * control_height);
    const Rect box{look.box.min, {look.box.max.x, look.box.min.y + top + rows_high + padding}};
    if (appearing_) ImGui::OpenPopup(chooser_popup);
    ImGui::SetNextWindowPos(vec(box.min * s));
    ImGui::SetNextWindowSize(vec((box.max - box.min) * s));
    if (!ImGui::BeginPopup(chooser_popup, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoScrollbar |
                                              ImGuiWindowFlags_NoScrollWithMouse)) {
        open_ = false;
        return;
    }
    const double left = box.min.x + padding, right = box.max.x - padding;
    if (head > 0)
        brush.text({left + 4, box.min.y + 24},
                   brush.fitted(look.title, right - left - 8, {13, Weight::semibold, theme.ink}),
                   {13, Weight::semibold, theme.ink});
    if (std::exchange(appearing_, false)) ImGui::SetKeyboardFocusHere();
    const Rect field{{left, box.min.y + head + padding}, {right, box.min.y + head + padding + field_height}};
    const bool entered = controls.field("Choose", field, typed_, look.placeholder);
    for (const ImGuiKey key : {ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_PageUp, ImGuiKey_PageDown})
        ImGui::SetKeyOwner(key, ImGui::GetItemID());
    move(choices);
    const Rect list{{left, field.max.y + padding}, {right, field.max.y + padding + rows_high}};
    if (choices.empty())
        brush.text({left + 10, list.min.y + 21}, "Nothing has these letters.",
                   {13, Weight::regular, theme.muted});
    draw_rows(controls, choices, rows, list);
    std::optional<std::size_t> chosen = std::exchange(clicked_, {});
    if (entered && at_ < choices.size() && choices[at_].off.empty()) chosen = at_;
    if (entered && !chosen) ImGui::SetKeyboardFocusHere(-1);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) open_ = false;
    if (chosen) {
        open_ = false;
        if (choices[*chosen].choose) choices[*chosen].choose(requests);
    }
    if (open_ && at_ < choices.size()) requests.lit = choices[at_].who;
    if (!open_) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

}  // namespace kinscape
