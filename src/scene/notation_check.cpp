#include "scene/notation_check.hpp"

#include "scene/label.hpp"
#include "scene/tie_on_map.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace kinscape {
namespace {

/// Where a finding stands: the item, the member of it, and the item's place in the file.
struct Spot {
    AnyId of;
    std::string member;
    std::string item;  // "/people/3"
};

/// One id that the document uses.
struct Use {
    std::string_view list;
    std::string id;
    Spot spot;
};

std::string numbered(std::string_view table, std::size_t index) {
    return "/" + std::string(table) + "/" + std::to_string(index);
}

/// Every id of every item that a map draws, in document order.
class Uses {
public:
    Uses(const Document& document, const Notation& notation) : notation_(notation) {
        std::size_t at = 0;
        for (const Person& person : document.people)
            add_person(person, at++);
        at = 0;
        for (const Union& couple : document.unions)
            add_union(couple, at++);
        at = 0;
        for (const ChildLink& link : document.child_links)
            add("child-link-kind", link.kind, {link.id, "kind", numbered("child_links", at++)});
        at = 0;
        for (const Birth& birth : document.births)
            add("zygosity", birth.zygosity, {birth.id, "zygosity", numbered("births", at++)});
        at = 0;
        for (const Household& home : document.households)
            add("household-kind", home.kind, {home.id, "kind", numbered("households", at++)});
        at = 0;
        for (const Tie& tie : document.ties)
            add_tie(tie, at++);
    }
    const std::vector<Use>& all() const { return uses_; }
    bool contain(std::string_view list, const std::string& id) const { return ids_.contains({list, id}); }

private:
    void add(std::string_view list, const std::string& id, Spot spot) {
        if (id.empty()) return;
        uses_.push_back({list, id, std::move(spot)});
        ids_.emplace(list, id);
    }
    void add_person(const Person& person, std::size_t at) {
        const std::string item = numbered("people", at);
        if (person.kind != "person") add("person-kind", person.kind, {person.id, "kind", item});
        add("gender", person.gender, {person.id, "gender", item});
        if (person.gender.empty()) add("sex", person.sex, {person.id, "sex", item});
        add("person-status", person.status, {person.id, "status", item});
        for (std::size_t i = 0; i < person.roles.size(); ++i)
            add("person-role", person.roles[i], {person.id, "roles/" + std::to_string(i), item});
        if (person.migrated) add("migration-kind", person.migrated->kind, {person.id, "migrated/kind", item});
        for (std::size_t i = 0; i < person.marks.size(); ++i) {
            const std::string mark = "marks/" + std::to_string(i);
            add("health-mark-kind", person.marks[i].kind, {person.id, mark + "/kind", item});
            add("health-mark-state", person.marks[i].state, {person.id, mark + "/state", item});
        }
        add_fields(person, item);
    }
    /// Each field once, with the first mark that has it.
    void add_fields(const Person& person, const std::string& item) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < person.marks.size(); ++i) {
            const auto field = notation_.vocabulary.field_of_mark.find(person.marks[i].kind);
            if (field == notation_.vocabulary.field_of_mark.end() || !seen.insert(field->second).second)
                continue;
            add("health-field", field->second, {person.id, "marks/" + std::to_string(i) + "/kind", item});
        }
    }
    void add_union(const Union& couple, std::size_t at) {
        const std::string item = numbered("unions", at);
        add("union-kind", couple.kind, {couple.id, "kind", item});
        for (std::size_t i = 0; i < couple.flags.size(); ++i)
            add("union-flag", couple.flags[i], {couple.id, "flags/" + std::to_string(i), item});
    }
    void add_tie(const Tie& tie, std::size_t at) {
        const std::string item = numbered("ties", at);
        const bool ecomap = std::any_of(tie.spans.begin(), tie.spans.end(), [](const Span& span) {
            return !span.strength.empty() || span.stress || !span.flow.empty();
        });
        if (!ecomap) add("emotional-tie-kind", tie.kind, {tie.id, "kind", item});
        for (std::size_t i = 0; i < tie.spans.size(); ++i) {
            const Span& span = tie.spans[i];
            const std::string member = "spans/" + std::to_string(i);
            if (!ecomap) add("emotional-tie-kind", span.kind, {tie.id, member + "/kind", item});
            add("strength", span.strength, {tie.id, member + "/strength", item});
            if (span.stress && *span.stress > 0)
                add("stress", std::to_string(std::lround(*span.stress)), {tie.id, member + "/stress", item});
            add("flow", span.flow, {tie.id, member + "/flow", item});
        }
    }

    const Notation& notation_;
    std::vector<Use> uses_;
    std::set<std::pair<std::string_view, std::string>> ids_;  // with their lists, each once
};

