#include "base/utf8.hpp"
#include "model/as_of.hpp"
#include "model/kinship.hpp"
#include "model/sentences.hpp"
#include "ui/inspector_parts.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

std::string drawn_as(const InspectorInput& input, const Person& person) {
    const Look& look = input.panel.look;
    if (person.kind != "person" && !person.kind.empty())
        return words_of(look.notation, "person-kind", person.kind);
    if (!person.gender.empty()) return words_of(look.notation, "gender", person.gender);
    if (!person.sex.empty()) return words_of(look.notation, "sex", person.sex);
    return {};
}

std::string line_below_name(const InspectorInput& input, const Person& person) {
    const auto& index = input.panel.snapshot->document().about.index;
    std::vector<std::string> parts;
    if (std::find(index.begin(), index.end(), person.id) != index.end()) parts.emplace_back("Index person");
    const std::string drawn = drawn_as(input, person);
    if (!drawn.empty()) parts.push_back(drawn);
    const std::string age = age_in_words(person, input.panel.snapshot->day);
    if (!age.empty()) parts.push_back(age);
    return joined(parts, ", ");
}

std::string dated(const PartialDate& date, const std::string& place, const Words& words) {
    std::string text = date.empty() ? "" : date_in_words(date, words);
    if (!place.empty()) text += (text.empty() ? "in " : ", ") + place;
    return text;
}

void life_facts(Flow& flow, const InspectorInput& input, const Person& person) {
    const Look& look = input.panel.look;
    const Words& words = look.words;
    flow.fact("Full name", short_name(person) == full_name(person) ? "" : full_name(person));
    flow.fact("Born as", person.name.at_birth);
    flow.fact("Pronouns", person.pronouns);
    if (person.born) {
        const std::string born = dated(person.born->date, person.born->place, words);
        flow.fact(is_pregnancy_or_loss(person) ? "When" : "Born", born.empty() ? "not known" : born);
    }
    if (person.died) {
        const std::string died = dated(person.died->date, person.died->place, words);
        flow.fact("Died", died.empty() ? "yes, when is not known" : died);
        flow.fact("Of", person.died->cause);
        if (!person.died->manner.empty())
            flow.fact("How", words_of(look.notation, "death-manner", person.died->manner));
    } else if (!is_pregnancy_or_loss(person)) {
        flow.fact("Died", "no");
    }
    if (!person.status.empty()) {
        const std::string since = span_in_words(person.since, {}, words);
        flow.fact("Now", words_of(look.notation, "person-status", person.status) +
                             (since.empty() ? "" : " " + since));
    }
    flow.fact("Drawn as", drawn_as(input, person));
    if (!person.orientation.empty())
        flow.fact("Orientation", words_of(look.notation, "orientation", person.orientation));
    if (person.weeks) flow.fact("Weeks", std::to_string(static_cast<int>(*person.weeks)));
    if (person.count) flow.fact("How many", std::to_string(static_cast<int>(*person.count)));
    flow.fact("Kind", person.species);
    for (const std::string& role : person.roles)
        flow.fact("Role", words_of(look.notation, "person-role", role));
}

void circumstances(Flow& flow, const InspectorInput& input, const Person& person) {
    const bool any = !person.place.empty() || !person.occupation.empty() || !person.education.empty() ||
                     !person.income.empty() || !person.culture.empty() || !person.languages.empty() ||
                     !person.faith.empty() || person.migrated;
    if (!any) return;
    flow.section("Life");
    flow.fact("Lives in", person.place);
    flow.fact("Work", person.occupation);
    flow.fact("School", person.education);
    flow.fact("Income", person.income);
    flow.fact("Culture", joined(person.culture, ", "));
    flow.fact("Speaks", joined(person.languages, ", "));
    flow.fact("Faith", person.faith);
    if (!person.migrated) return;
    const Migration& moved = *person.migrated;
    const std::string kind = moved.kind.empty() ? "immigrated" : moved.kind;
    std::string text = words_of(input.panel.look.notation, "migration-kind", kind);
    if (!moved.from.empty()) text += " from " + moved.from;
    if (!moved.to.empty()) text += " to " + moved.to;
    if (!moved.date.empty()) text += ", " + date_in_words(moved.date, input.panel.look.words);
    flow.fact("Came", text);
}

