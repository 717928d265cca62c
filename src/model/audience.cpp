#include "model/audience.hpp"

#include "model/kinship.hpp"
#include "model/tables.hpp"
#include "model/withhold.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kinscape {
namespace {

ByDefault by_default(const Union& couple) {
    return couple.kind == "secret-affair" || couple.kind == "rape" ? ByDefault::withheld : ByDefault::shown;
}
ByDefault by_default(const ChildLink& link) {
    return link.kind == "donor" || link.kind == "surrogate" ? ByDefault::withheld : ByDefault::shown;
}
template <class Row>
ByDefault by_default(const Row&) {
    return ByDefault::shown;
}

/// Who stands in the document for more than one withheld link of a donor or a carrier.
std::set<PersonId> known_otherwise(const Document& document, const Curtain& curtain) {
    std::set<PersonId> known(document.about.index.begin(), document.about.index.end());
    for (const ChildLink& link : document.child_links) {
        known.insert(link.child);
        if (by_default(link) == ByDefault::shown || !is_withheld(curtain, *link.said, by_default(link)))
            known.insert(link.parents.begin(), link.parents.end());
    }
    for (const Union& couple : document.unions)
        if (!is_withheld(curtain, *couple.said, by_default(couple)) && couple.kind != "donor-relation" &&
            couple.kind != "surrogate-relation")
            known.insert(couple.partners.begin(), couple.partners.end());
    for (const Household& household : document.households)
        for (const Member& member : household.members)
            known.insert(member.who);
    for (const Tie& tie : document.ties) {
        known.insert(tie.from.as<PersonId>());
        known.insert(tie.to.as<PersonId>());
    }
    return known;
}

/// People whom the reader may not see: withheld, or known only by a withheld link of a donor or carrier.
std::set<PersonId> withheld_people(const Document& document, Curtain& curtain) {
    std::set<PersonId> withheld;
    for (const Person& person : document.people)
        if (is_withheld(curtain, *person.said)) withheld.insert(person.id);
    const std::set<PersonId> known = known_otherwise(document, curtain);
    for (const ChildLink& link : document.child_links) {
        if (by_default(link) == ByDefault::shown || !is_withheld(curtain, *link.said, by_default(link)))
            continue;
        for (const PersonId& id : link.parents) {
            const Person* person = document.people.find(id);
            if (person && !person->said->withhold.given && !known.contains(id)) withheld.insert(id);
        }
    }
    return withheld;
}

/// Of the withheld, those without whom a line of descent would break: a parent of somebody who is shown, or
/// of somebody who stays for the same reason.
std::set<PersonId> needed_for_descent(const Document& document, const Curtain& curtain,
                                      const std::set<PersonId>& withheld) {
    std::set<PersonId> needed;
    for (bool grew = true; grew;) {
        grew = false;
        for (const ChildLink& link : document.child_links) {
            if (!is_parental(link) || is_withheld(curtain, *link.said, by_default(link))) continue;
            const bool child_stays = document.people.contains(link.child) &&
                                     (!withheld.contains(link.child) || needed.contains(link.child));
            if (!child_stays) continue;
            for (const PersonId& parent : link.parents)
                if (withheld.contains(parent) && needed.insert(parent).second) grew = true;
        }
    }
    return needed;
}

Person undisclosed_person(const PersonId& id) {
    Person person;
    person.id = id;
    person.sex = "undisclosed";
    person.gender = "undisclosed";
    return person;
}

/// Goes through a document for one reader, table by table; what has gone is hidden for the tables after it.
class Veil {
public:
    Veil(const Document& document, Curtain curtain) : before_(document), after_(document), curtain_(curtain) {
        const std::set<PersonId> withheld = withheld_people(document, curtain_);
        undisclosed_ = needed_for_descent(document, curtain_, withheld);
        for (const PersonId& id : withheld)
            hide(*document.people.find(id));
        gone_ = withheld;
        for (const PersonId& id : undisclosed_)
            gone_.erase(id);
        hide_withheld(document.sources);
    }

    void draw() {
        keep(after_.people, [&](Person& person) { return keep_person(person); });
        keep(after_.child_links, [&](ChildLink& link) { return keep_link(link); });
        keep(after_.unions, [&](Union& couple) { return keep_union(couple); });
        keep(after_.births, [&](Birth& birth) { return keep_birth(birth); });
        keep(after_.households, [&](Household& household) { return keep_household(household); });
        keep(after_.systems, [&](System&) { return true; });
        keep(after_.ties, [&](Tie& tie) { return keep_tie(tie); });
        keep(after_.sources, [&](Source&) { return true; });
        keep(after_.moments, [&](Moment&) { return true; });
        keep(after_.views, [&](View& view) { return keep_view(view); });
        draw_records();
        take_out(curtain_, after_.about);
        std::erase_if(after_.about.index, [&](const PersonId& id) { return is_hidden_id(id); });
        after_.unknown = {};
    }

