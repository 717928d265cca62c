#include "ui/item_words.hpp"

#include "base/utf8.hpp"
#include "model/as_of.hpp"
#include "model/sentences.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

std::string or_else(std::string text, std::string_view otherwise) {
    return text.empty() ? std::string(otherwise) : text;
}

/// "a stillbirth", "an ectopic pregnancy".
std::string with_article(std::string kind) {
    if (kind == "ectopic") kind = "ectopic pregnancy";
    return (std::string_view("aeiou").find(kind.front()) == std::string_view::npos ? "A " : "An ") + kind;
}

}  // namespace

std::string name_of(const Document& document, const AnyId& id) {
    if (const Person* person = document.people.find(id.as<PersonId>()))
        return or_else(full_name(*person),
                       is_pregnancy_or_loss(*person) ? with_article(person->kind) : "Somebody");
    if (const Household* home = document.households.find(id.as<HouseholdId>()))
        return or_else(home->title, "A household");
    if (const System* system = document.systems.find(id.as<SystemId>()))
        return or_else(system->title, "A place");
    if (const Tie* tie = document.ties.find(id.as<TieId>()))
        return name_of(document, tie->from) + " and " + name_of(document, tie->to);
    if (const Union* couple = document.unions.find(id.as<UnionId>())) {
        std::vector<std::string> names;
        for (const PersonId& partner : couple->partners)
            names.push_back(name_of(document, partner));
        return or_else(joined(names, " and "), "A union");
    }
    if (const ChildLink* link = document.child_links.find(id.as<ChildLinkId>()))
        return name_of(document, link->child);
    return "Somebody";
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string span_in_words(const PartialDate& from, const PartialDate& to, const Words& words) {
    if (from.empty() && to.empty()) return {};
    if (to.empty()) return "since " + date_in_words(from, words);
    if (from.empty()) return "until " + date_in_words(to, words);
    return date_in_words(from, words) + " to " + date_in_words(to, words);
}

std::string lower_words_of(const Look& look, std::string_view list, std::string_view id) {
    std::string words = words_of(look.notation, list, id);
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z' &&
        !(words.size() > 1 && words[1] >= 'A' && words[1] <= 'Z'))
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

std::string age_in_words(const Person& person, const Day& day) {
    if (is_pregnancy_or_loss(person)) return {};
    const auto age = age_on(person, day);
    if (!age) return has_died(person) ? "died" : "";
    std::string years = age->least == age->most || age->about
                            ? std::to_string(age->most)
                            : fmt::format("{} or {}", age->least, age->most);
    if (age->about) years = "about " + years;
    return age->at_death ? "died at " + years : years;
}

std::string short_day_in_words(const Day& day, const Words& words) {
    std::vector<std::string> parts = split(day_in_words(day, words), ' ');
    for (std::string& part : parts) {
        const std::vector<char32_t> letters = code_points(part);
        const bool is_number = !letters.empty() && letters[0] >= U'0' && letters[0] <= U'9';
        if (!is_number && letters.size() > 4) part = to_utf8({letters.begin(), letters.begin() + 3});
    }
    return joined(parts, " ");
}

}  // namespace kinscape
