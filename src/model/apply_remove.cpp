#include "model/apply.hpp"
#include "model/members.hpp"
#include "model/tables.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace kinscape {
namespace {

using Gone = std::set<AnyId>;

bool is_gone(const Gone& gone, const AnyId& id) { return !id.empty() && gone.contains(id); }

template <class IdType>
void take_out(std::vector<IdType>& ids, const Gone& gone) {
    std::erase_if(ids, [&](const IdType& id) { return is_gone(gone, id); });
}

void clear_if_gone(std::string& id_or_text, const Gone& gone) {
    if (is_gone(gone, AnyId(id_or_text))) id_or_text.clear();
}

// `without` takes out of an item what is gone and answers whether the item can stand without it.

bool without(Person&, const Gone&) { return true; }
bool without(Union& couple, const Gone& gone) {
    take_out(couple.partners, gone);
    return couple.partners.size() >= 2;
}
bool without(ChildLink& link, const Gone& gone) {
    take_out(link.parents, gone);
    clear_if_gone(link.custody, gone);
    return !is_gone(gone, link.child) && !link.parents.empty();
}
bool without(Birth& birth, const Gone& gone) {
    take_out(birth.children, gone);
    return birth.children.size() >= 2;
}
bool without(Household& household, const Gone& gone) {
    std::erase_if(household.members, [&](const Member& member) { return is_gone(gone, member.who); });
    return true;
}
bool without(System&, const Gone&) { return true; }
bool without(Tie& tie, const Gone& gone) { return !is_gone(gone, tie.from) && !is_gone(gone, tie.to); }
bool without(Moment&, const Gone&) { return true; }
bool without(Goal& goal, const Gone& gone) {
    clear_if_gone(goal.with, gone);
    return !is_gone(gone, goal.about);
}
bool without(Referral& referral, const Gone& gone) {
    if (is_gone(gone, referral.to)) referral.to = {};
    return !is_gone(gone, referral.about);
}
bool without(Measure& measure, const Gone& gone) { return !is_gone(gone, measure.about); }
bool without(Note& note, const Gone& gone) { return !is_gone(gone, note.about); }
bool without(Source&, const Gone&) { return true; }
bool without(View& view, const Gone& gone) {
    take_out(view.center.of, gone);
    take_out(view.collapsed, gone);
    for (const AnyId& id : gone)
        view.places = view.places.without(id);
    return true;
}

/// What a removed person or source leaves behind in what others said: the name, no id of nobody.
class SaidWithout {
public:
    SaidWithout(const Document& before, const AnyId& removed) : removed_(removed) {
        if (const Person* person = before.people.find(removed.as<PersonId>())) name_ = full_name(*person);
    }

    template <class Item>
    void item(Item& item) {
        each_member(item, [&](std::string_view, auto& member) { visit(member); });
    }

private:
    void visit(Said& said) {
        if (!said.present()) return;
        said.alter([&](SaidMembers& members) { clean(members); });
    }
    void clean(SaidMembers& members) {
        if (members.said_by == removed_.text()) members.said_by = name_;
        if (members.source.text() == removed_.text()) members.source = {};
        for (SaidOfMember& one : members.said)
            clean(one.about);
    }
    template <class T>
    void visit(std::vector<T>& list) {
        for (T& one : list)
            visit(one);
    }
    template <class T>
    void visit(std::optional<T>& maybe) {
        if (maybe) visit(*maybe);
    }
    template <class T>
    void visit(T& member) {
        if constexpr (requires { member.said; }) item(member);
    }

    AnyId removed_;
    std::string name_;
};

/// True when a row of the table says something by, or from, what was removed.
class SaysOf {
public:
    explicit SaysOf(const AnyId& removed) : removed_(removed) {}
    template <class Item>
    bool item(const Item& item) {
        bool found = false;
        each_member(item, [&](std::string_view, const auto& member) { found = found || visit(member); });
        return found;
    }

private:
    bool visit(const Said& said) { return said.present() && members(*said); }
    bool members(const SaidMembers& said) {
        return said.said_by == removed_.text() || said.source.text() == removed_.text() ||
               std::any_of(said.said.begin(), said.said.end(),
                           [&](const SaidOfMember& one) { return members(one.about); });
    }
    template <class T>
    bool visit(const std::vector<T>& list) {
        return std::any_of(list.begin(), list.end(), [&](const T& one) { return visit(one); });
    }
    template <class T>
    bool visit(const std::optional<T>& maybe) {
        return maybe && visit(*maybe);
    }
    template <class T>
    bool visit(const T& member) {
        if constexpr (requires { member.said; }) return item(member);
        return false;
    }

    AnyId removed_;
};

/// Takes the gone ids out of every row; rows that cannot stand without them go too and are added to `gone`.
bool sweep(Document& document, Gone& gone) {
    const std::size_t before = gone.size();
    each_table(document, [&](auto& table, std::string_view) {
        auto left = table;
        for (const auto& row : table) {
            auto changed = row;
            if (gone.contains(row.id) || !without(changed, gone)) {
                gone.insert(row.id);
                left = left.without(row.id);
            } else if (!(changed == row)) {
                left = left.with(std::move(changed));
            }
        }
        table = std::move(left);
    });
    return gone.size() > before;
}

}  // namespace

Applied apply(const Document& before, const Remove& edit) {
    if (!names_an_item(before, edit.id)) return Failure{EditError::no_such_item};
    Document after = before;
    Gone gone{edit.id};
    // A union goes with its partner, a note with the union: until nothing more goes.
    while (sweep(after, gone)) {}
    take_out(after.about.index, gone);

    SaysOf says(edit.id);
    SaidWithout said(before, edit.id);
    each_table(after, [&](auto& table, std::string_view) {
        auto cleaned = table;
        for (const auto& row : table) {
            if (!says.item(row)) continue;
            auto changed = row;
            said.item(changed);
            cleaned = cleaned.with(std::move(changed));
        }
        table = std::move(cleaned);
    });
    said.item(after.about);
    return after;
}

}  // namespace kinscape
