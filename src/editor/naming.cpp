#include "editor/naming.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace kinscape {
namespace {

/// Han, kana and hangul: scripts that write the family name first.
bool writes_family_first(std::string_view words) {
    return std::ranges::any_of(code_points(words), [](char32_t c) {
        return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
    });
}

/// The name in the order in which it is shown.
std::string shown_name(const Name& name) {
    if (name.given.empty() && name.family.empty()) return name.called;
    const bool family_first = name.order == "family-first";
    const std::string& first = family_first ? name.family : name.given;
    const std::string& second = family_first ? name.given : name.family;
    return first + (first.empty() || second.empty() ? "" : " ") + second;
}

/// Takes `part` and the blank beside it from the end (or the start) of the words.
std::optional<std::string> without(std::string_view words, const std::string& part, bool at_start) {
    if (part.empty() || words.size() <= part.size()) return {};
    if (at_start && words.starts_with(part + " ")) return std::string(trimmed(words.substr(part.size())));
    if (!at_start && words.ends_with(" " + part))
        return std::string(trimmed(words.substr(0, words.size() - part.size())));
    return {};
}

template <class Row>
std::optional<Edit> titled(const Table<Row>& table, const AnyId& id, std::string Row::*text,
                           const std::string& words) {
    const Row* row = table.find(decltype(Row::id)(id.text()));
    if (!row || row->*text == words) return {};
    Row changed = *row;
    changed.*text = words;
    return Change<Row>{std::move(changed)};
}

}  // namespace

std::string words_of_item(const Document& document, const AnyId& id) {
    if (const Person* person = document.people.find(id.as<PersonId>())) return shown_name(person->name);
    if (const System* system = document.systems.find(id.as<SystemId>())) return system->title;
    if (const Household* home = document.households.find(id.as<HouseholdId>())) return home->title;
    if (const Tie* tie = document.ties.find(id.as<TieId>())) return tie->caption;
    if (const Union* couple = document.unions.find(id.as<UnionId>())) return couple->caption;
    return {};
}

Name named_by(const Name& before, std::string_view typed) {
    const std::string words(trimmed(typed));
    Name name = before;
    const bool by_order = name.order == "family-first";
    if (name.given.empty() && name.family.empty() && !name.called.empty() && !words.empty()) {
        name.called = words;
        return name;
    }
    if (const auto given = without(words, before.family, by_order)) {
        name.given = *given;
        return name;
    }
    const bool asian = writes_family_first(words);
    const std::size_t cut = by_order || asian ? words.find(' ') : words.rfind(' ');
    if (cut == std::string::npos) {
        // One word is the given name, and nobody loses the family name that way unless they had no other.
        name.given = words;
        if (!before.given.empty()) name.family.clear();
        if (before.given.empty() && !before.family.empty() && !words.empty()) {
            name.given.clear();
            name.family = words;
        }
        return name;
    }
    const std::string first(trimmed(words.substr(0, cut))), second(trimmed(words.substr(cut)));
    if (by_order || asian) {
        name.family = first;
        name.given = second;
        name.order = "family-first";
    } else {
        name.given = first;
        name.family = second;
    }
    return name;
}

std::optional<Edit> worded(const Document& document, const AnyId& id, std::string_view typed) {
    const std::string words(trimmed(typed));
    if (words == words_of_item(document, id)) return {};
    if (const Person* person = document.people.find(id.as<PersonId>())) {
        Person changed = *person;
        changed.name = named_by(person->name, words);
        if (changed.name == person->name) return {};
        return Change<Person>{std::move(changed)};
    }
    if (auto edit = titled(document.systems, id, &System::title, words)) return edit;
    if (auto edit = titled(document.households, id, &Household::title, words)) return edit;
    if (auto edit = titled(document.ties, id, &Tie::caption, words)) return edit;
    return titled(document.unions, id, &Union::caption, words);
}

}  // namespace kinscape
