#include "model/kinship.hpp"

#include <algorithm>
#include <set>

namespace kinscape {
namespace {

// Partners of different generations pull each other down; some families (uncle and niece, twice over) never
// come to rest, so the pulling stops here.
constexpr int max_rounds = 60;

struct Rows {
    std::map<PersonId, int> row_of;
    std::vector<std::pair<PersonId, PersonId>> descents;  // parent, child; no cycles
    std::vector<std::vector<PersonId>> couples;
    std::set<PersonId> anchored;  // held in their row by a partner, a child or a second pair of parents
};

/// Who stands in whose line of descent, asked for many couples: only forebears deep enough are walked.
class Lines {
public:
    explicit Lines(const std::vector<std::pair<PersonId, PersonId>>& descents) {
        for (const auto& [parent, child] : descents)
            parents_[child].push_back(parent);
    }
    bool is_forebear(const PersonId& one, const PersonId& of) {
        const int depth = depth_of(one);
        std::set<PersonId> seen{of};
        std::vector<PersonId> waiting{of};
        while (!waiting.empty()) {
            const PersonId here = waiting.back();
            waiting.pop_back();
            if (here == one) return true;
            for (const PersonId& parent : parents_[here])
                if (depth_of(parent) >= depth && seen.insert(parent).second) waiting.push_back(parent);
        }
        return false;
    }

private:
    /// Generations above somebody; without recursion, for a line may be long.
    int depth_of(const PersonId& person) {
        std::vector<PersonId> waiting{person};
        while (!depths_.contains(person) && !waiting.empty()) {
            const PersonId here = waiting.back();
            int depth = 0;
            bool known = true;
            for (const PersonId& parent : parents_[here]) {
                const auto above = depths_.find(parent);
                if (above == depths_.end()) {
                    waiting.push_back(parent);
                    known = false;
                } else {
                    depth = std::max(depth, above->second + 1);
                }
            }
            if (!known) continue;
            depths_[here] = depth;
            waiting.pop_back();
        }
        return depths_[person];
    }

    std::map<PersonId, std::vector<PersonId>> parents_;
    std::map<PersonId, int> depths_;
};

Rows rows_of(const Document& document) {
    Rows rows;
    for (const Person& person : document.people)
        rows.row_of.emplace(person.id, 0);
    const std::vector<ChildLinkId> closing = links_that_close_a_cycle(document);
    const std::set<ChildLinkId> cut(closing.begin(), closing.end());
    std::set<PersonId> children;
    for (const ChildLink& link : document.child_links) {
        if (!is_parental(link) || cut.contains(link.id) || !rows.row_of.contains(link.child)) continue;
        if (!children.insert(link.child).second) rows.anchored.insert(link.child);
        rows.anchored.insert(link.parents.begin(), link.parents.end());
        for (const PersonId& parent : link.parents)
            if (rows.row_of.contains(parent)) rows.descents.emplace_back(parent, link.child);
    }
    Lines lines(rows.descents);
    for (const Union& couple : document.unions) {
        rows.anchored.insert(couple.partners.begin(), couple.partners.end());
        std::vector<PersonId> partners;
        for (const PersonId& partner : couple.partners)
            if (rows.row_of.contains(partner)) partners.push_back(partner);
        const bool in_line = std::any_of(partners.begin(), partners.end(), [&](const PersonId& one) {
            return std::any_of(partners.begin(), partners.end(), [&](const PersonId& other) {
                return one != other && lines.is_forebear(other, one);
            });
        });
        if (!in_line && partners.size() > 1) rows.couples.push_back(std::move(partners));
    }
    return rows;
}

/// Everybody below their parents, partners at the lower row of the two. True when something moved.
bool pull_down(Rows& rows) {
    bool moved = false;
    const auto at_least = [&](const PersonId& person, int row) {
        int& now = rows.row_of[person];
        moved |= now < row;
        now = std::max(now, row);
    };
    for (const auto& [parent, child] : rows.descents)
        at_least(child, rows.row_of[parent] + 1);
    for (const auto& couple : rows.couples) {
        int row = 0;
        for (const PersonId& partner : couple)
            row = std::max(row, rows.row_of[partner]);
        for (const PersonId& partner : couple)
            at_least(partner, row);
    }
    return moved;
}

/// People without parents come down to right above the highest of their children who are held in a row by
/// others, if none of their partners has parents either.
bool lower_founders(Rows& rows) {
    std::set<PersonId> held;
    for (const auto& descent : rows.descents)
        held.insert(descent.second);
    std::map<PersonId, int> lowest;
    for (const auto& [parent, child] : rows.descents) {
        if (!rows.anchored.contains(child)) continue;
        const int row = rows.row_of[child] - 1;
        const auto [at, first] = lowest.emplace(parent, row);
        if (!first) at->second = std::min(at->second, row);
    }
    for (const auto& couple : rows.couples) {
        const bool some_held = std::any_of(couple.begin(), couple.end(),
                                           [&](const PersonId& one) { return held.contains(one); });
        if (some_held) held.insert(couple.begin(), couple.end());
    }
    bool moved = false;
    for (const auto& [person, row] : lowest) {
        int& now = rows.row_of[person];
        if (held.contains(person) || now >= row) continue;
        now = row;
        moved = true;
    }
    return moved;
}

}  // namespace

std::map<PersonId, int> generations_of(const Document& document) {
    Rows rows = rows_of(document);
    // A long line that stands in the file from its end needs a round for each generation.
    const int rounds = max_rounds + static_cast<int>(std::min<std::size_t>(rows.descents.size(), 1000));
    for (int round = 0; round < rounds && pull_down(rows); ++round) {}
    for (int round = 0; round < max_rounds && lower_founders(rows); ++round)
        for (int inner = 0; inner < max_rounds && pull_down(rows); ++inner) {}
    int top = rows.row_of.empty() ? 0 : rows.row_of.begin()->second;
    for (const auto& one : rows.row_of)
        top = std::min(top, one.second);
    for (auto& one : rows.row_of)
        one.second -= top;
    return rows.row_of;
}

int generation_count(const Document& document) {
    int count = 0;
    for (const auto& one : generations_of(document))
        count = std::max(count, one.second + 1);
    return count;
}

}  // namespace kinscape
