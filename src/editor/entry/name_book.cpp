#include "editor/entry/name_book.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace kinscape {

NameBook::NameBook(const Document& document, std::set<AnyId> hidden) : hidden_(std::move(hidden)) {
    for (const Person& person : document.people)
        learn(person);
    for (const Household& home : document.households)
        learn(home.id, home.title);
    for (const System& system : document.systems)
        learn(system.id, system.title);
}

void NameBook::learn(const Person& person) {
    const Name& name = person.name;
    const std::string whole = full_name(person);
    add(whole, person.id, true);
    // In the other order too: whoever types it may not know which one is usual.
    if (!name.given.empty() && !name.family.empty())
        add(whole.starts_with(name.given) ? name.family + ' ' + name.given : name.given + ' ' + name.family,
            person.id, true);
    if (name.order == "family-first") add(name.family + name.given, person.id, true);
    add(name.given, person.id, false);
    add(name.called, person.id, false);
    if (!name.called.empty() && !name.family.empty()) add(name.called + ' ' + name.family, person.id, false);
}

void NameBook::learn(const AnyId& id, std::string_view title) { add(std::string(title), id, true); }

void NameBook::add(const std::string& name, const AnyId& id, bool whole) {
    if (name.empty() || hidden_.contains(id)) return;
    std::vector<Bearer>& bearers = bearers_[folded(name)];
    const auto known =
        std::find_if(bearers.begin(), bearers.end(), [&](const Bearer& bearer) { return bearer.id == id; });
    if (known == bearers.end())
        bearers.push_back({id, whole});
    else
        known->whole = known->whole || whole;
}

std::vector<AnyId> NameBook::called(std::string_view name) const {
    std::vector<AnyId> all, whole;
    const auto found = bearers_.find(folded(name));
    if (found == bearers_.end()) return all;
    for (const Bearer& bearer : found->second) {
        all.push_back(bearer.id);
        if (bearer.whole) whole.push_back(bearer.id);
    }
    return whole.size() == 1 ? whole : all;
}

int letters_apart(std::string_view a, std::string_view b, int limit) {
    const auto first = code_points(a), second = code_points(b);
    const auto longer = std::max(first.size(), second.size()),
               shorter = std::min(first.size(), second.size());
    if (longer - shorter > static_cast<std::size_t>(limit)) return limit + 1;
    // Rows of the table of distances: two rows back, one row back, this one.
    std::vector<int> before_last, last(second.size() + 1), row(second.size() + 1);
    for (std::size_t j = 0; j <= second.size(); ++j)
        last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= first.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= second.size(); ++j) {
            const int other = first[i - 1] == second[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + other});
            const bool swapped =
                i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last = std::exchange(last, row);
    }
    return std::min(last[second.size()], limit + 1);
}

}  // namespace kinscape
