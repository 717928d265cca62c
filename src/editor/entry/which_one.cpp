// The question "Which Ana?": who the candidates are, in which order, and how each can be typed.

#include "base/utf8.hpp"
#include "editor/entry/kin.hpp"
#include "editor/entry/who.hpp"
#include "model/as_of.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kinscape {
namespace {

std::string year_text(const PartialDate& date) {
    if (const auto year = date.year()) return std::to_string(*year);
    return date.text();
}

std::string lifetime(const LineReading& reading, const Person& person) {
    const std::string born = person.born ? year_text(person.born->date) : std::string();
    if (has_died(person)) {
        const std::string died = person.died ? year_text(person.died->date) : std::string();
        if (born.empty() && died.empty()) return "has died";
        return fmt::format("{}–{}", born, died);
    }
    if (const auto age = age_on(person, reading.entry.today)) return std::to_string(age->most);
    return born;
}

std::string kin_to_index(const LineReading& reading, const PersonId& id) {
    const Document& document = reading.draft.document();
    if (document.about.index.empty()) return {};
    const PersonId& index = document.about.index.front();
    if (index == id) return "the client";
    const std::string word = kin_word(document, index, id);
    if (!word.empty()) return fmt::format("{}’s {}", name_of(reading, index), word);
    for (const PersonId& other : birth_parents(document, id))
        if (!reading.names.is_hidden(other))
            if (const std::string parent = short_name(*document.people.find(other)); !parent.empty())
                return fmt::format("child of {}", parent);
    return {};
}

/// Nearest to the last subject, to who is selected or to the index person.
std::vector<AnyId> nearest_first(const LineReading& reading, std::vector<AnyId> ids) {
    const Document& document = reading.draft.document();
    std::vector<PersonId> from;
    for (const auto* list : {&reading.entry.last_subjects, &reading.entry.focus})
        if (from.empty())
            for (const AnyId& id : *list)
                if (document.people.contains(id.as<PersonId>())) from.push_back(id.as<PersonId>());
    if (from.empty()) from = document.about.index;
    const auto reached = steps_from(document, from);
    const std::map<PersonId, int> steps(reached.begin(), reached.end());
    const auto far = [&](const AnyId& id) {
        const auto found = steps.find(id.as<PersonId>());
        return found == steps.end() ? static_cast<int>(document.people.size()) : found->second;
    };
    std::stable_sort(ids.begin(), ids.end(), [&](const AnyId& a, const AnyId& b) { return far(a) < far(b); });
    return ids;
}

/// The shortest text that means this one alone.
std::string typed_for(const LineReading& reading, const AnyId& id, const std::vector<AnyId>& all) {
    const Person* person = reading.draft.document().people.find(id.as<PersonId>());
    if (!person) return name_of(reading, id);
    const std::string whole = full_name(*person);
    const auto means_this = [&](const std::string& text) {
        const auto called = reading.names.called(text);
        return called.size() == 1 && called.front() == id;
    };
    if (means_this(whole)) return whole;
    std::string given = person->name.given.empty() ? whole : person->name.given;
    if (given.empty())
        if (const std::string kin = kin_word(reading.draft.document(),
                                             reading.draft.document().about.index.empty()
                                                 ? PersonId()
                                                 : reading.draft.document().about.index.front(),
                                             id.as<PersonId>());
            !kin.empty())
            return "my " + kin;
    const auto alone = [&](auto has) { return std::count_if(all.begin(), all.end(), has) == 1; };
    const auto year = person->born ? person->born->date.year() : std::nullopt;
    const auto same_year = [&](const AnyId& other) {
        const Person* one = reading.draft.document().people.find(other.as<PersonId>());
        return one && one->born && year &&
               one->born->date.text().find(std::to_string(*year)) != std::string::npos;
    };
    if (year && alone(same_year)) return fmt::format("{} ({})", given, *year);
    return fmt::format("{} ({})", given, id.text());
}

std::string listed_as(const LineReading& reading, const AnyId& id) {
    const Person* person = reading.draft.document().people.find(id.as<PersonId>());
    std::string name = person ? full_name(*person) : name_of(reading, id);
    if (name.empty()) name = "unnamed";
    const bool born = person && person->born && !person->born->date.empty();
    return fmt::format("{} {}{}", id.text(), name, born ? ' ' + person->born->date.text() : std::string());
}

}  // namespace

std::string described(const LineReading& reading, const AnyId& id) {
    const Person* person = reading.draft.document().people.find(id.as<PersonId>());
    if (!person) return name_of(reading, id);
    const std::string whole = full_name(*person);
    std::vector<std::string> parts{whole.empty() ? "unnamed" : whole};
    if (std::string years = lifetime(reading, *person); !years.empty()) parts.push_back(std::move(years));
    if (std::string kin = kin_to_index(reading, id.as<PersonId>()); !kin.empty())
        parts.push_back(std::move(kin));
    return joined(parts, ", ");
}

bool ask_which(LineReading& reading, EntryTokens name, const std::vector<AnyId>& ids) {
    if (reading.error) return false;
    // "my brother" is asked for as "which brother".
    const bool mine = name.size() > 1 && reading.vocabulary.meaning("my", name.first(1));
    const std::string text = text_of(mine ? name.subspan(1) : name);
    std::string sentence = fmt::format("Which {}?", text);
    std::vector<EntryCandidate> candidates;
    for (const AnyId& id : nearest_first(reading, ids)) {
        candidates.push_back(
            {id, described(reading, id), typed_for(reading, id, ids), listed_as(reading, id)});
        sentence += fmt::format("{} {} {}", candidates.size() > 1 ? " ·" : "", candidates.size(),
                                candidates.back().words);
    }
    refuse(reading, EntryFault::which_one, name, std::move(sentence));
    reading.error->candidates = std::move(candidates);
    reading.error->asked = text;
    return false;
}

}  // namespace kinscape
