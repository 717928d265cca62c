// Children, parents, brothers and sisters, twins, grandparents, and every other way to be somebody's child.

#include "base/utf8.hpp"
#include "editor/entry/clauses.hpp"
#include "editor/entry/kin.hpp"
#include "editor/entry/replace_person.hpp"
#include "editor/entry/who.hpp"
#include "model/kinship.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {
namespace {

bool holds(const std::vector<PersonId>& people, const PersonId& person) {
    return std::find(people.begin(), people.end(), person) != people.end();
}

bool is_unnamed(const Person& person) { return person.kind == "unknown" && full_name(person).empty(); }

std::vector<AnyId> ids_of(const std::vector<PersonId>& people) { return {people.begin(), people.end()}; }

bool are_a_couple(const LineReading& reading, const PersonId& one, const PersonId& other) {
    for (const Union& couple : reading.draft.document().unions)
        if (holds(couple.partners, one) && holds(couple.partners, other)) return true;
    return false;
}

/// The link of that kind that the parents join: one that holds them all, or the partner of one of them.
const ChildLink* link_to_join(const LineReading& reading, const PersonId& child,
                              const std::vector<PersonId>& parents, const std::string& kind) {
    const ChildLink* joinable = nullptr;
    for (const ChildLink* link : reading.draft.document().child_links.of_group(child)) {
        if (link->kind != kind) continue;
        const bool all = std::all_of(parents.begin(), parents.end(),
                                     [&](const PersonId& parent) { return holds(link->parents, parent); });
        // An ended stay and a new one are two.
        const bool over =
            !link->to.empty() && !reading.at.from.empty() && !surely_before(reading.at.from, link->to);
        if (all && !over) return link;
        const bool undated = link->from.empty() && link->to.empty() && !reading.at.given();
        const bool one_home = undated && link->parents.size() == 1 && parents.size() == 1 &&
                              are_a_couple(reading, link->parents.front(), parents.front());
        if (!joinable && (kind == "birth" || one_home)) joinable = link;
    }
    return joinable;
}

/// An unnamed parent in the link whose place the parent can take.
std::optional<PersonId> unnamed_in(const LineReading& reading, const ChildLink& link, const Person& parent) {
    for (const PersonId& id : link.parents) {
        const Person* there = reading.draft.document().people.find(id);
        if (!there || !is_unnamed(*there)) continue;
        // Of two who are unnamed only their sex can say that they are the same.
        const bool may_be = is_unnamed(parent) ? false : there->sex.empty() || parent.sex.empty();
        if (may_be || (there->sex == parent.sex && !parent.sex.empty())) return id;
    }
    return std::nullopt;
}

bool third_parent(LineReading& reading, const ChildLink& link, EntryTokens where) {
    return refuse(reading, EntryFault::third_parent, where,
                  fmt::format("{} has two birth parents already, {}. `step of`, `adopted by`, or `??` for a "
                              "disputed one.",
                              name_of(reading, link.child), names_of(reading, ids_of(link.parents))));
}

void add_link(LineReading& reading, const PersonId& child, const std::vector<PersonId>& parents,
              const std::string& kind) {
    ChildLink link;
    link.id = reading.draft.free<ChildLink>("c");
    link.child = child;
    link.parents = parents;
    link.kind = kind;
    if (kind != "birth" && reading.at.given()) {
        link.from = reading.take_time().from;
        link.to = reading.at.to;
    }
    const ChildLinkId id = link.id;
    reading.draft.put(std::move(link));
    say(reading, id, {}, Made::anew);
}

bool join_link(LineReading& reading, ChildLinkId id, const std::vector<PersonId>& parents,
               EntryTokens where) {
    for (const PersonId& parent : parents) {
        const ChildLink& link = reading.draft.row<ChildLink>(id);
        if (holds(link.parents, parent)) continue;
        if (const auto unnamed = unnamed_in(reading, link, reading.draft.row<Person>(parent)))
            replace_person(reading.draft, *unnamed, parent);
        else if (link.parents.size() > 1)
            return third_parent(reading, link, where);
        else
            reading.draft.alter<ChildLink>(id, [&](ChildLink& joined) { joined.parents.push_back(parent); });
    }
    const bool timed = reading.draft.row<ChildLink>(id).kind != "birth" && reading.at.given();
    if (timed) {
        const EntryTime time = reading.take_time();
        reading.draft.alter<ChildLink>(id, [&](ChildLink& link) {
            if (!time.from.empty()) link.from = time.from;
            if (!time.to.empty()) link.to = time.to;
        });
    }
    say(reading, id, {}, Made::already);
    return true;
}

/// Whoever was born together with the child and has no parents yet gets the same.
void link_twins(LineReading& reading, const PersonId& child, const std::vector<PersonId>& parents) {
    for (const PersonId& twin : kin_of(reading.draft.document(), child, "twin")) {
        std::vector<PersonId> lacking;
        const auto has = birth_parents(reading.draft.document(), twin);
        for (const PersonId& parent : parents)
            if (!holds(has, parent)) lacking.push_back(parent);
        const auto links = reading.draft.document().child_links.of_group(twin);
        const auto birth = std::find_if(links.begin(), links.end(),
                                        [](const ChildLink* link) { return link->kind == "birth"; });
        if (lacking.empty() || has.size() + lacking.size() > 2) continue;
        if (birth == links.end())
            add_link(reading, twin, lacking, "birth");
        else
            reading.draft.alter<ChildLink>((*birth)->id, [&](ChildLink& link) {
                link.parents.insert(link.parents.end(), lacking.begin(), lacking.end());
            });
    }
}

std::string sample_of_link(const std::string& kind) { return "child-link-kind/" + kind; }

bool read_child_of(LineReading& reading, const Clause& clause) {
    const auto parents = people_named(reading, clause.rest);
    if (!parents) return false;
    for (const PersonId& child : subject_people(reading)) {
        set_sex_if_unknown(reading, child, clause.means);
        if (!link_parents(reading, child, *parents, "birth", clause.all)) return false;
    }
    const std::string_view word = clause.means == "male"     ? "Son"
                                  : clause.means == "female" ? "Daughter"
                                                             : "Child";
    chip(reading, clause.all, fmt::format("{} of {}", word, names_of(reading, ids_of(*parents))),
         sample_of_link("birth"));
    return true;
}

bool read_parent_of(LineReading& reading, const Clause& clause) {
    const auto children = people_named(reading, clause.rest);
    if (!children) return false;
    const std::vector<PersonId> parents = subject_people(reading);
    for (const PersonId& parent : parents)
        set_sex_if_unknown(reading, parent, clause.means);
    for (const PersonId& child : *children)
        if (!link_parents(reading, child, parents, "birth", clause.all)) return false;
    const std::string_view word = clause.means == "male"     ? "Father"
                                  : clause.means == "female" ? "Mother"
                                                             : "Parent";
    chip(reading, clause.all, fmt::format("{} of {}", word, names_of(reading, ids_of(*children))),
         sample_of_link("birth"));
    return true;
}

/// The parents of somebody, for a brother or sister to have the same: what is known of either counts for
/// both, and where nothing is known of anybody they are two unnamed ones.
bool share_parents(LineReading& reading, const PersonId& person, const PersonId& other, EntryTokens where) {
    const auto of = [&](const PersonId& id) { return birth_parents(reading.draft.document(), id); };
    if (of(other).empty() && of(person).empty()) {
        const std::vector<PersonId> unnamed{add_unnamed(reading, "female"), add_unnamed(reading, "male")};
        if (!link_parents(reading, other, unnamed, "birth", where)) return false;
    }
    const std::vector<PersonId> theirs = of(other);
    if (!link_parents(reading, person, theirs, "birth", where)) return false;
    for (const PersonId& parent : of(person))
        if (!holds(of(other), parent) && !link_parents(reading, other, {parent}, "birth", where))
            return false;
    return true;
}

bool read_sibling_of(LineReading& reading, const Clause& clause) {
    const auto others = people_named(reading, clause.rest);
    if (!others) return false;
    for (const PersonId& person : subject_people(reading)) {
        set_sex_if_unknown(reading, person, clause.means);
        if (!share_parents(reading, person, others->front(), clause.all)) return false;
    }
    const std::string_view word = clause.means == "male"     ? "Brother"
                                  : clause.means == "female" ? "Sister"
                                                             : "Sibling";
    chip(reading, clause.all, fmt::format("{} of {}", word, names_of(reading, ids_of(*others))),
         sample_of_link("birth"));
    return true;
}

bool read_half_sibling_of(LineReading& reading, const Clause& clause) {
    const std::size_t by = find_word(reading, "by", clause.rest);
    if (by == 0 || by + 1 >= clause.rest.size())
        return refuse(reading, EntryFault::not_understood, clause.all,
                      fmt::format("Which parent do they share? Write `{} by` and the name of that parent.",
                                  text_of(clause.all)));
    const auto other = person_named(reading, clause.rest.first(by));
    if (!other) return false;
    const auto parent = person_named(reading, clause.rest.subspan(by + 1));
    if (!parent) return false;
    const auto links = reading.draft.document().child_links.of_group(*other);
    const bool shared = std::any_of(links.begin(), links.end(), [&](const ChildLink* link) {
        return is_parental(*link) && holds(link->parents, *parent);
    });
    const auto others_parents = birth_parents(reading.draft.document(), *other);
    const bool is_full = others_parents.size() > 1 && reading.line.tail.certainty.empty() &&
                         std::none_of(others_parents.begin(), others_parents.end(), [&](const PersonId& id) {
                             return is_unnamed(reading.draft.row<Person>(id));
                         });
    if (!shared && is_full) {
        const std::string whose = name_of(reading, subject_people(reading).front());
        return refuse(
            reading, EntryFault::third_parent, clause.all,
            fmt::format("{0} is not a parent of {1}, who has two: {2}. `{3} c/o {0}` says whose child {3} "
                        "is.",
                        name_of(reading, *parent), name_of(reading, *other),
                        names_of(reading, ids_of(others_parents)), whose));
    }
    if (!shared && !link_parents(reading, *other, {*parent}, "birth", clause.all)) return false;
    for (const PersonId& person : subject_people(reading)) {
        set_sex_if_unknown(reading, person, clause.means);
        if (!link_parents(reading, person, {*parent}, "birth", clause.all)) return false;
    }
    const std::string_view word = clause.means == "male"     ? "Half-brother"
                                  : clause.means == "female" ? "Half-sister"
                                                             : "Half-sibling";
    chip(reading, clause.all,
         fmt::format("{} of {} by {}", word, name_of(reading, *other), name_of(reading, *parent)),
         sample_of_link("birth"));
    return true;
}

/// The birth that both are part of by then.
void put_in_birth(LineReading& reading, const PersonId& person, const PersonId& twin,
                  const std::string& zygosity) {
    for (const Birth& birth : reading.draft.document().births) {
        if (!holds(birth.children, twin)) continue;
        const bool both = holds(birth.children, person);
        const bool same = birth.zygosity == zygosity || zygosity == "unknown";
        if (!both && !same) continue;
        const BirthId id = birth.id;
        reading.draft.alter<Birth>(id, [&](Birth& one) {
            if (!both) one.children.push_back(person);
            if (zygosity != "unknown") one.zygosity = zygosity;
        });
        say(reading, id, {}, Made::already);
        return;
    }
    Birth birth;
    birth.id = reading.draft.free<Birth>("b");
    birth.children = {twin, person};
    birth.zygosity = zygosity;
    const BirthId id = birth.id;
    reading.draft.put(std::move(birth));
    say(reading, id, {}, Made::anew);
}

void share_birthday(LineReading& reading, const PersonId& from, const PersonId& to) {
    const std::optional<Born> born = reading.draft.row<Person>(from).born;
    if (!born) return;
    reading.draft.alter<Person>(to, [&](Person& person) {
        if (!person.born) person.born.emplace();
        if (person.born->date.empty()) person.born->date = born->date;
        if (person.born->place.empty()) person.born->place = born->place;
    });
}

bool read_twin_of(LineReading& reading, const Clause& clause) {
    const auto twin = person_named(reading, clause.rest);
    if (!twin) return false;
    for (const PersonId& person : subject_people(reading)) {
        if (person == *twin)
            return refuse(reading, EntryFault::loop, clause.all, "Nobody is their own twin.");
        const auto theirs = birth_parents(reading.draft.document(), *twin);
        const auto mine = birth_parents(reading.draft.document(), person);
        if (!theirs.empty() && !link_parents(reading, person, theirs, "birth", clause.all)) return false;
        if (theirs.empty() && !mine.empty() && !link_parents(reading, *twin, mine, "birth", clause.all))
            return false;
        share_birthday(reading, *twin, person);
        share_birthday(reading, person, *twin);
        put_in_birth(reading, person, *twin, clause.means);
    }
    const std::string word = clause.means == "unknown"     ? "Twin"
                             : clause.means == "identical" ? "Identical twin"
                                                           : "Fraternal twin";
    chip(reading, clause.all, fmt::format("{} of {}", word, name_of(reading, *twin)),
         "zygosity/" + clause.means);
    return true;
}

/// The mother or father of that person, an unnamed one where there is none.
std::optional<PersonId> parent_of_sex(LineReading& reading, const PersonId& child, const std::string& word,
                                      EntryTokens where) {
    const auto known = kin_of(reading.draft.document(), child, word);
    const auto parents = birth_parents(reading.draft.document(), child);
    const bool sure =
        known.size() == 1 && (parents.size() > 1 || !reading.draft.row<Person>(known.front()).sex.empty());
    if (sure) return known.front();
    if (!known.empty()) {
        const std::string who = name_of(reading, known.front());
        refuse(reading, EntryFault::not_understood, where,
               known.size() > 1
                   ? fmt::format("Which of {} is the {}? Say `{} {}` first.",
                                 names_of(reading, ids_of(known)), word, who,
                                 word == "mother" ? "female" : "male")
                   : fmt::format("Is {0} the {1}? Say `{0} female` or `{0} male` first.", who, word));
        return std::nullopt;
    }
    const PersonId unnamed = add_unnamed(reading, word == "mother" ? "female" : "male");
    if (!link_parents(reading, child, {unnamed}, "birth", where)) return std::nullopt;
    return unnamed;
}

bool read_grandparent_of(LineReading& reading, const Clause& clause) {
    const auto child = person_named(reading, clause.rest);
    if (!child) return false;
    // "mother's father": by whom, and which of the two.
    const bool by_mother = clause.means.starts_with("mother");
    const bool is_mother = clause.means.ends_with("mother");
    const auto parent = parent_of_sex(reading, *child, by_mother ? "mother" : "father", clause.all);
    if (!parent) return false;
    const std::vector<PersonId> people = subject_people(reading);
    for (const PersonId& person : people)
        set_sex_if_unknown(reading, person, is_mother ? "female" : "male");
    if (!link_parents(reading, *parent, people, "birth", clause.all)) return false;
    const std::string whole = full_name(reading.draft.row<Person>(*parent));
    chip(reading, clause.all,
         fmt::format("{} of {}, by {}", is_mother ? "Grandmother" : "Grandfather", name_of(reading, *child),
                     whole.empty() ? by_mother ? "the mother" : "the father" : name_of(reading, *parent)),
         sample_of_link("birth"));
    return true;
}

std::string words_of_link(const LineReading& reading, const std::string& kind) {
    if (kind == "adoptive") return "Adopted by";
    if (kind == "foster") return "Fostered by";
    if (kind == "step") return "Stepchild of";
    if (kind == "guardian") return "In the care of";
    if (kind == "raised-by") return "Raised by";
    if (kind == "kinship-care") return "In kinship care with";
    return words_of(reading.vocabulary.notation(), "child-link-kind", kind) + ":";
}

bool read_child_link(LineReading& reading, const Clause& clause) {
    EntryTokens names = clause.rest;
    const bool joined = names.size() > 1 && (reading.vocabulary.meaning("of", names.first(1)) ||
                                             reading.vocabulary.meaning("by", names.first(1)));
    if (joined) names = names.subspan(1);
    const auto parents = people_named(reading, names);
    if (!parents) return false;
    if (parents->size() > 2)
        return refuse(reading, EntryFault::third_parent, clause.all,
                      "A child is linked to one parent or to two by one line.");
    for (const PersonId& child : subject_people(reading))
        if (!link_parents(reading, child, *parents, clause.means, clause.all)) return false;
    chip(reading, clause.all,
         fmt::format("{} {}", words_of_link(reading, clause.means), names_of(reading, ids_of(*parents))),
         sample_of_link(clause.means));
    other_heads(reading, clause, "child-link");
    return true;
}

/// Parents who are not yet sure stand apart from those who are.
std::vector<PersonId> unsure_newcomers(const LineReading& reading, const PersonId& child,
                                       const std::vector<PersonId>& parents) {
    if (reading.line.tail.certainty.empty()) return {};
    const auto sure = birth_parents(reading.draft.document(), child);
    std::vector<PersonId> newcomers;
    if (!sure.empty())
        for (const PersonId& parent : parents)
            if (!holds(sure, parent)) newcomers.push_back(parent);
    return newcomers;
}

}  // namespace

