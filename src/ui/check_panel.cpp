#include "ui/check_panel.hpp"

#include "model/inspect.hpp"
#include "scene/notation_check.hpp"
#include "scene/notation_mend.hpp"
#include "ui/imgui_values.hpp"
#include "ui/item_words.hpp"

#include <imgui.h>

#include <algorithm>
#include <iterator>

namespace kinscape {
namespace {

constexpr double check_margin = 24, head_height = 84, heading_height = 34;
constexpr double check_leading = 18, above_row = 8, below_row = 10, mend_height = 30, gap_to_mend = 6;
constexpr TextLook says_look{13, Weight::regular, {}}, do_look{12.5, Weight::regular, {}};

std::string heading_for(Level level, const Notation& notation) {
    switch (level) {
    case Level::wrong: return "Cannot be so";
    case Level::unlikely: return "Worth another look";
    case Level::notation: return "In the notation " + notation.title;
    }
    return {};
}

/// Wrong before unlikely before notation.
Diagnostics all_findings(const PanelInput& input) {
    const Document& document = input.desk.document();
    const Notation& notation = input.look.notation;
    Diagnostics findings = inspect(document, notation.vocabulary, input.desk.day());
    std::ranges::move(notation_findings(document, notation), std::back_inserter(findings));
    std::ranges::stable_sort(findings, {}, &Finding::level);
    return findings;
}

}  // namespace

void CheckPanel::look_again(const Brush& brush, const PanelInput& input, double width) {
    const Notation& notation = input.look.notation;
    const bool same = width == width_ && brush.scale() == scale_ && day_ == input.desk.day() &&
                      notation_ == &notation && view_ == input.desk.view() && of_ == input.desk.document();
    if (same) return;
    of_ = input.desk.document();
    view_ = input.desk.view();
    day_ = input.desk.day();
    notation_ = &notation;
    width_ = width;
    scale_ = brush.scale();
    rows_.clear();
    double y = head_height;
    const double room = width - 2 * check_margin;
    for (Finding& finding : all_findings(input)) {
        Row row;
        const bool first = rows_.empty() || rows_.back().finding.level != finding.level;
        if (first) row.heading = heading_for(finding.level, notation);
        row.says = brush.lines_of(finding.says, room, says_look);
        row.what_to_do = brush.lines_of(finding.what_to_do, room, do_look);
        if (const auto mend = mend_of(finding, of_, view_, notation)) row.mend = mend->words;
        row.top = y;
        row.high = (first ? heading_height : 0) + above_row + below_row +
                   check_leading * static_cast<double>(row.says.size() + row.what_to_do.size()) +
                   (row.mend.empty() ? 0 : mend_height + gap_to_mend);
        row.finding = std::move(finding);
        y += row.high;
        rows_.push_back(std::move(row));
    }
    high_ = y + 24;
}

void CheckPanel::draw_head(Controls& controls, const PanelInput& input, PanelRequests& requests,
                           const Rect& head) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double x = head.min.x + check_margin, y = head.min.y;
    brush.text({x, y + 34}, "Check", {16, Weight::semibold, theme.ink});
    const std::string found = rows_.empty() ? "Nothing wrong, unlikely or read two ways was found."
                                            : counted(rows_.size(), "finding", "findings") + ", drawn in " +
                                                  input.look.notation.title;
    brush.text({x, y + 58}, brush.fitted(found, head.width() - 2 * check_margin, {12.5, Weight::regular, {}}),
               {12.5, Weight::regular, theme.muted});
    const Rect button{{head.max.x - check_margin - 96, y + 16}, {head.max.x - check_margin, y + 44}};
    if (takes_keyboard_ && rows_.empty()) controls.focus_next_item();
    if (controls.button("Notation…", button)) requests.commands.push_back(CommandId::choose_notation);
    if (rows_.empty()) takes_keyboard_ = false;
    has_keyboard_ = has_keyboard_ || ImGui::IsItemFocused();
}

void CheckPanel::draw_row(Controls& controls, const PanelInput& input, PanelRequests& requests,
                          const Row& row, const Rect& page) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const std::string number = "##finding" + std::to_string(&row - rows_.data());
    double y = page.min.y + row.top;
    const double x = page.min.x + check_margin;
    if (!row.heading.empty()) {
        brush.text({x, y + 24}, row.heading, {11.5, Weight::semibold, theme.muted});
        y += heading_height;
    }
    const double lines = check_leading * static_cast<double>(row.says.size() + row.what_to_do.size());
    const Rect box{{page.min.x + 12, y}, {page.max.x - 14, y + above_row + lines + 6}};
    if (takes_keyboard_ && &row == rows_.data()) {
        controls.focus_next_item();
        takes_keyboard_ = false;
    }
    const Pressed state = controls.press(row.finding.says + number, box);
    has_keyboard_ = has_keyboard_ || ImGui::IsItemFocused();
    const bool chosen = !row.finding.of.empty() && input.desk.selection.has(AnyId(row.finding.of));
    if (chosen || state.hovered)
        brush.box(box, {.fill = chosen ? theme.selection_bg : theme.hover, .radius = 6});
    if (state.clicked && !row.finding.of.empty()) requests.select = AnyId(row.finding.of);
    double baseline = y + above_row + 12;
    for (const std::string& line : row.says) {
        brush.text({x, baseline}, line, {says_look.size, says_look.weight, theme.ink});
        baseline += check_leading;
    }
    for (const std::string& line : row.what_to_do) {
        brush.text({x, baseline}, line, {do_look.size, do_look.weight, theme.muted});
        baseline += check_leading;
    }
    if (row.mend.empty()) return;
    const double wide = brush.width(row.mend, 13, Weight::medium) + 28, top = box.max.y + gap_to_mend - 2;
    const bool pressed = controls.button(row.mend + number, {{x, top}, {x + wide, top + mend_height}});
    has_keyboard_ = has_keyboard_ || ImGui::IsItemFocused();
    if (!pressed) return;
    if (auto mend = mend_of(row.finding, input.desk.document(), input.desk.view(), input.look.notation))
        requests.edits.push_back({std::move(mend->edits), mend->words});
}

void CheckPanel::draw(Controls& controls, const PanelInput& input, PanelRequests& requests,
                      const Rect& place) {
    const Brush& brush = controls.brush;
    const double s = brush.scale();
    brush.box(place, {.fill = brush.theme().panel});
    brush.upright_line({place.max.x - 1, place.min.y}, place.height(), brush.theme().line2);
    look_again(brush, input, place.width());
    has_keyboard_ = false;
    const auto at = [&](double x, double y) { return vec(x * s, y * s); };
    ImGui::SetCursorScreenPos(at(place.min.x, place.min.y));
    if (ImGui::BeginChild("##check", at(place.width() - 1, place.height()), ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const double top = static_cast<double>(ImGui::GetCursorScreenPos().y) / s;
        const Rect page{{place.min.x, top}, {place.max.x, top + high_}};
        draw_head(controls, input, requests, {page.min, {page.max.x, top + head_height}});
        // Rows a little beyond what is seen are drawn too, so that Tab finds the next one.
        constexpr double beyond = 160;
        for (const Row& row : rows_)
            if (top + row.top + row.high >= place.min.y - beyond && top + row.top <= place.max.y + beyond)
                draw_row(controls, input, requests, row, page);
        ImGui::SetCursorScreenPos(at(place.min.x, top + high_));
        ImGui::Dummy({1, 1});
    }
    ImGui::EndChild();
}

}  // namespace kinscape
