#include "ui/record_panel.hpp"

#include "model/phrase.hpp"
#include "scene/record_marks.hpp"
#include "ui/imgui_values.hpp"
#include "ui/item_words.hpp"
#include "ui/pick_list.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

constexpr double record_margin = 24;
constexpr double record_leading = 18;
constexpr double marks_height = 74;

std::vector<PickOption> kind_options(const std::vector<RecordLine>& lines) {
    std::vector<PickOption> options = {{"", "All kinds"}};
    for (const RecordLine& line : lines) {
        const std::string id(word_of(line.kind));
        if (std::ranges::none_of(options, [&](const PickOption& one) { return one.id == id; }))
            options.push_back({id, capitalized(id)});
    }
    return options;
}

}  // namespace

void RecordPanel::list_lines(const PanelInput& input) {
    const Document& document = input.snapshot->document();
    const bool same =
        day_ == input.snapshot->day && client_view_ == input.desk.client_view && of_ == document;
    if (!same) {
        of_ = document;
        day_ = input.snapshot->day;
        client_view_ = input.desk.client_view;
        all_ = record_lines(input.snapshot->visible, day_, input.look.words);
        listed_for_ = "\n";
    }
    const std::string asked = query_ + '\n' + kind_ + '\n' + std::to_string(static_cast<int>(order_));
    if (asked == listed_for_) return;
    listed_for_ = asked;
    lines_.clear();
    for (const RecordLine& line : all_)
        if (matches(line, query_) && (kind_.empty() || kind_ == word_of(line.kind))) lines_.push_back(line);
    groups_ = grouped(lines_, order_, input.look.words);
    if (at_ && *at_ >= lines_.size()) at_.reset();
}

double RecordPanel::head(Controls& controls, const PanelInput& input, const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double left = place.min.x + record_margin, right = place.max.x - record_margin;
    double y = place.min.y + 34;
    double x = left + brush.text({left, y}, "Record", {18, Weight::semibold, theme.ink}) + 10;
    brush.text({x, y}, counted(lines_.size(), "line", "lines"), {12, Weight::regular, theme.muted});
    y += 14;
    const double kinds_wide = 132;
    if (takes_keyboard_ && lines_.empty()) controls.focus_next_item();
    static_cast<void>(controls.field("Search the record", {{left, y}, {right - kinds_wide - 8, y + 32}},
                                     query_, "Search the record"));
    const Rect kinds{{right - kinds_wide, y}, {right, y + 32}};
    const Pressed state = controls.press("Kind of record", kinds);
    brush.box(kinds, {.fill = state.hovered ? theme.hover : theme.field,
                      .line = theme.line2,
                      .width = theme.control_line,
                      .radius = 6});
    brush.text({kinds.min.x + 10, y + 20.6}, kind_.empty() ? "All kinds" : capitalized(kind_),
               {13, Weight::regular, theme.ink});
    brush.icon("down", {kinds.max.x - 14, y + 16}, {theme.ink2, 0.8});
    if (state.clicked) open_pick_list("record-kind", filter_);
    if (const auto picked = pick_list(controls, {"record-kind", kinds, [&] { return kind_options(all_); },
                                                 kind_, input.look, no_samples_, filter_}))
        kind_ = *picked;
    y += 42;
    constexpr std::array<std::string_view, 3> orders = {"By stage", "By person", "By kind"};
    if (const auto pressed = controls.choice({left, y}, orders, static_cast<std::size_t>(order_), {}))
        order_ = static_cast<RecordOrder>(*pressed);
    return y + 32 + 8;
}

double RecordPanel::draw_line(Controls& controls, PanelRequests& requests, const RecordLine& line,
                              const Rect& column) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const TextLook text{13, Weight::regular, theme.ink}, more{12, Weight::regular, theme.muted};
    const TextLook name{11.5, Weight::semibold, theme.ink2};
    const double room = column.width() - 16;
    const std::string over =
        line.name.empty() || order_ == RecordOrder::about
            ? capitalized(std::string(word_of(line.kind)))
            : line.name + (order_ == RecordOrder::kind ? "" : " · " + std::string(word_of(line.kind)));
    const auto texts = brush.lines_of(line.text, room, text);
    std::vector<std::string> details;
    for (const std::string& one : line.more)
        for (std::string& part : brush.lines_of(one, room, more))
            details.push_back(std::move(part));
    const double high = record_leading * static_cast<double>(1 + texts.size() + details.size()) + 14;
    const Rect row{column.min, {column.max.x, column.min.y + high}};
    const bool here = at_ == count_;
    if (here && takes_keyboard_) controls.focus_next_item();
    const Pressed state = controls.press("Record " + std::to_string(count_ + 1), row);
    has_keyboard_ = has_keyboard_ || ImGui::IsItemFocused();
    if (here && takes_keyboard_) takes_keyboard_ = false;
    if (here || state.hovered) brush.box(row, {.fill = here ? theme.selection_bg : theme.hover, .radius = 6});
    if (here && scroll_wanted_) ImGui::SetScrollHereY(0.4F);
    if (state.clicked) {
        wants_fields_ = here;
        at_ = count_;
        if (!line.about.empty()) requests.select = line.about;
    }
    double y = column.min.y + 18;
    const auto put = [&](const std::string& words, const TextLook& look) {
        brush.text({column.min.x + 8, y}, words, look);
        y += record_leading;
    };
    put(brush.fitted(over, room, name), name);
    for (const std::string& part : texts)
        put(part, text);
    for (const std::string& part : details)
        put(part, more);
    ++count_;
    return high;
}

