#include "model/document.hpp"

#include "model/tables.hpp"

#include <algorithm>
#include <string_view>

namespace kinscape {
namespace {

// More digits than this are no counter of ours.
constexpr std::size_t max_counter_digits = 18;

/// The number behind the letter, or 0 when the id is not that letter and a number.
unsigned long long counter_of(std::string_view id, std::string_view letter) {
    if (id.size() <= letter.size() || !id.starts_with(letter)) return 0;
    const std::string_view digits = id.substr(letter.size());
    if (digits.size() > max_counter_digits) return 0;
    unsigned long long number = 0;
    for (char c : digits) {
        if (c < '0' || c > '9') return 0;
        number = number * 10 + static_cast<unsigned long long>(c - '0');
    }
    return number;
}

}  // namespace

std::string_view kind_of(const Document& document, const AnyId& id) {
    std::string_view kind;
    if (id.empty()) return kind;
    each_table(document, [&](const auto& table, std::string_view name) {
        using RowId = typename std::remove_cvref_t<decltype(table)>::RowId;
        if (kind.empty() && table.contains(RowId(id.text()))) kind = name;
    });
    return kind;
}

bool same_rows(const Document& a, const Document& b) {
    return a.people.shares_all_with(b.people) && a.unions.shares_all_with(b.unions) &&
           a.child_links.shares_all_with(b.child_links) && a.births.shares_all_with(b.births) &&
           a.households.shares_all_with(b.households) && a.systems.shares_all_with(b.systems) &&
           a.ties.shares_all_with(b.ties) && a.moments.shares_all_with(b.moments) &&
           a.notes.shares_all_with(b.notes) && a.goals.shares_all_with(b.goals) &&
           a.referrals.shares_all_with(b.referrals) && a.measures.shares_all_with(b.measures) &&
           a.title == b.title && a.about == b.about;
}

bool names_an_item(const Document& document, const AnyId& id) { return !kind_of(document, id).empty(); }

std::string free_id(const Document& document, std::string_view letter) {
    unsigned long long highest = 0;
    each_table(document, [&](const auto& table, std::string_view) {
        for (const auto& row : table)
            highest = std::max(highest, counter_of(row.id.text(), letter));
    });
    return std::string(letter) + std::to_string(highest + 1);
}

std::string title_of(const Document& document) {
    if (!document.title.empty()) return document.title;
    for (const PersonId& index : document.about.index)
        if (const Person* person = document.people.find(index))
            if (std::string name = full_name(*person); !name.empty()) return name;
    return "Untitled";
}

}  // namespace kinscape
