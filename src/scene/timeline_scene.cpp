#include "scene/timeline_scene.hpp"

#include "scene/pen.hpp"
#include "scene/tie_line.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinscape {
namespace {

constexpr double names_mm = 40, year_mm = 8, moment_lane_mm = 4.2;
constexpr double lane_mm = 5.2, row_gap_mm = 2.6, life_mm = 6.4;
constexpr double fine_mm = 0.35, life_line_mm = 0.7;
constexpr double name_pt = 8, small_pt = 7;
constexpr double days_of_a_year = 365.2425;

/// Days since the year 0, good enough to place them.
double years_of(const Day& day) {
    static constexpr std::array<int, 12> before = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    const int month = std::clamp(day.month, 1, 12);
    return day.year + (before[static_cast<std::size_t>(month - 1)] + day.day - 1) / days_of_a_year;
}

/// Years between two named ticks, so that their numbers have room.
int years_of_a_step(double mm_per_year) {
    constexpr double room_mm = 11;
    for (const int years : {1, 2, 5, 10, 20, 25, 50, 100})
        if (years * mm_per_year >= room_mm) return years;
    return 200;
}

/// Rows of things that may not touch: each goes into the first lane that is free where it begins.
class Lanes {
public:
    std::size_t take(double from, double to) {
        constexpr double gap_mm = 1.5;
        for (std::size_t lane = 0; lane < ends_.size(); ++lane)
            if (ends_[lane] + gap_mm <= from) {
                ends_[lane] = to;
                return lane;
            }
        ends_.push_back(to);
        return ends_.size() - 1;
    }
    std::size_t count() const { return ends_.size(); }

private:
    std::vector<double> ends_;
};

void straight(Pen& pen, Vec2 from, Vec2 to, double wide, Color color) {
    pen.begin();
    pen.move_to(from);
    pen.line_to(to);
    pen.stroke(wide, color);
}

void draw_icon(Pen& pen, std::string_view icon, bool exact, Vec2 at) {
    const Color ink = pen.palette().ink, paper = pen.palette().paper;
    constexpr double r = 1.05;
    const auto stroke = [&](Vec2 from, Vec2 to) { straight(pen, at + from, at + to, 0.5, ink); };
    if (icon == "birth") {
        pen.begin();
        pen.circle(at, r);
        pen.fill_and_stroke(exact ? ink : paper, 0.5, ink);
    } else if (icon == "cross") {
        stroke({-1.3, -1.3}, {1.3, 1.3});
        stroke({1.3, -1.3}, {-1.3, 1.3});
    } else if (icon == "ring") {
        for (const double side : {-0.7, 0.7}) {
            pen.begin();
            pen.circle(at + Vec2{side, 0}, r);
            pen.stroke(0.45, ink);
        }
    } else if (icon == "slash") {
        stroke({-1.2, 1.4}, {0.2, -1.4});
        stroke({-0.2, 1.4}, {1.2, -1.4});
    } else {
        const std::array<Vec2, 5> house = {at + Vec2{-1.2, 1.2}, at + Vec2{-1.2, -0.2}, at + Vec2{0, -1.4},
                                           at + Vec2{1.2, -0.2}, at + Vec2{1.2, 1.2}};
        pen.begin();
        pen.closed_chain(house);
        pen.fill_and_stroke(paper, 0.45, ink);
    }
}

class TimelineDrawing {
public:
    TimelineDrawing(const Timeline& timeline, double mm_per_year, const Look& look)
        : timeline_(timeline),
          look_(look) {
        made_.axis = {timeline.first, timeline.last, mm_per_year};
        made_.names_width = names_mm;
        for (Scene* scene : {&made_.head, &made_.names, &made_.body})
            scene->paper = look.palette.paper;
    }

    TimelineScene drawn() {
        draw_head();
        double y = row_gap_mm;
        for (const TimelineRow& row : timeline_.rows) {
            const double high = draw_row(row, y);
            made_.bands.push_back({row.of, y - row_gap_mm / 2, high + row_gap_mm});
            y += high + row_gap_mm;
        }
        made_.body_height = y;
        draw_grid();
        return std::move(made_);
    }

private:
    const Palette& palette() const { return look_.palette; }
    double x(const Day& day) const { return made_.axis.x(day); }
    double width_of(std::string_view words, double size_pt) const {
        return words.empty() ? 0 : look_.type.width(words, {size_pt, false, false});
    }