class Check {
public:
    Check(const Document& document, const Notation& notation)
        : document_(document),
          notation_(notation),
          uses_(document, notation) {}

    Diagnostics run() {
        for (const Use& use : uses_.all())
            look_at(use);
        look_at_people();
        look_at_births();
        look_at_orders();
        return std::move(findings_);
    }

private:
    void add(std::string id, const Spot& spot, std::string says, std::string what_to_do) {
        const std::string place = spot.member.empty() ? spot.item : spot.item + "/" + spot.member;
        findings_.push_back({std::move(id), spot.of.text(), spot.member, place, 0, Level::notation,
                             std::move(says), std::move(what_to_do)});
    }
    std::string quoted(std::string_view list, std::string_view id) const {
        return "“" + words_of(notation_, list, id) + "”";
    }
    std::string name_of(const PersonId& id) const {
        const Person* person = document_.people.find(id);
        const std::string name = person ? short_name(*person) : std::string();
        return name.empty() ? id.text() : name;
    }
    bool is_in_scope(std::string_view list);
    void look_at(const Use& use);
    void look_at_alike(const Use& use);
    bool has_word_beside(std::string_view list, const std::string& id) const;
    const View* first_genogram() const;
    bool ties_are_asked_for() const;
    bool has_words_of_health() const;
    void look_at_people();
    void look_at_births();
    void look_at_orders();
    void look_at_partners(const View& view, const Union& couple, std::size_t at);
    void look_at_children(const View& view, const Union& couple);
    std::optional<double> x_of(const View& view, const PersonId& id) const;
    std::size_t unions_of(const PersonId& id) const;

    const Document& document_;
    const Notation& notation_;
    Uses uses_;
    std::map<std::string, bool, std::less<>> in_scope_;
    Diagnostics findings_;
};

/// A profile that names no id of a list has nothing to say about it: an ecomap in a pedigree's notation is
/// drawn as everywhere.
bool Check::is_in_scope(std::string_view list) {
    if (notation_.id == "plain") return true;
    const auto known = in_scope_.find(list);
    if (known != in_scope_.end()) return known->second;
    const auto entries = notation_.entries.find(list);
    bool named = false;
    if (entries != notation_.entries.end())
        for (const auto& [id, entry] : entries->second)
            named = named || entry.drawn == Drawn::own || entry.drawn == Drawn::parent;
    if (list == "emotional-tie-kind" && !notation_.habits.ties) named = true;
    return in_scope_[std::string(list)] = named;
}

void Check::look_at(const Use& use) {
    const Entry* entry = entry_of(notation_, use.list, use.id);
    if (!entry || !is_in_scope(use.list)) return;
    if (use.list == "health-field") return look_at_alike(use);  // its kinds say the rest
    const std::string what = quoted(use.list, use.id);
    const bool without_ties = use.list == "emotional-tie-kind" && !notation_.habits.ties;
    if (without_ties && !ties_are_asked_for())
        return add("not-drawn", use.spot,
                   notation_.title + " has no emotional ties: " + what + " is not drawn, the key tells it.",
                   "Show ties in this view, or draw the map in a notation of genograms.");
    switch (without_ties ? Drawn::plain : entry->drawn) {
    case Drawn::words:
        if (notation_.id == "plain") break;
        add("told-in-words", use.spot, notation_.title + " has no sign for " + what + ": a word tells it.",
            "Nothing need be done; choose another notation to see a sign.");
        break;
    case Drawn::plain:
        if (use.list == "health-mark-kind") break;  // a mark is drawn where its field has its place
        add("drawn-as-plain", use.spot,
            notation_.title + " has no sign for " + what + ": it is drawn as in Plain.",
            "Keep the key with the map; readers of " + notation_.title + " do not know this sign.");
        break;
    case Drawn::parent:
        add("drawn-as-another", use.spot,
            what + " is drawn as " + quoted(use.list, entry->parent) + " in " + notation_.title + ".",
            "Add a caption where the difference counts.");
        break;
    case Drawn::own:
    case Drawn::nothing: break;
    }
    look_at_alike(use);
}

