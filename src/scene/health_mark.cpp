#include "scene/health_mark.hpp"

#include "model/as_of.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinscape {
namespace {

constexpr double hatch_pitch = 3.6 * unit_mm;
constexpr double dot_diameter = 2 * unit_mm;
constexpr double dot_pitch = 5.5 * unit_mm;

// Most severe first.
constexpr std::array<std::string_view, 8> severity{"active",  "suspected",      "recovering", "remission",
                                                   "carrier", "presymptomatic", "at-risk",    "past"};

std::size_t rank_of(std::string_view state) {
    const auto found = std::find(severity.begin(), severity.end(), state);
    return static_cast<std::size_t>(found - severity.begin());
}

/// The part of a line that lies inside a convex outline, or nothing.
bool cut_by(const std::vector<Vec2>& corners, Vec2& from, Vec2& to) {
    double first = 0, last = 1;
    const Vec2 along = to - from;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Vec2 side = corners[(i + 1) % corners.size()] - corners[i];
        const double towards = cross(side, along);
        const double here = cross(side, from - corners[i]);
        if (std::abs(towards) < 1e-12) {
            if (here < 0) return false;
            continue;
        }
        const double t = -here / towards;
        towards > 0 ? first = std::max(first, t) : last = std::min(last, t);
    }
    if (last - first < 1e-6) return false;
    to = from + along * last;
    from = from + along * first;
    return true;
}

void draw_hatch(Pen& pen, const std::vector<Vec2>& corners, const SymbolPlace& place) {
    const double reach = place.w;
    const int lines = static_cast<int>(reach * 1.5 / hatch_pitch);
    pen.begin();
    for (int i = -lines; i <= lines; ++i) {
        // The lines rise to the right; their distance is measured across them.
        const Vec2 middle = place.at + Vec2{1, 1} * (i * hatch_pitch / std::sqrt(2.0));
        Vec2 from = middle - Vec2{1, -1} * reach, to = middle + Vec2{1, -1} * reach;
        if (!cut_by(corners, from, to)) continue;
        pen.move_to(from);
        pen.line_to(to);
    }
    pen.stroke(unit_mm, pen.palette().ink);
}

void draw_dots(Pen& pen, const std::vector<Vec2>& corners, const SymbolPlace& place) {
    const int count = static_cast<int>(place.w / dot_pitch) + 1;
    pen.begin();
    for (int row = -count; row <= count; ++row)
        for (int column = -count; column <= count; ++column) {
            const Vec2 at = place.at + Vec2{column + 0.5, row + 0.5} * dot_pitch;
            // A dot is drawn whole or not at all.
            Vec2 left = at - Vec2{dot_diameter, 0}, right = at + Vec2{dot_diameter, 0};
            if (cut_by(corners, left, right) && right.x - left.x > dot_diameter * 1.99)
                pen.circle(at, dot_diameter / 2);
        }
    pen.fill(pen.palette().ink);
}

void draw_border(Pen& pen, const std::vector<Vec2>& corners) {
    pen.begin();
    pen.closed_chain(corners);
    pen.stroke_sharp(unit_mm, pen.palette().ink);
}

/// True when the mark had surely ended before the day.
bool ended_by(const Mark& mark, const Day& day) {
    const std::optional<Day>& last = mark.to.range().last;
    return !mark.to.empty() && last && *last < day;
}

}  // namespace

std::vector<MarkOnDay> marks_on_day(const Person& person, const Snapshot& snapshot,
                                    const Notation& notation) {
    std::vector<MarkOnDay> marks;
    // What somebody had when they died is not past: a mark is looked at on the day of death.
    Day day = snapshot.day;
    if (person.died && dead_on(person, day) && person.died->date.range().first)
        day = std::min(day, *person.died->date.range().first);
    for (const Mark& mark : person.marks) {
        if (!possibly_not_after(mark.from, snapshot.day)) continue;
        const bool over = ended_by(mark, day);
        const auto field = notation.vocabulary.field_of_mark.find(mark.kind);
        marks.push_back(
            {&mark,
             over                 ? "past"
             : mark.state.empty() ? std::string_view("active")
                                  : mark.state,
             field == notation.vocabulary.field_of_mark.end() ? std::string_view() : field->second});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const MarkOnDay& a, const MarkOnDay& b) {
        return rank_of(a.state) < rank_of(b.state);
    });
    return marks;
}

FilledRegion region_of_mark(const MarkOnDay& mark, const Notation& notation) {
    const Entry* field = entry_of(notation, "health-field", mark.field);
    const Entry* state = entry_of(notation, "health-mark-state", mark.state);
    if (!field || field->region.empty() || field->region == "badge") return {};
    // A state that the profile does not know is drawn as the plainest statement: it is there.
    const RegionFill fill = state ? state->fill : RegionFill::solid;
    return fill == RegionFill::none ? FilledRegion{} : FilledRegion{field->region, fill};
}

std::vector<FilledRegion> filled_regions(const std::vector<MarkOnDay>& marks, const Notation& notation) {
    std::vector<FilledRegion> regions;
    for (const MarkOnDay& mark : marks) {
        const FilledRegion region = region_of_mark(mark, notation);
        if (region.fill == RegionFill::none) continue;
        const auto same = [&](const FilledRegion& other) { return other.region == region.region; };
        if (std::none_of(regions.begin(), regions.end(), same)) regions.push_back(region);
    }
    return regions;
}

void draw_region(Pen& pen, Shape shape, const SymbolPlace& place, const FilledRegion& region) {
    const std::vector<Vec2> outline = corners_of(shape, place);
    const std::vector<Vec2> whole = region_of(outline, place, region.region);
    const Color ink = pen.palette().ink;
    switch (region.fill) {
    case RegionFill::none: return;
    case RegionFill::border: break;
    case RegionFill::solid:
        pen.begin();
        pen.closed_chain(whole);
        pen.fill(ink);
        break;
    case RegionFill::outer_half:
        pen.begin();
        pen.closed_chain(outer_half_of(outline, place, region.region));
        pen.fill(ink);
        break;
    case RegionFill::left_half:
        pen.begin();
        pen.closed_chain(left_half_of(outline, place, region.region));
        pen.fill(ink);
        break;
    case RegionFill::hatch: draw_hatch(pen, whole, place); break;
    case RegionFill::dots: draw_dots(pen, whole, place); break;
    case RegionFill::centre_line:
        pen.begin();
        pen.move_to(place.at - Vec2{0, place.w / 2});
        pen.line_to(place.at + Vec2{0, place.w / 2});
        return pen.stroke(unit_mm, ink);
    }
    draw_border(pen, whole);
}

}  // namespace kinscape
