#include "io/answer_json.hpp"

#include "base/number.hpp"
#include "io/answer_parts.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace kinscape {
namespace {

JsonValue text(std::string_view value) { return text_value(value); }

JsonValue length(double millimetres) {
    JsonValue value = JsonValue::of_number(millimetres);
    value.text = to_text(millimetres, 3);
    return value;
}

JsonValue list(std::vector<JsonValue> items) {
    JsonValue value = JsonValue::of_list();
    value.items = std::move(items);
    return value;
}

JsonValue box(const Rect& rect) {
    return list({length(rect.min.x), length(rect.min.y), length(rect.width()), length(rect.height())});
}

JsonValue points(const std::vector<Vec2>& chain) {
    JsonValue value = JsonValue::of_list();
    for (const Vec2 point : chain)
        value.items.push_back(list({length(point.x), length(point.y)}));
    return value;
}

JsonValue nodes(const std::vector<NodeBox>& boxes, bool with_hand) {
    JsonValue value = JsonValue::of_list();
    for (const NodeBox& node : boxes) {
        JsonValue& one = value.items.emplace_back(JsonValue::of_object());
        one.add("id", text(node.id.text()));
        one.add("box", box(node.symbol));
        one.add("label", box(node.label));
        if (with_hand) one.add("by_hand", JsonValue::of_truth(node.by_hand));
    }
    return value;
}

/// A circle as an outline, closed by whoever draws it: the first point is not repeated.
JsonValue outline_of(const CentreCircle& circle) {
    constexpr int corners = 128;
    JsonValue value = JsonValue::of_list();
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const Vec2 at = circle.at + Vec2{std::cos(angle), std::sin(angle)} * circle.radius;
        value.items.push_back(list({length(at.x), length(at.y)}));
    }
    return value;
}

JsonValue home(const HouseholdId& id, JsonValue outline) {
    JsonValue one = JsonValue::of_object();
    one.add("id", text(id.text()));
    one.add("outline", std::move(outline));
    return one;
}

/// The centre of an ecomap is the outline of its household; any other centre is an answer's own member.
void add_homes(JsonValue& answer, const Snapshot& snapshot, const Geometry& geometry) {
    JsonValue homes = JsonValue::of_list();
    JsonValue centre;
    for (const CentreCircle& circle : geometry.centre) {
        const std::vector<AnyId>& of = snapshot.view.center.of;
        const auto household = circle.of.as<HouseholdId>();
        if (of.size() < 2 && snapshot.document().households.contains(household)) {
            homes.items.push_back(home(household, outline_of(circle)));
            continue;
        }
        JsonValue ids = JsonValue::of_list();
        for (const AnyId& id : of.empty() ? std::vector<AnyId>{circle.of} : of)
            ids.items.push_back(text(id.text()));
        centre = JsonValue::of_object();
        centre.add("of", std::move(ids));
        centre.add("outline", outline_of(circle));
    }
    for (const HomeOutline& one : geometry.homes)
        homes.items.push_back(home(one.of, points(one.outline)));
    answer.add("households", std::move(homes));
    if (centre.kind == JsonValue::Kind::object) answer.add("center", std::move(centre));
}

JsonValue lines(const Geometry& geometry) {
    JsonValue value = JsonValue::of_list();
    for (const RoutedLine& line : geometry.lines) {
        JsonValue& one = value.items.emplace_back(JsonValue::of_object());
        one.add("of", text(line.of.text()));
        one.add("role", text(word_of(line.role)));
        one.add("points", points(line.points));
    }
    return value;
}

std::string_view word_of(Level level) {
    switch (level) {
    case Level::wrong: return "wrong";
    case Level::unlikely: return "unlikely";
    case Level::notation: return "notation";
    }
    return "";
}

std::string_view word_of(Drawn drawn) {
    switch (drawn) {
    case Drawn::own: return "own";
    case Drawn::parent: return "parent";
    case Drawn::plain: return "plain";
    case Drawn::words: return "words";
    case Drawn::nothing: return "nothing";
    }
    return "";
}

JsonValue finding_value(const Finding& finding) {
    JsonValue one = JsonValue::of_object();
    one.add("id", text(finding.id));
    one.add("of", text(finding.of));
    one.add("member", text(finding.member));
    one.add("place", text(finding.place));
    one.add("line", JsonValue::of_number(finding.line));
    one.add("level", text(word_of(finding.level)));
    one.add("says", text(finding.says));
    one.add("do", text(finding.what_to_do));
    return one;
}

/// The lists of an answer about a notation, in the order of format.md.
constexpr std::array<std::string_view, 25> notation_lists = {"person-kind",
                                                             "sex",
                                                             "gender",
                                                             "orientation",
                                                             "person-status",
                                                             "death-manner",
                                                             "person-role",
                                                             "migration-kind",
                                                             "union-kind",
                                                             "union-flag",
                                                             "union-event",
                                                             "union-state",
                                                             "child-link-kind",
                                                             "child-link-flag",
                                                             "zygosity",
                                                             "household-kind",
                                                             "share",
                                                             "system-kind",
                                                             "strength",
                                                             "stress",
                                                             "flow",
                                                             "certainty",
                                                             "emotional-tie-kind",
                                                             "health-mark-kind",
                                                             "health-mark-state"};

JsonValue entry_value(std::string_view list, const std::string& id, const Notation& notation) {
    JsonValue one = JsonValue::of_object();
    one.add("list", text(list));
    one.add("id", text(id));
    const auto entries = notation.entries.find(list);
    const Entry* entry = nullptr;
    if (entries != notation.entries.end()) {
        const auto found = entries->second.find(id);
        if (found != entries->second.end()) entry = &found->second;
    }
    one.add("drawn", text(word_of(entry ? entry->drawn : Drawn::nothing)));
    one.add("means", text(entry ? entry->meaning : id));
    return one;
}

}  // namespace

std::string layout_answer(const Snapshot& snapshot, const Geometry& geometry, std::string_view file) {
    JsonValue answer = answer_for(file);
    answer.add("view", text(snapshot.view.id.text()));
    answer.add("kind", text(is_ecomap(snapshot.view) ? "ecomap" : "genogram"));
    answer.add("unit", text("mm"));
    answer.add("people", nodes(geometry.people, true));
    answer.add("systems", nodes(geometry.systems, false));
    add_homes(answer, snapshot, geometry);
    answer.add("lines", lines(geometry));
    return answer_text(answer, file);
}

std::string check_answer(const Diagnostics& findings, std::string_view file) {
    JsonValue answer = answer_for(file);
    JsonValue all = JsonValue::of_list();
    for (const Finding& finding : findings)
        all.items.push_back(finding_value(finding));
    answer.add("findings", std::move(all));
    return answer_text(answer, file);
}

std::string notation_answer(const Notation& notation) {
    JsonValue answer = JsonValue::of_object();
    answer.add("profile", text(notation.id));
    JsonValue entries = JsonValue::of_list();
    for (const std::string_view list : notation_lists) {
        const auto ids = notation.vocabulary.lists.find(list);
        if (ids == notation.vocabulary.lists.end()) continue;
        for (const std::string& id : ids->second)
            entries.items.push_back(entry_value(list, id, notation));
    }
    answer.add("entries", std::move(entries));
    return answer_text(answer, {});
}

}  // namespace kinscape