    const Document& document() const { return after_; }
    const std::set<PersonId>& undisclosed() const { return undisclosed_; }
    const LeftOut& left_out() const { return curtain_.left_out; }
    /// Without the parts of items that have gone as a whole.
    std::vector<LeftOutFact> facts() const {
        std::set<AnyId> gone;
        for (const LeftOutFact& fact : curtain_.facts)
            if (fact.path.empty()) gone.insert(fact.of);
        std::vector<LeftOutFact> facts = curtain_.facts;
        std::erase_if(facts,
                      [&](const LeftOutFact& fact) { return !fact.path.empty() && gone.contains(fact.of); });
        return facts;
    }

private:
    bool is_hidden_id(const AnyId& id) const { return curtain_.hidden.contains(id); }
    bool is_gone(const PersonId& id) const { return gone_.contains(id); }
    bool is_undisclosed(const PersonId& id) const { return undisclosed_.contains(id); }

    void hide(const Person& person) {
        curtain_.hidden.insert(person.id);
        for (std::string name : {short_name(person), full_name(person), person.name.given})
            if (!name.empty()) curtain_.hidden_names.insert(std::move(name));
    }
    template <class Row>
    void hide_withheld(const Table<Row>& table) {
        for (const Row& row : table)
            if (is_withheld(curtain_, *row.said)) curtain_.hidden.insert(row.id);
    }

    /// Drops the rows that are withheld or do not stand by themselves any more; what a row says of withheld
    /// members goes from those that stay. Unchanged rows stay shared.
    template <class Row, class Stays>
    void keep(Table<Row>& table, Stays&& stays) {
        Table<Row> kept = table;
        for (const Row& row : table) {
            if constexpr (!std::is_same_v<Row, Person>)
                if (is_withheld(curtain_, *row.said, by_default(row))) {
                    ++curtain_.left_out[std::string(kind_of(before_, row.id))];
                    note(row.id, IsOf::itself);
                    drop(kept, row);
                    continue;
                }
            Row cleaned = row;
            if (!stays(cleaned)) {
                note(row.id, IsOf::others);
                drop(kept, row);
                continue;
            }
            take_out(curtain_, cleaned);
            if (!stays(cleaned)) {
                note(row.id, IsOf::others);
                drop(kept, row);
            } else if (!(cleaned == row)) {
                kept = kept.with(std::move(cleaned));
            }
        }
        table = std::move(kept);
    }
    template <class Row>
    void drop(Table<Row>& kept, const Row& row) {
        curtain_.hidden.insert(row.id);
        kept = kept.without(row.id);
    }

    enum class IsOf : unsigned char { itself, others };
    /// Once for each item, and not for people, who are noted as they are counted.
    void note(const AnyId& id, IsOf why) {
        if (before_.people.contains(id.as<PersonId>())) return;
        const bool hangs_on = why == IsOf::others && !spent_.contains(id);
        curtain_.facts.push_back({std::string(kind_of(before_, id)), id, {}, hangs_on});
    }

    bool keep_person(Person& person) {
        const bool withheld = is_hidden_id(person.id);
        if (withheld && counted_.insert(person.id).second) {
            ++curtain_.left_out["person"];
            curtain_.facts.push_back({"person", person.id, {}});
        }
        if (is_undisclosed(person.id)) person = undisclosed_person(person.id);
        return !is_gone(person.id);
    }

    bool keep_link(ChildLink& link) {
        std::erase_if(link.parents, [&](const PersonId& id) { return is_gone(id); });
        if (is_hidden(curtain_, link.custody)) link.custody.clear();
        if (is_undisclosed(link.child)) {
            // The line stays; what else is known of somebody who is not shown does not.
            ChildLink bare;
            bare.id = link.id;
            bare.child = link.child;
            bare.parents = link.parents;
            bare.kind = link.kind;
            link = std::move(bare);
        }
        return !link.child.empty() && !is_gone(link.child) && !link.parents.empty();
    }

