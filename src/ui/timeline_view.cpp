#include "ui/timeline_view.hpp"

#include "canvas/camera.hpp"
#include "ui/imgui_values.hpp"
#include "ui/item_words.hpp"
#include "ui/scene_picture.hpp"
#include "ui/status_line.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace kinscape {
namespace {

constexpr double timeline_bar_height = 48;
constexpr double scroll_step_px = 80;
constexpr double least_mm_per_year = 0.2, most_mm_per_year = 2000;

/// Draws the scene in the box, moved by so many pixels.
void draw_part(const Brush& brush, const Scene& scene, const Rect& box, Vec2 moved) {
    const double s = brush.scale();
    ImGui::PushClipRect(vec(box.min * s), vec(box.max * s), true);
    draw_scene(brush, scene, {Affine::moved(box.min + moved) * Affine::scaled(pixels_per_mm_at_100)});
    ImGui::PopClipRect();
}

/// Shows the map from which the timeline was opened.
CommandId map_of(const Desk& desk) {
    return is_ecomap(desk.view()) ? CommandId::show_ecomap : CommandId::show_genogram;
}

}  // namespace

void TimelineView::make(const PanelInput& input, const std::string& theme) {
    Source source{input.desk.document(), input.desk.client_view, input.desk.today(), theme, rows_,
                  mm_per_year_};
    if (source_ && *source_ == source) return;
    // What is told changes with neither the zoom nor the colours.
    Source told = source;
    if (source_) std::tie(told.theme, told.mm_per_year) = std::tie(source_->theme, source_->mm_per_year);
    if (!source_ || !(*source_ == told))
        timeline_ = timeline_of(input.snapshot->visible, input.desk.today(), rows_, input.look.words);
    if (mm_per_year_ <= 0) {
        const double years = std::max(1, timeline_.last.year - timeline_.first.year);
        mm_per_year_ = std::max(least_mm_per_year, (room_.x - 16) / pixels_per_mm_at_100 / years);
        source.mm_per_year = mm_per_year_;
    }
    scene_ = timeline_scene(timeline_, mm_per_year_, input.look);
    source_ = std::move(source);
}

void TimelineView::zoom(double factor, double at_px) {
    const double before = mm_per_year_;
    mm_per_year_ = std::clamp(mm_per_year_ * factor, least_mm_per_year, most_mm_per_year);
    scroll_.x = (scroll_.x + at_px) * mm_per_year_ / before - at_px;
}

void TimelineView::keep_inside() {
    scroll_.x =
        std::clamp(scroll_.x, 0.0, std::max(0.0, scene_.axis.width() * pixels_per_mm_at_100 + 16 - room_.x));
    scroll_.y =
        std::clamp(scroll_.y, 0.0, std::max(0.0, scene_.body_height * pixels_per_mm_at_100 + 16 - room_.y));
}

void TimelineView::bar(Controls& controls, const PanelInput& input, PanelRequests& requests,
                       const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.box(place, {.fill = theme.panel});
    brush.level_line({place.min.x, place.max.y - 1}, place.width(), theme.line2);
    constexpr std::array<std::string_view, 2> words = {"People", "Households"};
    const Vec2 at{place.min.x + 16, place.min.y + 8};
    if (const auto pressed = controls.choice(at, words, rows_ == TimelineRows::people ? 0 : 1, {})) {
        rows_ = *pressed == 0 ? TimelineRows::people : TimelineRows::households;
        scroll_.y = 0;
    }
    double x = place.max.x - 12;
    const auto square = [&](std::string_view icon, std::string_view name, std::string_view key) {
        x -= 32;
        const bool pressed = controls.icon_button(icon, {{x, at.y}, {x + 32, at.y + 32}}, {name, key});
        x -= 6;
        return pressed;
    };
    if (square("plus", "Zoom in##time", "+")) zoom(1.25, room_.x / 2);
    if (square("minus", "Zoom out##time", "-")) zoom(0.8, room_.x / 2);
    if (square("fit", "All years", "0")) mm_per_year_ = 0;
    const std::string show = "Show the map of " + short_day_in_words(input.desk.day(), input.look.words);
    const double wide = brush.width(show, 13, Weight::medium) + 84;
    if (x - wide < at.x + controls.choice_width(words, {}) + 8) return;
    if (controls.button(show, {{x - wide, at.y}, {x, at.y + 32}}, {ButtonKind::plain, {}, "Enter"}))
        requests.commands.push_back(map_of(input.desk));
}

