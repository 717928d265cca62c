// Taking away what was said in error, and new names.

#include "base/utf8.hpp"
#include "editor/entry/clauses.hpp"
#include "editor/entry/suggestion.hpp"
#include "editor/entry/who.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {
namespace {

bool holds(const std::vector<PersonId>& people, const AnyId& id) {
    return std::any_of(people.begin(), people.end(), [&](const PersonId& one) { return AnyId(one) == id; });
}

/// Takes a member, and what was said of it, out of an item; false when it was not there.
bool take_member(LineReading& reading, const AnyId& id, const std::string& path) {
    std::optional<AnyItem> item = item_of(reading.draft.document(), id);
    if (!item) return false;
    bool there = size_at(*item, path) > 0;
    if (there)
        remove_at(*item, path);
    else if ((there = !text_at(*item, path).empty()))
        put_text(*item, path, {});
    if (path == "note") {
        SaidMembers said = said_at(*item, {});
        there = !said.note.empty();
        said.note.clear();
        put_said(*item, {}, said);
    }
    if (!there) return false;
    std::visit(
        [&](auto& one) {
            one.said.alter([&](SaidMembers& said) {
                std::erase_if(said.said, [&](const SaidOfMember& of) { return of.path == path; });
            });
        },
        *item);
    reading.draft.put_item(std::move(*item));
    return true;
}

bool take_from_list(LineReading& reading, const PersonId& id, const std::string& list,
                    const std::string& text) {
    AnyItem item = reading.draft.row<Person>(id);
    const auto all = list_at(item, list);
    bool taken = false;
    for (std::size_t i = all.size(); i-- > 0;)
        if (text.empty() || folded(all[i]) == folded(text))
            taken = remove_at(item, fmt::format("{}/{}", list, i)) || taken;
    if (taken) reading.draft.put_item(std::move(item));
    return taken;
}

bool take_marks(LineReading& reading, const PersonId& id, EntryTokens rest) {
    const auto kind = reading.vocabulary.at_start("mark-kind", rest);
    if (!kind) return false;
    AnyItem item = reading.draft.row<Person>(id);
    bool taken = false;
    for (std::size_t i = size_at(item, "marks"); i-- > 0;)
        if (text_at(item, fmt::format("marks/{}/kind", i)) == kind->means)
            taken = remove_at(item, fmt::format("marks/{}", i)) || taken;
    if (taken) reading.draft.put_item(std::move(item));
    return taken;
}

bool has_kind(const Tie& tie, const std::string& kind) {
    return tie.kind == kind || std::any_of(tie.spans.begin(), tie.spans.end(),
                                           [&](const Span& span) { return span.kind == kind; });
}

bool take_tie(LineReading& reading, const AnyId& from, const Clause& clause) {
    const auto other = look_up(reading, clause.rest, Sought::anything).ids;
    if (other.size() > 1) return ask_which(reading, clause.rest, other);
    if (other.empty()) return false;
    for (const Tie& tie : reading.draft.document().ties) {
        const bool joins =
            (tie.from == from && tie.to == other.front()) || (tie.to == from && tie.from == other.front());
        if (!joins || (clause.kind == ClauseKind::tie && !has_kind(tie, clause.means))) continue;
        reading.draft.remove(TieId(tie.id));
        return true;
    }
    return false;
}

bool take_stay(LineReading& reading, const PersonId& who, EntryTokens title) {
    for (const AnyId& id : look_up(reading, title, Sought::anything).ids) {
        const auto home = id.as<HouseholdId>();
        if (!reading.draft.document().households.contains(home)) continue;
        const std::size_t before = reading.draft.row<Household>(home).members.size();
        reading.draft.alter<Household>(home, [&](Household& one) {
            std::erase_if(one.members, [&](const Member& member) { return member.who == who; });
        });
        return reading.draft.row<Household>(home).members.size() < before;
    }
    return false;
}

/// The child's links with that parent lose the parent, or go.
bool take_parent(LineReading& reading, const PersonId& child, const AnyId& parent) {
    std::vector<ChildLink> links;
    for (const ChildLink* link : reading.draft.document().child_links.of_group(child))
        if (holds(link->parents, parent)) links.push_back(*link);
    for (ChildLink& link : links) {
        if (link.parents.size() < 2) {
            reading.draft.remove(link.id);
            continue;
        }
        std::erase_if(link.parents, [&](const PersonId& one) { return AnyId(one) == parent; });
        reading.draft.put(std::move(link));
    }
    return !links.empty();
}

bool take_descent(LineReading& reading, const AnyId& subject, const Clause& clause) {
    bool taken = false;
    for (const EntryTokens& piece : pieces_of(reading, clause.rest)) {
        const auto ids = look_up(reading, piece, Sought::people).ids;
        if (ids.size() > 1) return ask_which(reading, piece, ids);
        if (ids.empty()) continue;
        const bool parent = clause.kind == ClauseKind::parent_of;
        taken = take_parent(reading, parent ? ids.front().as<PersonId>() : subject.as<PersonId>(),
                            parent ? subject : ids.front()) ||
                taken;
    }
    return taken;
}

bool take_twin(LineReading& reading, const AnyId& subject) {
    for (const Birth& birth : reading.draft.document().births)
        if (holds(birth.children, subject)) {
            reading.draft.remove(BirthId(birth.id));
            return true;
        }
    return false;
}

const Union* union_between(const LineReading& reading, const std::vector<AnyId>& partners) {
    for (const Union& couple : reading.draft.document().unions)
        if (partners.size() > 1 && std::all_of(partners.begin(), partners.end(),
                                               [&](const AnyId& id) { return holds(couple.partners, id); }))
            return &couple;
    return nullptr;
}

bool take_event(LineReading& reading, const Clause& clause) {
    const Union* couple = union_between(reading, reading.subjects);
    if (!couple) return false;
    AnyItem item = *couple;
    if (clause.kind == ClauseKind::union_kind) {
        reading.draft.remove(UnionId(couple->id));
        return true;
    }
    for (std::size_t i = size_at(item, "events"); i-- > 0;)
        if (text_at(item, fmt::format("events/{}/kind", i)) == clause.means) {
            remove_at(item, fmt::format("events/{}", i));
            reading.draft.put_item(std::move(item));
            return true;
        }
    return false;
}

bool take_words(LineReading& reading, const PersonId& id, const std::string& text) {
    AnyItem item = reading.draft.row<Person>(id);
    for (std::size_t i = size_at(item, "words"); i-- > 0;)
        if (text_at(item, fmt::format("words/{}/text", i)) == text) {
            remove_at(item, fmt::format("words/{}", i));
            reading.draft.put_item(std::move(item));
            return true;
        }
    return false;
}

bool take_status(LineReading& reading, const AnyId& id) {
    const bool taken = take_member(reading, id, "status");
    take_member(reading, id, "since");
    return taken;
}

bool take_fact(LineReading& reading, const AnyId& id, const Clause& clause) {
    const PersonId person = id.as<PersonId>();
    if (clause.kind == ClauseKind::tie || clause.kind == ClauseKind::exchange)
        return take_tie(reading, id, clause);
    if (clause.kind == ClauseKind::text_member && clause.means == "note")
        return take_member(reading, id, "note");
    if (!reading.draft.document().people.contains(person)) return false;
    switch (clause.kind) {
    case ClauseKind::born:
    case ClauseKind::aged: return take_member(reading, id, "born");
    case ClauseKind::died: return take_member(reading, id, "died");
    case ClauseKind::moved: return take_member(reading, id, "migrated");
    case ClauseKind::status: return take_status(reading, id);
    case ClauseKind::sex: return take_member(reading, id, "sex");
    case ClauseKind::gender: return take_member(reading, id, "gender");
    case ClauseKind::pronouns: return take_member(reading, id, "pronouns");
    case ClauseKind::at_birth: return take_member(reading, id, "name/at_birth");
    case ClauseKind::called: return take_member(reading, id, "name/called");
    case ClauseKind::text_member: return take_member(reading, id, clause.means);
    case ClauseKind::list_member: return take_from_list(reading, person, clause.means, text_of(clause.rest));
    case ClauseKind::mark: return take_marks(reading, person, clause.rest);
    case ClauseKind::own_words: return take_words(reading, person, clause.all.front().text);
    case ClauseKind::living:
    case ClauseKind::left: return take_stay(reading, person, clause.rest);
    case ClauseKind::twin_of: return take_twin(reading, id);
    case ClauseKind::child_of:
    case ClauseKind::parent_of:
    case ClauseKind::child_link: return take_descent(reading, id, clause);
    default: return false;
    }
}

/// All of what is named: a union of two, or whoever it is.
void take_all(LineReading& reading) {
    if (reading.subjects.size() > 1) {
        const Union* couple = union_between(reading, reading.subjects);
        if (couple) reading.draft.remove(UnionId(couple->id));
    } else {
        reading.draft.remove(reading.subjects.front());
    }
}

}  // namespace

