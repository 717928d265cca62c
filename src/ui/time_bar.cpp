#include "ui/time_bar.hpp"

#include "ui/item_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace kinscape {
namespace {

struct YearMark {
    double year = 0;
    std::string_view icon;
};

std::optional<double> year_of(const PartialDate& date) {
    const auto year = date.year();
    if (!year) return {};
    const auto& first = date.range().first;
    const double part = first && date.precision() != DatePrecision::year ? (first->month - 1) / 12.0 : 0;
    return *year + part;
}

void add_mark(std::vector<YearMark>& marks, const PartialDate& date, std::string_view icon) {
    if (const auto year = year_of(date)) marks.push_back({*year, icon});
}

std::vector<YearMark> marks_of(const Snapshot& snapshot) {
    std::vector<YearMark> marks;
    for (const ShownUnion& shown : snapshot.unions)
        for (const UnionEvent& event : shown.couple->events) {
            if (event.kind == "married" || event.kind == "remarried-same")
                add_mark(marks, event.date, "ring");
            if (event.kind == "separated" || event.kind == "divorced") add_mark(marks, event.date, "slash");
        }
    for (const Person* person : snapshot.people) {
        if (person->born) add_mark(marks, person->born->date, "birth");
        if (person->died) add_mark(marks, person->died->date, "cross");
    }
    for (const ShownHome& home : snapshot.homes)
        for (const Member* member : home.members)
            add_mark(marks, member->from, "house");
    std::sort(marks.begin(), marks.end(), [](const YearMark& a, const YearMark& b) {
        return a.year != b.year ? a.year < b.year : a.icon < b.icon;
    });
    return marks;
}

/// Years to x: from the first ten-year before the first mark to a little beyond the day shown.
struct Scale {
    int first = 1970;
    int last = 2026;
    double left = 0, right = 1;
    double x(double year) const { return left + (year - first) / (last + 0.25 - first) * (right - left); }
    int step() const {
        const double room = (right - left) / std::max(1, last - first + 1);
        for (const int years : {1, 2, 5, 10, 20, 25, 50, 100})
            if (room * years >= 44) return years;
        return 200;
    }
};

void ticks(const Brush& brush, const Scale& scale, double y, double now_x) {
    const Theme& theme = brush.theme();
    const int step = scale.step();
    const int small = std::max(1, step / 5);
    for (int year = scale.first; year <= scale.last; year += small) {
        const bool named = year % step == 0;
        const double x = scale.x(year);
        brush.upright_line({x - 0.5, y + 33}, named ? 6 : 3, named ? theme.muted : theme.tick);
        if (named && x < now_x - 32)
            brush.text({x, y + 51}, std::to_string(year), {10.5, Weight::regular, theme.muted},
                       TextAnchor::middle);
    }
}

/// Marks nearer than 14 px to each other become one with a number.
void event_marks(const Brush& brush, const Scale& scale, const std::vector<YearMark>& marks, double y) {
    for (std::size_t i = 0; i < marks.size();) {
        std::size_t end = i + 1;
        while (end < marks.size() && scale.x(marks[end].year) - scale.x(marks[i].year) < 14)
            ++end;
        const double x = scale.x(marks[i].year);
        if (end - i == 1)
            brush.icon(marks[i].icon, {x, y + 16}, {brush.theme().ink2, 1, 1.4});
        else
            brush.text({x, y + 20}, std::to_string(end - i), {10.5, Weight::semibold, brush.theme().ink2},
                       TextAnchor::middle);
        i = end;
    }
}

}  // namespace

void time_bar(Controls& controls, const PanelInput& input, const Rect& bar) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double y = bar.min.y;
    brush.box(bar, {.fill = theme.chrome});
    brush.level_line(bar.min, bar.width(), theme.line2);
    brush.text({bar.min.x + 14, y + 23}, "Shown as of", {11, Weight::regular, theme.muted});
    const Day day = input.desk.day();
    brush.text({bar.min.x + 14, y + 41}, short_day_in_words(day, input.look.words),
               {13, Weight::semibold, theme.ink});

    std::vector<YearMark> marks = marks_of(*input.snapshot);
    const double now = day.year + (day.month - 1) / 12.0 + (day.day - 1) / 372.0;
    std::erase_if(marks, [&](const YearMark& mark) { return mark.year > now; });
    Scale scale;
    scale.last = day.year;
    const double first = marks.empty() ? now - 20 : marks.front().year;
    scale.first = std::min(static_cast<int>(std::floor(first / 5) * 5), day.year - 10);
    scale.left = bar.min.x + 140;
    scale.right = bar.max.x - 40;
    if (scale.right - scale.left < 100) return;
    const double now_x = scale.x(now);
    ticks(brush, scale, y, now_x);
    brush.box({{scale.left, y + 29.5}, {scale.right, y + 32.5}}, {.fill = theme.off_toggle, .radius = 1.5});
    brush.box({{scale.left, y + 29.5}, {now_x, y + 32.5}}, {.fill = theme.accent, .radius = 1.5});
    event_marks(brush, scale, marks, y);
    brush.disc({now_x, y + 31}, 8.5, theme.accent);
    brush.disc({now_x, y + 31}, 6.5, theme.panel);
    const std::string_view named = day == input.desk.today() ? "now" : "then";
    brush.text({now_x, y + 51}, named, {10.5, Weight::semibold, theme.accent}, TextAnchor::middle);
}

}  // namespace kinscape
