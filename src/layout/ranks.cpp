#include "layout/ranks.hpp"

#include <algorithm>

namespace kinscape {

namespace {

struct Descent {
    int parent;
    int child;
    bool birth;
    int link;
};

/// Groups of people that must be level, joined while no group stands above itself.
class Levels {
public:
    explicit Levels(const FamilyGraph& graph) : graph_(graph) {
        const std::size_t n = graph.people.size();
        leader_.resize(n);
        next_.resize(n);
        for (std::size_t p = 0; p < n; ++p)
            leader_[p] = next_[p] = static_cast<int>(p);
        above_.resize(n);
        below_.resize(n);
        down_.assign(n, 0);
        up_.assign(n, 0);
        add_descents();
    }

    int leader(int p) {
        while (leader_[p] != p)
            p = leader_[p] = leader_[leader_[p]];
        return p;
    }

    void join(int a, int b) {
        a = leader(a);
        b = leader(b);
        if (a == b || leads(a, b) || leads(b, a)) return;
        leader_[std::max(a, b)] = std::min(a, b);
        std::swap(next_[a], next_[b]);
    }

    const std::vector<int>& above(int p) const { return above_[p]; }
    const std::vector<int>& below(int p) const { return below_[p]; }
    int next(int p) const { return next_[p]; }

private:
    /// Looks down from `a` and up from `b` in turn, so that the smaller side decides the cost.
    bool leads(int a, int b) {
        ++stamp_;
        std::vector<int> down{a};
        std::vector<int> up{b};
        down_[a] = up_[b] = stamp_;
        auto reach = [&](std::vector<int>& queue, std::vector<int>& seen, int p) {
            if (seen[p] == stamp_) return;
            seen[p] = stamp_;
            queue.push_back(p);
        };
        for (std::size_t i = 0; i < down.size() && i < up.size(); ++i) {
            const int d = down[i];
            const int u = up[i];
            if (up_[d] == stamp_ || down_[u] == stamp_) return true;
            reach(down, down_, next_[d]);
            for (int child : below_[d])
                reach(down, down_, child);
            reach(up, up_, next_[u]);
            for (int parent : above_[u])
                reach(up, up_, parent);
        }
        // One side is exhausted; whatever is still queued on the other may already have been met.
        const std::vector<int>& rest = down.size() > up.size() ? down : up;
        const std::vector<int>& seen = down.size() > up.size() ? up_ : down_;
        return std::any_of(rest.begin(), rest.end(), [&](int p) { return seen[p] == stamp_; });
    }

    void add_descents() {
        std::vector<Descent> descents;
        for (const Family& family : graph_.families)
            for (const Filiation& one : family.children)
                for (int parent : family.parents) {
                    const std::string& kind = graph_.snapshot->links[one.links.front()]->kind;
                    descents.push_back(
                        {parent, one.child, kind.empty() || kind == "birth", one.links.front()});
                }
        std::stable_sort(descents.begin(), descents.end(), [](const Descent& a, const Descent& b) {
            return a.birth != b.birth ? a.birth : a.link < b.link;
        });
        const bool cyclic = has_cycle(descents);
        for (const Descent& one : descents) {
            if (cyclic && leads(one.child, one.parent)) continue;
            below_[one.parent].push_back(one.child);
            above_[one.child].push_back(one.parent);
        }
    }

    bool has_cycle(const std::vector<Descent>& descents) const {
        const std::size_t n = graph_.people.size();
        std::vector<std::vector<int>> below(n);
        std::vector<int> open(n, 0);
        for (const Descent& one : descents) {
            below[one.parent].push_back(one.child);
            ++open[one.child];
        }
        std::vector<int> ready;
        for (std::size_t p = 0; p < n; ++p)
            if (open[p] == 0) ready.push_back(static_cast<int>(p));
        for (std::size_t i = 0; i < ready.size(); ++i)
            for (int child : below[ready[i]])
                if (--open[child] == 0) ready.push_back(child);
        return ready.size() < n;
    }