bool read_removal(LineReading& reading) {
    const EntryTokens words = EntryTokens(reading.line.tokens).subspan(1);
    if (reading.line.tail.marks() || reading.at.given()) return refuse_marks(reading);
    if (words.empty())
        return refuse(reading, EntryFault::not_understood, words, "What is to be taken away? `- Bruno job`.");
    for (std::size_t n = words.size(); n > 0; --n) {
        std::vector<AnyId> subjects;
        bool known = true;
        const auto pieces = look_up(reading, words.first(n), Sought::anything).ids.empty()
                                ? pieces_of(reading, words.first(n))
                                : std::vector<EntryTokens>{words.first(n)};
        for (const EntryTokens& piece : pieces) {
            const auto ids = look_up(reading, piece, Sought::anything).ids;
            known = known && !ids.empty();
            if (ids.size() > 1 && (n == words.size() || begins_clause(reading, words.subspan(n), false)))
                return ask_which(reading, piece, ids);
            if (!ids.empty()) subjects.push_back(ids.front());
        }
        const EntryTokens rest = words.subspan(n);
        const auto heads = reading.vocabulary.heads(rest);
        if (!known || (!rest.empty() && heads.empty())) continue;
        reading.subjects = subjects;
        chip(reading, reading.line.tokens, "Takes away: " + text_of(words));
        if (rest.empty()) take_all(reading);
        for (const ClauseHead& head : heads) {
            const Clause clause{head.kind, head.means, rest.first(head.words), rest.subspan(head.words),
                                rest};
            const bool of_both = head.kind == ClauseKind::union_event || head.kind == ClauseKind::union_kind;
            bool taken = of_both && take_event(reading, clause);
            if (!of_both)
                for (const AnyId& id : subjects)
                    taken = take_fact(reading, id, clause) || taken;
            if (taken || reading.error) break;
        }
        // What is not there cannot go: nothing changes, and the line says so (W3).
        return !reading.error;
    }
    return refuse(reading, EntryFault::not_understood, words,
                  fmt::format("I cannot find “{}”, so nothing is taken away.", text_of(words)));
}

