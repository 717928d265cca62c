#include "model/snapshot.hpp"

#include "model/kinship.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_set>

namespace kinscape {
namespace {

using Shown = std::unordered_set<std::string_view>;

bool holds(const Shown& shown, const std::string& id) { return shown.contains(id); }

View default_genogram(const Document& document) {
    View view;
    const bool first_is_free = !names_an_item(document, AnyId("v1"));
    view.id = ViewId(first_is_free ? "v1" : free_id(document, "v"));
    view.kind = "genogram";
    for (const PersonId& index : document.about.index)
        if (document.people.contains(index) && view.center.of.empty()) view.center.of.push_back(index);
    return view;
}

/// The people in the middle of a view: those named, the members of a named household, else the index person.
std::vector<PersonId> people_in_the_middle(const Document& document, const View& view) {
    std::vector<PersonId> people;
    for (const AnyId& id : view.center.of) {
        if (document.people.contains(id.as<PersonId>())) people.push_back(id.as<PersonId>());
        if (const Household* home = document.households.find(id.as<HouseholdId>()))
            for (const Member& member : home->members)
                people.push_back(member.who);
    }
    if (people.empty())
        for (const PersonId& index : document.about.index)
            if (document.people.contains(index)) return {index};
    return people;
}

/// Everybody who can be reached from the middle without passing through a collapsed person, and the collapsed
/// people themselves: a branch is what lies beyond one of them.
Shown reached_around(const Document& document, const View& view, const std::vector<PersonId>& middle) {
    const Kinship kinship = kinship_of(document);
    const std::set<PersonId> collapsed(view.collapsed.begin(), view.collapsed.end());
    Shown reached;
    std::vector<const PersonId*> waiting;
    const auto reach = [&](const PersonId& id) {
        const Person* person = document.people.find(id);
        if (person && reached.insert(person->id.text()).second) waiting.push_back(&person->id);
    };
    for (const PersonId& id : middle)
        reach(id);
    while (!waiting.empty()) {
        const PersonId here = *waiting.back();
        waiting.pop_back();
        const bool in_the_middle = std::find(middle.begin(), middle.end(), here) != middle.end();
        if (collapsed.contains(here) && !in_the_middle) continue;
        for (const PersonId& partner : partners_of(kinship, here))
            reach(partner);
        for (const ChildLink* link : document.child_links.of_group(here))
            for (const PersonId& parent : link->parents)
                reach(parent);
        if (const auto down = kinship.links_of_parent.find(here); down != kinship.links_of_parent.end())
            for (const ChildLink* link : down->second)
                reach(link->child);
    }
    return reached;
}

/// The people of collapsed branches: connected to the middle, but only through a collapsed person.
Shown hidden_branches(const Document& document, const View& view) {
    Shown hidden;
    if (view.collapsed.empty()) return hidden;
    const std::vector<PersonId> middle = people_in_the_middle(document, view);
    View open = view;
    open.collapsed.clear();
    const Shown kept = reached_around(document, view, middle);
    for (std::string_view id : reached_around(document, open, middle))
        if (!kept.contains(id)) hidden.insert(id);
    return hidden;
}

std::set<PersonId> within_reach(const Document& document, const View& view) {
    std::set<PersonId> near;
    const int steps = static_cast<int>(std::clamp(std::floor(*view.within), 0.0, 1e6));
    for (const PersonId& centre : people_in_the_middle(document, view))
        for (PersonId& person : people_within(document, centre, steps))
            near.insert(std::move(person));
    return near;
}

bool lives_there(const Document& document, const HomeOnDay& home, const Day& day) {
    const Person* person = document.people.find(home.member->who);
    return person && born_by(*person, day) && !dead_on(*person, day);
}

/// Homes on the day with their living members; each household once.
std::vector<ShownHome> shown_homes(const Document& document, const Shown& shown, const Day& day) {
    std::vector<ShownHome> homes;
    for (const HomeOnDay& home : homes_on(document, day)) {
        if (!holds(shown, home.member->who.text()) || !lives_there(document, home, day)) continue;
        if (homes.empty() || homes.back().household != home.household) homes.push_back({home.household, {}});
        auto& members = homes.back().members;
        const bool there = std::any_of(members.begin(), members.end(),
                                       [&](const Member* one) { return one->who == home.member->who; });
        if (!there) members.push_back(home.member);
    }
    return homes;
}

bool has_surely_ended(const Member& member, const Day& day) {
    const std::optional<Day>& last = member.to.range().last;
    return last && *last < day;
}

/// Homes that all have left before the day, with those of them who are shown. A home that is told to be a
/// former one is one of these (notation.md 6).
std::vector<ShownHome> former_homes(const Document& document, const Shown& shown, const Day& day) {
    std::vector<ShownHome> homes;
    for (const Household& household : document.households) {
        const bool told = household.kind == "former";
        ShownHome home{&household, {}};
        bool left = true;
        for (const Member& member : household.members) {
            left = left && (told || has_surely_ended(member, day));
            const bool there = std::any_of(home.members.begin(), home.members.end(),
                                           [&](const Member* one) { return one->who == member.who; });
            if (holds(shown, member.who.text()) && !there) home.members.push_back(&member);
        }
        if (left && !home.members.empty()) homes.push_back(std::move(home));
    }
    return homes;
}

/// Those of today without those told to be former, and the former ones where the view asks for them.
std::vector<ShownHome> genogram_homes(const Snapshot& snapshot, const Shown& shown) {
    const Document& document = snapshot.document();
    std::vector<ShownHome> homes = shown_homes(document, shown, snapshot.day);
    std::erase_if(homes, [](const ShownHome& home) { return home.household->kind == "former"; });
    if (!shows(snapshot.view, "former")) return homes;
    for (ShownHome& home : former_homes(document, shown, snapshot.day))
        homes.push_back(std::move(home));
    return homes;
}

/// Drawn only when the view asks for them (notation.md 4.1 and 4.3).
bool asked_for(const View& view, const ChildLink& link) {
    if (link.kind == "donor" || link.kind == "surrogate") return shows(view, "genetic-origin");
    return link.kind != "step" || shows(view, "step");
}

bool can_have_begun(const ChildLink& link, const Day& day) { return possibly_not_after(link.from, day); }

void add_structure(Snapshot& snapshot, const Shown& shown) {
    const Document& document = snapshot.document();
    for (const Union& couple : document.unions) {
        const auto partners = std::count_if(couple.partners.begin(), couple.partners.end(),
                                            [&](const PersonId& id) { return holds(shown, id.text()); });
        if (partners < 2) continue;
        if (auto state = union_state(document, couple, snapshot.day))
            snapshot.unions.push_back({&couple, std::move(*state)});
    }
    for (const ChildLink& link : document.child_links) {
        if (!asked_for(snapshot.view, link) || !can_have_begun(link, snapshot.day)) continue;
        const bool parent_shown = std::any_of(link.parents.begin(), link.parents.end(),
                                              [&](const PersonId& id) { return holds(shown, id.text()); });
        if (parent_shown && holds(shown, link.child.text())) snapshot.links.push_back(&link);
    }
    for (const Birth& birth : document.births) {
        const auto children = std::count_if(birth.children.begin(), birth.children.end(),
                                            [&](const PersonId& id) { return holds(shown, id.text()); });
        if (children >= 2) snapshot.births.push_back(&birth);
    }
}

void add_ties(Snapshot& snapshot, const Shown& ends) {
    for (const Tie& tie : snapshot.document().ties) {
        if (!holds(ends, tie.from.text()) || !holds(ends, tie.to.text()) || tie.from == tie.to) continue;
        if (const TieOnDay found = tie_on(tie, snapshot.day); found.holds)
            snapshot.ties.push_back({&tie, found.span});
    }
}

/// Somebody undisclosed stays for a line of descent alone: without a child shown there is none on this day.
void drop_undisclosed_without_children(const VisibleDocument& visible, Shown& shown) {
    if (visible.undisclosed().empty()) return;
    for (bool dropped = true; dropped;) {
        Shown needed;
        for (const ChildLink& link : visible.document().child_links)
            if (holds(shown, link.child.text()))
                for (const PersonId& parent : link.parents)
                    needed.insert(parent.text());
        dropped = false;
        for (const PersonId& id : visible.undisclosed())
            if (!needed.contains(id.text()) && shown.erase(id.text()) > 0) dropped = true;
    }
}

Shown genogram_people(const VisibleDocument& visible, const View& view, const Day& day) {
    const Document& document = visible.document();
    const Shown hidden = hidden_branches(document, view);
    std::optional<std::set<PersonId>> near;
    if (view.within) near = within_reach(document, view);
    Shown shown;
    shown.reserve(document.people.size());
    for (const Person& person : document.people) {
        if (!born_by(person, day) && !shows(view, "unborn")) continue;
        if (holds(hidden, person.id.text()) || (near && !near->contains(person.id))) continue;
        shown.insert(person.id.text());
    }
    drop_undisclosed_without_children(visible, shown);
    return shown;
}

void fill_genogram(Snapshot& snapshot) {
    const Document& document = snapshot.document();
    const Shown shown = genogram_people(snapshot.visible, snapshot.view, snapshot.day);
    for (const Person& person : document.people)
        if (holds(shown, person.id.text())) snapshot.people.push_back(&person);
    add_structure(snapshot, shown);
    snapshot.homes = genogram_homes(snapshot, shown);
    add_ties(snapshot, shown);
}

void fill_ecomap(Snapshot& snapshot) {
    const Document& document = snapshot.document();
    std::vector<AnyId> middle = snapshot.view.center.of;
    if (middle.empty())
        for (const PersonId& index : document.about.index)
            if (middle.empty() && document.people.contains(index)) middle.push_back(index);
    const std::set<AnyId> centre(middle.begin(), middle.end());

    Shown shown, ends;
    for (const HomeOnDay& home : homes_on(document, snapshot.day)) {
        if (!centre.contains(home.household->id) || !lives_there(document, home, snapshot.day)) continue;
        ends.insert(home.household->id.text());
        shown.insert(home.member->who.text());
    }
    for (const Person& person : document.people)
        if (centre.contains(person.id)) shown.insert(person.id.text());
    // One household stands there even while nobody lives in it; of several those that somebody lives in.
    for (const AnyId& id : middle)
        if (middle.size() == 1 && document.households.contains(id.as<HouseholdId>())) ends.insert(id.text());
    for (const AnyId& id : middle)
        if (snapshot.centre.empty() && (holds(shown, id.text()) || holds(ends, id.text())))
            snapshot.centre = id;

    for (const Person& person : document.people)
        if (holds(shown, person.id.text())) snapshot.people.push_back(&person);
    for (const System& system : document.systems)
        snapshot.systems.push_back(&system);
    for (ShownHome& home : shown_homes(document, shown, snapshot.day))
        if (centre.contains(home.household->id)) snapshot.homes.push_back(std::move(home));
    add_structure(snapshot, shown);
    ends.insert(shown.begin(), shown.end());
    for (const System* system : snapshot.systems)
        ends.insert(system->id.text());
    add_ties(snapshot, ends);
}

}  // namespace

Snapshot snapshot_of(const VisibleDocument& visible, const View& view, const Day& day) {
    Snapshot snapshot{.visible = visible, .view = view, .day = day};
    if (is_ecomap(view))
        fill_ecomap(snapshot);
    else
        fill_genogram(snapshot);
    return snapshot;
}

View view_in(const VisibleDocument& visible, const View& view) {
    const Deidentified* copy = visible.deidentified();
    if (!copy) return view;
    const auto followed = copy->views.find(view.id);
    // A view that is withheld itself is drawn as the default one.
    return followed == copy->views.end() ? views_of(visible.document()).front()
                                         : *visible.document().views.find(followed->second);
}

Snapshot snapshot_for(const Document& document, const Audience& audience, const View& view, const Day& day) {
    Document with_view = document;
    with_view.views = document.views.with(view);
    const VisibleDocument visible = visible_to(with_view, audience);
    return snapshot_of(visible, view_in(visible, view), day);
}

std::optional<View> find_view(const Document& document, std::string_view id_or_kind) {
    std::vector<View> views = views_of(document);
    for (View& view : views)
        if (view.id.text() == id_or_kind) return std::move(view);
    for (View& view : views)
        if (id_or_kind.empty() || view.kind == id_or_kind) return std::move(view);
    // No document stores one: the timeline shows what every view shows, on one axis.
    if (id_or_kind == "timeline") {
        View view = std::move(views.front());
        view.id = ViewId(free_id(document, "v"));
        view.kind = "timeline";
        return view;
    }
    return std::nullopt;
}

std::vector<View> views_of(const Document& document) {
    if (document.views.empty()) return {default_genogram(document)};
    std::vector<View> views;
    for (const View& view : document.views)
        views.push_back(view);
    return views;
}

}  // namespace kinscape
