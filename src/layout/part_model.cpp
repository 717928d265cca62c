#include "layout/part_model.hpp"

#include <algorithm>
#include <unordered_map>

namespace kinscape {

namespace {

using Renumbered = std::unordered_map<int, int>;

PartPerson part_person(const FamilyGraph& graph, int number, int row) {
    const Kinsman& kinsman = graph.people[number];
    PartPerson person;
    person.number = number;
    person.row = row;
    person.half = kinsman.half.x;
    person.label = kinsman.label.x / 2;
    person.small = kinsman.small;
    person.male = kinsman.man;
    person.home_place = kinsman.place_at_home;
    person.two_homes = kinsman.child_in.size() > 1;
    person.born = std::numeric_limits<long long>::max();
    if (kinsman.person->born) {
        const DayRange& range = kinsman.person->born->date.range();
        if (range.first)
            person.born = day_number(*range.first);
        else if (range.last)
            person.born = day_number(*range.last);
    }
    return person;
}

PartFamily part_family(const FamilyGraph& graph, int number, const Renumbered& local,
                       const std::vector<int>& rank, const Spacing& spacing) {
    const Family& family = graph.families[number];
    PartFamily own;
    for (int p : family.parents)
        own.row = std::max(own.row, rank[p]);
    for (int p : family.parents) {
        own.parents.push_back(local.at(p));
        if (rank[p] == own.row) own.level.push_back(local.at(p));
    }
    for (const Filiation& one : family.children) {
        (one.home ? own.home : own.guests).push_back(local.at(one.child));
        if (!one.home) own.guest_aside.push_back(link_aside(graph, one.child, number, spacing));
    }
    own.couple = !family.couples.empty();
    own.begun = family.begun;
    own.text_width = family.text_width;
    if (own.couple && own.parents.size() == 2) {
        const Kinsman& one = graph.people[family.parents[0]];
        const Kinsman& two = graph.people[family.parents[1]];
        own.man_left = (one.man && two.woman) || (one.woman && two.man);
    }
    return own;
}

void find_sibships(PartModel& model) {
    model.sibships_by_row.resize(static_cast<std::size_t>(model.row_count));
    for (int f = 0; f < static_cast<int>(model.families.size()); ++f) {
        std::vector<int> rows;
        for (int p : model.families[f].home)
            rows.push_back(model.people[p].row);
        std::sort(rows.begin(), rows.end());
        for (std::size_t i = 1; i < rows.size(); ++i)
            if (rows[i] == rows[i - 1] && (i == 1 || rows[i - 2] != rows[i]))
                model.sibships_by_row[rows[i]].push_back(f);
    }
}

void find_partners(PartModel& model) {
    for (int f = 0; f < static_cast<int>(model.families.size()); ++f)
        for (int p : model.families[f].parents) {
            model.people[p].parent_in.push_back(f);
            if (!model.families[f].couple) continue;
            for (int q : model.families[f].parents)
                if (q != p) model.people[p].partners.push_back(q);
        }
    for (PartPerson& person : model.people) {
        std::sort(person.partners.begin(), person.partners.end());
        person.partners.erase(std::unique(person.partners.begin(), person.partners.end()),
                              person.partners.end());
    }
    for (PartFamily& family : model.families)
        for (int p : family.parents)
            family.man_left = family.man_left && model.people[p].partners.size() == 1;
}

}  // namespace

double PartModel::aside_of(const PartPerson& person) const {
    const double further = static_cast<double>(person.parent_in.size()) - 1;
    const double aside = further > 0 ? std::min(spacing.drop_aside * further, 0.42 * spacing.w) : 0;
    // Words keep clear of a ring that reaches down to them.
    return person.half > 0.55 * spacing.w ? std::max(aside, person.half) : aside;
}

bool PartModel::partners(int a, int b) const {
    const auto& mine = people[a].partners;
    return std::binary_search(mine.begin(), mine.end(), b);
}

double PartModel::drop_of(int family, const std::vector<double>& x) const {
    const std::vector<int>& level = families[family].level;
    int left = level.front();
    int right = left;
    for (int p : level) {
        if (x[p] < x[left]) left = p;
        if (x[p] > x[right]) right = p;
    }
    if (left == right) return x[left];
    // The middle of the free part between the two texts.
    return (x[left] + people[left].label + x[right] - people[right].label) / 2;
}

double PartModel::least_distance(int left, int right) const {
    const PartPerson& a = people[left];
    const PartPerson& b = people[right];
    const bool couple = partners(left, right);
    const double gap = couple               ? spacing.partner_gap
                       : a.small || b.small ? spacing.symbol_gap / 2
                                            : spacing.symbol_gap;
    double least = std::max(a.half + b.half + gap, a.label + b.label + spacing.label_gap);
    // The text of a loss stands beside the symbols of its brothers and sisters.
    if (a.small) least = std::max(least, a.label + b.half + spacing.label_gap / 2);
    if (b.small) least = std::max(least, b.label + a.half + spacing.label_gap / 2);
    if (couple && a.parent_in.size() + b.parent_in.size() < 64)
        for (int f : a.parent_in) {
            const auto& level = families[f].level;
            if (families[f].text_width > 0 && std::find(level.begin(), level.end(), right) != level.end())
                least = std::max(least, families[f].text_width + aside_of(a) + aside_of(b));
        }
    return least;
}

PartModel part_model_of(const FamilyGraph& graph, const std::vector<int>& rank, const std::vector<int>& part,
                        const Spacing& spacing) {
    PartModel model;
    model.spacing = spacing;
    model.relaxed = graph.relaxed;
    Renumbered local;
    for (int p : part) {
        local.emplace(p, static_cast<int>(model.people.size()));
        model.people.push_back(part_person(graph, p, rank[p]));
        model.row_count = std::max(model.row_count, rank[p] + 1);
    }
    std::vector<int> families;
    for (int p : part) {
        for (int f : graph.people[p].parent_in)
            families.push_back(f);
        for (int f : graph.people[p].child_in)
            families.push_back(f);
    }
    std::sort(families.begin(), families.end());
    families.erase(std::unique(families.begin(), families.end()), families.end());
    Renumbered local_family;
    for (int f : families) {
        local_family.emplace(f, static_cast<int>(model.families.size()));
        model.families.push_back(part_family(graph, f, local, rank, spacing));
    }
    for (PartPerson& person : model.people) {
        const int home = graph.people[person.number].home;
        if (home >= 0) person.home = local_family.at(home);
    }
    find_partners(model);
    find_sibships(model);
    for (std::size_t b = 0; b < graph.births.size(); ++b) {
        if (graph.family_of_birth[b] < 0 || !local.contains(graph.births[b].front())) continue;
        model.births.emplace_back();
        for (int p : graph.births[b])
            model.births.back().push_back(local.at(p));
    }
    return model;
}

}  // namespace kinscape