/// Years and moments, above the body; a press goes to the day.
void TimelineView::days(Controls& controls, const PanelInput& input, PanelRequests& requests,
                        const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.box({{place.min.x - scene_.names_width * pixels_per_mm_at_100 - 16, place.min.y}, place.max},
              {.fill = theme.paper});
    const Pressed state = controls.press("Years", place, {});
    draw_part(brush, scene_.head, place, {-scroll_.x, 4});
    if (!state.held) return;
    const double x = static_cast<double>(ImGui::GetIO().MousePos.x) / brush.scale() - place.min.x;
    const Day day = scene_.axis.day_at((x + scroll_.x) / pixels_per_mm_at_100);
    requests.look_at = wish_for(day, input.desk);
}

void TimelineView::names(Controls& controls, const PanelInput& input, PanelRequests& requests,
                         const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.box(place, {.fill = theme.paper});
    const double s = brush.scale();
    ImGui::PushClipRect(vec(place.min * s), vec(place.max * s), true);
    for (std::size_t i = 0; i < scene_.bands.size(); ++i) {
        const TimelineBand& band = scene_.bands[i];
        const double top = place.min.y + band.top * pixels_per_mm_at_100 - scroll_.y;
        const Rect box{{place.min.x, top}, {place.max.x, top + band.height * pixels_per_mm_at_100}};
        if (box.max.y < place.min.y || box.min.y > place.max.y) continue;
        const Pressed state = controls.press(
            timeline_.rows[i].name + "##row" + std::to_string(i),
            {{box.min.x, std::max(box.min.y, place.min.y)}, {box.max.x, std::min(box.max.y, place.max.y)}});
        if (input.desk.selection.primary() == band.of || state.hovered)
            brush.box(box, {.fill = state.hovered ? theme.hover : theme.selection_bg});
        if (state.clicked) requests.select = band.of;
    }
    ImGui::PopClipRect();
    draw_part(brush, scene_.names, place, {16, -scroll_.y});
    brush.upright_line({place.max.x - 1, place.min.y}, place.height(), theme.line2);
}

void TimelineView::go_to(const PanelInput& input, PanelRequests& requests, Vec2 mm) const {
    const Day day = scene_.axis.day_at(mm.x);
    requests.look_at = wish_for(day, input.desk);
    for (const TimelineItem& item : scene_.items)
        if (item.box.contains(mm)) {
            requests.select = item.of;
            return;
        }
    for (const TimelineBand& band : scene_.bands)
        if (mm.y >= band.top && mm.y < band.top + band.height) requests.select = band.of;
}

void TimelineView::body(Controls& controls, const PanelInput& input, PanelRequests& requests,
                        const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    brush.box(place, {.fill = theme.paper});
    const Pressed state = controls.press_quietly("Timeline", place);
    const ImGuiIO& io = ImGui::GetIO();
    const Vec2 pointer = Vec2{io.MousePos.x, io.MousePos.y} / s - place.min;
    if (state.hovered && io.MouseWheel != 0) {
        const auto turned = static_cast<double>(io.MouseWheel);
        if (io.KeyCtrl)
            zoom(std::pow(1.15, turned), pointer.x);
        else if (io.KeyShift)
            scroll_.x -= turned * scroll_step_px;
        else
            scroll_.y -= turned * scroll_step_px;
    }
    const bool drags = state.held && ImGui::IsMouseDragging(ImGuiMouseButton_Left);
    if (drags) scroll_ = scroll_ - Vec2{io.MouseDelta.x, io.MouseDelta.y} / s;
    const bool moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left).x != 0 ||
                       ImGui::GetMouseDragDelta(ImGuiMouseButton_Left).y != 0;
    keep_inside();
    if (state.clicked && !moved) go_to(input, requests, (pointer + scroll_) / pixels_per_mm_at_100);
    if (state.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
        requests.commands.push_back(map_of(input.desk));
    for (const TimelineBand& band : scene_.bands)
        if (input.desk.selection.primary() == band.of) {
            const double top = place.min.y + band.top * pixels_per_mm_at_100 - scroll_.y;
            const double low = std::min(place.max.y, top + band.height * pixels_per_mm_at_100);
            if (low > std::max(place.min.y, top))
                brush.box({{place.min.x, std::max(place.min.y, top)}, {place.max.x, low}},
                          {.fill = theme.selection_bg});
        }
    draw_part(brush, scene_.body, place, Vec2{} - scroll_);
    const double now = place.min.x + scene_.axis.x(input.desk.day()) * pixels_per_mm_at_100 - scroll_.x;
    if (now >= place.min.x && now <= place.max.x)
        brush.upright_line({now - 1, place.min.y}, place.height(), theme.accent, 2);
    if (state.focused && io.NavVisible) brush.box(place.grown(-1), {.line = theme.selection, .width = 2});
}

