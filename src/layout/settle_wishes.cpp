#include "layout/settle_wishes.hpp"

#include <algorithm>

namespace kinscape {

namespace {

struct Wishes {
    StandingFamily& family_;
    const FamilyGraph& graph_ = family_.graph;

    std::optional<NewWish> wish_of(int p) {
        if (auto wish = among_siblings(p)) return wish;
        if (auto wish = beside_partner(p)) return wish;
        if (auto wish = below_parents(p)) return wish;
        return above_children(p);
    }

    std::optional<NewWish> among_siblings(int p) const {
        const int home = graph_.people[p].home;
        if (home < 0) return std::nullopt;
        NewWish wish;
        wish.row = -1;
        bool elder = true;
        for (const Filiation& one : graph_.families[home].children) {
            if (one.child == p) elder = false;
            if (!one.home || one.child == p || !family_.stands(one.child)) continue;
            if (elder)
                wish.after = one.child;
            else if (!wish.before)
                wish.before = one.child;
            if (elder || wish.row < 0) wish.row = family_.row[one.child];
        }
        if (wish.row < 0) return std::nullopt;
        heed_dates(wish, p);
        if (wish.after && wish.before)
            wish.x = (family_.x[*wish.after] + family_.x[*wish.before]) / 2;
        else if (wish.after)
            wish.x = family_.x[*wish.after] + family_.good_distance(*wish.after, p);
        else if (wish.before)
            wish.x = family_.x[*wish.before] - family_.good_distance(p, *wish.before);
        return wish;
    }

    /// Brothers and sisters without a date may stand out of the order of the document; those with one bind.
    void heed_dates(NewWish& wish, int p) const {
        std::optional<int> after;
        std::optional<int> before;
        for (const Filiation& one : graph_.families[graph_.people[p].home].children) {
            const int q = one.child;
            if (!one.home || q == p || family_.row[q] != wish.row) continue;
            if (family_.surely_elder(q, p) && (!after || family_.x[q] > family_.x[*after])) after = q;
            if (family_.surely_elder(p, q) && (!before || family_.x[q] < family_.x[*before])) before = q;
        }
        const auto is_right_of = [&](const std::optional<int>& a, const std::optional<int>& b) {
            return a && b && family_.x[*a] > family_.x[*b];
        };
        const bool after_holds =
            wish.after && family_.row[*wish.after] == wish.row && !is_right_of(after, wish.after);
        if (!after_holds || is_right_of(wish.after, before)) wish.after = after;
        const bool before_holds =
            wish.before && family_.row[*wish.before] == wish.row && !is_right_of(wish.before, before);
        if (!before_holds || is_right_of(wish.after, wish.before)) wish.before = before;
    }

    std::optional<NewWish> beside_partner(int p) const {
        for (int f : graph_.people[p].parent_in)
            for (int q : graph_.families[f].parents)
                if (q != p && family_.stands(q)) {
                    const bool right = graph_.people[q].man || !graph_.people[p].man;
                    const double apart = family_.good_distance(p, q);
                    return NewWish{family_.row[q], family_.x[q] + (right ? apart : -apart), {}, {}};
                }
        return std::nullopt;
    }

    std::optional<NewWish> below_parents(int p) {
        for (int f : graph_.people[p].child_in) {
            double sum = 0;
            int count = 0;
            int lowest = -1;
            for (int q : graph_.families[f].parents)
                if (family_.stands(q)) {
                    sum += family_.x[q];
                    ++count;
                    lowest = std::max(lowest, family_.row[q]);
                }
            if (count > 0) return NewWish{family_.row_below(lowest), sum / count, {}, {}};
        }
        return std::nullopt;
    }

    std::optional<NewWish> above_children(int p) {
        for (int f : graph_.people[p].parent_in) {
            double low = 1e18;
            double high = -1e18;
            int highest = -1;
            for (const Filiation& one : graph_.families[f].children)
                if (family_.stands(one.child)) {
                    low = std::min(low, family_.x[one.child]);
                    high = std::max(high, family_.x[one.child]);
                    highest =
                        highest < 0 ? family_.row[one.child] : std::min(highest, family_.row[one.child]);
                }
            if (highest >= 0) return NewWish{family_.row_above(highest), (low + high) / 2, {}, {}};
        }
        return std::nullopt;
    }

    /// With the partner who is as new and whom nothing else ties to those who stand.
    NewGroup group_of(int p) const {
        NewGroup group{{p}, {0}};
        for (int f : graph_.people[p].parent_in) {
            const Family& family = graph_.families[f];
            if (family.parents.size() != 2) continue;
            const int q = family.parents[0] == p ? family.parents[1] : family.parents[0];
            if (family_.stands(q) || among_siblings(q) || stands_below(q)) continue;
            const bool q_left = graph_.people[q].man && !graph_.people[p].man;
            const bool p_left = graph_.people[p].man || family.parents[0] == p;
            group.people = q_left || !p_left ? std::vector<int>{q, p} : std::vector<int>{p, q};
            group.offset = {0, family_.good_distance(group.people[0], group.people[1])};
            break;
        }
        return group;
    }
    /// Parents of q stand: q has a place to look for.
    bool stands_below(int q) const {
        return std::any_of(graph_.people[q].child_in.begin(), graph_.people[q].child_in.end(), [&](int f) {
            const auto& parents = graph_.families[f].parents;
            return std::any_of(parents.begin(), parents.end(), [&](int a) { return family_.stands(a); });
        });
    }
};

}  // namespace

std::optional<NewWish> wish_of(StandingFamily& family, int p) { return Wishes{family}.wish_of(p); }

NewGroup group_of(StandingFamily& family, int p) { return Wishes{family}.group_of(p); }

}  // namespace kinscape