void health(Flow& flow, const InspectorInput& input, const Person& person) {
    if (person.marks.empty()) return;
    flow.section("Health");
    const Theme& theme = flow.controls.brush.theme();
    for (const Mark& mark : person.marks) {
        std::string text = words_of(input.panel.look.notation, "health-mark-kind", mark.kind);
        if (!mark.state.empty() && mark.state != "active")
            text += ", " + lower_words_of(input.panel.look, "health-mark-state", mark.state);
        const std::string when = span_in_words(mark.from, mark.to, input.panel.look.words);
        if (!when.empty()) text += " " + when;
        const bool hidden = is_withheld_from_client(mark.said);
        flow.item(hidden ? "eye-off" : "plus", hidden ? theme.vermilion : theme.muted, text);
    }
}

void family(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Person& person) {
    const Document& document = input.panel.snapshot->document();
    const Kinship kinship = kinship_of(document);
    const auto parents = parents_of(kinship, person.id);
    const auto children = children_of(kinship, person.id);
    std::vector<const ShownUnion*> unions;
    for (const ShownUnion& shown : input.panel.snapshot->unions)
        if (std::find(shown.couple->partners.begin(), shown.couple->partners.end(), person.id) !=
            shown.couple->partners.end())
            unions.push_back(&shown);
    if (parents.empty() && children.empty() && unions.empty()) return;
    flow.section("Family");
    for (const PersonId& parent : parents)
        item_link(flow, input, requests, parent, "parent");
    for (const ShownUnion* shown : unions)
        for (const PersonId& partner : shown->couple->partners)
            if (partner != person.id)
                item_link(flow, input, requests, partner,
                          shown->state.empty()
                              ? lower_words_of(input.panel.look, "union-kind", shown->couple->kind)
                              : "partner, " + lower_words_of(input.panel.look, "union-state", shown->state));
    for (const PersonId& child : children)
        item_link(flow, input, requests, child, "child");
}

void homes(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Person& person) {
    bool begun = false;
    for (const Household& home : input.panel.snapshot->document().households)
        for (const Member& member : home.members) {
            if (member.who != person.id) continue;
            if (!begun) flow.section("Lives at");
            begun = true;
            item_link(flow, input, requests, home.id,
                      span_in_words(member.from, member.to, input.panel.look.words));
        }
}

void words_and_strengths(Flow& flow, const InspectorInput& input, const Person& person) {
    if (!person.words.empty()) flow.section("In their own words");
    for (const OwnWords& words : person.words)
        flow.quote(words.text, told_by(input, words.said));
    if (!person.strengths.empty()) flow.section("Strengths");
    for (const std::string& strength : person.strengths)
        flow.item("leaf", flow.controls.brush.theme().green, strength);
}

void hidden_from_client(Flow& flow, const Person& person) {
    std::size_t facts = 0;
    const auto count = [&](const Said& said) { facts += is_withheld_from_client(said) ? 1 : 0; };
    for (const Mark& mark : person.marks)
        count(mark.said);
    for (const OwnWords& words : person.words)
        count(words.said);
    for (const SaidOfMember& member : person.said->said)
        facts +=
            std::count(member.about.withhold.from.begin(), member.about.withhold.from.end(), "client") > 0;
    const bool whole = is_withheld_from_client(person.said);
    if (!whole && facts == 0) return;
    flow.skip(12);
    flow.rule();
    flow.skip(10);
    const Color color = flow.controls.brush.theme().vermilion;
    if (whole) flow.item("eye-off", color, "Hidden from the client");
    if (facts > 0)
        flow.item("eye-off", color, counted(facts, "fact is", "facts are") + " hidden from the client");
}

}  // namespace

void person_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Person& person) {
    panel_head(flow, input,
               {name_of(input.panel.snapshot->document(), person.id),
                line_below_name(input, person),
                person.id,
                {}});
    life_facts(flow, input, person);
    health(flow, input, person);
    ties_section(flow, input, requests, person.id);
    family(flow, input, requests, person);
    homes(flow, input, requests, person);
    words_and_strengths(flow, input, person);
    circumstances(flow, input, person);
    records_section(flow, input, person.id);
    said_section(flow, input, person.said);
    hidden_from_client(flow, person);
}

}  // namespace kinscape
