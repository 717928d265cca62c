#include "scene/union_line.hpp"

#include "base/utf8.hpp"
#include "scene/label.hpp"
#include "scene/line_mark.hpp"
#include "scene/line_pattern.hpp"
#include "scene/person_words.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinscape {
namespace {

using line_units::u;
constexpr double slash_width = 1.4 * u, slash_height = 10 * u, slash_apart = 5 * u;
const double slash_lean = std::tan(std::numbers::pi / 6) * slash_height / 2;

bool begins_a_bond(std::string_view event) {
    return event == "met" || event == "engaged" || event == "moved-in" || event == "married" ||
           event == "religious-wedding";
}

/// The kinds whose own events say what they are: no word of the kind is needed beside a dated one.
bool told_by_event(std::string_view kind, std::string_view event) {
    return (kind == "marriage" && event == "married") || (kind == "cohabitation" && event == "moved-in") ||
           (kind == "engagement" && event == "engaged");
}

std::vector<const UnionEvent*> events_up_to(const Union& couple, const Day& day) {
    std::vector<const UnionEvent*> events;
    for (const UnionEvent& event : couple.events)
        if (possibly_not_after(event.date, day)) events.push_back(&event);
    std::stable_sort(events.begin(), events.end(), [](const UnionEvent* a, const UnionEvent* b) {
        return sort_order(a->date, b->date) == std::strong_ordering::less;
    });
    return events;
}

/// The short word of each event; a second wedding or divorce of the same pair has its own.
class EventWords {
public:
    EventWords(const Union& couple, const Notation& notation) : couple_(couple), notation_(notation) {
        if (const Entry* kind = entry_of(notation, "union-kind", couple.kind))
            kind_ = couple.kind == "marriage" ? std::string_view() : std::string_view(kind->label);
        else
            kind_ = couple.kind;
    }
    std::string_view word(const UnionEvent& event) {
        const bool divorced_before = divorced_;
        divorced_ = divorced_ || event.kind == "divorced";
        if (event.kind == "married" && divorced_before) return "remar";
        if (event.kind == "divorced" && divorced_before) return "rediv";
        const Entry* entry = entry_of(notation_, "union-event", event.kind);
        const std::string_view own = entry ? std::string_view(entry->label) : std::string_view(event.kind);
        if (told_by_event(couple_.kind, event.kind)) kind_ = {};
        if (kind_.empty() || !begins_a_bond(event.kind)) return own;
        const std::string_view kind = kind_;
        kind_ = {};
        return kind;
    }
    /// The word of the kind, where no event has said it.
    std::string_view left() const { return kind_; }

private:
    const Union& couple_;
    const Notation& notation_;
    std::string_view kind_;
    bool divorced_ = false;
};

void draw_slash(Pen& pen, Vec2 at, double lean) {
    pen.move_to(at + Vec2{-lean, slash_height / 2});
    pen.line_to(at + Vec2{lean, -slash_height / 2});
}

int slashes_before(const Union& couple) {
    int slashes = 0;
    for (const UnionEvent& event : couple.events) {
        if (event.kind == "divorced") slashes = std::max(slashes, 2);
        if (event.kind == "separated" || event.kind == "legally-separated" || event.kind == "ended")
            slashes = std::max(slashes, 1);
    }
    return std::max(1, slashes);
}

/// The drop of a pair without children: one bar by choice, two for infertility.
void draw_childless(Pen& pen, Vec2 at, int bars) {
    constexpr double drop_w = 0.35, bar_w = 0.46, apart_w = 0.1;
    const double w = pen.w();
    const Vec2 foot = at + Vec2{0, drop_w * w};
    pen.begin();
    pen.move_to(at);
    pen.line_to(foot);
    for (int i = 0; i < bars; ++i) {
        const double y = foot.y - i * std::max(apart_w * w, 0.8 + 1.25 * u);
        pen.move_to({foot.x - bar_w * w / 2, y});
        pen.line_to({foot.x + bar_w * w / 2, y});
    }
    pen.stroke(1.25 * u, pen.palette().ink);
}

/// One roof over both.
void draw_house(Pen& pen, Vec2 at, double half) {
    const Vec2 corners[] = {{-1, 0.8}, {-1, -0.1}, {0, -1}, {1, -0.1}, {1, 0.8}};
    std::vector<Vec2> outline;
    for (const Vec2 corner : corners)
        outline.push_back(at + corner * half);
    pen.begin();
    pen.closed_chain(outline);
    pen.fill_and_stroke(pen.palette().paper, 1.25 * u, pen.palette().ink);
}

}  // namespace

