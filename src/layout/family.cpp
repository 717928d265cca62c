#include "layout/family.hpp"

#include "base/partial_date.hpp"
#include "layout/union_words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kinscape {

namespace {

constexpr long long no_day = std::numeric_limits<long long>::max();

/// A number that puts dates in an order that never contradicts "surely before".
long long day_key(const PartialDate& date) {
    const DayRange& range = date.range();
    if (range.first) return day_number(*range.first);
    if (range.last) return day_number(*range.last);
    return no_day;
}

/// Born on one of these days; of nobody's date the whole calendar.
struct BornWithin {
    long long first = std::numeric_limits<long long>::min();
    long long last = no_day;

    void take(const Kinsman& kinsman) {
        if (!kinsman.person->born) return;
        const DayRange& range = kinsman.person->born->date.range();
        if (range.first) first = std::max(first, day_number(*range.first));
        if (range.last) last = std::min(last, day_number(*range.last));
    }
    /// A number that puts births in an order that never contradicts "surely before".
    long long key() const { return first > std::numeric_limits<long long>::min() ? first : last; }
};

Vec2 label_size(const Extents& extents, const AnyId& id) {
    auto at = extents.find(id);
    return at == extents.end() ? Vec2{} : at->second.label;
}

/// How far a loss hangs above or below the middle of the row, by the length of its drop (notation.md 1.4).
double hang_of(const Person& person, Vec2 half, const Spacing& spacing) {
    if (!is_pregnancy_or_loss(person)) return 0;
    const bool short_drop =
        person.kind == "miscarriage" || person.kind == "abortion" || person.kind == "ectopic";
    const double top = short_drop ? -spacing.w / 2 - 0.3 * spacing.bar_above_child : -spacing.w / 2;
    return top + half.y;
}

struct Builder {
    FamilyGraph graph;
    std::map<std::vector<int>, int> by_parents;  // sorted parents: family
    std::vector<long long> born;                 // by person: a key of birth; no_day where no date is told

    int number(const PersonId& id) const {
        auto at = graph.number_of.find(NodeId(id));
        return at == graph.number_of.end() ? -1 : at->second;
    }

    std::vector<int> numbers(const std::vector<PersonId>& ids) const {
        std::vector<int> people;
        for (const PersonId& id : ids) {
            const int n = number(id);
            if (n >= 0 && std::find(people.begin(), people.end(), n) == people.end()) people.push_back(n);
        }
        return people;
    }

    int family_of(const std::vector<int>& parents) {
        std::vector<int> key = parents;
        std::sort(key.begin(), key.end());
        auto [at, is_new] = by_parents.emplace(key, static_cast<int>(graph.families.size()));
        if (is_new) {
            graph.families.emplace_back();
            graph.families.back().parents = parents;
            for (int parent : parents)
                graph.people[parent].parent_in.push_back(at->second);
        }
        return at->second;
    }

    /// The union of which the parents are a part, where there is no union of just these.
    int wider_union(const std::vector<int>& parents) const {
        for (int f : graph.people[parents.front()].parent_in) {
            const Family& family = graph.families[f];
            if (family.couples.empty() || family.parents.size() <= parents.size()) continue;
            const bool all = std::all_of(parents.begin(), parents.end(), [&](int parent) {
                return std::find(family.parents.begin(), family.parents.end(), parent) !=
                       family.parents.end();
            });
            if (all) return f;
        }
        return -1;
    }

    static void take_texts(Kinsman& kinsman, const Extent& extent) {
        kinsman.block = kinsman.label = extent.label;
        kinsman.texts = extent.texts;
        for (const Rect& text : extent.texts) {
            kinsman.label.x = std::max(kinsman.label.x, 2 * std::max(-text.min.x, text.max.x));
            kinsman.label.y = std::max(kinsman.label.y, text.max.y - kinsman.half.y);
        }
    }

    void add_people(const Extents& extents, const Spacing& spacing) {
        for (const Person* person : graph.snapshot->people) {
            Kinsman kinsman;
            kinsman.person = person;
            kinsman.id = NodeId(person->id);
            auto at = extents.find(kinsman.id);
            kinsman.half = at == extents.end() ? Vec2{spacing.w / 2, spacing.w / 2} : at->second.half;
            if (at != extents.end()) {
                take_texts(kinsman, at->second);
                kinsman.edge = at->second.edge;
            }
            kinsman.small = is_pregnancy_or_loss(*person);
            kinsman.man = person->sex.empty() ? person->gender == "man" : person->sex == "male";
            kinsman.woman = person->sex.empty() ? person->gender == "woman" : person->sex == "female";
            kinsman.hang = hang_of(*person, kinsman.half, spacing);
            graph.number_of.emplace(kinsman.id, static_cast<int>(graph.people.size()));
            graph.people.push_back(std::move(kinsman));
        }
    }

