#include "editor/clip.hpp"

#include "base/number.hpp"
#include "model/members.hpp"
#include "model/tables.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kinscape {
namespace {

using Names = std::map<std::string, std::string, std::less<>>;

/// Gives every id in an item another text: ids of the clip their new ones, texts that name somebody outside
/// the name.
class IdsRenamed {
public:
    IdsRenamed(const Names& ids, const Names& names_of_others) : ids_(ids), others_(names_of_others) {}

    template <class Item>
    void item(Item& item) {
        each_member(item, [&](std::string_view name, auto& member) { visit(name, member); });
    }

private:
    std::string renamed(const std::string& id) const {
        const auto found = ids_.find(id);
        return found == ids_.end() ? std::string() : found->second;
    }
    void visit(std::string_view name, std::string& text) {
        // These three hold an id or a text.
        if (name != "said_by" && name != "custody" && name != "with") return;
        if (const auto id = ids_.find(text); id != ids_.end())
            text = id->second;
        else if (const auto other = others_.find(text); other != others_.end())
            text = other->second;
    }
    template <class Tag>
    void visit(std::string_view, Id<Tag>& id) {
        id = Id<Tag>(renamed(id.text()));
    }
    void visit(std::string_view, AnyId& id) { id = AnyId(renamed(id.text())); }
    void visit(std::string_view name, Said& said) {
        if (!said.present()) return;
        said.alter([&](SaidMembers& members) {
            item(members);
            for (SaidOfMember& one : members.said)
                item(one.about);
        });
        static_cast<void>(name);
    }
    template <class T>
    void visit(std::string_view name, std::vector<T>& list) {
        if constexpr (!std::is_same_v<T, std::string> && !std::is_same_v<T, Version> &&
                      !std::is_same_v<T, double> && !std::is_same_v<T, SaidOfMember>)
            for (T& one : list)
                visit(name, one);
    }
    template <class T>
    void visit(std::string_view name, std::optional<T>& part) {
        if (part) visit(name, *part);
    }
    template <class T>
    void visit(std::string_view, T& part) {
        if constexpr (requires { each_member(part, [](std::string_view, auto&) {}); }) item(part);
    }

    const Names& ids_;
    const Names& others_;
};

template <class IdType>
void keep(std::vector<IdType>& ids, const std::set<std::string>& inside) {
    std::erase_if(ids, [&](const IdType& id) { return !inside.contains(id.text()); });
}

/// Takes out of the item what stays behind; false when it cannot stand without it.
class Cutting {
public:
    Cutting(const Document& from, std::set<std::string> inside) : from_(from), inside_(std::move(inside)) {}

    Document cut() {
        take(from_.people);
        take(from_.systems);
        take(from_.unions);
        take(from_.child_links);
        take(from_.births);
        take(from_.households);
        take(from_.ties);
        take(from_.goals);
        take(from_.referrals);
        take(from_.measures);
        take(from_.notes);
        return std::move(clip_);
    }

private:
    bool fits(Person& person) const { return inside_.contains(person.id.text()); }
    bool fits(System& system) const { return inside_.contains(system.id.text()); }
    bool fits(Union& couple) const {
        keep(couple.partners, inside_);
        return couple.partners.size() >= 2;
    }
    bool fits(ChildLink& link) const {
        keep(link.parents, inside_);
        return inside_.contains(link.child.text()) && !link.parents.empty();
    }
    bool fits(Birth& birth) const {
        keep(birth.children, inside_);
        return birth.children.size() >= 2;
    }
    bool fits(Household& home) const {
        const bool chosen = inside_.contains(home.id.text());
        const std::size_t all = home.members.size();
        std::erase_if(home.members, [&](const Member& one) { return !inside_.contains(one.who.text()); });
        return chosen || (all > 0 && home.members.size() == all);
    }
    bool fits(Tie& tie) const { return inside_.contains(tie.from.text()) && inside_.contains(tie.to.text()); }
    bool fits(Goal& goal) const { return inside_.contains(goal.about.text()); }
    bool fits(Referral& referral) const { return inside_.contains(referral.about.text()); }
    bool fits(Measure& measure) const { return inside_.contains(measure.about.text()); }
    bool fits(Note& note) const { return inside_.contains(note.about.text()); }

    template <class Row>
    void take(const Table<Row>& rows) {
        for (const Row& row : rows) {
            Row copy = row;
            if (!fits(copy)) continue;
            inside_.insert(copy.id.text());
            table_of<Row>(clip_) = table_of<Row>(clip_).with(std::move(copy));
        }
    }

