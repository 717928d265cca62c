#include "ui/time_bar.hpp"

#include "editor/event_days.hpp"
#include "ui/item_words.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

// A day that lies so near to something that happened is that day.
constexpr double snap_px = 6;

double year_of(const Day& day) { return day.year + (day.month - 1) / 12.0 + (day.day - 1) / 372.0; }

/// Years to x: from the first five-year before the first event to a little beyond today.
struct TimeScale {
    int first = 1970;
    int last = 2026;
    double left = 0, right = 1;
    double x(double year) const { return left + (year - first) / (last + 0.25 - first) * (right - left); }
    double year(double at) const { return first + (at - left) / (right - left) * (last + 0.25 - first); }
    int step() const {
        const double room = (right - left) / std::max(1, last - first + 1);
        for (const int years : {1, 2, 5, 10, 20, 25, 50, 100})
            if (room * years >= 44) return years;
        return 200;
    }
};

TimeScale scale_for(const std::vector<DatedEvent>& events, const Day& today, const Day& shown,
                    const Rect& bar) {
    TimeScale scale;
    scale.last = std::max(today.year, shown.year);
    const double first = events.empty() ? today.year - 20 : year_of(events.front().day);
    scale.first = std::min(static_cast<int>(std::floor(first / 5) * 5), scale.last - 10);
    scale.left = bar.min.x + 140;
    scale.right = bar.max.x - 40;
    return scale;
}

void ticks(const Brush& brush, const TimeScale& scale, double y, double now_x) {
    const Theme& theme = brush.theme();
    const int step = scale.step();
    const int small = std::max(1, step / 5);
    for (int year = scale.first; year <= scale.last; year += small) {
        const bool named = year % step == 0;
        const double x = scale.x(year);
        brush.upright_line({x - 0.5, y + 33}, named ? 6 : 3, named ? theme.muted : theme.tick);
        if (named && std::abs(x - now_x) > 32)
            brush.text({x, y + 51}, std::to_string(year), {10.5, Weight::regular, theme.muted},
                       TextAnchor::middle);
    }
}

/// Marks nearer than 14 px to each other, or than their number is wide, become one with a number.
void event_marks(const Brush& brush, const TimeScale& scale, const std::vector<DatedEvent>& events,
                 double y) {
    const auto x_of = [&](std::size_t i) { return scale.x(year_of(events[i].day)); };
    for (std::size_t i = 0; i < events.size();) {
        std::size_t end = i + 1;
        const auto reach = [&] {
            const auto digits = static_cast<double>(std::to_string(end - i).size());
            return std::max(14.0, 7 * digits + 6);
        };
        while (end < events.size() && x_of(end) - x_of(i) < reach())
            ++end;
        if (end - i == 1)
            brush.icon(events[i].icon, {x_of(i), y + 16}, {brush.theme().ink2, 1, 1.4});
        else
            brush.text({x_of(i), y + 20}, std::to_string(end - i),
                       {10.5, Weight::semibold, brush.theme().ink2}, TextAnchor::middle);
        i = end;
    }
}

/// The day at an x: that of the nearest event when it is near, else the first of the month.
Day day_at(const TimeScale& scale, const std::vector<DatedEvent>& events, double x) {
    const DatedEvent* nearest = nullptr;
    for (const DatedEvent& event : events)
        if (!nearest ||
            std::abs(scale.x(year_of(event.day)) - x) < std::abs(scale.x(year_of(nearest->day)) - x))
            nearest = &event;
    if (nearest && std::abs(scale.x(year_of(nearest->day)) - x) <= snap_px) return nearest->day;
    const double year = std::max(static_cast<double>(scale.first), scale.year(x));
    const int month = static_cast<int>((year - std::floor(year)) * 12) + 1;
    return {static_cast<int>(std::floor(year)), std::clamp(month, 1, 12), 1};
}

/// The whole bar is the handle: press, drag, or step with the arrows.
Pressed slide(Controls& controls, const PanelInput& input, PanelRequests& requests, const TimeScale& scale,
              const std::vector<DatedEvent>& events, double y) {
    const Pressed state = controls.press("Time", {{scale.left - 10, y + 4}, {scale.right + 10, y + 46}});
    if (state.held) {
        const double x = static_cast<double>(ImGui::GetIO().MousePos.x) / controls.brush.scale();
        const Day day = day_at(scale, events, std::clamp(x, scale.left, scale.right));
        requests.look_at = x >= scale.x(year_of(input.desk.today())) - 2 || day > input.desk.today()
                               ? DayWish{}
                               : DayWish{day};
    }
    if (!state.focused) return state;
    for (const auto& [key, id] : {std::pair{ImGuiKey_LeftArrow, CommandId::earlier_event},
                                  {ImGuiKey_RightArrow, CommandId::later_event},
                                  {ImGuiKey_End, CommandId::show_today}}) {
        ImGui::SetKeyOwner(key, ImGui::GetItemID());
        if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, ImGui::GetItemID()))
            requests.commands.push_back(id);
    }
    return state;
}

void shown_day(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& bar) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double x = bar.min.x + 14, y = bar.min.y;
    const TextLook look{13, Weight::semibold, theme.ink};
    const std::string words = short_day_in_words(input.desk.day(), input.look.words);
    const double wide = brush.width(words, look.size, look.weight);
    const Rect box{{x - 6, y + 6}, {x + wide + 22, y + 50}};
    const Pressed state = controls.press("Shown as of", box, {"Choose a day", "D"});
    if (state.hovered) brush.box(box, {.fill = theme.hover, .radius = 6});
    brush.text({x, y + 23}, "Shown as of", {11, Weight::regular, theme.muted});
    brush.text({x, y + 41}, words, look);
    brush.icon("down", {x + wide + 10, y + 37}, {theme.muted, 0.8});
    if (state.clicked) requests.commands.push_back(CommandId::choose_day);
}

}  // namespace

void time_bar(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& bar) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double y = bar.min.y;
    brush.box(bar, {.fill = theme.chrome});
    brush.level_line(bar.min, bar.width(), theme.line2);
    shown_day(controls, input, requests, bar);
    const Day day = input.desk.day();
    std::vector<DatedEvent> events = dated_events(input.snapshot->document());
    std::erase_if(events, [&](const DatedEvent& event) { return event.day > input.desk.today(); });
    const TimeScale scale = scale_for(events, input.desk.today(), day, bar);
    if (scale.right - scale.left < 100) return;
    const Pressed state = slide(controls, input, requests, scale, events, y);
    const double now_x = scale.x(year_of(day));
    ticks(brush, scale, y, now_x);
    brush.box({{scale.left, y + 29.5}, {scale.right, y + 32.5}}, {.fill = theme.off_toggle, .radius = 1.5});
    brush.box({{scale.left, y + 29.5}, {now_x, y + 32.5}}, {.fill = theme.accent, .radius = 1.5});
    event_marks(brush, scale, events, y);
    brush.disc({now_x, y + 31}, state.hovered || state.held ? 9.5 : 8.5, theme.accent);
    brush.disc({now_x, y + 31}, 6.5, theme.panel);
    const std::string named = day == input.desk.today() ? "now" : std::to_string(day.year);
    brush.text({now_x, y + 51}, named, {10.5, Weight::semibold, theme.accent}, TextAnchor::middle);
}

}  // namespace kinscape
