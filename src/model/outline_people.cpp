#include "model/kinship.hpp"
#include "model/outline.hpp"

#include <algorithm>

namespace kinscape {
namespace {

bool is_undisclosed(const OutlineOf& outline, const Person& person) {
    return outline.visible.undisclosed().contains(person.id);
}

std::string joined_with_semicolons(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "; ") + part;
    return text;
}

void tell_work(OutlineOf& outline, const Person& person) {
    const Words& words = outline.words;
    const auto labelled = [&](std::string_view pattern, const std::string& text) {
        if (!text.empty()) outline.detail(person.id, phrase(words, pattern, {without_full_stop(text)}));
    };
    labelled("Work: {0}.", person.occupation);
    labelled("Education: {0}.", person.education);
    labelled("Income: {0}.", person.income);
    labelled("Place: {0}.", person.place);
    labelled("Culture: {0}.", listed(person.culture, words));
    labelled("Languages: {0}.", listed(person.languages, words));
    labelled("Faith: {0}.", person.faith);
    if (!person.migrated) return;
    const Migration& migration = *person.migrated;
    std::string text =
        capitalized(word_of(words, "migration-kind", migration.kind.empty() ? "immigrated" : migration.kind));
    if (!migration.from.empty()) text += phrase(words, " from {0}", {migration.from});
    if (!migration.to.empty()) text += phrase(words, " to {0}", {migration.to});
    if (!migration.date.empty()) text += ' ' + when(migration.date, words);
    outline.detail(person.id, text + doubt(migration.said, words) + ".");
}

void tell_own_words(OutlineOf& outline, const Person& person) {
    for (const OwnWords& said : person.words)
        outline.detail(person.id, own_words_told(outline.document(), person, said, outline.words));
}

void tell_person(OutlineOf& outline, const Person& person) {
    if (is_undisclosed(outline, person)) {
        outline.line(person.id, std::string(outline.words["Somebody who is not named here."]));
        return;
    }
    outline.line(person.id, sentence_of(person, outline.day, outline.words));
    if (const Deidentified* copy = outline.visible.deidentified())
        if (const auto age = copy->ages.find(person.id); age != copy->ages.end())
            outline.detail(person.id, phrase(outline.words, "Aged {0}.", {age->second}));
    tell_work(outline, person);
    for (const Mark& mark : person.marks)
        outline.detail(person.id, mark_words(mark, outline.words));
    if (!person.strengths.empty())
        outline.detail(person.id,
                       phrase(outline.words, "Strengths: {0}.", {joined_with_semicolons(person.strengths)}));
    tell_own_words(outline, person);
    if (!person.said->note.empty())
        outline.detail(person.id, phrase(outline.words, "Note: {0}", {person.said->note}));
}

std::string who(const Person& person, const Words& words) {
    std::string name = full_name(person);
    if (name.empty())
        name = person.kind == "person" ? std::string(words["Somebody without a name"])
                                       : capitalized(word_of(words, "person-kind", person.kind));
    const Name& own = person.name;
    if (!own.called.empty() && own.called != own.given && name != own.called)
        name = phrase(words, "{0}, called {1}", {name, own.called});
    if (!own.at_birth.empty() && own.at_birth != own.family)
        name = phrase(words, "{0}, {1} at birth", {name, own.at_birth});
    return name;
}

std::string born_words(const Person& person, const Words& words) {
    if (!person.born || (person.born->date.empty() && person.born->place.empty())) return {};
    std::string_view begin = "born";
    if (person.kind == "pregnancy")
        begin = "due";
    else if (is_pregnancy_or_loss(person))
        begin = "";
    std::string text(begin.empty() ? begin : words[begin]);
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " ") + part; };
    if (!person.born->date.empty()) add(when(person.born->date, words));
    if (!person.born->place.empty()) add(phrase(words, "in {0}", {person.born->place}));
    return text + doubt(person.born->said, words);
}

std::string died_words(const Person& person, const Day& day, const Words& words) {
    if (!dead_on(person, day)) return {};
    std::string text(words["died"]);
    if (person.died) {
        const Died& died = *person.died;
        if (!died.date.empty()) text += ' ' + when(died.date, words);
        if (!died.place.empty()) text += phrase(words, " in {0}", {died.place});
        const auto age = age_on(person, day);
        if (age && age->most == 0)
            text += words[" in the first year of life"];
        else if (age)
            text += phrase(words, " at {0}", {age_words(*age, words)});
        static constexpr std::string_view by[] = {"suicide", "accident", "homicide", "overdose"};
        const bool told = std::find(std::begin(by), std::end(by), died.manner) != std::end(by);
        if (told) text += ' ' + word_of(words, "death-manner", died.manner);
        if (!died.cause.empty()) text += phrase(words, " ({0})", {died.cause});
        text += doubt(died.said, words);
    }
    return text;
}