    void add_unions(const Extents& extents) {
        for (int u = 0; u < static_cast<int>(graph.snapshot->unions.size()); ++u) {
            const Union& couple = *graph.snapshot->unions[u].couple;
            const std::vector<int> partners = numbers(couple.partners);
            if (partners.size() < 2) continue;
            Family& family = graph.families[family_of(partners)];
            family.couples.push_back(u);
            for (const UnionEvent& event : couple.events)
                family.begun = std::min(family.begun, day_key(event.date));
            const Vec2 words = label_size(extents, AnyId(couple.id));
            family.text_width = std::max(family.text_width, bar_room(words.x, graph.snapshot->unions[u]));
            family.text_height = std::max(family.text_height, words.y);
        }
    }

    void add_links() {
        for (int l = 0; l < static_cast<int>(graph.snapshot->links.size()); ++l) {
            const ChildLink& link = *graph.snapshot->links[l];
            const int child = number(link.child);
            std::vector<int> parents = numbers(link.parents);
            std::erase(parents, child);
            if (child < 0 || parents.empty()) continue;
            std::vector<int> key = parents;
            std::sort(key.begin(), key.end());
            int f = -1;
            if (parents.size() > 1 && !by_parents.contains(key)) f = wider_union(parents);
            if (f < 0) f = family_of(parents);
            std::vector<Filiation>& children = graph.families[f].children;
            auto& mine = graph.people[child].child_in;
            if (std::find(mine.begin(), mine.end(), f) == mine.end()) {
                mine.push_back(f);
                children.push_back(Filiation{child, false, {l}});
            } else {
                auto same = std::find_if(children.begin(), children.end(),
                                         [&](const Filiation& one) { return one.child == child; });
                same->links.push_back(l);
            }
        }
    }

    bool by_birth(int child, int f) const {
        for (const Filiation& one : graph.families[f].children)
            if (one.child == child)
                return std::any_of(one.links.begin(), one.links.end(), [&](int l) {
                    const std::string& kind = graph.snapshot->links[l]->kind;
                    return kind.empty() || kind == "birth";
                });
        return false;
    }

    /// Home is the family of birth, that of more parents first; else the first family told.
    void choose_homes() {
        for (int p = 0; p < static_cast<int>(graph.people.size()); ++p) {
            std::vector<int>& in = graph.people[p].child_in;
            if (in.empty()) continue;
            std::size_t best = 0;
            std::size_t best_parents = 0;
            if (in.size() > 1)
                for (std::size_t i = 0; i < in.size(); ++i)
                    if (by_birth(p, in[i]) && graph.families[in[i]].parents.size() > best_parents) {
                        best = i;
                        best_parents = graph.families[in[i]].parents.size();
                    }
            std::rotate(in.begin(), in.begin() + static_cast<std::ptrdiff_t>(best),
                        in.begin() + static_cast<std::ptrdiff_t>(best) + 1);
            graph.people[p].home = in.front();
        }
        for (int f = 0; f < static_cast<int>(graph.families.size()); ++f)
            for (Filiation& one : graph.families[f].children)
                one.home = graph.people[one.child].home == f;
    }

    /// Those born together were born on the days that all their dates allow; who has no date has the others'.
    void find_births() {
        born.assign(graph.people.size(), no_day);
        for (std::size_t p = 0; p < born.size(); ++p)
            if (const auto& own = graph.people[p].person->born) born[p] = day_key(own->date);
        for (const Birth* birth : graph.snapshot->births) {
            BornWithin common;
            const std::vector<int> together = numbers(birth->children);
            for (int p : together)
                common.take(graph.people[p]);
            if (common.first > common.last) continue;  // Twins on different days: each keeps the own.
            for (int p : together)
                born[p] = common.key();
        }
    }

