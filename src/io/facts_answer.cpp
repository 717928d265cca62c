#include "io/facts_answer.hpp"

#include "base/number.hpp"
#include "io/answer_parts.hpp"

#include <utility>

namespace kinscape {
namespace {

JsonValue number_or_null(const std::optional<double>& value) {
    return value ? JsonValue::of_number(*value) : JsonValue();
}

std::string_view word_of(Holds holds) { return holds == Holds::yes ? "yes" : "possibly"; }

JsonValue mates_value(const std::vector<Housemate>& mates) {
    JsonValue value = JsonValue::of_object();
    for (const Housemate& mate : mates)
        value.add(mate.who.text(), text_value(word_of(mate.holds)));
    return value;
}

JsonValue value_of(const PersonFacts& facts) {
    JsonValue one = JsonValue::of_object();
    one.add("id", text_value(facts.person->id.text()));
    if (facts.age) {
        JsonValue& age = one.add("age", JsonValue::of_list());
        age.items = {JsonValue::of_number(facts.age->least), JsonValue::of_number(facts.age->most)};
    }
    if (!facts.status.empty()) one.add("status", text_value(facts.status));
    if (!facts.inbreeding.empty()) one.add("inbreeding", text_value(facts.inbreeding));
    one.add("lives_with", mates_value(facts.lives_with));
    return one;
}

JsonValue value_of(const UnionFacts& facts) {
    JsonValue one = JsonValue::of_object();
    one.add("id", text_value(facts.couple->id.text()));
    one.add("state", text_value(facts.state));
    return one;
}

JsonValue value_of(const TieFacts& facts) {
    JsonValue one = JsonValue::of_object();
    one.add("id", text_value(facts.tie->id.text()));
    const auto add_text = [&](const char* name, const std::string& text) {
        if (!text.empty()) one.add(name, text_value(text));
    };
    add_text("kind", facts.kind());
    if (!facts.span) return one;
    add_text("strength", facts.span->strength);
    if (facts.span->stress) one.add("stress", JsonValue::of_number(*facts.span->stress));
    add_text("flow", facts.span->flow);
    if (facts.span->closeness) one.add("closeness", JsonValue::of_number(*facts.span->closeness));
    return one;
}

JsonValue value_of(const LinkFacts& facts) {
    JsonValue one = JsonValue::of_object();
    one.add("id", text_value(facts.link->id.text()));
    one.add("holds", text_value(word_of(facts.holds)));
    return one;
}

JsonValue value_of(const HomeFacts& facts) {
    JsonValue one = JsonValue::of_object();
    one.add("id", text_value(facts.household->id.text()));
    one.add("members", mates_value(facts.members));
    return one;
}

JsonValue value_of(const GoalFigures& figures) {
    JsonValue one = JsonValue::of_object();
    JsonValue& levels = one.add("levels", JsonValue::of_list());
    for (const double level : figures.levels)
        levels.items.push_back(JsonValue::of_number(level));
    if (figures.t_score) one.add("T", JsonValue::of_number(*figures.t_score));
    return one;
}

JsonValue value_of(const ReadingAid& aid) {
    JsonValue one = JsonValue::of_object();
    one.add("kind", text_value(aid.kind));
    JsonValue& people = one.add("people", JsonValue::of_list());
    for (const PersonId& person : aid.people)
        people.items.push_back(text_value(person.text()));
    one.add("says", text_value(aid.says));
    one.add("chance", text_value(aid.chance));
    one.add("asks", text_value(aid.asks));
    return one;
}

template <class Row>
JsonValue values(const std::vector<Row>& rows) {
    JsonValue list = JsonValue::of_list();
    for (const Row& row : rows)
        list.items.push_back(value_of(row));
    return list;
}

}  // namespace

namespace {

JsonValue ecomap_value(const EcomapFigures& figures) {
    JsonValue one = JsonValue::of_object();
    const auto count = [&](const char* name, int number) { one.add(name, JsonValue::of_number(number)); };
    count("ties", figures.ties);
    count("active", figures.active);
    count("strong", figures.strong);
    count("stressful", figures.stressful);
    count("reciprocal", figures.reciprocal);
    count("with_flow", figures.with_flow);
    one.add("reciprocal_share", number_or_null(figures.reciprocal_share));
    one.add("mean_closeness", number_or_null(figures.mean_closeness));
    return one;
}

std::string_view word_of(ChangeState state) {
    switch (state) {
    case ChangeState::begun: return "new";
    case ChangeState::changed: return "changed";
    case ChangeState::ended: return "ended";
    }
    return "";
}

JsonValue before_or_after(const std::string& value, bool is_number) {
    if (value.empty()) return JsonValue();
    return is_number ? JsonValue::of_number(number_from(value).value_or(0)) : text_value(value);
}

JsonValue value_of(const ChangeOnMap& change, bool with_state) {
    JsonValue one = JsonValue::of_object();
    one.add("n", JsonValue::of_number(change.number));
    one.add("of", text_value(change.of.text()));
    if (with_state) one.add("state", text_value(word_of(change.state)));
    for (const Difference& difference : change.differs) {
        JsonValue& both = one.add(difference.member, JsonValue::of_list());
        both.items = {before_or_after(difference.before, difference.is_number),
                      before_or_after(difference.after, difference.is_number)};
    }
    one.add("says", text_value(change.says));
    return one;
}

}  // namespace

std::string comparison_answer(const Comparison& comparison, std::string_view file) {
    JsonValue answer = answer_for(file);
    answer.add("from", text_value(to_text(comparison.from)));
    answer.add("to", text_value(to_text(comparison.to)));
    JsonValue& family = answer.add("family", JsonValue::of_list());
    for (const ChangeOnMap& change : comparison.family)
        family.items.push_back(value_of(change, true));
    JsonValue& learned = answer.add("learned", JsonValue::of_list());
    for (const ChangeOnMap& change : comparison.learned)
        learned.items.push_back(value_of(change, false));
    answer.add("ecomap", JsonValue::of_list()).items = {ecomap_value(comparison.ecomap_before),
                                                        ecomap_value(comparison.ecomap_after)};
    answer.add("goals", JsonValue::of_list()).items = {value_of(comparison.goals_before),
                                                       value_of(comparison.goals_after)};
    return answer_text(answer, file);
}

std::string facts_answer(const Facts& facts, const std::vector<ReadingAid>& aids, std::string_view file) {
    JsonValue answer = answer_for(file);
    answer.add("on", text_value(to_text(facts.on)));
    answer.add("people", values(facts.people));
    answer.add("unions", values(facts.unions));
    answer.add("ties", values(facts.ties));
    answer.add("child_links", values(facts.child_links));
    answer.add("households", values(facts.households));
    answer.add("ecomap", ecomap_value(facts.ecomap));
    answer.add("goals", value_of(facts.goals));
    answer.add("aids", values(aids));
    return answer_text(answer, file);
}

std::string kinship_answer(const Fraction& kinship, const Relation& relation) {
    JsonValue answer = JsonValue::of_object();
    answer.add("kinship", text_value(kinship.text));
    if (!relation.words.empty()) answer.add("words", text_value(relation.words));
    if (!relation.says.empty()) answer.add("says", text_value(relation.says));
    return answer_text(answer, {});
}

void add_kinship_line(std::string& lines, const KinshipLine& line) {
    // Millions of lines are written in one go; ids and fractions need no escapes.
    lines += '{';
    if (!line.file.empty()) lines.append("\"file\":").append(json_text(line.file)).append(",");
    lines.append("\"a\":\"").append(line.one).append("\",\"b\":\"").append(line.other);
    lines.append("\",\"kinship\":\"").append(line.kinship).append("\"}\n");
}

}  // namespace kinscape