bool link_parents(LineReading& reading, const PersonId& child, const std::vector<PersonId>& parents,
                  const std::string& kind, EntryTokens where) {
    if (parents.empty()) return true;
    for (const PersonId& parent : parents)
        if (is_self_or_descendant(reading.draft.document(), parent, child)) {
            const std::string name = name_of(reading, child);
            return refuse(reading, EntryFault::loop, where,
                          parent == child ? fmt::format("{} cannot be their own parent.", name)
                                          : fmt::format("{0} is an ancestor of {1}; {0} cannot be a child of "
                                                        "{1}.",
                                                        name, name_of(reading, parent)));
        }
    if (kind == "birth")
        if (const auto newcomers = unsure_newcomers(reading, child, parents); !newcomers.empty())
            return link_parents(reading, child, newcomers, "presumed", where);
    if (parents.size() > 2)
        return refuse(reading, EntryFault::third_parent, where,
                      fmt::format("{} can have two birth parents. `step of` or `adopted by` for the others.",
                                  name_of(reading, child)));
    if (const ChildLink* link = link_to_join(reading, child, parents, kind)) {
        if (!join_link(reading, link->id, parents, where)) return false;
    } else {
        add_link(reading, child, parents, kind);
    }
    if (kind == "birth") link_twins(reading, child, parents);
    return true;
}