    /// A line that says: nobody knows the day.
    void open_line(Pen& pen, Vec2 from, Vec2 to, double wide) const {
        constexpr double dash = 0.9, gap = 0.7;
        for (double at = from.x; at < to.x; at += dash + gap)
            straight(pen, {at, from.y}, {std::min(to.x, at + dash), to.y}, wide, palette().ink);
    }
    void write(Pen& pen, std::string_view words, Vec2 at, double size_pt, Color color,
               bool bold = false) const {
        pen.text(words, at,
                 {.style = {size_pt, bold, false}, .color = color, .align = Align::start, .halo = 0.5});
    }

    /// Right of the line, or left of it where the axis ends.
    double x_of_words(const TimelineMoment& moment) const {
        const double wide = width_of(moment.words, small_pt);
        const bool fits = x(moment.day) + 1 + wide <= made_.axis.width();
        return std::max(0.0, fits ? x(moment.day) + 1 : x(moment.day) - 1 - wide);
    }
    /// Where the words of a span begin: with it, but not beyond the end of the axis.
    double x_of_words(const TimelineSpan& span) const {
        const double last = made_.axis.width() - width_of(span.words, small_pt);
        return std::max(0.0, std::min(begin_of(span) + 0.8, last));
    }

    void draw_head() {
        Pen pen(made_.head, look_);
        pen.set_tag({}, Part::frame);
        Lanes lanes;
        std::vector<std::size_t> lane_of;
        for (const TimelineMoment& moment : timeline_.moments)
            lane_of.push_back(
                lanes.take(x_of_words(moment), x_of_words(moment) + 3 + width_of(moment.words, small_pt)));
        const double lane_room = moment_lane_mm * static_cast<double>(lanes.count());
        made_.head_height = year_mm + lane_room + 1;
        const double floor = made_.head_height;
        for (std::size_t i = 0; i < timeline_.moments.size(); ++i) {
            const TimelineMoment& moment = timeline_.moments[i];
            const double top = 3.2 + moment_lane_mm * static_cast<double>(lane_of[i]);
            pen.set_tag(moment.of, Part::frame);
            straight(pen, {x(moment.day), top - 2.4}, {x(moment.day), floor}, fine_mm, palette().ink);
            write(pen, moment.words, {x_of_words(moment), top}, small_pt, palette().ink);
        }
        pen.set_tag({}, Part::frame);
        const int step = years_of_a_step(made_.axis.mm_per_year);
        for (int year = timeline_.first.year; year <= timeline_.last.year; ++year) {
            const double at = x({year, 1, 1});
            const bool named = year % step == 0;
            if (named || step <= 10)
                straight(pen, {at, floor - (named ? 2.4 : 1.2)}, {at, floor}, fine_mm, palette().ink);
            if (named)
                pen.text(std::to_string(year), {at, floor - 3.2},
                         {.style = {small_pt, false, false}, .color = palette().muted});
        }
        straight(pen, {0, floor}, {made_.axis.width(), floor}, fine_mm, palette().ink);
    }

    /// Fine lines down the body, below all words: the moments, so that the eye finds the day.
    void draw_grid() {
        constexpr double step_mm = 2.4, dash_mm = 0.8;
        Scene grid;
        grid.paper = made_.body.paper;
        Pen pen(grid, look_);
        pen.set_tag({}, Part::background);
        for (const TimelineMoment& moment : timeline_.moments)
            for (double y = 0; y < made_.body_height; y += step_mm)
                straight(pen, {x(moment.day), y}, {x(moment.day), std::min(y + dash_mm, made_.body_height)},
                         fine_mm, palette().muted);
        grid.append(made_.body, {});
        made_.body = std::move(grid);
    }

