#include "model/known_by.hpp"

#include "model/members.hpp"
#include "model/moved_paths.hpp"

#include <optional>
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

/// Of `gone`, what lies within the part at `path`, as that part calls it: of `born/date` in `born`, `date`.
GonePaths within(const GonePaths& gone, const std::string& path) {
    GonePaths inner;
    for (const std::string& one : gone)
        if (one.size() > path.size() + 1 && one.starts_with(path + '/'))
            inner.insert(one.substr(path.size() + 1));
    return inner;
}

/// What an item says of its members follows the elements of its lists.
void follow(Said& said, const GonePaths& gone, const MovedPaths& moves) {
    if (said->said.empty()) return;
    std::vector<SaidOfMember> kept;
    for (const SaidOfMember& one : said->said) {
        if (gone.contains(one.path)) continue;
        std::optional<std::string> path = moves.moved(one.path);
        if (!path) continue;
        kept.push_back(one);
        kept.back().path = std::move(*path);
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

    /// `gone` is what the item around this one names in it.
    template <SaysOfItself T>
    void in(T& item, GonePaths gone = {}) const {
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
            moves.to[path] = is_gone ? std::nullopt : std::optional(kept.size());
            if (is_gone) continue;
            if constexpr (SaysOfItself<T>) in(list[index], within(gone, path));
            kept.push_back(std::move(list[index]));
        }
        list = std::move(kept);
    }
    template <SaysOfItself T>
    void visit(std::string_view name, std::optional<T>& maybe, const GonePaths& gone, MovedPaths&) const {
        if (maybe && is_new(*maybe))
            maybe.reset();
        else if (maybe)
            in(*maybe, within(gone, std::string(name)));
    }
    template <class T>
    void visit(std::string_view name, T& member, const GonePaths& gone, MovedPaths&) const {
        if constexpr (SaysOfItself<T>) in(member, within(gone, std::string(name)));
    }

    const Day& from_;
    const Day& to_;
};

/// Unchanged rows stay shared.
template <class T, class IsGone>
void forget(Table<T>& table, const Forgetting& forgetting, const IsGone& is_gone) {
    Table<T> kept = table;
    for (const T& row : table) {
        if (is_gone(row)) {
            kept = kept.without(row.id);
            continue;
        }
        T known = row;
        forgetting.in(known);
        if (!(known == row)) kept = kept.with(std::move(known));
    }
    table = std::move(kept);
}

}  // namespace

bool said_between(const SaidMembers& said, const Day& from, const Day& to) {
    const DayRange& range = said.said_on.range();
    return range.first && *range.first > from && possibly_not_after(said.said_on, to);
}

Document known_by(const Document& document, const Day& from, const Day& to) {
    const Forgetting forgetting(from, to);
    Document known = document;
    const auto is_new = [&](const auto& row) { return forgetting.is_new(row); };
    forget(known.unions, forgetting, is_new);
    forget(known.child_links, forgetting, is_new);
    forget(known.births, forgetting, is_new);
    forget(known.households, forgetting, is_new);
    forget(known.systems, forgetting, is_new);
    forget(known.ties, forgetting, is_new);
    // Whoever was not born yet is not on the earlier map, whenever that was told: the date has to stay.
    forget(known.people, forgetting,
           [&](const Person& person) { return is_new(person) || !born_by(person, from); });
    return known;
}

}  // namespace kinscape
