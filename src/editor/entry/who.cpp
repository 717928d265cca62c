#include "editor/entry/who.hpp"

#include "base/utf8.hpp"
#include "editor/entry/kin.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {
namespace {

/// `Luis's mother`, `James' mother`, `my sister`: whose, and which word of kin.
struct KinPhrase {
    EntryTokens whose;  // empty: of the index person
    std::string possessor;
    std::string word;
};
std::optional<KinPhrase> kin_phrase(const LineReading& reading, EntryTokens name) {
    if (name.size() < 2) return std::nullopt;
    const auto word = reading.vocabulary.meaning("kin", name.last(1));
    if (!word) return std::nullopt;
    const EntryTokens whose = name.first(name.size() - 1);
    if (reading.vocabulary.meaning("my", whose)) return KinPhrase{{}, {}, *word};
    std::string text = text_of(whose);
    for (std::string_view end : {"'s", "’s", "'", "’"}) {
        if (!text.ends_with(end) || text.size() == end.size()) continue;
        text.resize(text.size() - end.size());
        const bool bare = end.size() == 1 || end == "’";
        if (bare && !text.ends_with('s')) return std::nullopt;
        return KinPhrase{whose, text, *word};
    }
    return std::nullopt;
}

std::vector<AnyId> ids_of(const std::vector<PersonId>& people, const LineReading& reading) {
    std::vector<AnyId> ids;
    for (const PersonId& person : people)
        if (!reading.names.is_hidden(person)) ids.emplace_back(person);
    return ids;
}

NameSeen kin_seen(const LineReading& reading, const KinPhrase& phrase) {
    const Document& document = reading.draft.document();
    NameSeen whose;
    if (phrase.whose.empty()) {
        if (!document.about.index.empty()) whose.ids = {document.about.index.front()};
    } else {
        // The possessor is a name of its own, so that "Luis's mother's sister" is read from the inside out.
        const TypedLine possessor = typed_line(phrase.possessor);
        whose = look_up(reading, possessor.tokens, Sought::people);
    }
    NameSeen found;
    found.is_phrase = phrase.whose.empty() || !whose.ids.empty() ||
                      can_be_new(reading, typed_line(phrase.possessor).tokens);
    for (const AnyId& id : whose.ids)
        for (const AnyId& kin : ids_of(kin_of(document, id.as<PersonId>(), phrase.word), reading))
            if (std::find(found.ids.begin(), found.ids.end(), kin) == found.ids.end())
                found.ids.push_back(kin);
    return found;
}

bool has_year(const Person& person, std::string_view year) {
    return person.born && person.born->date.text().find(year) != std::string::npos;
}

/// `(1932)`, `(Soto)`, `(mother of Sam)`, `(p9)`: true for whoever it fits.
bool fits(const LineReading& reading, const AnyId& id, const std::string& which) {
    const Document& document = reading.draft.document();
    if (id.text() == which) return true;
    const Person* person = document.people.find(id.as<PersonId>());
    if (!person) return false;
    const bool year = which.size() == 4 && std::all_of(which.begin(), which.end(), is_digit);
    if (year) return has_year(*person, which);
    const TypedLine cut = typed_line(which);
    const EntryTokens tokens = cut.tokens;
    if (tokens.size() > 2 && reading.vocabulary.meaning("of", tokens.subspan(1, 1))) {
        const auto word = reading.vocabulary.meaning("kin", tokens.first(1));
        if (!word) return false;
        const NameSeen of = look_up(reading, tokens.subspan(2), Sought::people);
        return std::any_of(of.ids.begin(), of.ids.end(), [&](const AnyId& other) {
            const auto kin = kin_of(document, other.as<PersonId>(), *word);
            return std::find(kin.begin(), kin.end(), person->id) != kin.end();
        });
    }
    const std::string wanted = folded(which);
    return folded(person->name.family) == wanted || folded(person->name.at_birth) == wanted;
}

std::string_view pronoun(std::string_view word) {
    for (std::string_view her : {"mother", "wife", "sister", "half-sister", "daughter", "grandmother"})
        if (word == her) return "her";
    for (std::string_view him : {"father", "husband", "brother", "half-brother", "son", "grandfather"})
        if (word == him) return "him";
    return "them";
}

bool nobody(LineReading& reading, EntryTokens name) {
    const std::string text = text_of(name);
    if (const auto phrase = kin_phrase(reading, name))
        return refuse(
            reading, EntryFault::not_there, name,
            fmt::format("{} is not recorded. Add {} first, with a name.", text, pronoun(phrase->word)));
    if (reading.vocabulary.meaning("me", name))
        return refuse(reading, EntryFault::nobody_selected, name,
                      "Nobody is the client yet. Begin with the client's name.");
    return refuse(reading, EntryFault::not_there, name, fmt::format("{} is not recorded.", text));
}

bool is_small_word(const LineReading& reading, std::string_view word) {
    const TypedLine cut = typed_line(word);
    return reading.vocabulary.meaning("small-words", cut.tokens).has_value();
}

/// al-Haddad, d'Angelo: a small beginning, then a capital.
bool is_joined_name(const LineReading& reading, const EntryToken& token) {
    for (std::string_view join : {"-", "'", "’"}) {
        const std::size_t at = token.text.find(join);
        if (at == std::string::npos || at == 0 || at + join.size() == token.text.size()) continue;
        const TypedLine after = typed_line(std::string_view(token.text).substr(at + join.size()));
        if (after.tokens.empty() || begins_small(after.tokens.front())) continue;
        return join == "-" ? is_small_word(reading, token.folded.substr(0, at)) : at <= 2;
    }
    return false;
}

bool is_family_first_script(std::string_view text) {
    const auto points = code_points(text);
    if (points.empty()) return false;
    const char32_t c = points.front();
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
}

bool not_understood(LineReading& reading, EntryTokens name) {
    if (name.empty()) return refuse(reading, EntryFault::not_understood, name, "A name is missing here.");
    return refuse(reading, EntryFault::not_understood, name,
                  fmt::format("I cannot read “{}” as a name. A new name begins with a capital, or stands in "
                              "quotes.",
                              text_of(name)));
}

template <class RowId>
std::optional<RowId> only(const std::vector<AnyId>& ids, bool (*is)(const Document&, const AnyId&),
                          const Document& document) {
    for (const AnyId& id : ids)
        if (is(document, id)) return id.as<RowId>();
    return std::nullopt;
}

}  // namespace