    double draw_row(const TimelineRow& row, double top) {
        Pen names(made_.names, look_);
        names.set_tag(row.of, Part::label);
        std::string name = row.name;
        while (name.size() > 3 && look_.type.width(name, {name_pt, true, false}) > names_mm - 3)
            name = name.substr(0, name.find_last_of(' ') == std::string::npos ? name.size() - 1
                                                                              : name.find_last_of(' '));
        write(names, name, {0, top + life_mm / 2 + 1}, name_pt, palette().ink, true);
        Pen pen(made_.body, look_);
        Lanes lanes;
        double foot = life_mm;
        for (const TimelineSpan& span : row.spans) {
            pen.set_tag(span.of, Part::structure);
            if (span.kind == TimelineSpan::Kind::life) {
                draw_life(pen, span, top + life_mm / 2);
                continue;
            }
            const double from = begin_of(span), to = end_of(span);
            const double left = std::min(from, x_of_words(span));
            const double right = std::max(to, x_of_words(span) + width_of(span.words, small_pt));
            const auto lane = static_cast<double>(lanes.take(left, right));
            const double y = top + life_mm + lane * lane_mm;
            draw_span(pen, span, {{from, y}, {to, y + lane_mm}});
            made_.items.push_back({span.of, {{left, y}, {right, y + lane_mm}}});
        }
        foot += static_cast<double>(lanes.count()) * lane_mm;
        draw_events(pen, row, top + life_mm / 2);
        straight(names, {0, top + foot + row_gap_mm / 2}, {names_mm, top + foot + row_gap_mm / 2}, fine_mm,
                 palette().muted);
        pen.set_tag({}, Part::background);
        straight(pen, {0, top + foot + row_gap_mm / 2}, {made_.axis.width(), top + foot + row_gap_mm / 2},
                 fine_mm, palette().muted);
        return foot;
    }

    double begin_of(const TimelineSpan& span) const {
        constexpr double unknown_mm = 6;
        if (span.from) return x(*span.from);
        return span.to ? std::max(0.0, x(*span.to) - unknown_mm) : 0;
    }
    double end_of(const TimelineSpan& span) const {
        const double today = x({timeline_.last.year - 1, 12, 31});
        return std::max(begin_of(span) + 0.8, span.to ? x(*span.to) : today);
    }

    void draw_life(Pen& pen, const TimelineSpan& span, double y) {
        const double from = begin_of(span), to = end_of(span);
        if (span.from)
            straight(pen, {from, y}, {to, y}, life_line_mm, palette().ink);
        else
            open_line(pen, {from, y}, {to, y}, life_line_mm);
    }

    /// A home is a box, open where nobody knows the day or it goes on; a tie has the line of the map; a mark
    /// is a line with ends.
    void draw_span(Pen& pen, const TimelineSpan& span, const Rect& box) {
        const double middle = box.max.y - 1.1;
        const Color ink = palette().ink;
        if (span.kind == TimelineSpan::Kind::tie) {
            const std::array<Vec2, 2> axis = {Vec2{box.min.x, middle}, Vec2{box.max.x, middle}};
            const TieStyle& style =
                tie_style_of(look_.notation, span.tie_kind.empty() ? "plain" : span.tie_kind);
            constexpr double least_for_a_pattern_mm = 8;
            if (box.width() >= least_for_a_pattern_mm && !span.tie_kind.empty())
                draw_tie(pen, style, axis, tie_color(palette(), style.family));
            else
                straight(pen, axis[0], axis[1], life_line_mm, ink);
        } else {
            straight(pen, {box.min.x, middle}, {box.max.x, middle},
                     span.kind == TimelineSpan::Kind::home ? life_line_mm : fine_mm, palette().ink2);
        }
        const double high = 1;
        if (span.from && span.begin_is_exact)
            straight(pen, {box.min.x, middle - high}, {box.min.x, middle + high}, fine_mm, ink);
        else
            open_line(pen, {box.min.x - 2.4, middle}, {box.min.x, middle}, fine_mm);
        if (span.to && span.end_is_exact)
            straight(pen, {box.max.x, middle - high}, {box.max.x, middle + high}, fine_mm, ink);
        else if (span.to)
            open_line(pen, {box.max.x, middle}, {box.max.x + 2.4, middle}, fine_mm);
        const bool is_home = span.kind == TimelineSpan::Kind::home;
        write(pen, span.words, {x_of_words(span), box.min.y + 2.4}, small_pt,
              is_home ? palette().ink : palette().ink2);
    }

    void draw_events(Pen& pen, const TimelineRow& row, double y) {
        double last_words = -1;
        for (const TimelineEvent& event : row.events) {
            const double at = x(event.day);
            pen.set_tag(event.of, Part::symbol);
            draw_icon(pen, event.icon, event.exact, {at, y});
            made_.items.push_back({event.of, Rect::around({at, y}, 3, 5)});
            const double wide = width_of(event.words, small_pt);
            const bool fits = at + 1.8 >= last_words && at + 1.8 + wide <= made_.axis.width();
            if (event.words.empty() || !fits) continue;
            write(pen, event.words, {at + 1.8, y - 0.9}, small_pt, palette().muted);
            last_words = at + 1.8 + wide + 1;
        }
    }