std::string union_words(const ShownUnion& shown, const Snapshot& snapshot, const Look& look) {
    const Union& couple = *shown.couple;
    EventWords event_words(couple, look.notation);
    std::string words;
    const auto add = [&](std::string_view word, const std::string& year) {
        if (!words.empty()) words += "  ";
        words += word;
        if (!year.empty()) words += " " + year;
    };
    for (const UnionEvent* event : events_up_to(couple, snapshot.day))
        add(event_words.word(*event), year_words(event->date, snapshot, look));
    if (!event_words.left().empty()) {
        const std::string kind(event_words.left());
        words = words.empty() ? kind : kind + "  " + words;
    }
    const Entry* state = entry_of(look.notation, "union-state", shown.state);
    if (state && !state->label.empty() && (state->drawn == Drawn::words || shown.state == "unstable"))
        add(state->label, {});
    for (const std::string& flag : couple.flags) {
        const Entry* entry = entry_of(look.notation, "union-flag", flag);
        if (!entry || entry->drawn == Drawn::words)
            add(!entry ? flag : entry->label.empty() ? folded(entry->words) : entry->label, {});
    }
    if (!couple.caption.empty()) add(couple.caption, {});
    return words;
}

void draw_union_bar(Pen& pen, const Union& couple, std::span<const Vec2> points, double weight) {
    const LineStyle& style = style_of(pen.look().notation.unions, couple.kind, "marriage");
    for (const std::string& flag : couple.flags) {
        const Entry* entry = entry_of(pen.look().notation, "union-flag", flag);
        if (!entry || entry->apart <= 0) continue;
        // What the partners are to one another goes before what their bond is.
        LineStyle doubled;
        doubled.count = 2;
        doubled.apart = entry->apart;
        return draw_styled(pen, points, doubled, weight);
    }
    draw_styled(pen, points, style, weight);
}

Vec2 middle_of_bar(std::span<const Vec2> points) {
    Vec2 middle = points.empty() ? Vec2{} : points.front();
    double longest = -1;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double width = std::abs(points[i].x - points[i - 1].x);
        if (width <= longest) continue;
        longest = width;
        middle = mix(points[i - 1], points[i], 0.5);
    }
    return middle;
}

void draw_bar_marks(Pen& pen, const Union& couple, std::string_view sign, std::span<const Vec2> bar) {
    const LineStyle& style = style_of(pen.look().notation.unions, couple.kind, "marriage");
    const Vec2 middle = middle_of_bar(bar);
    if (style.ring > 0) {
        pen.begin();
        pen.circle(middle, style.ring * u);
        pen.fill_and_stroke(pen.palette().paper, 1.25 * u, pen.palette().ink);
    }
    if (style.house > 0) draw_house(pen, middle, style.house * u);
    if (!style.letter.empty()) draw_plate(pen, middle, style.letter);
    if (!style.plate.empty()) draw_plate(pen, middle, style.plate);
    if (style.leg_dot > 0 && bar.size() > 2) {
        pen.begin();
        pen.circle(bar[1], style.leg_dot * u);
        pen.circle(bar[bar.size() - 2], style.leg_dot * u);
        pen.fill(pen.palette().ink);
    }
    for (const std::string& flag : couple.flags)
        if (const Entry* entry = entry_of(pen.look().notation, "union-flag", flag);
            entry && entry->drop_bars > 0) {
            draw_childless(pen, middle, entry->drop_bars);
            break;
        }
    if (sign.empty()) return;
    const Track track(bar);
    draw_plate(pen, track.spot(0.7 * track.length()).at, sign);
}

void draw_state_marks(Pen& pen, const Union& couple, std::string_view state, Vec2 at, Side leaning) {
    const double lean = leaning == Side::left ? -slash_lean : slash_lean;
    const Entry* entry = entry_of(pen.look().notation, "union-state", state);
    if (!entry) return;
    const bool kept = entry->counter || state == "unstable";
    const int slashes = kept ? slashes_before(couple) : entry->slashes;
    if (slashes == 0) return;
    pen.begin();
    for (int i = 0; i < slashes; ++i)
        draw_slash(pen, at + Vec2{(i - (slashes - 1) / 2.0) * slash_apart, 0}, lean);
    if (entry->slash_bar) {
        const Vec2 top = at + Vec2{lean, -slash_height / 2};
        pen.move_to(top - Vec2{2.5 * u, 0});
        pen.line_to(top + Vec2{2.5 * u, 0});
    }
    if (entry->counter) {
        // Half as long again: among two slashes a stroke of their own length would be lost on a fax.
        const Vec2 reach = Vec2{lean, slash_height / 2} * 1.5;
        pen.move_to(at - reach);
        pen.line_to(at + reach);
    }
    pen.stroke(slash_width, pen.palette().ink);
}

}  // namespace kinscape
