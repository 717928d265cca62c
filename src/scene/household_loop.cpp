#include "scene/household_loop.hpp"

#include "scene/label.hpp"
#include "scene/line_pattern.hpp"
#include "scene/person_words.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace kinscape {
namespace {

using line_units::u;
constexpr double corner_w = 0.25;
constexpr double tint_share = 0.05;
constexpr double title_clear = 1.0;  // from the title to the ends of the outline
constexpr TextStyle household_title_style{.size_pt = date_pt, .bold = true};

/// The polygon with quarter rounds at its corners, as points.
std::vector<Vec2> rounded_corners(const std::vector<Vec2>& polygon, double radius) {
    constexpr int pieces = 8;
    std::vector<Vec2> points;
    const std::size_t n = polygon.size();
    for (std::size_t i = 0; i < n; ++i) {
        const Vec2 before = polygon[(i + n - 1) % n], corner = polygon[i], after = polygon[(i + 1) % n];
        const double r = std::min({radius, distance(before, corner) / 2, distance(corner, after) / 2});
        const Vec2 from = corner + normalized(before - corner) * r,
                   to = corner + normalized(after - corner) * r;
        for (int k = 0; k <= pieces; ++k) {
            // A quarter circle as its rational form: exact at the ends and in the middle.
            const double t = static_cast<double>(k) / pieces, s = 1 - t, weight = 0.70710678 * 2 * s * t;
            points.push_back((from * (s * s) + corner * weight + to * (t * t)) / (s * s + weight + t * t));
        }
    }
    return points;
}

/// A gap of the outline, in millimetres along it.
struct Gap {
    double from = 0;
    double to = 0;
};
/// Where the loop enters and leaves the boxes of the titles, one after another. It opens for its own, and for
/// every other that it passes: the plate of that title would leave slivers of the line.
std::vector<Gap> gaps_of(const std::vector<Vec2>& loop, std::span<const Rect> titles) {
    std::vector<Gap> gaps;
    double before = 0;
    for (std::size_t i = 0; i < loop.size(); ++i) {
        const Vec2 from = loop[i], to = loop[(i + 1) % loop.size()];
        const double size = distance(from, to);
        for (const Rect& title : titles)
            if (title.width() > 0)
                if (const auto cut = part_inside(from, to, title.grown(title_clear)))
                    gaps.push_back({before + cut->first * size, before + cut->last * size});
        before += size;
    }
    std::ranges::sort(gaps, {}, &Gap::from);
    std::vector<Gap> merged;
    for (const Gap& gap : gaps)
        if (!merged.empty() && gap.from <= merged.back().to)
            merged.back().to = std::max(merged.back().to, gap.to);
        else
            merged.push_back(gap);
    return merged;
}

/// The loop with its openings for titles.
struct OpenLoop {
    Track track;
    std::vector<Gap> gaps;
    Color color;
};

void draw_outline(Pen& pen, const OpenLoop& loop, const LinePattern& pattern, double aside) {
    double from = 0;
    for (const Gap& gap : loop.gaps) {
        if (gap.from > from) draw_line(pen, loop.track, pattern, {from, gap.from, aside, loop.color});
        from = gap.to;
    }
    const double size = loop.track.length();
    if (from < size) draw_line(pen, loop.track, pattern, {from, size, aside, loop.color});
}

/// From the first who came to the last who left: `1998–2004`.
std::string years_of(const Household& household, const Snapshot& snapshot, const Look& look) {
    const PartialDate* from = nullptr;
    const PartialDate* to = nullptr;
    for (const Member& member : household.members) {
        if (!member.from.empty() && (!from || surely_before(member.from, *from))) from = &member.from;
        if (!member.to.empty() && (!to || surely_before(*to, member.to))) to = &member.to;
    }
    const std::string first = from ? year_words(*from, snapshot, look) : std::string();
    const std::string last = to ? year_words(*to, snapshot, look) : std::string();
    if (last.empty() || first == last) return first;
    return first + "–" + last;
}

}  // namespace

std::string_view home_kind(const Household& household, const Day& day) {
    const bool left =
        std::all_of(household.members.begin(), household.members.end(), [&](const Member& member) {
            const std::optional<Day>& last = member.to.range().last;
            return last && *last < day;
        });
    if (left && !household.members.empty()) return "former";
    return household.kind.empty() ? std::string_view("household") : household.kind;
}

std::string home_title(const Household& household, const Snapshot& snapshot, const Look& look) {
    const std::string_view kind = home_kind(household, snapshot.day);
    const Entry* entry = entry_of(look.notation, "household-kind", kind);
    std::string word = entry ? entry->label : std::string(kind);
    if (kind == "former")
        if (const std::string years = years_of(household, snapshot, look); !years.empty())
            word += (word.empty() ? "" : " ") + years;
    if (word.empty()) return household.title;
    if (household.title.empty()) return word;
    return household.title + " (" + word + ")";
}

Color home_tint(const Palette& palette) {
    return palette.tints ? mixed(palette.paper, {15, 118, 110}, tint_share) : palette.paper;
}

bool is_tinted(const Look& look, std::string_view kind) {
    return look.palette.tints && !style_of(look.notation.homes, kind, "household").grey;
}

void draw_home(Pen& pen, std::string_view kind, const HomeOutline& home, std::span<const Rect> titles) {
    if (home.outline.size() < 3) return;
    const LineStyle& style = style_of(pen.look().notation.homes, kind, "household");
    pen.set_tag(home.of, Part::household);
    std::vector<Vec2> points = rounded_corners(home.outline, corner_w * pen.w());
    if (is_tinted(pen.look(), kind)) {
        pen.begin();
        pen.closed_chain(points);
        pen.fill(home_tint(pen.palette()));
    }
    // The seam lies far from the title, so that the gap never runs over it.
    const auto farther = [&](Vec2 a, Vec2 b) {
        return distance(a, home.title.centre()) < distance(b, home.title.centre());
    };
    std::rotate(points.begin(), std::max_element(points.begin(), points.end(), farther), points.end());
    const Color color = style.grey ? tie_color(pen.palette(), "distance") : pen.palette().ink2;
    const OpenLoop loop{Track(points, Track::Ends::closed), gaps_of(points, titles), color};
    if (style.count > 1) {
        for (int i = 0; i < style.count; ++i)
            draw_outline(pen, loop, style.line, (i - (style.count - 1) / 2.0) * style.apart * u);
        return;
    }
    if (loop.gaps.empty()) return draw_loop(pen, points, style.line, color);
    draw_outline(pen, loop, style.line, 0);
}

std::string part_of_home(int part, int parts) {
    return " (" + std::to_string(part) + "/" + std::to_string(parts) + ")";
}

void draw_home_title(Pen& pen, std::string title, const HomeOutline& home) {
    if (title.empty() || home.title.width() <= 0) return;
    if (home.parts > 1) title += part_of_home(home.part, home.parts);
    const double em = household_title_style.size_pt * mm_per_point;
    pen.set_tag(home.of, Part::caption);
    pen.text_on_plate(title, home.title.centre() + Vec2{0, em * capitals_em / 2},
                      {.style = household_title_style, .color = pen.palette().ink2});
}

}  // namespace kinscape