    const Timeline& timeline_;
    const Look& look_;
    TimelineScene made_;
};

/// What of a scene lies between two heights, moved up to the first of them.
void append_rows(Scene& to, const Scene& from, double top, double foot, Vec2 at) {
    Scene kept;
    kept.tags = from.tags;
    for (const PictureMark& mark : from.marks) {
        if (const Glyphs* glyphs = std::get_if<Glyphs>(&mark)) {
            if (glyphs->at.y >= top && glyphs->at.y <= foot) kept.marks.push_back(*glyphs);
            continue;
        }
        const Path& path = std::get<Path>(mark);
        const Outline outline = outline_of(from, path);
        double low = 1e9, high = -1e9;
        for (const Vec2 point : outline.points) {
            low = std::min(low, point.y);
            high = std::max(high, point.y);
        }
        if (high >= top && low <= foot && (low >= top - 0.01 || high <= foot + 0.01))
            kept.add(outline, path.paint, path.tag);
    }
    to.append(kept, Affine::moved(at - Vec2{0, top}));
}

}  // namespace

double TimeAxis::x(const Day& day) const { return (years_of(day) - years_of(first)) * mm_per_year; }

Day TimeAxis::day_at(double x) const {
    const double years = years_of(first) + x / mm_per_year;
    const int year = static_cast<int>(std::floor(years));
    const double in_year = (years - year) * days_of_a_year;
    Day found{year, 1, 1};
    for (int month = 2; month <= 12; ++month)
        if (years_of({year, month, 1}) - year <= in_year / days_of_a_year) found.month = month;
    const double in_month = (years - years_of({year, found.month, 1})) * days_of_a_year;
    found.day = std::clamp(static_cast<int>(in_month) + 1, 1, 28);
    return found;
}

TimelineScene timeline_scene(const Timeline& timeline, double mm_per_year, const Look& look) {
    return TimelineDrawing(timeline, mm_per_year, look).drawn();
}

Scene put_together(const TimelineScene& parts, const TimelinePart& which, const Look& look) {
    Scene whole;
    whole.paper = look.palette.paper;
    if (which.first >= which.end) return whole;
    const TimelineBand& last = parts.bands[which.end - 1];
    const double top = parts.bands[which.first].top, foot = last.top + last.height;
    whole.append(parts.head, Affine::moved({parts.names_width, 0}));
    append_rows(whole, parts.names, top, foot, {0, parts.head_height});
    append_rows(whole, parts.body, top, foot, {parts.names_width, parts.head_height});
    if (which.shown) {
        Pen pen(whole, look);
        pen.set_tag({}, Part::frame);
        const double x = parts.names_width + parts.axis.x(*which.shown);
        pen.begin();
        pen.move_to({x, parts.head_height - 2});
        pen.line_to({x, parts.head_height + foot - top});
        pen.stroke(0.5, look.palette.ink);
    }
    return whole;
}

std::vector<TimelineKeyEntry> timeline_key(const Timeline& timeline, const Look& look) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> signs = {
        {{"birth", "Born; outlined: the day is not known"},
         {"cross", "Died"},
         {"ring", "A couple begins"},
         {"slash", "A couple parts"},
         {"house", "Came, left or moved"}}};
    std::vector<TimelineKeyEntry> key;
    for (const auto& [icon, words] : signs) {
        const bool used = std::ranges::any_of(timeline.rows, [&](const TimelineRow& row) {
            return std::ranges::any_of(row.events,
                                       [&](const TimelineEvent& event) { return event.icon == icon; });
        });
        if (!used) continue;
        TimelineKeyEntry& entry =
            key.emplace_back(TimelineKeyEntry{{}, {6, 3}, std::string(look.words[words])});
        Pen pen(entry.sample, look);
        pen.set_tag({}, Part::legend);
        draw_icon(pen, icon, true, {3, 1.5});
    }
    return key;
}

std::vector<TimelinePart> timeline_pieces(const TimelineScene& parts, double height_mm) {
    std::vector<TimelinePart> pieces;
    double high = 0;
    for (std::size_t row = 0; row < parts.bands.size(); ++row) {
        const double own = parts.bands[row].height;
        if (pieces.empty() || high + own > height_mm) {
            pieces.push_back({row, row, {}});
            high = parts.head_height;
        }
        high += own;
        pieces.back().end = row + 1;
    }
    return pieces;
}

}  // namespace kinscape