std::string status_words(const Person& person, const Day& day, const Words& words) {
    if (dead_on(person, day) || (person.status != "missing" && person.status != "presumed-dead")) return {};
    if (!possibly_not_after(person.since, day)) return {};
    return word_of(words, "person-status", person.status) + span_words(person.since, {}, words);
}

}  // namespace

std::string own_words_told(const Document& document, const Person& person, const OwnWords& said,
                           const Words& words) {
    const std::string by = said.said->said_by.empty() ? called(document, person.id, words)
                                                      : who_said(document, said.said->said_by, words);
    if (said.said->said_on.empty()) return phrase(words, "“{0}” ({1})", {said.text, by});
    return phrase(words, "“{0}” ({1}, {2})", {said.text, by, date_in_words(said.said->said_on, words)});
}

std::string mark_words(const Mark& mark, const Words& words) {
    const std::string state = mark.state.empty() ? "active" : mark.state;
    const std::string kind = word_of(words, "health-mark-kind", mark.kind);
    const std::string* own = text_of(words, "mark/" + mark.kind + '/' + state);
    static constexpr std::pair<std::string_view, std::string_view> patterns[] = {
        {"active", "Lives with {0}"},
        {"suspected", "Perhaps {0}"},
        {"recovering", "In recovery: {0}"},
        {"remission", "Now free of {0}"},
        {"past", "Has had {0}"},
        {"carrier", "Carries {0}"},
        {"presymptomatic", "{0}, no signs yet"},
        {"at-risk", "At risk of {0}"}};
    std::string text;
    if (own)
        text = *own;
    else
        for (const auto& [name, pattern] : patterns)
            if (name == state) text = phrase(words, pattern, {kind});
    if (text.empty()) text = kind + ", " + state;
    return capitalized(text) + span_words(mark.from, mark.to, words) + doubt(mark.said, words) + ".";
}

std::string age_words(const Age& age, const Words& words) {
    const std::string least = std::to_string(age.least), most = std::to_string(age.most);
    const std::string years = least == most ? least : phrase(words, "{0} or {1}", {least, most});
    return age.about ? phrase(words, "about {0}", {years}) : years;
}

std::string years_old(const Age& age, const Words& words) {
    const bool one = age.least == age.most && age.most == 1;
    return phrase(words, one ? "{0} year old" : "{0} years old", {age_words(age, words)});
}

std::string sentence_of(const Person& person, const Day& day, const Words& words) {
    std::string text = who(person, words);
    const auto add = [&](const std::string& part) {
        if (!part.empty()) text += ", " + part;
    };
    add(person.pronouns);
    if (person.kind == "pet")
        add(person.species.empty() ? word_of(words, "person-kind", person.kind) : person.species);
    else if (person.kind != "person" && !full_name(person).empty())
        add(word_of(words, "person-kind", person.kind));
    if (person.kind == "person" && !person.gender.empty() && person.gender != "unknown")
        add(word_of(words, "gender", person.gender));
    else if (person.kind == "person" && (person.sex == "female" || person.sex == "male"))
        add(word_of(words, "sex", person.sex));
    if (person.count)
        add(phrase(words, "{0} people", {std::to_string(static_cast<long long>(*person.count))}));
    if (person.weeks)
        add(phrase(words, "{0} weeks", {std::to_string(static_cast<long long>(*person.weeks))}));
    add(born_words(person, words));
    const bool dead = dead_on(person, day);
    if (const auto age = age_on(person, day); age && !dead) add(years_old(*age, words));
    add(died_words(person, day, words));
    add(status_words(person, day, words));
    return text + ".";
}

void tell_people(OutlineOf& outline) {
    const Document& document = outline.document();
    const std::map<PersonId, int> generations = generations_of(document);
    const Kinship kinship = kinship_of(document);
    const auto stands_alone = [&](const PersonId& id) {
        return !kinship.links_of_child.contains(id) && !kinship.links_of_parent.contains(id) &&
               !kinship.unions_of.contains(id);
    };
    // Whoever is in no line and no couple belongs to no generation and comes last.
    const int after_all = static_cast<int>(document.people.size()) + 1;
    std::vector<std::pair<int, const Person*>> people;
    for (const Person& person : document.people)
        if (born_by(person, outline.day))
            people.emplace_back(stands_alone(person.id) ? after_all : generations.at(person.id), &person);
    std::stable_sort(people.begin(), people.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    int generation = 0, last_row = -1;
    for (const auto& [row, person] : people) {
        if (row != last_row && row == after_all)
            outline.heading("Others");
        else if (row != last_row)
            outline.lines.push_back(
                {{}, 0, phrase(outline.words, "Generation {0}", {std::to_string(++generation)})});
        last_row = row;
        tell_person(outline, *person);
    }
}

}  // namespace kinscape