    /// A union of somebody undisclosed stays for a child of the two who is in the document, as a plain line.
    bool keep_union(Union& couple) {
        std::erase_if(couple.partners, [&](const PersonId& id) { return is_gone(id); });
        if (couple.partners.size() < 2) return false;
        const bool plain = std::any_of(couple.partners.begin(), couple.partners.end(),
                                       [&](const PersonId& id) { return is_undisclosed(id); });
        if (!plain) return true;
        Union bare;
        bare.id = couple.id;
        bare.partners = couple.partners;
        bare.kind = "marriage";
        couple = std::move(bare);
        return has_child(couple);
    }
    bool has_child(const Union& couple) const {
        const auto is_partner = [&](const PersonId& parent) {
            return std::find(couple.partners.begin(), couple.partners.end(), parent) != couple.partners.end();
        };
        for (const ChildLink& link : after_.child_links)
            if (link.parents.size() == 2 && is_partner(link.parents[0]) && is_partner(link.parents[1]))
                return true;
        return false;
    }

    bool keep_birth(Birth& birth) {
        std::erase_if(birth.children, [&](const PersonId& id) { return is_hidden_id(id); });
        return birth.children.size() >= 2;
    }

    bool keep_household(Household& household) {
        const Household* before = before_.households.find(household.id);
        std::erase_if(household.members, [&](const Member& member) { return is_hidden_id(member.who); });
        return !household.members.empty() || before->members.empty();
    }

    bool keep_tie(Tie& tie) {
        const Tie* before = before_.ties.find(tie.id);
        const bool spans_left = !tie.spans.empty() || before->spans.empty();
        if (!spans_left) {
            // The tie is what was left out, not each of its spans.
            spent_.insert(tie.id);
            ++curtain_.left_out["tie"];
            curtain_.left_out["span"] -= static_cast<int>(before->spans.size());
        }
        return spans_left && !is_hidden_id(tie.from) && !is_hidden_id(tie.to);
    }

    bool keep_view(View& view) {
        std::erase_if(view.center.of, [&](const AnyId& id) { return is_hidden_id(id); });
        std::erase_if(view.collapsed, [&](const PersonId& id) { return is_hidden_id(id); });
        const Table<Place> places = view.places;
        for (const Place& place : places)
            if (is_hidden_id(place.id) && !is_undisclosed(place.id.as<PersonId>()))
                view.places = view.places.without(place.id);
        view.background = {};
        return true;
    }

    /// Goals, referrals, measures and notes about something that is not there for the reader are not either;
    /// again until nothing more goes, because a note may be about a goal.
    void draw_records() {
        std::size_t before = 0;
        do {
            before = curtain_.hidden.size();
            keep(after_.goals, [&](Goal& goal) {
                if (is_hidden(curtain_, goal.with)) goal.with.clear();
                return !is_hidden_id(goal.about);
            });
            keep(after_.referrals, [&](Referral& referral) {
                return !is_hidden_id(referral.about) && !is_hidden_id(referral.to);
            });
            keep(after_.measures, [&](Measure& measure) { return !is_hidden_id(measure.about); });
            keep(after_.notes, [&](Note& note) { return !is_hidden_id(note.about); });
        } while (before != curtain_.hidden.size());
    }

    const Document& before_;
    Document after_;
    Curtain curtain_;
    std::set<PersonId> undisclosed_, gone_, counted_;
    std::set<AnyId> spent_;  // ties without a span that is left
};

}  // namespace

VisibleDocument visible_to(const Document& document, const Audience& audience) {
    VisibleDocument visible;
    visible.audience_ = audience;
    if (audience.deidentify) visible.audience_.reader = Reader::report;
    if (visible.audience_.reader == Reader::worker) {
        visible.document_ = document;
        return visible;
    }
    const std::string_view reader = visible.audience_.reader == Reader::client ? "client" : "report";
    Veil veil(document, Curtain{reader, {}, {}, {}, {}});
    veil.draw();
    visible.document_ = veil.document();
    visible.undisclosed_ = veil.undisclosed();
    visible.left_out_facts_ = veil.facts();
    for (const auto& [kind, count] : veil.left_out())
        if (count > 0) visible.left_out_.emplace_back(kind, count);
    if (!audience.deidentify) return visible;

    auto copy = std::make_shared<Deidentified>(
        deidentified(visible.document_, visible.undisclosed_, *audience.deidentify));
    visible.document_ = std::exchange(copy->document, {});
    std::set<PersonId> undisclosed;
    for (const PersonId& id : visible.undisclosed_)
        if (const auto found = copy->people.find(id); found != copy->people.end())
            undisclosed.insert(found->second);
    visible.undisclosed_ = std::move(undisclosed);
    visible.deidentified_ = std::move(copy);
    return visible;
}

}  // namespace kinscape
