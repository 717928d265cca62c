#include "scene/tie_on_map.hpp"

#include "scene/ecomap_tie.hpp"
#include "scene/household_loop.hpp"
#include "scene/label.hpp"
#include "scene/line_mark.hpp"
#include "scene/person_words.hpp"
#include "scene/tie_line.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kinscape {
namespace {

constexpr double u = unit_mm;
constexpr double trim_w = 0.06;
constexpr double crossing_dot = 2 * u;
constexpr double strong_half = 8 * u, usual_half = 5 * u;

bool is_of_ecomap(const ShownTie& shown, const Geometry& geometry) {
    if (tells_ecomap_fields(shown.span)) return true;
    const bool has_kind = !shown.tie->kind.empty() || (shown.span && !shown.span->kind.empty());
    return !geometry.centre.empty() && !has_kind;
}

/// Where a stretch that passes over the circle meets it.
Vec2 meeting_of(const CentreCircle& centre, Vec2 inside, Vec2 outside) {
    for (int step = 0; step < 30; ++step) {
        const Vec2 middle = mix(inside, outside, 0.5);
        (distance(middle, centre.at) < centre.radius ? inside : outside) = middle;
    }
    return inside;
}

/// A dot where a person's tie passes over the circle round the household. A bend of the route may lie on the
/// circle itself; an end that lies on it is an end of the line, no passing.
void draw_crossing_dots(Pen& pen, const RoutedLine& line, const Geometry& geometry) {
    for (const CentreCircle& centre : geometry.centre) {
        std::optional<Vec2> last;
        Vec2 before{};
        for (const Vec2 point : line.points) {
            const double over = distance(point, centre.at) - centre.radius;
            if (std::abs(over) >= u) {
                const bool was_inside = last && distance(*last, centre.at) < centre.radius;
                if (last && was_inside != (over < 0)) {
                    // With a bend on the circle the dot stands on the bend.
                    const bool bend = !(before == *last);
                    pen.begin();
                    pen.circle(bend         ? before
                               : was_inside ? meeting_of(centre, *last, point)
                                            : meeting_of(centre, point, *last),
                               crossing_dot);
                    pen.fill(pen.palette().ink);
                }
                last = point;
            }
            before = point;
        }
    }
}

/// The axis from the tie's `from` to its `to`, whichever way the layout has drawn it.
std::vector<Vec2> axis_of(const ShownTie& shown, const RoutedLine& line, double trim) {
    std::vector<Vec2> axis = trimmed_ends(line.points, trim);
    const bool reversed = line.ends.size() == 2 && !line.ends[0].empty() && line.ends[0] == shown.tie->to &&
                          line.ends[1] != shown.tie->to;
    if (reversed) std::reverse(axis.begin(), axis.end());
    return axis;
}

}  // namespace

TiesByName::TiesByName(const Snapshot& snapshot) {
    ties_.reserve(snapshot.ties.size());
    for (const ShownTie& shown : snapshot.ties)
        ties_.emplace(shown.tie->id.text(), &shown);
}

const ShownTie* TiesByName::find(const AnyId& id) const {
    const auto found = ties_.find(id.text());
    return found == ties_.end() ? nullptr : found->second;
}

std::string_view kind_of_tie(const ShownTie& shown) {
    if (shown.span && !shown.span->kind.empty()) return shown.span->kind;
    return shown.tie->kind.empty() ? std::string_view("plain") : std::string_view(shown.tie->kind);
}

double draw_tie_on_map(Pen& pen, const ShownTie& shown, const RoutedLine& line, const Geometry& geometry) {
    pen.set_tag(shown.tie->id, Part::tie);
    const std::vector<Vec2> axis = axis_of(shown, line, trim_w * pen.w());
    if (is_of_ecomap(shown, geometry)) {
        const EcomapMarks marks = ecomap_marks_of(shown.span);
        draw_ecomap_tie(pen, marks, axis);
        draw_crossing_dots(pen, line, geometry);
        return marks.strength == "strong" ? strong_half : usual_half;
    }
    const TieStyle& style = tie_style_of(pen.look().notation, kind_of_tie(shown));
    draw_tie(pen, style, axis, tie_color(pen.palette(), style.family));
    draw_crossing_dots(pen, line, geometry);
    return half_width_of(style) * u;
}

void draw_tie_words(Pen& pen, const ShownTie& shown, const RoutedLine& line, const Snapshot& snapshot) {
    const Track track(line.points);
    if (track.empty()) return;
    const Look& look = pen.look();
    const std::string_view kind = kind_of_tie(shown);
    std::string_view caption = shown.tie->caption;
    // An id that the profile does not know is its own caption.
    if (caption.empty() && !entry_of(look.notation, "emotional-tie-kind", kind)) caption = kind;
    pen.set_tag(shown.tie->id, Part::caption);
    if (!caption.empty()) {
        const Track::Spot middle = track.spot(track.length() / 2);
        const double away = half_width_of(tie_style_of(look.notation, kind)) * u + 1.0;
        const double up = std::abs(middle.along.x) < 0.2 ? 0 : away;
        const double aside = up > 0 ? 0 : away;
        pen.text_on_plate(caption, middle.at + Vec2{aside, -up},
                          {.style = {.size_pt = word_pt},
                           .color = pen.palette().muted,
                           .align = aside > 0 ? Align::start : Align::middle});
    }
    if (!shows_doubt(snapshot)) return;
    std::string_view sign = certainty_sign(look, shown.tie->said->certainty);
    if (sign.empty() && shown.span) sign = certainty_sign(look, shown.span->said->certainty);
    if (!sign.empty()) draw_plate(pen, track.spot(0.3 * track.length()).at, sign);
}

void draw_centre_titles(Pen& pen, const Snapshot& snapshot, const Geometry& geometry) {
    constexpr TextStyle style{.size_pt = date_pt, .bold = true};
    constexpr double clear = 1.4;
    for (const CentreCircle& centre : geometry.centre) {
        const Household* household = snapshot.document().households.find(centre.of.as<HouseholdId>());
        if (!household) continue;
        const std::string title = home_title(*household, pen.look());
        // As high as the circle is wide enough for the words.
        const double half = pen.look().type.width(title, style) / 2 + clear;
        const double up = std::sqrt(std::max(0.0, centre.radius * centre.radius - half * half));
        pen.set_tag(centre.of, Part::caption);
        pen.text(title, {centre.at.x, centre.at.y - up + style.size_pt * mm_per_point},
                 {.style = style, .color = pen.palette().ink, .halo = text_halo_mm});
    }
}

}  // namespace kinscape