    const FamilyGraph& graph_;
    std::vector<int> leader_;
    std::vector<int> next_;  // a ring through each group
    std::vector<std::vector<int>> above_;
    std::vector<std::vector<int>> below_;
    std::vector<int> down_;
    std::vector<int> up_;
    int stamp_ = 0;
};

void join_children(Levels& levels, const Family& family, bool at_home) {
    int before = -1;
    for (const Filiation& one : family.children) {
        if (at_home && !one.home) continue;
        if (before >= 0) levels.join(before, one.child);
        before = one.child;
    }
}

void join_parents(Levels& levels, const Family& family) {
    for (std::size_t i = 1; i < family.parents.size(); ++i)
        levels.join(family.parents[i - 1], family.parents[i]);
}

void join_all(Levels& levels, const FamilyGraph& graph) {
    for (const Family& family : graph.families)
        join_children(levels, family, true);
    for (const Family& family : graph.families)
        if (!family.couples.empty() && !family.children.empty()) join_parents(levels, family);
    for (const Family& family : graph.families)
        if (!family.couples.empty() && family.children.empty()) join_parents(levels, family);
    for (const Family& family : graph.families)
        if (family.couples.empty()) join_parents(levels, family);
    for (const Family& family : graph.families)
        join_children(levels, family, false);
}

/// Groups from the top down: every group after all that stand above it.
std::vector<int> from_the_top(Levels& levels, int n) {
    std::vector<int> open(static_cast<std::size_t>(n), 0);
    for (int p = 0; p < n; ++p)
        for (int child : levels.below(p))
            ++open[levels.leader(child)];
    std::vector<int> order;
    for (int p = 0; p < n; ++p)
        if (levels.leader(p) == p && open[p] == 0) order.push_back(p);
    for (std::size_t i = 0; i < order.size(); ++i) {
        int p = order[i];
        do {
            for (int child : levels.below(p))
                if (--open[levels.leader(child)] == 0) order.push_back(levels.leader(child));
            p = levels.next(p);
        } while (p != order[i]);
    }
    return order;
}

struct Reach {
    int lowest_parent = -1;  // the greatest rank above
    int highest_child = std::numeric_limits<int>::max();
    int parents = 0;
    int children = 0;
};

Reach reach_of(Levels& levels, const std::vector<int>& rank, int group) {
    Reach reach;
    int p = group;
    do {
        for (int parent : levels.above(p)) {
            reach.lowest_parent = std::max(reach.lowest_parent, rank[levels.leader(parent)]);
            ++reach.parents;
        }
        for (int child : levels.below(p)) {
            reach.highest_child = std::min(reach.highest_child, rank[levels.leader(child)]);
            ++reach.children;
        }
        p = levels.next(p);
    } while (p != group);
    return reach;
}

}  // namespace

std::vector<int> ranks_of(const FamilyGraph& graph, const std::vector<std::vector<int>>& parts) {
    const int n = static_cast<int>(graph.people.size());
    Levels levels(graph);
    join_all(levels, graph);
    const std::vector<int> order = from_the_top(levels, n);
    std::vector<int> rank(static_cast<std::size_t>(n), 0);
    for (int group : order)
        rank[group] = reach_of(levels, rank, group).lowest_parent + 1;
    // An in-law's parents stand directly above their children, not at the top.
    for (auto group = order.rbegin(); group != order.rend(); ++group) {
        const Reach reach = reach_of(levels, rank, *group);
        if (reach.children > 0 && reach.children >= reach.parents) rank[*group] = reach.highest_child - 1;
    }
    for (int p = 0; p < n; ++p)
        rank[p] = rank[levels.leader(p)];
    for (const std::vector<int>& part : parts) {
        int top = std::numeric_limits<int>::max();
        for (int p : part)
            top = std::min(top, rank[p]);
        for (int p : part)
            rank[p] -= top;
    }
    return rank;
}

}  // namespace kinscape
