#include "model/phrase.hpp"

#include "base/utf8.hpp"
#include "model/sentences.hpp"

#include <algorithm>

namespace kinscape {

std::string phrase(const Words& words, std::string_view key, std::initializer_list<std::string_view> parts) {
    return filled(words[key], parts);
}

const std::string* text_of(const Words& words, const std::string& key) {
    const auto found = words.texts.find(key);
    return found == words.texts.end() ? nullptr : &found->second;
}

std::string word_of(const Words& words, std::string_view list, std::string_view id) {
    if (const std::string* text = text_of(words, std::string(list) + '/' + std::string(id))) return *text;
    std::string word(id);
    std::replace(word.begin(), word.end(), '-', ' ');
    return word;
}

std::string listed(const std::vector<std::string>& names, const Words& words) {
    if (names.empty()) return {};
    std::string text = names.front();
    for (std::size_t i = 1; i + 1 < names.size(); ++i)
        text = phrase(words, "{0}, {1}", {text, names[i]});
    return names.size() == 1 ? text : phrase(words, "{0} and {1}", {text, names.back()});
}

std::string without_full_stop(std::string text) {
    const bool one = text.ends_with('.') && !text.ends_with("..");
    if (one) text.pop_back();
    return text;
}

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string span_words(const PartialDate& from, const PartialDate& to, const Words& words) {
    const std::string begin = date_in_words(from, words), end = date_in_words(to, words);
    if (!begin.empty() && !end.empty()) return phrase(words, " from {0} to {1}", {begin, end});
    if (!begin.empty()) return phrase(words, " since {0}", {begin});
    if (!end.empty()) return phrase(words, " until {0}", {end});
    return {};
}

std::string when(const PartialDate& date, const Words& words) {
    const std::string text = date_in_words(date, words);
    const bool single = !date.about() && !date.uncertain();
    if (single && date.precision() == DatePrecision::day) return phrase(words, "on {0}", {text});
    if (single && (date.precision() == DatePrecision::month || date.precision() == DatePrecision::year))
        return phrase(words, "in {0}", {text});
    return text;
}

std::string called(const Document& document, const AnyId& id, const Words& words) {
    std::string name;
    if (const Person* person = document.people.find(id.as<PersonId>())) {
        name = full_name(*person);
        if (name.empty() && person->kind != "person") name = word_of(words, "person-kind", person->kind);
        if (name.empty()) name = words["somebody"];
    } else if (const Household* home = document.households.find(id.as<HouseholdId>())) {
        name = home->title.empty() ? std::string(words["the household"]) : home->title;
    } else if (const System* system = document.systems.find(id.as<SystemId>())) {
        name = system->title.empty() ? word_of(words, "system-kind", system->kind) : system->title;
    } else if (const Union* couple = document.unions.find(id.as<UnionId>())) {
        std::vector<std::string> partners;
        for (const PersonId& partner : couple->partners)
            partners.push_back(called(document, partner, words));
        name = listed(partners, words);
    } else if (const Tie* tie = document.ties.find(id.as<TieId>())) {
        name = listed({called(document, tie->from, words), called(document, tie->to, words)}, words);
    } else if (const ChildLink* link = document.child_links.find(id.as<ChildLinkId>())) {
        name = called(document, link->child, words);
    }
    if (!name.empty()) return name;
    const std::string_view kind = kind_of(document, id);
    return std::string(kind.empty() ? std::string_view(id.text()) : words[kind]);
}

}  // namespace kinscape
