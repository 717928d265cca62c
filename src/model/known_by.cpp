#include "model/known_by.hpp"

#include "model/members.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace kinscape {
namespace {

template <class T>
concept SaysOfItself = requires(T& item) {
    item.said->said_on;
};

using GonePaths = std::set<std::string>;
/// Old path of a list's element, and its new one: empty where it has gone.
using MovedPaths = std::map<std::string, std::string>;

std::string element_path(std::string_view list, std::size_t index) {
    return std::string(list) + '/' + std::to_string(index);
}

/// What an item says of its members follows the elements of its lists: a path that is withheld must not come
/// to stand for another.
void follow(Said& said, const GonePaths& gone, const MovedPaths& moves) {
    if (said->said.empty()) return;
    std::vector<SaidOfMember> kept;
    for (const SaidOfMember& one : said->said) {
        if (gone.contains(one.path)) continue;
        const std::size_t first = one.path.find('/');
        const std::size_t end = first == std::string::npos ? first : one.path.find('/', first + 1);
        const auto moved = moves.find(one.path.substr(0, end));
        SaidOfMember copy = one;
        if (moved != moves.end()) {
            if (moved->second.empty()) continue;
            copy.path = moved->second + (end == std::string::npos ? "" : one.path.substr(end));
        }
        kept.push_back(std::move(copy));
    }
    said.alter([&](SaidMembers& members) { members.said = std::move(kept); });
}

/// Takes out of one item what was said between two days.
class Forgetting {
public:
    Forgetting(const Day& from, const Day& to) : from_(from), to_(to) {}

    template <SaysOfItself T>
    bool is_new(const T& part) const {
        return said_between(*part.said, from_, to_);
    }

    template <SaysOfItself T>
    void in(T& item) const {
        GonePaths gone;
        MovedPaths moves;
        for (const SaidOfMember& one : item.said->said)
            if (said_between(one.about, from_, to_)) gone.insert(one.path);
        each_member(item, [&](std::string_view name, auto& member) {
            if (name.empty() || name == "id") return;
            if (gone.contains(std::string(name)))
                member = {};
            else
                visit(name, member, gone, moves);
        });
        follow(item.said, gone, moves);
    }

private:
    template <class T>
    void visit(std::string_view name, std::vector<T>& list, const GonePaths& gone, MovedPaths& moves) const {
        std::vector<T> kept;
        for (std::size_t index = 0; index < list.size(); ++index) {
            const std::string path = element_path(name, index);
            bool is_gone = gone.contains(path);
            if constexpr (SaysOfItself<T>) is_gone = is_gone || is_new(list[index]);
            moves[path] = is_gone ? "" : element_path(name, kept.size());
            if (is_gone) continue;
            if constexpr (SaysOfItself<T>) in(list[index]);
            kept.push_back(std::move(list[index]));
        }
        list = std::move(kept);
    }
    template <SaysOfItself T>
    void visit(std::string_view, std::optional<T>& maybe, const GonePaths&, MovedPaths&) const {
        if (maybe && is_new(*maybe))
            maybe.reset();
        else if (maybe)
            in(*maybe);
    }
    template <class T>
    void visit(std::string_view, T& member, const GonePaths&, MovedPaths&) const {
        if constexpr (SaysOfItself<T>) in(member);
    }

    const Day& from_;
    const Day& to_;
};

template <class T>
void forget(Table<T>& table, const Forgetting& forgetting) {
    std::vector<T> rows;
    for (const T& row : table) {
        if (forgetting.is_new(row)) continue;
        T known = row;
        forgetting.in(known);
        rows.push_back(std::move(known));
    }
    table = Table<T>::of_rows(std::move(rows));
}

}  // namespace

bool said_between(const SaidMembers& said, const Day& from, const Day& to) {
    const DayRange& range = said.said_on.range();
    return range.first && *range.first > from && possibly_not_after(said.said_on, to);
}

Document known_by(const Document& document, const Day& from, const Day& to) {
    const Forgetting forgetting(from, to);
    Document known = document;
    forget(known.unions, forgetting);
    forget(known.child_links, forgetting);
    forget(known.births, forgetting);
    forget(known.households, forgetting);
    forget(known.systems, forgetting);
    forget(known.ties, forgetting);
    std::vector<Person> people;
    for (const Person& person : document.people) {
        // Whoever was not born yet is not on the earlier map, whenever that was told: the date has to stay.
        if (forgetting.is_new(person) || !born_by(person, from)) continue;
        people.push_back(person);
        forgetting.in(people.back());
    }
    known.people = Table<Person>::of_rows(std::move(people));
    return known;
}

}  // namespace kinscape
