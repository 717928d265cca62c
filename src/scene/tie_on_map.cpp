#include "scene/tie_on_map.hpp"

#include "base/utf8.hpp"
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

using line_units::u;
constexpr double trim_w = 0.06;
constexpr double crossing_dot = 2 * u;
constexpr double strong_half = 8 * u, usual_half = 5 * u, arrow_room = 9 * u;

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

double reach_of_tie(const ShownTie& shown, bool of_ecomap, const Look& look) {
    if (!of_ecomap) return half_width_of(tie_style_of(look.notation, kind_of_tie(shown))) * u;
    const EcomapMarks marks = ecomap_marks_of(shown.span);
    const double half = marks.strength == "strong" ? strong_half : usual_half;
    const bool arrows_beside =
        (marks.to || marks.from) && look.notation.habits.flow == FlowArrow::beside_middle;
    return arrows_beside ? half + arrow_room : half;
}

double draw_tie_on_map(Pen& pen, const ShownTie& shown, const RoutedLine& line, const Geometry& geometry) {
    pen.set_tag(shown.tie->id, Part::tie);
    const std::vector<Vec2> axis = axis_of(shown, line, trim_w * pen.w());
    const bool has_kind = !shown.tie->kind.empty() || (shown.span && !shown.span->kind.empty());
    const bool of_ecomap = tells_ecomap_fields(shown.span) || (!geometry.centre.empty() && !has_kind);
    if (of_ecomap) {
        draw_ecomap_tie(pen, ecomap_marks_of(shown.span), axis);
    } else {
        const TieStyle& style = tie_style_of(pen.look().notation, kind_of_tie(shown));
        draw_tie(pen, style, axis, tie_color(pen.palette(), style.family));
    }
    draw_crossing_dots(pen, line, geometry);
    return reach_of_tie(shown, of_ecomap, pen.look());
}

bool is_of_ecomap(const ShownTie& shown, const Snapshot& snapshot) {
    if (tells_ecomap_fields(shown.span)) return true;
    const bool has_kind = !shown.tie->kind.empty() || (shown.span && !shown.span->kind.empty());
    return is_ecomap(snapshot.view) && !has_kind;
}

bool is_drawn(const ShownTie& shown, const Snapshot& snapshot, const Notation& notation) {
    return notation.habits.ties || shows(snapshot.view, "ties") || is_of_ecomap(shown, snapshot);
}

TieWords::TieWords(const Snapshot& snapshot, const Look& look) : snapshot_(snapshot), look_(look) {
    if (look.notation.alike.empty()) return;
    std::set<std::string, std::less<>> used;
    for (const ShownTie& shown : snapshot.ties) {
        if (!is_of_ecomap(shown, snapshot)) {
            used.insert("emotional-tie-kind:" + std::string(kind_of_tie(shown)));
        } else if (const int stress = ecomap_marks_of(shown.span).stress; stress > 0) {
            used.insert("stress:" + std::to_string(stress));
        }
    }
    for (const auto& [list, groups] : look.notation.alike)
        for (const std::vector<std::string>& group : groups) {
            std::vector<std::string> here;
            for (const std::string& id : group)
                if (used.contains(list + ":" + id)) here.push_back(list + ":" + id);
            if (here.size() > 1) ambiguous_.insert(here.begin(), here.end());
        }
}

bool TieWords::is_ambiguous(std::string_view list, std::string_view id) const {
    return !ambiguous_.empty() && ambiguous_.contains(std::string(list) + ":" + std::string(id));
}

std::string TieWords::ecomap_words(const ShownTie& shown) const {
    const std::string stress = std::to_string(ecomap_marks_of(shown.span).stress);
    if (!is_ambiguous("stress", stress)) return {};
    return folded(words_of(look_.notation, "stress", stress));
}

/// `close → cutoff 2016`: the kinds up to the day, with the year of the last change.
std::string TieWords::trail_of(const ShownTie& shown) const {
    if (!shown.span) return {};
    std::string trail, last;
    for (const Span& span : shown.tie->spans) {
        const std::string& kind = span.kind.empty() ? shown.tie->kind : span.kind;
        if (kind != last) {
            if (!trail.empty()) trail += " → ";
            trail += folded(words_of(look_.notation, "emotional-tie-kind", kind));
            const std::string year = year_words(span.from, snapshot_, look_);
            if (!last.empty() && !year.empty()) trail += " " + year;
        }
        last = kind;
        if (&span == shown.span) break;
    }
    return trail.find("→") == std::string::npos ? std::string() : trail;
}

std::string TieWords::of(const ShownTie& shown) const {
    std::string words = shown.tie->caption;
    const auto add = [&](const std::string& more) {
        if (!more.empty()) words += (words.empty() ? "" : "; ") + more;
    };
    if (is_of_ecomap(shown, snapshot_)) {
        add(ecomap_words(shown));
        return words;
    }
    const std::string_view kind = kind_of_tie(shown);
    const Entry* entry = entry_of(look_.notation, "emotional-tie-kind", kind);
    if (shows(snapshot_.view, "trail"))
        if (std::string trail = trail_of(shown); !trail.empty()) {
            add(trail);
            return words;
        }
    if (!entry) {
        if (words.empty()) words = kind;  // an id that the profile does not know is its own caption
    } else if (entry->drawn == Drawn::words || is_ambiguous("emotional-tie-kind", kind)) {
        add(folded(entry->words));
    }
    return words;
}

void draw_tie_words(Pen& pen, const ShownTie& shown, const RoutedLine& line, const TieWords& words) {
    const Look& look = pen.look();
    const std::string caption = words.of(shown);
    std::string_view sign;
    if (shows_doubt(words.snapshot())) {
        sign = certainty_sign(look, shown.tie->said->certainty);
        if (sign.empty() && shown.span) sign = certainty_sign(look, shown.span->said->certainty);
    }
    if (caption.empty() && sign.empty()) return;
    const Track track(line.points);
    if (track.empty()) return;
    pen.set_tag(shown.tie->id, Part::caption);
    if (!caption.empty()) {
        // Where arrows run beside the middle, words stand nearer to the end.
        const bool beside = look.notation.habits.flow == FlowArrow::beside_middle;
        const Track::Spot middle = track.spot(track.length() * (beside ? 0.15 : 0.5));
        const double away = half_width_of(tie_style_of(look.notation, kind_of_tie(shown))) * u + 1.0;
        const double up = std::abs(middle.along.x) < 0.2 ? 0 : away;
        const double aside = up > 0 ? 0 : away;
        pen.text_on_plate(caption, middle.at + Vec2{aside, -up},
                          {.style = {.size_pt = word_pt},
                           .color = pen.palette().muted,
                           .align = aside > 0 ? Align::start : Align::middle});
    }
    if (!sign.empty()) draw_plate(pen, track.spot(0.3 * track.length()).at, sign);
}

void draw_centre_titles(Pen& pen, const Snapshot& snapshot, const Geometry& geometry) {
    constexpr TextStyle style{.size_pt = date_pt, .bold = true};
    for (const CentreCircle& centre : geometry.centre) {
        const Household* household = snapshot.document().households.find(centre.of.as<HouseholdId>());
        if (!household) continue;
        const std::string title = home_title(*household, snapshot, pen.look());
        const double top = centre.title_top(pen.look().type.width(title, style));
        pen.set_tag(centre.of, Part::caption);
        pen.text(title, {centre.at.x, top + style.size_pt * mm_per_point},
                 {.style = style, .color = pen.palette().ink, .halo = text_halo_mm});
    }
}

}  // namespace kinscape