void TimelineView::keys(const PanelInput& input, PanelRequests& requests) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput || io.KeyCtrl || io.KeyAlt || any_popup_is_open()) return;
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
    if (pressed(ImGuiKey_Escape)) close();
    if (pressed(ImGuiKey_Comma)) requests.commands.push_back(CommandId::earlier_event);
    if (pressed(ImGuiKey_Semicolon)) requests.commands.push_back(CommandId::later_event);
    if (pressed(ImGuiKey_Equal) || pressed(ImGuiKey_KeypadAdd)) zoom(1.25, room_.x / 2);
    if (pressed(ImGuiKey_Minus) || pressed(ImGuiKey_KeypadSubtract)) zoom(0.8, room_.x / 2);
    if (pressed(ImGuiKey_0)) mm_per_year_ = 0;
    if (ImGui::IsAnyItemFocused() && io.NavVisible) return;
    if (pressed(ImGuiKey_LeftArrow)) scroll_.x -= scroll_step_px;
    if (pressed(ImGuiKey_RightArrow)) scroll_.x += scroll_step_px;
    if (pressed(ImGuiKey_UpArrow)) scroll_.y -= scroll_step_px;
    if (pressed(ImGuiKey_DownArrow)) scroll_.y += scroll_step_px;
    if (pressed(ImGuiKey_Enter)) requests.commands.push_back(map_of(input.desk));
}

void TimelineView::draw(Controls& controls, const PanelInput& input, PanelRequests& requests,
                        const Rect& place) {
    const Brush& brush = controls.brush;
    constexpr double names_px = 40 * pixels_per_mm_at_100 + 16;
    room_ = {place.width() - names_px, place.height() - timeline_bar_height};
    make(input, brush.theme().id);
    const double head = scene_.head_height * pixels_per_mm_at_100 + 6;
    room_.y = std::max(40.0, place.height() - timeline_bar_height - head);
    keep_inside();
    bar(controls, input, requests, {place.min, {place.max.x, place.min.y + timeline_bar_height}});
    const double top = place.min.y + timeline_bar_height, left = place.min.x + names_px;
    if (timeline_.rows.empty()) {
        brush.box({{place.min.x, top}, place.max}, {.fill = brush.theme().paper});
        brush.text({place.centre().x, place.centre().y}, "Nothing with a date is told yet.",
                   {16, Weight::semibold, brush.theme().ink}, TextAnchor::middle);
        brush.text({place.centre().x, place.centre().y + 24},
                   "Births, deaths, moves and ties will stand here by their dates.",
                   {13, Weight::regular, brush.theme().muted}, TextAnchor::middle);
    } else {
        body(controls, input, requests, {{left, top + head}, place.max});
        names(controls, input, requests, {{place.min.x, top + head}, {left, place.max.y}});
        days(controls, input, requests, {{left, top}, {place.max.x, top + head}});
        brush.level_line({place.min.x, top + head}, place.width(), brush.theme().line2);
    }
    keys(input, requests);
}

void TimelineView::status(Controls& controls, const PanelInput& input) const {
    const std::string amount = rows_ == TimelineRows::people
                                   ? counted(timeline_.rows.size(), "person", "people")
                                   : counted(timeline_.rows.size(), "household", "households");
    const std::string remark =
        timeline_.undated.empty()
            ? std::string("A click goes to a day, twice to the map of it.")
            : counted(timeline_.undated.size(), "person has", "people have") + " no dates and no row.";
    status_of_view(controls, input.size,
                   {amount,
                    {{",", "one event back"}, {";", "forward"}, {"Enter", "map of the day"}, {"Esc", "back"}},
                    remark});
}

}  // namespace kinscape