void RecordPanel::keys(PanelRequests& requests) {
    if (!has_keyboard_ || lines_.empty()) return;
    const auto last = static_cast<std::ptrdiff_t>(lines_.size()) - 1;
    std::ptrdiff_t step = 0;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow, true)) step = -1;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow, true)) step = 1;
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp, true)) step = -10;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown, true)) step = 10;
    if (ImGui::IsKeyPressed(ImGuiKey_Enter, false)) wants_fields_ = at_.has_value();
    if (step == 0) return;
    at_ = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(at_.value_or(0)) + step, 0, last));
    scroll_wanted_ = takes_keyboard_ = true;
    std::size_t number = 0;
    for (const RecordGroup& group : groups_)
        for (const RecordLine* line : group.lines)
            if (number++ == *at_ && !line->about.empty()) requests.select = line->about;
}

/// Which of it is marked on the map.
void RecordPanel::foot(Controls& controls, const PanelInput& input, PanelRequests& requests,
                       const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.box(place, {.fill = theme.panel});
    brush.level_line(place.min, place.width(), theme.line);
    double x = place.min.x + record_margin;
    brush.text({x, place.min.y + 22}, "Mark on the map", {11.5, Weight::semibold, theme.muted});
    const View& view = input.desk.view();
    const std::string off = input.desk.client_view ? "Client view changes nothing." : "";
    constexpr double gap = 5, padding = 9;
    for (const RecordMark& mark : record_marks()) {
        const bool on = shows(view, mark.option);
        const std::string words = std::string(mark.letter) + " " + std::string(mark.words);
        const TextLook look{11, Weight::medium, on ? theme.accent_ink : theme.ink};
        const double room = brush.width(words, look.size, look.weight) + 2 * padding;
        const Rect box{{x, place.min.y + 32}, {x + room, place.min.y + 60}};
        const std::string label = "Mark " + std::string(mark.words) + (mark.words == "own words" ? "" : "s");
        const Pressed state = controls.press(label, box, {label, {}, off});
        brush.box(box, {.fill = on              ? theme.accent_bg
                                : state.hovered ? theme.hover
                                                : theme.panel,
                        .line = on ? theme.accent : theme.line2,
                        .width = on ? 2 : theme.control_line,
                        .radius = 14});
        brush.text({box.centre().x, place.min.y + 50}, words, look, TextAnchor::middle);
        if (state.clicked) {
            View changed = view;
            if (on)
                std::erase(changed.show, mark.option);
            else
                changed.show.emplace_back(mark.option);
            requests.edits.push_back({{Change<View>{changed}}, on ? "Hide marks" : label});
        }
        x += room + gap;
    }
}

void RecordPanel::draw(Controls& controls, const PanelInput& input, PanelRequests& requests,
                       const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    wants_fields_ = false;
    brush.box(place, {.fill = theme.panel});
    brush.upright_line({place.max.x - 1, place.min.y}, place.height(), theme.line2);
    list_lines(input);
    const double top = head(controls, input, place);
    list_lines(input);
    if (takes_keyboard_ && !at_ && !lines_.empty()) at_ = 0;
    keys(requests);
    has_keyboard_ = false;
    count_ = 0;
    const double low = place.max.y - marks_height;
    const auto at = [&](double x, double y) { return vec(x * s, y * s); };
    ImGui::SetCursorScreenPos(at(place.min.x, top));
    if (ImGui::BeginChild("##record", at(place.width() - 1, std::max(40.0, low - top)),
                          ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground)) {
        double y = static_cast<double>(ImGui::GetCursorScreenPos().y) / s;
        const double left = place.min.x + record_margin, right = place.max.x - record_margin;
        if (lines_.empty())
            brush.text({left, y + 24},
                       all_.empty() ? "Nothing is kept yet. Type “goal …” or “note …” after +."
                                    : "Nothing here has these words.",
                       {13, Weight::regular, theme.muted});
        for (const RecordGroup& group : groups_) {
            brush.text({left, y + 24},
                       brush.fitted(group.heading, right - left, {13, Weight::semibold, theme.ink}),
                       {13, Weight::semibold, theme.ink});
            y += 32;
            for (const RecordLine* line : group.lines)
                y += draw_line(controls, requests, *line, {{left - 8, y}, {right, y}});
            y += 6;
        }
        scroll_wanted_ = false;
        ImGui::SetCursorScreenPos(at(place.min.x, y + 12));
        ImGui::Dummy({1, 1});
    }
    ImGui::EndChild();
    foot(controls, input, requests, {{place.min.x, low}, {place.max.x - 1, place.max.y}});
    if (has_keyboard_)
        for (const ImGuiKey key : {ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_PageUp, ImGuiKey_PageDown})
            ImGui::SetKeyOwner(key, ImGui::GetID("Record"));
}

}  // namespace kinscape