bool read_renaming(LineReading& reading) {
    const EntryTokens tokens = reading.line.tokens;
    std::size_t sign = 0;
    while (tokens[sign].quoted || tokens[sign].text != "=")
        ++sign;
    const EntryTokens old = tokens.first(sign), now = tokens.subspan(sign + 1);
    const NameSeen seen = look_up(reading, old, Sought::anything);
    if (seen.ids.size() > 1) return ask_which(reading, old, seen.ids);
    if (seen.ids.empty())
        return refuse(reading, EntryFault::not_there, old,
                      fmt::format("{} is not recorded, so there is nobody to rename.", text_of(old)));
    const AnyId id = seen.ids.front();
    const std::string new_text = text_of(now);
    const bool person = reading.draft.document().people.contains(id.as<PersonId>());
    if (now.empty() || (person && !can_be_new(reading, now)))
        return refuse(reading, EntryFault::not_understood, now,
                      fmt::format("I cannot read “{}” as a name. A new name begins with a capital, or stands "
                                  "in quotes.",
                                  new_text));
    chip(reading, tokens, fmt::format("{} → {}", name_of(reading, id), new_text));
    reading.subjects = {id};
    if (!person) {
        correct(reading, id, "title", new_text);
        say(reading, id, "title", Made::already);
        return true;
    }
    const Name name = new_name(reading, now);
    correct(reading, id, "name/given", name.given);
    correct(reading, id, "name/family", name.family);
    reading.draft.alter<Person>(id.as<PersonId>(), [&](Person& one) {
        if (!name.order.empty()) one.name.order = name.order;
        if (one.kind == "unknown") one.kind = "person";
    });
    say(reading, id, "name", Made::already);
    return true;
}

}  // namespace kinscape
