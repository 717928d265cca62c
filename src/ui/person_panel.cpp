#include "base/utf8.hpp"
#include "model/as_of.hpp"
#include "model/kinship.hpp"
#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "ui/field_tables.hpp"
#include "ui/inspector_parts.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr std::array drawn_genders = {"man", "woman", "nonbinary"};

std::string drawn_as(const Look& look, const Person& person) {
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
    const std::string drawn = drawn_as(input.panel.look, person);
    if (!drawn.empty()) parts.push_back(drawn);
    const std::string age = age_in_words(person, input.panel.snapshot->day);
    if (!age.empty()) parts.push_back(age);
    return joined(parts, ", ");
}

/// "her", "his", "their": as the person's own pronouns have it.
std::string possessive(const Person& person) {
    const std::string said = folded(person.pronouns);
    if (said.starts_with("she")) return "her";
    if (said.starts_with("he")) return "his";
    if (!said.empty()) return "their";
    return person.gender == "woman" ? "her" : person.gender == "man" ? "his" : "their";
}

void drawn_as_row(FieldRows& fields, const Person& person) {
    const std::string words = drawn_as(fields.input.panel.look, person);
    if (fields.read_only()) return fields.flow.fact("Drawn as", words);
    const Brush& brush = fields.flow.controls.brush;
    const Theme& theme = brush.theme();
    const Vec2 at = fields.flow.at();
    brush.text({at.x, at.y + 20.5}, "Drawn as", {12.5, Weight::regular, theme.muted});
    double x = at.x + 76;
    for (const char* gender : drawn_genders) {
        const bool chosen =
            person.gender == gender ||
            (person.gender.empty() && person.sex == (gender == drawn_genders[0] ? "male" : "female") &&
             gender != drawn_genders[2]);
        const Rect box{{x, at.y}, {x + 40, at.y + 32}};
        const std::string name = words_of(fields.input.panel.look.notation, "gender", gender);
        const Pressed state = fields.flow.controls.press(
            "Drawn as " + lower_words_of(fields.input.panel.look, "gender", gender), box, {name});
        brush.box(box, {.fill = chosen          ? theme.accent_bg
                                : state.hovered ? theme.hover
                                                : theme.field,
                        .line = chosen ? theme.accent : theme.line2,
                        .width = chosen ? 2 : theme.control_line,
                        .radius = 6});
        fields.input.samples.draw(brush, fields.input.panel.look, {"people", "gender", gender, ""},
                                  {{box.min.x - 2, box.min.y + 5}, {box.max.x + 2, box.max.y - 5}});
        if (state.clicked) fields.put("Drawn as", "gender", gender);
        x += 44;
    }
    const TextLook look{13, Weight::medium, theme.ink};
    brush.text({x + 2, at.y + 20.6}, brush.fitted(words, fields.flow.right() - x - 2, look), look);
    fields.flow.skip(38);
}

void life_rows(FieldRows& fields, const Person& person) {
    fields.row({"Pronouns", "pronouns", FieldKind::suggested, "pronouns"});
    const bool unborn = is_pregnancy_or_loss(person);
    // A child expected is due on a day to come.
    fields.told_date_row({person.kind == "pregnancy" ? "Due"
                          : unborn                   ? "When"
                                                     : "Born",
                          "born/date", person.kind == "pregnancy" ? FieldKind::date : FieldKind::past_date,
                          "1948"});
    if (!unborn)
        fields.told_date_row({"Died", "died/date", FieldKind::past_date, "when is not known"}, "died");
    if (unborn) fields.row(weeks_field);
    if (person.kind == "group") fields.row(count_field);
    if (person.kind == "pet") fields.row(species_field);
    drawn_as_row(fields, person);
}

void who_they_are(FieldRows& fields, const Person& person) {
    std::string summary = full_name(person) == short_name(person) ? "" : full_name(person);
    if (!person.name.called.empty()) summary += (summary.empty() ? "" : ", ") + person.name.called;
    if (!fields.fold("Names and more", summary)) return;
    fields.rows(name_fields);
    fields.rows(identity_fields);
    fields.rows(birth_fields);
    if (person.died) fields.rows(death_fields);
    fields.row(roles_field);
}

std::string mark_words(const Look& look, const Mark& mark) {
    std::string text = capitalized(words_of(look.notation, "health-mark-kind", mark.kind));
    if (!mark.state.empty() && mark.state != "active")
        text += ", " + lower_words_of(look, "health-mark-state", mark.state);
    const std::string when = span_in_words(mark.from, mark.to, look.words);
    return when.empty() ? text : text + " " + when;
}