NameSeen look_up(const LineReading& reading, EntryTokens name, Sought sought) {
    NameSeen seen;
    if (name.empty()) return seen;
    const Document& document = reading.draft.document();
    if (reading.vocabulary.meaning("me", name)) {
        seen.is_phrase = true;
        if (!document.about.index.empty()) seen.ids = {document.about.index.front()};
        return seen;
    }
    if (const auto phrase = kin_phrase(reading, name)) return kin_seen(reading, *phrase);
    const std::string& last = name.back().text;
    const bool qualified =
        name.size() > 1 && !name.back().quoted && last.starts_with('(') && last.ends_with(')');
    const EntryTokens bare = qualified ? name.first(name.size() - 1) : name;
    std::vector<AnyId> ids = reading.names.called(text_of(bare));
    if (qualified) {
        // All of that name, not only the one whose full name it is.
        ids.clear();
        if (const auto all = reading.names.all().find(folded(text_of(bare)));
            all != reading.names.all().end())
            for (const NameBook::Bearer& bearer : all->second)
                ids.push_back(bearer.id);
        seen.is_phrase = !ids.empty();
        const std::string which = last.substr(1, last.size() - 2);
        std::erase_if(ids, [&](const AnyId& id) { return !fits(reading, id, which); });
    }
    if (sought == Sought::people)
        std::erase_if(ids, [&](const AnyId& id) { return !document.people.contains(id.as<PersonId>()); });
    seen.ids = std::move(ids);
    return seen;
}

