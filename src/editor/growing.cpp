#include "editor/growing.hpp"

#include "model/kinship.hpp"

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

Said said_on(Day today) {
    Said said;
    said.alter([&](SaidMembers& members) { members.said_on = PartialDate(to_text(today)); });
    return said;
}

std::string name_in_label(const Document& document, const AnyId& id) {
    if (const Person* person = document.people.find(id.as<PersonId>()))
        if (std::string name = short_name(*person); !name.empty()) return name;
    if (const System* system = document.systems.find(id.as<SystemId>()))
        if (!system->title.empty()) return system->title;
    return "somebody";
}

/// Gathers the edits of one step on a copy of the document, so that each new id is free.
class Growth {
public:
    Growth(const Document& document, Day today) : after_(document), today_(today) {}

    template <class Row>
    decltype(Row::id) add(Row row) {
        const auto id = row.id;
        row.said = said_on(today_);
        take(Add<Row>{std::move(row)});
        return id;
    }
    PersonId person() {
        Person person;
        person.id = PersonId(free_id(after_, "p"));
        return add(std::move(person));
    }
    void couple(const PersonId& one, const PersonId& other, std::string kind) {
        Union couple;
        couple.id = UnionId(free_id(after_, "u"));
        couple.partners = {one, other};
        couple.kind = std::move(kind);
        add(std::move(couple));
    }
    void link(const PersonId& child, std::vector<PersonId> parents, std::string kind) {
        ChildLink link;
        link.id = ChildLinkId(free_id(after_, "c"));
        link.child = child;
        link.parents = std::move(parents);
        link.kind = std::move(kind);
        add(std::move(link));
    }
    void take(Edit edit) {
        if (auto after = apply_edit(after_, edit)) after_ = std::move(*after);
        edits_.push_back(std::move(edit));
    }
    Grown as(std::string label, AnyId added = {}) {
        return {std::move(edits_), std::move(label), std::move(added)};
    }
    const Document& document() const { return after_; }

private:
    Document after_;
    Day today_;
    std::vector<Edit> edits_;
};

/// The link that gives the child its parents in the drawing: the first one of birth, else the first one.
const ChildLink* parental_link(const Document& document, const PersonId& child) {
    const ChildLink* found = nullptr;
    for (const ChildLink* link : document.child_links.of_group(child)) {
        if (!is_parental(*link)) continue;
        if (link->kind == "birth") return link;
        if (!found) found = link;
    }
    return found;
}

std::vector<const Union*> unions_of(const Document& document, const PersonId& person) {
    std::vector<const Union*> unions;
    for (const Union& couple : document.unions)
        if (std::ranges::find(couple.partners, person) != couple.partners.end()) unions.push_back(&couple);
    return unions;
}

bool has_ended(const Union& couple) {
    return std::ranges::any_of(couple.events, [](const UnionEvent& event) {
        return event.kind == "divorced" || event.kind == "ended" || event.kind == "widowed";
    });
}

/// Both partners of the one bond that goes on, the person alone when there are several or none.
std::vector<PersonId> parents_of_next_child(const Document& document, const PersonId& person) {
    std::vector<const Union*> unions = unions_of(document, person);
    if (unions.size() > 1) std::erase_if(unions, [](const Union* couple) { return has_ended(*couple); });
    if (unions.size() == 1 && unions.front()->partners.size() == 2) return unions.front()->partners;
    return {person};
}

Grown with_parent(Growth growth, const PersonId& child) {
    const std::string label = "Add a parent of " + name_in_label(growth.document(), child);
    const ChildLink* known = parental_link(growth.document(), child);
    const bool joins = known && known->parents.size() == 1;
    const PersonId parent = growth.person();
    if (joins) {
        ChildLink link = *parental_link(growth.document(), child);
        const PersonId first = link.parents.front();
        link.parents.push_back(parent);
        growth.take(Change<ChildLink>{std::move(link)});
        growth.couple(first, parent, "relationship");
    } else {
        growth.link(child, {parent}, known ? "adoptive" : "birth");
    }
    return growth.as(label, parent);
}

Grown with_sibling(Growth growth, const PersonId& of) {
    const std::string label = "Add a brother or sister of " + name_in_label(growth.document(), of);
    std::vector<PersonId> parents;
    std::string kind = "birth";
    if (const ChildLink* link = parental_link(growth.document(), of)) {
        parents = link->parents;
        kind = link->kind;
    } else {
        parents.push_back(growth.person());
        parents.push_back(growth.person());
        growth.couple(parents[0], parents[1], "relationship");
        growth.link(of, parents, kind);
    }
    const PersonId sibling = growth.person();
    growth.link(sibling, parents, kind);
    return growth.as(label, sibling);
}