bool read_descent(LineReading& reading, const Clause& clause) {
    if (subject_people(reading).size() != reading.subjects.size() || reading.subjects.empty())
        return refuse(reading, EntryFault::not_understood, clause.all,
                      fmt::format("“{}” is said of people.", text_of(clause.head)));
    switch (clause.kind) {
    case ClauseKind::child_of: return read_child_of(reading, clause);
    case ClauseKind::parent_of: return read_parent_of(reading, clause);
    case ClauseKind::sibling_of: return read_sibling_of(reading, clause);
    case ClauseKind::half_sibling_of: return read_half_sibling_of(reading, clause);
    case ClauseKind::twin_of: return read_twin_of(reading, clause);
    case ClauseKind::grandparent_of: return read_grandparent_of(reading, clause);
    default: return read_child_link(reading, clause);
    }
}

namespace {

/// One child of a `>` line: its name, and what was said of it there.
struct ChildRead {
    PersonId id;
    bool made = false;
    PartialDate born;
};
std::optional<ChildRead> read_child(LineReading& reading, EntryTokens piece) {
    const std::size_t date_words = trailing_date(reading, piece);
    EntryTokens name = piece.first(piece.size() - date_words);
    std::optional<std::string> sex;
    if (name.size() > 1) sex = reading.vocabulary.meaning("sex-of-child", name.last(1));
    if (sex) name = name.first(name.size() - 1);
    const auto date = date_at(reading, piece.last(date_words));
    if (!date) return std::nullopt;
    const bool second = name.size() > 1 && name.front().text == "+";
    if (second && can_be_new(reading, name.subspan(1)))
        return ChildRead{add_person(reading, name.subspan(1), sex.value_or("")), true, *date};
    const auto child = person_named(reading, name, sex.value_or(""));
    if (!child) return std::nullopt;
    if (sex) correct(reading, *child, "sex", *sex);
    return ChildRead{*child, reading.draft.is_new(*child), *date};
}

void put_birth_date(LineReading& reading, const PersonId& child, const PartialDate& date) {
    if (date.empty()) return;
    const bool born = reading.draft.row<Person>(child).born.has_value();
    correct(reading, child, "born/date", date.text());
    if (born) return;
    reading.draft.alter<Person>(child, [&](Person& person) {
        person.born->said.alter([&](SaidMembers& said) { said.said_on = reading.entry.said_on; });
    });
}

bool read_parents(LineReading& reading, EntryTokens names) {
    if (!names.empty()) {
        const auto parents = people_named(reading, names);
        if (parents) reading.subjects = ids_of(*parents);
        return parents.has_value();
    }
    reading.subjects.clear();
    for (const AnyId& id : reading.entry.focus)
        if (const Union* couple = reading.draft.document().unions.find(id.as<UnionId>()))
            reading.subjects.insert(reading.subjects.end(), couple->partners.begin(), couple->partners.end());
        else
            reading.subjects.push_back(id);
    if (!subject_people(reading).empty()) return true;
    return refuse(reading, EntryFault::nobody_selected, reading.line.tokens,
                  fmt::format("Whose child is “{}”? Begin with the parents: `me > Sam m 2014`.",
                              text_of(EntryTokens(reading.line.tokens).subspan(1))));
}

}  // namespace

bool read_children(LineReading& reading, std::size_t arrow) {
    const EntryTokens tokens = reading.line.tokens;
    if (!read_parents(reading, tokens.first(arrow))) return false;
    const std::vector<PersonId> parents = subject_people(reading);
    chip(reading, tokens.first(arrow), names_of(reading, reading.subjects));
    reading.tells_of_new = false;  // each child tells of itself
    bool anybody = false;
    for (const EntryTokens& piece : clauses_of(tokens.subspan(arrow + 1))) {
        if (piece.empty()) continue;
        const auto child = read_child(reading, piece);
        if (!child) return false;
        put_birth_date(reading, child->id, child->born);
        if (!link_parents(reading, child->id, parents, "birth", piece)) return false;
        anybody = true;
        chip(reading, piece,
             fmt::format("{}{}{}{}", child->made ? "New: " : "", name_of(reading, child->id),
                         child->born.empty() ? "" : ", born ", child->born.text()),
             "sex/" + reading.draft.row<Person>(child->id).sex);
    }
    if (anybody) return true;
    return refuse(reading, EntryFault::not_understood, tokens.subspan(arrow), "What is the child called?");
}

}  // namespace kinscape