/// A word, or a sign on its line, which the map has beside each of this kind.
bool Check::has_word_beside(std::string_view list, const std::string& id) const {
    if (!needed_word(notation_, list, id).empty()) return true;
    const ById<LineStyle>* lines = list == "union-kind"        ? &notation_.unions
                                   : list == "child-link-kind" ? &notation_.links
                                                               : nullptr;
    const auto style = lines ? lines->find(id) : ById<LineStyle>::const_iterator{};
    return lines && style != lines->end() && !(style->second.plate + style->second.letter).empty();
}

void Check::look_at_alike(const Use& use) {
    // In plain a word beside each is how it is meant to be read.
    const auto groups = notation_.alike.find(use.list);
    if (notation_.id == "plain" || groups == notation_.alike.end()) return;
    for (const std::vector<std::string>& group : groups->second) {
        if (std::find(group.begin(), group.end(), use.id) == group.end()) continue;
        std::string others;
        bool told_there = false;
        for (const std::string& other : group)
            if (other != use.id && uses_.contain(use.list, other)) {
                others += (others.empty() ? "" : ", ") + quoted(use.list, other);
                told_there = told_there || has_word_beside(use.list, other);
            }
        // The usual one of a pair stands without a word: the other is named, not every birth and marriage.
        if (others.empty() || (told_there && !has_word_beside(use.list, use.id))) continue;
        const std::string like = notation_.title + " draws " + quoted(use.list, use.id) + " like " + others;
        if (use.list == "health-field" && !has_words_of_health())
            add("drawn-alike-without-a-word", use.spot, like + ", and no word tells them apart.",
                "Write the words of health at people, or draw the map in Plain.");
        else
            add("drawn-alike", use.spot, like + ": a word beside it tells them apart.",
                "Keep the word, or draw the map in Plain.");
    }
}

const View* Check::first_genogram() const {
    for (const View& view : document_.views)
        if (!is_ecomap(view)) return &view;
    return nullptr;
}

/// True where the first genogram shows them in a notation that has none.
bool Check::ties_are_asked_for() const {
    const View* view = first_genogram();
    return view && shows(*view, "ties");
}

/// False where the first genogram was told to leave them out.
bool Check::has_words_of_health() const {
    const View* view = first_genogram();
    return !view || writes_health(*view);
}

void Check::look_at_people() {
    std::size_t at = 0;
    bool has_index = !document_.about.index.empty();
    for (const Person& person : document_.people) {
        const Spot spot{person.id, "marks", numbered("people", at++)};
        has_index = has_index ||
                    std::find(person.roles.begin(), person.roles.end(), "index") != person.roles.end() ||
                    std::find(person.roles.begin(), person.roles.end(), "proband") != person.roles.end();
        std::map<std::string, std::set<std::string>> kinds_of_region;
        for (const Mark& mark : person.marks) {
            const auto field = notation_.vocabulary.field_of_mark.find(mark.kind);
            if (field == notation_.vocabulary.field_of_mark.end()) continue;
            const Entry* entry = entry_of(notation_, "health-field", field->second);
            if (entry && !entry->region.empty() && entry->region != "badge")
                kinds_of_region[entry->region].insert(mark.kind);
        }
        for (const auto& [region, kinds] : kinds_of_region) {
            if (kinds.size() < 2) continue;
            std::string all;
            for (const std::string& kind : kinds)
                all += (all.empty() ? "" : ", ") + words_of(notation_, "health-mark-kind", kind);
            add("marks-share-a-place", spot,
                short_name(person) + ": " + all + " share one part of the symbol.",
                "Keep the words of health in the label: they tell them apart.");
        }
    }
    if (!has_index && !document_.people.empty())
        add("no-index-person", {{}, "index", "/about"},
            "No index person is named: a genogram is about somebody.",
            "Mark the person whom this map is about.");
}