    const Document& from_;
    std::set<std::string> inside_;
    Document clip_;
};

Names names_of_people(const Document& document) {
    Names names;
    for (const Person& person : document.people)
        names.emplace(person.id.text(), full_name(person));
    return names;
}

void rename_all(Document& document, const Names& ids, const Names& others) {
    IdsRenamed renamed(ids, others);
    each_table(document, [&](auto& table, std::string_view) {
        using TableType = std::remove_cvref_t<decltype(table)>;
        using Row = typename TableType::Iterator::value_type;
        if constexpr (!std::is_same_v<Row, View>) {
            std::vector<Row> rows;
            for (const Row& row : table) {
                rows.push_back(row);
                renamed.item(rows.back());
            }
            table = TableType::of_rows(std::move(rows));
        }
    });
}

Names own_ids(const Document& document) {
    Names ids;
    each_table(document, [&](const auto& table, std::string_view) {
        for (const auto& row : table)
            ids.emplace(row.id.text(), row.id.text());
    });
    return ids;
}

std::string letters_of(const std::string& id) {
    std::string letters = id.substr(0, id.find_first_of("0123456789-_"));
    return letters.empty() ? "x" : letters;
}

/// Free ids of the document for all of the clip.
Names free_ids(const Document& document, const Document& clip) {
    Names ids;
    std::map<std::string, long long> next;
    each_table(clip, [&](const auto& table, std::string_view) {
        for (const auto& row : table) {
            const std::string letters = letters_of(row.id.text());
            const auto [at, is_new] = next.try_emplace(letters, 0);
            if (is_new)
                at->second = whole_number_from(free_id(document, letters).substr(letters.size())).value_or(1);
            ids.emplace(row.id.text(), letters + std::to_string(at->second++));
        }
    });
    return ids;
}

template <class Row>
void add_all(std::vector<Edit>& edits, const Table<Row>& rows) {
    for (const Row& row : rows)
        edits.emplace_back(Add<Row>{row});
}

}  // namespace

Document clipped(const Document& seen, const std::vector<AnyId>& selected, const Geometry& geometry) {
    std::set<std::string> inside;
    for (const AnyId& id : selected)
        inside.insert(id.text());
    Document clip = Cutting(seen, std::move(inside)).cut();
    rename_all(clip, own_ids(clip), names_of_people(seen));
    clip.id = "clip";
    clip.title = "A part of " + title_of(seen);
    View view;
    view.id = ViewId("v1");
    view.kind = "genogram";
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes) {
            if (!names_an_item(clip, node.id)) continue;
            Place place;
            place.id = node.id;
            place.at = node.symbol.centre();
            view.places = view.places.with(std::move(place));
        }
    clip.views = clip.views.with(std::move(view));
    return clip;
}

Pasted pasted(const Document& document, const Document& clip, const View& view, Vec2 centre) {
    Pasted paste{{}, "Paste", {}};
    const Names ids = free_ids(document, clip);
    Document copy = clip;
    rename_all(copy, ids, {});
    add_all(paste.edits, copy.people);
    add_all(paste.edits, copy.systems);
    add_all(paste.edits, copy.unions);
    add_all(paste.edits, copy.child_links);
    add_all(paste.edits, copy.births);
    add_all(paste.edits, copy.households);
    add_all(paste.edits, copy.ties);
    add_all(paste.edits, copy.goals);
    add_all(paste.edits, copy.referrals);
    add_all(paste.edits, copy.measures);
    add_all(paste.edits, copy.notes);
    for (const Person& person : copy.people)
        paste.all.emplace_back(person.id);
    for (const System& system : copy.systems)
        paste.all.emplace_back(system.id);
    if (paste.all.size() == 1) paste.label = "Paste somebody";
    if (clip.views.empty() || clip.views.begin()->places.empty()) return paste;
    const Table<Place>& places = clip.views.begin()->places;
    Rect all{places.begin()->at, places.begin()->at};
    for (const Place& place : places)
        all = united(all, {place.at, place.at});
    ArrangePlaces arranged{view.id, {}};
    for (const Place& place : places) {
        const auto id = ids.find(place.id.text());
        if (id == ids.end()) continue;
        Place there;
        there.id = AnyId(id->second);
        there.at = place.at + centre - all.centre();
        arranged.places.push_back(std::move(there));
    }
    paste.edits.emplace_back(std::move(arranged));
    return paste;
}

}  // namespace kinscape
