#include "layout/settle_repair.hpp"

#include <algorithm>
#include <numeric>

namespace kinscape {

namespace {

// A part with more people stays, and its bond is drawn the long way.
constexpr std::size_t most_moved = 40;

class Repair {
public:
    explicit Repair(StandingFamily& family) : family_(family), graph_(family.graph) {}

    void mend_births() {
        if (graph_.relaxed) return;
        for (const Family& family : graph_.families)
            for (int child = worst_of(family); child >= 0; child = worst_of(family))
                leave_with_partners(child);
    }

    void mend_generations() {
        for (int f = 0; f < static_cast<int>(graph_.families.size()); ++f) {
            const Family& family = graph_.families[f];
            for (int p : family.parents)
                if (is_off_row(p, family)) move_smaller_part(p, f);
            const int lowest = lowest_parent(family);
            for (const Filiation& one : family.children)
                if (lowest >= 0 && one.home && family_.stands(one.child) && family_.row[one.child] <= lowest)
                    move_smaller_part(one.child, f);
        }
    }

private:
    // ---- births

    bool is_wrong(int a, int b) const {
        if (family_.row[a] != family_.row[b] || family_.row[a] < 0) return false;
        // Who has a second family may stand out of order for it.
        if (graph_.people[a].child_in.size() > 1 || graph_.people[b].child_in.size() > 1) return false;
        const bool left = family_.x[a] < family_.x[b];
        return family_.surely_elder(left ? b : a, left ? a : b);
    }

    /// The child whose going mends most; -1: the order is right, or nobody may go.
    int worst_of(const Family& family) const {
        int worst = -1;
        double most = 0;
        for (const Filiation& one : family.children) {
            if (!one.home || !family_.stands(one.child) || family_.is_pinned(one.child)) continue;
            double wrong = 0;
            for (const Filiation& other : family.children)
                if (other.home && other.child != one.child && is_wrong(one.child, other.child)) ++wrong;
            if (wrong == 0) continue;
            // Of two, the one who was spoken of; else the one with less that hangs on it.
            if (is_touched(one.child)) wrong += 0.5;
            wrong += 0.4 / (1.0 + static_cast<double>(graph_.people[one.child].parent_in.size()));
            if (wrong > most) {
                most = wrong;
                worst = one.child;
            }
        }
        return worst;
    }

    bool is_touched(int p) const {
        const auto& touched = family_.request.touched;
        return std::find(touched.begin(), touched.end(), graph_.people[p].id) != touched.end();
    }

    void leave_with_partners(int child) {
        for (int f : graph_.people[child].parent_in)
            for (int q : graph_.families[f].parents)
                if (q != child && family_.stands(q) && !family_.is_pinned(q) && graph_.people[q].home < 0 &&
                    graph_.people[q].parent_in.size() == 1)
                    family_.leave(q);
        family_.leave(child);
    }

    // ---- generations

    bool is_off_row(int p, const Family& family) const {
        if (!family_.stands(p) || family.couples.empty()) return false;
        return std::any_of(family.parents.begin(), family.parents.end(),
                           [&](int q) { return family_.stands(q) && family_.row[q] != family_.row[p]; });
    }
    int lowest_parent(const Family& family) const {
        int lowest = -1;
        for (int p : family.parents)
            lowest = std::max(lowest, family_.row[p]);
        return lowest;
    }

    void move_smaller_part(int p, int cut) {
        const std::vector<int> mine = part_of(p, cut);
        std::vector<int> theirs;
        for (int q : members(graph_.families[cut]))
            if (q != p && family_.stands(q)) {
                if (std::find(mine.begin(), mine.end(), q) != mine.end()) return;
                if (theirs.empty()) theirs = part_of(q, -1);
            }
        // `theirs` was gathered across the cut and holds both parts.
        std::erase_if(theirs, [&](int q) { return std::find(mine.begin(), mine.end(), q) != mine.end(); });
        const bool mine_is_free = is_free(mine);
        const bool theirs_is_free = is_free(theirs);
        if (mine_is_free && (mine.size() <= theirs.size() || !theirs_is_free))
            leave_all(mine);
        else if (theirs_is_free)
            leave_all(theirs);
    }
    bool is_free(const std::vector<int>& part) const {
        return !part.empty() && part.size() <= most_moved &&
               std::none_of(part.begin(), part.end(), [&](int p) { return family_.is_pinned(p); });
    }
    void leave_all(const std::vector<int>& part) {
        for (int p : part)
            if (family_.stands(p)) family_.leave(p);
    }

    static std::vector<int> members(const Family& family) {
        std::vector<int> all = family.parents;
        for (const Filiation& one : family.children)
            all.push_back(one.child);
        return all;
    }

    /// Everybody whom bonds join to p, without those of family `cut`; in order of finding.
    std::vector<int> part_of(int p, int cut) const {
        std::vector<bool> seen(graph_.people.size(), false);
        std::vector<int> part{p};
        seen[p] = true;
        for (std::size_t i = 0; i < part.size(); ++i)
            for (const auto* in : {&graph_.people[part[i]].parent_in, &graph_.people[part[i]].child_in})
                for (int f : *in) {
                    if (f == cut) continue;
                    for (int q : members(graph_.families[f]))
                        if (!seen[q]) {
                            seen[q] = true;
                            part.push_back(q);
                        }
                }
        return part;
    }

    StandingFamily& family_;
    const FamilyGraph& graph_;
};

}  // namespace

void leave_wrong_places(StandingFamily& family) {
    Repair repair(family);
    repair.mend_births();
    repair.mend_generations();
}

}  // namespace kinscape