bool can_be_new(const LineReading& reading, EntryTokens name) {
    if (name.empty()) return false;
    if (name.size() == 1 && name.front().quoted) return !name.front().text.empty();
    for (std::size_t i = 0; i < name.size(); ++i) {
        const EntryToken& word = name[i];
        const bool odd = word.quoted || word.text.find_first_of("0123456789:;<>~@=*!?&+#/\\()[]{}|^_\"") !=
                                            std::string::npos;
        const char first = word.text.front();
        const bool a_letter = static_cast<unsigned char>(first) >= 0x80 || first == '\'' ||
                              (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
        if (odd || !a_letter) return false;
        if (!begins_small(word)) continue;
        if (i > 0 && is_small_word(reading, word.text)) continue;
        if (!is_joined_name(reading, word)) return false;
    }
    // A name does not end with a small word: it is still being typed, or it is a clause.
    return !begins_small(name.back()) || is_joined_name(reading, name.back());
}

Name new_name(const LineReading& reading, EntryTokens words) {
    Name name;
    if (words.size() == 1) {
        name.given = words.front().text;
        return name;
    }
    if (is_family_first_script(words.front().text)) {
        name.family = words.front().text;
        name.given = text_of(words.subspan(1));
        name.order = "family-first";
        return name;
    }
    // Small words go with the family name: Ana de la Cruz.
    std::size_t family = words.size() - 1;
    while (family > 1 && is_small_word(reading, words[family - 1].text) && begins_small(words[family - 1]))
        --family;
    name.given = text_of(words.first(family));
    name.family = text_of(words.subspan(family));
    return name;
}

PersonId add_person(LineReading& reading, EntryTokens name, std::string_view sex) {
    Person person;
    person.id = reading.draft.free<Person>("p");
    person.name = new_name(reading, name);
    person.sex = std::string(sex);
    person.said.alter([&](SaidMembers& said) { said.said_on = reading.entry.said_on; });
    const PersonId id = person.id;
    const bool first =
        reading.draft.document().people.empty() && reading.draft.document().about.index.empty();
    reading.names.learn(person);
    reading.draft.put(std::move(person));
    reading.strangers.push_back(id);
    if (first) {
        About about = reading.draft.document().about;
        about.index = {id};
        reading.draft.put_about(std::move(about));
    }
    return id;
}

PersonId add_unnamed(LineReading& reading, std::string_view sex) {
    Person person;
    person.id = reading.draft.free<Person>("p");
    person.kind = "unknown";
    person.sex = std::string(sex);
    person.said.alter([&](SaidMembers& said) { said.said_on = reading.entry.said_on; });
    const PersonId id = person.id;
    reading.draft.put(std::move(person));
    return id;
}

std::optional<PersonId> person_named(LineReading& reading, EntryTokens name, std::string_view sex) {
    const NameSeen seen = look_up(reading, name, Sought::people);
    if (seen.ids.size() > 1) return ask_which(reading, name, seen.ids), std::nullopt;
    if (seen.ids.size() == 1) {
        const PersonId id = seen.ids.front().as<PersonId>();
        set_sex_if_unknown(reading, id, sex);
        return id;
    }
    if (seen.is_phrase) return nobody(reading, name), std::nullopt;
    if (!can_be_new(reading, name)) return not_understood(reading, name), std::nullopt;
    // The subject has a chip already.
    if (reading.tells_of_new && !reading.subjects.empty())
        chip(reading, name, "New: " + text_of(name), "sex/unknown");
    return add_person(reading, name, sex);
}

std::optional<AnyId> anything_named(LineReading& reading, EntryTokens name) {
    const NameSeen seen = look_up(reading, name, Sought::anything);
    if (seen.ids.size() > 1) return ask_which(reading, name, seen.ids), std::nullopt;
    if (seen.ids.size() == 1) return seen.ids.front();
    const auto person = person_named(reading, name);
    if (!person) return std::nullopt;
    return AnyId(*person);
}

std::optional<HouseholdId> home_named(LineReading& reading, EntryTokens title) {
    if (title.empty()) return not_understood(reading, title), std::nullopt;
    const std::string text = text_of(title);
    const auto found = only<HouseholdId>(
        reading.names.called(text),
        [](const Document& document, const AnyId& id) {
            return document.households.contains(id.as<HouseholdId>());
        },
        reading.draft.document());
    if (found) return found;
    Household home;
    home.id = reading.draft.free<Household>("h");
    home.title = text;
    home.said.alter([&](SaidMembers& said) { said.said_on = reading.entry.said_on; });
    const HouseholdId id = home.id;
    reading.names.learn(id, text);
    reading.draft.put(std::move(home));
    return id;
}

std::optional<SystemId> system_named(LineReading& reading, EntryTokens title, std::string_view kind) {
    if (title.empty()) return not_understood(reading, title), std::nullopt;
    const std::string text = text_of(title);
    const auto found = only<SystemId>(
        reading.names.called(text),
        [](const Document& document, const AnyId& id) {
            return document.systems.contains(id.as<SystemId>());
        },
        reading.draft.document());
    if (found) return found;
    System system;
    system.id = reading.draft.free<System>("s");
    system.title = text;
    system.kind = std::string(kind);
    system.said.alter([&](SaidMembers& said) { said.said_on = reading.entry.said_on; });
    const SystemId id = system.id;
    reading.names.learn(id, text);
    reading.draft.put(std::move(system));
    return id;
}

std::vector<EntryTokens> pieces_of(const LineReading& reading, EntryTokens names) {
    std::vector<EntryTokens> pieces;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= names.size(); ++i) {
        const bool ends =
            i == names.size() || (reading.vocabulary.meaning("and", names.subspan(i, 1)) && !names[i].quoted);
        if (!ends) continue;
        pieces.push_back(names.subspan(from, i - from));
        from = i + 1;
    }
    return pieces;
}

std::optional<std::vector<PersonId>> people_named(LineReading& reading, EntryTokens names) {
    std::vector<PersonId> people;
    const bool one = look_up(reading, names, Sought::people).ids.size() == 1;
    for (const EntryTokens& piece : one ? std::vector<EntryTokens>{names} : pieces_of(reading, names)) {
        const auto person = person_named(reading, piece);
        if (!person) return std::nullopt;
        if (std::find(people.begin(), people.end(), *person) == people.end()) people.push_back(*person);
    }
    return people;
}

}  // namespace kinscape
