#include "scene/describe.hpp"

#include "base/utf8.hpp"
#include "model/kinship.hpp"
#include "scene/ecomap_tie.hpp"
#include "scene/household_loop.hpp"
#include "scene/label.hpp"
#include "scene/person_words.hpp"
#include "scene/tie_on_map.hpp"
#include "scene/union_line.hpp"

#include <array>

namespace kinscape {
namespace {

/// Writes the sentences of one picture, one after another.
struct Telling {
    const Snapshot& snapshot;
    const Look& look;
    std::string text{};

    std::string word(std::string_view key) const { return std::string(look.words[key]); }
    void say(const std::string& sentence) {
        if (sentence.empty()) return;
        if (!text.empty()) text += " ";
        text += sentence + ".";
    }
    std::string name_of(const AnyId& id) const;
    void tell_people();
    void tell_unions();
    void tell_children();
    void tell_homes();
    void tell_ties();
};

std::string joined_with(const std::vector<std::string>& parts, const std::string& last) {
    if (parts.size() < 2) return parts.empty() ? std::string() : parts.front();
    const std::vector<std::string> head(parts.begin(), parts.end() - 1);
    return joined(head, ", ") + " " + last + " " + parts.back();
}

std::string Telling::name_of(const AnyId& id) const {
    const Document& document = snapshot.document();
    if (const Person* person = document.people.find(id.as<PersonId>())) {
        const std::string name = short_name(*person);
        if (!name.empty()) return name;
        return person->kind == "person" ? word("somebody")
                                        : words_of(look.notation, "person-kind", person->kind);
    }
    if (const Household* home = document.households.find(id.as<HouseholdId>()))
        return home->title.empty() ? word("the household") : home->title;
    if (const System* system = document.systems.find(id.as<SystemId>()))
        return system->title.empty() ? words_of(look.notation, "system-kind", system->kind) : system->title;
    return word("somebody");
}

void Telling::tell_people() {
    const bool ecomap = is_ecomap(snapshot.view);
    std::string first = word(ecomap ? "Ecomap" : "Genogram") + " " + word("of") + " " +
                        std::to_string(snapshot.people.size()) + " " + word("people");
    if (!ecomap)
        first += " " + word("in") + " " + std::to_string(generation_count(snapshot.document())) + " " +
                 word("generations");
    if (!snapshot.visible.deidentified()) first += ", " + word("as of") + " " + to_text(snapshot.day);
    say(first);
    for (const Person* person : snapshot.people) {
        std::string sentence = name_of(person->id);
        const std::string& list = person->gender.empty() ? person->sex : person->gender;
        if (!list.empty() && list != "unknown" && list != "undisclosed")
            sentence +=
                ", " + folded(words_of(look.notation, person->gender.empty() ? "sex" : "gender", list));
        const std::string dates = dates_words(*person, snapshot, look);
        if (!dates.empty()) sentence += ", " + dates;
        const std::string status = status_words(*person, snapshot, look);
        if (!status.empty()) sentence += ", " + status;
        say(sentence);
    }
}

void Telling::tell_unions() {
    for (const ShownUnion& shown : snapshot.unions) {
        std::vector<std::string> names;
        for (const PersonId& partner : shown.couple->partners)
            names.push_back(name_of(partner));
        std::string sentence = joined_with(names, word("and")) + ": " +
                               folded(words_of(look.notation, "union-kind", shown.couple->kind));
        if (shown.state != "together")
            sentence += ", " + folded(words_of(look.notation, "union-state", shown.state));
        say(sentence);
    }
}

void Telling::tell_children() {
    for (const ChildLink* link : snapshot.links) {
        std::vector<std::string> names;
        for (const PersonId& parent : link->parents)
            names.push_back(name_of(parent));
        const std::string kind = words_of(look.notation, "child-link-kind", link->kind);
        say(name_of(link->child) + ": " + folded(kind) + " " + word("of") + " " +
            joined_with(names, word("and")));
    }
}

void Telling::tell_homes() {
    for (const ShownHome& home : snapshot.homes) {
        std::vector<std::string> names;
        for (const Member* member : home.members)
            names.push_back(name_of(member->who));
        if (names.empty()) continue;
        const std::string title = home.household->title.empty() ? word("Household") : home.household->title;
        const bool former = home_kind(*home.household, snapshot.day) == "former";
        say(title + (former ? " (" + word("former") + ")" : "") + ": " + joined_with(names, word("and")));
    }
}

std::string ecomap_words(const Telling& telling, const Span* span) {
    const Notation& notation = telling.look.notation;
    std::vector<std::string> parts;
    if (span && !span->strength.empty())
        parts.push_back(folded(words_of(notation, "strength", span->strength)));
    const EcomapMarks marks = ecomap_marks_of(span);
    if (marks.stress > 0) parts.push_back(folded(words_of(notation, "stress", std::to_string(marks.stress))));
    if (span && !span->flow.empty()) parts.push_back(folded(words_of(notation, "flow", span->flow)));
    return joined(parts, ", ");
}

void Telling::tell_ties() {
    for (const std::string_view family : {"closeness", "distance", "conflict", "abuse", "control", "other"})
        for (const ShownTie& shown : snapshot.ties) {
            const TieStyle& style = tie_style_of(look.notation, kind_of_tie(shown));
            if (style.family != family) continue;
            const std::string who = name_of(shown.tie->from) + " " + word(style.directed ? "to" : "and") +
                                    " " + name_of(shown.tie->to);
            std::string what = ecomap_words(*this, shown.span);
            if (what.empty())
                what = folded(words_of(look.notation, "emotional-tie-kind", kind_of_tie(shown)));
            if (!shown.tie->caption.empty()) what += " (" + shown.tie->caption + ")";
            say(who + ": " + what);
        }
}

}  // namespace

std::string description_of(const Snapshot& snapshot, const Look& look) {
    Telling telling{snapshot, look};
    telling.tell_people();
    telling.tell_unions();
    telling.tell_children();
    telling.tell_homes();
    telling.tell_ties();
    return telling.text;
}

}  // namespace kinscape