LegendEntry sample_of(const Look& look, const Mark& mark) {
    const auto& fields = look.notation.vocabulary.field_of_mark;
    const auto field = fields.find(mark.kind);
    return {"health", "health-mark-state",
            (field == fields.end() ? std::string("physical") : field->second) + ":" +
                (mark.state.empty() ? std::string("active") : mark.state),
            ""};
}

void health(FieldRows& fields, const Person& person) {
    if (fields.read_only() && person.marks.empty()) return;
    const bool asks = fields.section("Health", "Add a health mark");
    fields.add_by_choice(
        "marks", [&] { return options_of(fields.input.panel.look, "health-mark-kind"); }, asks);
    for (std::size_t i = 0; i < person.marks.size(); ++i) {
        const Mark& mark = person.marks[i];
        const std::string path = "marks/" + std::to_string(i);
        if (!fields.element(path, mark_words(fields.input.panel.look, mark),
                            sample_of(fields.input.panel.look, mark)))
            continue;
        fields.rows(mark_fields, path);
        fields.said(path, "How sure are we?");
        fields.remove_button(path, "Take this mark out");
    }
}

void family(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Person& person) {
    const Document& document = input.panel.snapshot->document();
    const Kinship kinship = kinship_of(document);
    const auto children = children_of(kinship, person.id);
    std::vector<const ShownUnion*> unions;
    for (const ShownUnion& shown : input.panel.snapshot->unions)
        if (std::find(shown.couple->partners.begin(), shown.couple->partners.end(), person.id) !=
            shown.couple->partners.end())
            unions.push_back(&shown);
    const auto links = document.child_links.of_group(person.id);
    if (links.empty() && children.empty() && unions.empty()) return;
    flow.section("Family");
    for (const ChildLink* link : links) {
        std::vector<std::string> parents;
        for (const PersonId& parent : link->parents)
            parents.push_back(name_of(document, parent));
        if (flow.link("Child of " + joined(parents, " and "),
                      link->kind == "birth" ? ""
                                            : lower_words_of(input.panel.look, "child-link-kind", link->kind),
                      0))
            requests.select = link->id;
    }
    for (const ShownUnion* shown : unions) {
        std::vector<std::string> others;
        for (const PersonId& partner : shown->couple->partners)
            if (partner != person.id) others.push_back(name_of(document, partner));
        const std::string state = shown->state.empty()
                                      ? lower_words_of(input.panel.look, "union-kind", shown->couple->kind)
                                      : lower_words_of(input.panel.look, "union-state", shown->state);
        if (flow.link("With " + joined(others, " and "), state, 0)) requests.select = shown->couple->id;
    }
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

void strengths(FieldRows& fields, const Person& person) {
    if (fields.read_only() && person.strengths.empty()) return;
    if (fields.section("Strengths", "Add a strength")) fields.begin_text("strengths");
    if (fields.read_only())
        for (const std::string& strength : person.strengths)
            fields.flow.item("leaf", fields.flow.controls.brush.theme().green, strength);
    else
        fields.texts("", "strengths", "What helps, what has held");
}

void life(FieldRows& fields, const Person& person) {
    std::vector<std::string> known;
    for (const std::string* text : {&person.place, &person.occupation, &person.education, &person.faith})
        if (!text->empty()) known.push_back(*text);
    if (fields.read_only() && known.empty() && person.culture.empty() && person.languages.empty()) return;
    if (!fields.fold("Life", joined(known, ", "))) return;
    fields.rows(life_fields);
    fields.rows(migration_fields);
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
            std::count(member.about.withhold.from.begin(), member.about.withhold.from.end(), "client") > 0
                ? 1
                : 0;
    if (facts == 0) return;
    flow.item("eye-off", flow.controls.brush.theme().vermilion,
              counted(facts, "fact is", "facts are") + " hidden from the client");
}

}  // namespace

void person_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Person& person) {
    panel_head(flow, input,
               {name_of(input.panel.snapshot->document(), person.id),
                line_below_name(input, person),
                person.id,
                {}});
    FieldRows fields(flow, input, requests, {person.id});
    life_rows(fields, person);
    who_they_are(fields, person);
    health(fields, person);
    ties_section(fields, person.id);
    fields.own_words("In " + possessive(person) + " own words", person);
    strengths(fields, person);
    family(flow, input, requests, person);
    homes(flow, input, requests, person);
    life(fields, person);
    if (!fields.read_only()) fields.flow.skip(8);
    place_row(fields, person.id);
    records_section(flow, input, person.id);
    said_section(fields, name_of(input.panel.snapshot->document(), person.id));
    if (!fields.read_only()) hidden_from_client(flow, person);
}

}  // namespace kinscape