    /// Known dates fix the order; who has none keeps the place after the one before in the document.
    void sort_children(Family& family) {
        std::vector<Filiation>& children = family.children;
        std::stable_partition(children.begin(), children.end(),
                              [](const Filiation& one) { return one.home; });
        struct Keyed {
            long long key;
            Filiation one;
        };
        std::vector<Keyed> keyed;
        long long last = std::numeric_limits<long long>::min();
        for (Filiation& one : children) {
            if (!one.home) break;
            const long long key = born[one.child];
            if (key != no_day) last = key;
            keyed.push_back({key == no_day ? last : key, std::move(one)});
        }
        std::stable_sort(keyed.begin(), keyed.end(),
                         [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
        for (std::size_t i = 0; i < keyed.size(); ++i)
            children[i] = std::move(keyed[i].one);
    }

    /// Brings those born together next to each other, at the place of the first.
    void gather_births() {
        for (const Birth* birth : graph.snapshot->births) {
            std::vector<int> together = numbers(birth->children);
            if (together.size() < 2) continue;
            int common = -1;
            for (int f : graph.people[together.front()].child_in) {
                const bool all = std::all_of(together.begin(), together.end(), [&](int child) {
                    const auto& in = graph.people[child].child_in;
                    return std::find(in.begin(), in.end(), f) != in.end();
                });
                if (all && common < 0) common = f;
            }
            if (common >= 0) {
                std::vector<Filiation>& children = graph.families[common].children;
                const std::set<int> wanted(together.begin(), together.end());
                auto is_one = [&](const Filiation& one) { return wanted.contains(one.child) && one.home; };
                auto first = std::find_if(children.begin(), children.end(), is_one);
                std::stable_partition(first, children.end(), is_one);
                together.clear();
                for (const Filiation& one : children)
                    if (wanted.contains(one.child)) together.push_back(one.child);
            }
            graph.births.push_back(together);
            graph.family_of_birth.push_back(common);
        }
    }

    void finish() {
        find_births();
        for (Family& family : graph.families)
            sort_children(family);
        gather_births();
        for (Family& family : graph.families)
            for (std::size_t i = 0; i < family.children.size(); ++i)
                if (family.children[i].home)
                    graph.people[family.children[i].child].place_at_home = static_cast<int>(i);
        for (Kinsman& kinsman : graph.people)
            std::stable_sort(kinsman.parent_in.begin(), kinsman.parent_in.end(),
                             [&](int a, int b) { return graph.families[a].begun < graph.families[b].begun; });
    }
};

bool share_a_family(const FamilyGraph& graph, int a, int b, bool with_union) {
    const auto& fewer = graph.people[a].parent_in.size() < graph.people[b].parent_in.size() ? a : b;
    const int other = fewer == a ? b : a;
    for (int f : graph.people[fewer].parent_in) {
        const Family& family = graph.families[f];
        if (with_union && family.couples.empty()) continue;
        if (std::find(family.parents.begin(), family.parents.end(), other) != family.parents.end())
            return true;
    }
    return false;
}

}  // namespace

int Family::home_children() const {
    return static_cast<int>(
        std::count_if(children.begin(), children.end(), [](const Filiation& one) { return one.home; }));
}

FamilyGraph family_graph_of(const Snapshot& snapshot, const Extents& extents, const Spacing& spacing) {
    Builder builder;
    builder.graph.snapshot = &snapshot;
    builder.graph.relaxed = snapshot.view.birth_order == "relaxed";
    builder.add_people(extents, spacing);
    builder.add_unions(extents);
    builder.add_links();
    builder.choose_homes();
    builder.finish();
    return std::move(builder.graph);
}

bool are_partners(const FamilyGraph& graph, int a, int b) {
    return a != b && share_a_family(graph, a, b, true);
}

bool are_parents_together(const FamilyGraph& graph, int a, int b) {
    return a != b && share_a_family(graph, a, b, false);
}

double link_aside(const FamilyGraph& graph, int child, int family, const Spacing& spacing) {
    const Kinsman& kinsman = graph.people[child];
    const auto at = std::find(kinsman.child_in.begin(), kinsman.child_in.end(), family);
    const double steps = static_cast<double>(at - kinsman.child_in.begin());
    const double most = std::max(1.0, static_cast<double>(kinsman.child_in.size()) - 1);
    return steps * std::min(spacing.second_link_aside, kinsman.half.x * 0.8 / most);
}

AnyId name_of(const FamilyGraph& graph, const Family& family) {
    if (!family.couples.empty()) return AnyId(graph.snapshot->unions[family.couples.back()].couple->id);
    for (const Filiation& one : family.children)
        for (int l : one.links)
            return AnyId(graph.snapshot->links[l]->id);
    return {};
}

}  // namespace kinscape