Grown with_child(Growth growth, std::vector<PersonId> parents, std::string_view of) {
    const PersonId child = growth.person();
    growth.link(child, std::move(parents), "birth");
    return growth.as("Add a child of " + std::string(of), child);
}

}  // namespace

std::optional<Grown> grown_by(const Document& document, const AnyId& from, Relative who, Day today) {
    Growth growth(document, today);
    if (const Union* couple = document.unions.find(from.as<UnionId>())) {
        if (who != Relative::child || couple->partners.size() < 2) return {};
        const std::vector<PersonId> both{couple->partners[0], couple->partners[1]};
        return with_child(std::move(growth), both,
                          name_in_label(document, both[0]) + " and " + name_in_label(document, both[1]));
    }
    const PersonId person = from.as<PersonId>();
    if (!document.people.contains(person)) return {};
    const std::string name = name_in_label(document, from);
    switch (who) {
    case Relative::partner: {
        const PersonId partner = growth.person();
        growth.couple(person, partner, "relationship");
        return growth.as("Add a partner of " + name, partner);
    }
    case Relative::child: return with_child(std::move(growth), parents_of_next_child(document, person), name);
    case Relative::parent: return with_parent(std::move(growth), person);
    case Relative::sibling: return with_sibling(std::move(growth), person);
    }
    return {};
}

Grown new_person(const Document& document, Day today) {
    Growth growth(document, today);
    const PersonId person = growth.person();
    if (document.about.index.empty() && document.people.empty()) {
        About about = document.about;
        about.index = {person};
        growth.take(ChangeAbout{std::move(about)});
    }
    return growth.as("Add a person", person);
}

Grown new_system(const Document& document, std::string_view kind, Day today) {
    Growth growth(document, today);
    System system;
    system.id = SystemId(free_id(document, "s"));
    system.kind = std::string(kind);
    const SystemId id = growth.add(std::move(system));
    return growth.as("Add a place", id);
}

Grown new_household(const Document& document, const std::vector<AnyId>& members, Day today) {
    Growth growth(document, today);
    Household home;
    home.id = HouseholdId(free_id(document, "h"));
    for (const AnyId& who : members) {
        if (!document.people.contains(who.as<PersonId>())) continue;
        Member member;
        member.who = who.as<PersonId>();
        member.said = said_on(today);
        home.members.push_back(std::move(member));
    }
    const HouseholdId id = growth.add(std::move(home));
    return growth.as("Add a household", id);
}

Grown new_note(const Document& document, const AnyId& about, std::string text, Day today) {
    Growth growth(document, today);
    Note note;
    note.id = NoteId(free_id(document, "n"));
    note.about = about;
    note.text = std::move(text);
    growth.add(std::move(note));
    return growth.as("Add a note about " + name_in_label(document, about), about);
}

Grown bound(const Document& document, const AnyId& from, const AnyId& to, const Bond& bond, Day today) {
    Growth growth(document, today);
    const std::string both = name_in_label(document, from) + " and " + name_in_label(document, to);
    switch (bond.kind) {
    case Bond::Kind::couple:
        growth.couple(from.as<PersonId>(), to.as<PersonId>(), bond.id);
        return growth.as("Join " + both, AnyId(free_id(document, "u")));
    case Bond::Kind::parent_of:
        growth.link(to.as<PersonId>(), {from.as<PersonId>()}, bond.id);
        return growth.as("Parent and child: " + both, AnyId(free_id(document, "c")));
    case Bond::Kind::child_of:
        growth.link(from.as<PersonId>(), {to.as<PersonId>()}, bond.id);
        return growth.as("Child and parent: " + both, AnyId(free_id(document, "c")));
    case Bond::Kind::tie: break;
    }
    Tie tie;
    tie.id = TieId(free_id(document, "t"));
    tie.from = from;
    tie.to = to;
    tie.kind = bond.id;
    if (!bond.strength.empty()) {
        Span span;
        span.strength = bond.strength;
        tie.spans.push_back(std::move(span));
    }
    const TieId id = growth.add(std::move(tie));
    return growth.as("Tie " + both, id);
}

Grown given_parents(const Document& document, const PersonId& child, const std::vector<PersonId>& parents,
                    Day today) {
    Growth growth(document, today);
    std::vector<PersonId> two(parents.begin(),
                              parents.begin() +
                                  static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, parents.size())));
    std::string of;
    for (const PersonId& parent : two)
        of += (of.empty() ? "" : " and ") + name_in_label(document, parent);
    const std::string label = name_in_label(document, child) + " becomes a child of " + of;
    if (const ChildLink* known = parental_link(document, child)) {
        ChildLink link = *known;
        link.parents = two;
        link.custody.clear();
        growth.take(Change<ChildLink>{std::move(link)});
        return growth.as(label, known->id);
    }
    growth.link(child, two, "birth");
    return growth.as(label, child);
}

}  // namespace kinscape