void Check::look_at_births() {
    std::size_t at = 0;
    for (const Birth& birth : document_.births) {
        const Spot spot{birth.id, "zygosity", numbered("births", at++)};
        if (birth.zygosity.empty())
            add("zygosity-not-told", spot, "Twins of whom nobody said more are drawn as fraternal.",
                "Say identical, fraternal or unknown.");
    }
}

std::optional<double> Check::x_of(const View& view, const PersonId& id) const {
    const Place* place = view.places.find(NodeId(id));
    return place ? std::optional(place->at.x) : std::nullopt;
}

std::size_t Check::unions_of(const PersonId& id) const {
    std::size_t count = 0;
    for (const Union& couple : document_.unions)
        if (std::find(couple.partners.begin(), couple.partners.end(), id) != couple.partners.end()) ++count;
    return count;
}

bool is_man(const Person& person) {
    return person.gender == "man" || person.gender == "trans-man" ||
           (person.gender.empty() && person.sex == "male");
}
bool is_woman(const Person& person) {
    return person.gender == "woman" || person.gender == "trans-woman" ||
           (person.gender.empty() && person.sex == "female");
}

/// Man left, woman right, where each has this one bond (notation.md 3.3, 1 and 2).
void Check::look_at_partners(const View& view, const Union& couple, std::size_t at) {
    if (!notation_.habits.man_left || couple.partners.size() != 2) return;
    const Person* first = document_.people.find(couple.partners[0]);
    const Person* second = document_.people.find(couple.partners[1]);
    if (!first || !second) return;
    if (is_man(*second) && is_woman(*first)) std::swap(first, second);
    if (!is_man(*first) || !is_woman(*second)) return;
    if (unions_of(first->id) > 1 || unions_of(second->id) > 1) return;
    const auto his = x_of(view, first->id), hers = x_of(view, second->id);
    if (!his || !hers || *his <= *hers) return;
    add("partner-order", {couple.id, "partners", numbered("unions", at)},
        notation_.title + " puts the man left and the woman right; " + name_of(first->id) +
            " stands right of " + name_of(second->id) + ".",
        "Tidy does so where it can, or drag the two.");
}

/// Children hang oldest left, whatever the notation (notation.md 3.3, 4).
void Check::look_at_children(const View& view, const Union& couple) {
    struct Sibling {
        const Person* person;
        double x;
    };
    std::vector<Sibling> siblings;
    for (const ChildLink& link : document_.child_links) {
        if (link.kind != "birth" || link.parents != couple.partners) continue;
        const Person* child = document_.people.find(link.child);
        if (!child || !child->born || child->born->date.empty()) continue;
        if (const auto x = x_of(view, child->id)) siblings.push_back({child, *x});
    }
    std::stable_sort(siblings.begin(), siblings.end(),
                     [](const Sibling& a, const Sibling& b) { return a.x < b.x; });
    for (std::size_t i = 1; i < siblings.size(); ++i) {
        const Person& left = *siblings[i - 1].person;
        const Person& right = *siblings[i].person;
        if (!surely_before(right.born->date, left.born->date)) continue;
        std::size_t at = 0;
        for (const Person& person : document_.people) {
            if (person.id == right.id) break;
            ++at;
        }
        add("child-order", {right.id, "born/date", numbered("people", at)},
            name_of(right.id) + " is older than " + name_of(left.id) + " and stands right of them.",
            "Children stand oldest left: drag one, or tidy.");
    }
}

void Check::look_at_orders() {
    for (const View& view : document_.views) {
        if (is_ecomap(view)) continue;
        std::size_t at = 0;
        for (const Union& couple : document_.unions) {
            look_at_partners(view, couple, at++);
            look_at_children(view, couple);
        }
        return;  // one genogram stands for all: the same people stand in the same order
    }
}

}  // namespace

bool writes_health(const View& view) {
    const std::vector<std::string>& labels = view.labels.of;
    return !view.labels.given || std::find(labels.begin(), labels.end(), "health") != labels.end();
}

Diagnostics notation_findings(const Document& document, const Notation& notation) {
    return Check(document, notation).run();
}

}  // namespace kinscape
