#include "layout/line_plan.hpp"

#include "layout/gap_costs.hpp"
#include "layout/gap_slots.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace kinscape {

namespace {

constexpr int gaps_looked_at = 8;  // to either side
constexpr double detour = 5;       // in w, that a line takes rather than cross another
constexpr int most_rounds = 6;     // of lines that go aside

struct Planner {
    const FamilyGraph& graph;
    const Standing& standing;
    const Spacing& spacing;
    LinePlan plan;
    GapSlots slots;
    std::vector<int> strand_gap;  // by strand: where a partner's line comes down in the last row

    double x(int p) const { return standing.x[p]; }
    int row(int p) const { return standing.row[p]; }

    std::vector<int> shown_parents(const Family& family) const {
        std::vector<int> parents;
        for (int p : family.parents)
            if (row(p) >= 0) parents.push_back(p);
        return parents;
    }
    std::vector<const Filiation*> shown_children(const Family& family) const {
        std::vector<const Filiation*> children;
        for (const Filiation& one : family.children)
            if (row(one.child) >= 0) children.push_back(&one);
        return children;
    }

    double middle_of(const std::vector<int>& people) const {
        double low = 1e18;
        double high = -1e18;
        for (int p : people) {
            low = std::min(low, x(p));
            high = std::max(high, x(p));
        }
        return (low + high) / 2;
    }
    double middle_of_children(const Family& family) const {
        std::vector<int> children;
        for (const Filiation* one : shown_children(family))
            children.push_back(one->child);
        return middle_of(children);
    }

    // ---- brackets

    void add_brackets() {
        for (int f = 0; f < static_cast<int>(graph.families.size()); ++f) {
            const Family& family = graph.families[f];
            const std::vector<int> parents = shown_parents(family);
            const bool children = !shown_children(family).empty();
            if (parents.empty() || (parents.size() == 1 && !children)) continue;
            int lowest = 0;
            for (int p : parents)
                lowest = std::max(lowest, row(p));
            std::vector<int> couples = family.couples;
            if (couples.empty()) couples.push_back(-1);
            for (int couple : couples) {
                Bracket bracket;
                bracket.family = f;
                bracket.couple = couple;
                bracket.row = lowest;
                for (int p : parents)
                    bracket.legs.push_back({p, x(p)});
                plan.bracket_of[f] = static_cast<int>(plan.brackets.size());
                plan.brackets.push_back(std::move(bracket));
            }
            plan.brackets.back().has_descent = children;
        }
    }

    /// A partner of a higher row: the line goes aside to a gap, down through the rows between, and ends
    /// beside a partner of the bracket's row.
    void add_partner_strands() {
        const int own = static_cast<int>(plan.brackets.size());
        for (int b = 0; b < own; ++b) {
            for (std::size_t l = 0; l < plan.brackets[b].legs.size(); ++l) {
                const int p = plan.brackets[b].legs[l].person;
                const int to = plan.brackets[b].row;
                if (row(p) == to) continue;
                Strand strand;
                strand.family = plan.brackets[b].family;
                strand.parent = p;
                Bracket aside;
                aside.family = strand.family;
                aside.couple = plan.brackets[b].couple;
                aside.row = row(p);
                aside.legs.push_back({p, x(p)});
                aside.has_descent = true;
                strand.aside = static_cast<int>(plan.brackets.size());
                plan.brackets[b].legs[l].strand = static_cast<int>(plan.strands.size());
                for (int r = row(p) + 1; r <= to; ++r)
                    strand.rows.push_back(r);
                plan.brackets.push_back(std::move(aside));
                plan.strands.push_back(std::move(strand));
            }
        }
    }

    /// The gap of the row through which the descent leaves: between the partners, nearest the children.
    int gap_of_descent(const Bracket& bracket) const {
        const std::vector<int>& people = standing.rows[bracket.row];
        int low = static_cast<int>(people.size());
        int high = -1;
        int come_down = -1;
        for (const Leg& leg : bracket.legs)
            if (leg.strand >= 0) {
                come_down = strand_gap[leg.strand];
            } else {
                low = std::min(low, standing.index[leg.person]);
                high = std::max(high, standing.index[leg.person]);
            }
        const double wanted = wanted_descent(bracket);
        if (low == high && come_down < 0) return wanted < x(people[low]) ? low : low + 1;
        int first = low + 1;
        int last = high;
        if (come_down >= 0 && come_down <= low) first = come_down;
        if (come_down > high) last = come_down;
        if (low == high && come_down <= low) last = low;
        int best = first;
        for (int g = first; g <= last; ++g)
            if (std::abs(slots.middle(bracket.row, g) - wanted) <
                std::abs(slots.middle(bracket.row, best) - wanted) - 1e-9)
                best = g;
        return best;
    }

    double leg_x(const Bracket& bracket, const Leg& leg) const {
        return leg.strand < 0 ? x(leg.person) : slots.middle(bracket.row, strand_gap[leg.strand], true);
    }

    double wanted_descent(const Bracket& bracket) const {
        if (is_aside(bracket)) return x(beside_whom(bracket));
        const double wanted = middle_of_children(graph.families[bracket.family]);
        double low = 1e18;
        double high = -1e18;
        for (const Leg& leg : bracket.legs) {
            low = std::min(low, leg_x(bracket, leg));
            high = std::max(high, leg_x(bracket, leg));
        }
        const double quarter = (high - low) / 4;
        return high > low ? std::clamp(wanted, low + quarter, high - quarter) : wanted;
    }

    bool is_aside(const Bracket& bracket) const {
        return bracket.legs.size() == 1 && graph.families[bracket.family].parents.size() > 1 &&
               shown_parents(graph.families[bracket.family]).size() > 1;
    }

    /// For the aside of a higher partner: the partner in the bracket's row whom the line ends at.
    int beside_whom(const Bracket& aside) const {
        const Bracket& whole = plan.brackets[plan.bracket_of[aside.family]];
        for (const Leg& leg : whole.legs)
            if (row(leg.person) == whole.row) return leg.person;
        return aside.legs.front().person;
    }

    void ask_for_descents() {
        for (int b = 0; b < static_cast<int>(plan.brackets.size()); ++b) {
            Bracket& bracket = plan.brackets[b];
            if (!bracket.has_descent) continue;
            const int gap = gap_of_descent(bracket);
            double wanted = slots.middle(bracket.row, gap);
            const Family& family = graph.families[bracket.family];
            const bool lone = bracket.legs.size() == 1;
            if (lone && graph.people[bracket.legs.front().person].label.x <= 0) {
                bracket.descent = x(bracket.legs.front().person);
                continue;
            }
            if (lone || shown_children(family).size() == 1) wanted = wanted_descent(bracket);
            for (const Leg& leg : bracket.legs)  // Beside a partner's line, not upon it.
                if (leg.strand >= 0 && strand_gap[leg.strand] == gap)
                    wanted = leg_x(bracket, leg) + (gap <= standing.index[beside_whom(bracket)] ? 1.0 : -1.0);
            slots.ask(bracket.row, gap, wanted, false,
                      [&plan = plan, b](double at) { plan.brackets[b].descent = at; });
        }
    }

    void settle_brackets() {
        order_drops();
        for (Bracket& bracket : plan.brackets) {
            bracket.from = 1e18;
            bracket.to = -1e18;
            for (const Leg& leg : bracket.legs) {
                bracket.from = std::min(bracket.from, leg.x);
                bracket.to = std::max(bracket.to, leg.x);
            }
            if (bracket.has_descent) {
                bracket.from = std::min(bracket.from, bracket.descent);
                bracket.to = std::max(bracket.to, bracket.descent);
            }
        }
        choose_depths();
    }

    /// From left to right: left near, left far, right far, right near. Then brackets nest.
    void order_drops() {
        struct Drop {
            int bracket;
            int leg;
            double reach;  // below 0: to the left
        };
        std::vector<std::vector<Drop>> drops(graph.people.size());
        for (int b = 0; b < static_cast<int>(plan.brackets.size()); ++b) {
            const Bracket& bracket = plan.brackets[b];
            for (int l = 0; l < static_cast<int>(bracket.legs.size()); ++l) {
                const Leg& leg = bracket.legs[l];
                if (leg.strand >= 0) continue;
                double left = 0;
                double right = 0;
                for (const Leg& other : bracket.legs) {
                    const double away = (other.strand >= 0 ? other.x : x(other.person)) - x(leg.person);
                    left = std::min(left, away);
                    right = std::max(right, away);
                }
                if (bracket.legs.size() == 1) left = right = bracket.descent - x(leg.person);
                double reach = -left > right ? left : right;
                if (left < 0 && right > 0) reach = 0;
                drops[leg.person].push_back({b, l, reach});
            }
        }
        for (std::size_t p = 0; p < drops.size(); ++p) {
            auto& mine = drops[p];
            if (mine.size() < 2) continue;
            auto key = [](const Drop& drop) {
                // Left ones first, the nearest at the outside; then the middle; then right ones, far to near.
                if (drop.reach < 0) return std::pair{0, -drop.reach};
                if (drop.reach == 0) return std::pair{1, 0.0};
                return std::pair{2, -drop.reach};
            };
            std::stable_sort(mine.begin(), mine.end(), [&](const Drop& a, const Drop& b) {
                const auto ka = key(a);
                const auto kb = key(b);
                if (ka != kb) return ka < kb;
                return ka.first == 2 ? a.bracket > b.bracket : a.bracket < b.bracket;
            });
            const double count = static_cast<double>(mine.size());
            // Of very many the outermost leave at the very sides, so that no two look like one.
            const double usual = std::min(0.84 * spacing.w, 1.6 * graph.people[p].half.x);
            const double room = count > 30 ? 1.99 * graph.people[p].half.x : usual;
            const double apart = std::min(2 * spacing.drop_aside, room / (count - 1));
            for (std::size_t i = 0; i < mine.size(); ++i)
                plan.brackets[mine[i].bracket].legs[mine[i].leg].x =
                    x(static_cast<int>(p)) + (static_cast<double>(i) - (count - 1) / 2) * apart;
        }
    }

    void choose_depths() {
        std::vector<int> by_length(plan.brackets.size());
        for (std::size_t b = 0; b < by_length.size(); ++b)
            by_length[b] = static_cast<int>(b);
        std::stable_sort(by_length.begin(), by_length.end(), [&](int a, int b) {
            const Bracket& one = plan.brackets[a];
            const Bracket& two = plan.brackets[b];
            return one.to - one.from < two.to - two.from;
        });
        std::vector<std::vector<int>> done(standing.rows.size());
        plan.depths.assign(standing.rows.size(), 0);
        for (int b : by_length) {
            Bracket& bracket = plan.brackets[b];
            bracket.depth = 0;
            for (int other : done[bracket.row]) {
                const Bracket& above = plan.brackets[other];
                if (above.from < bracket.to + 0.8 && above.to > bracket.from - 0.8)
                    bracket.depth = std::max(bracket.depth, above.depth + 1);
            }
            done[bracket.row].push_back(b);
            plan.depths[bracket.row] = std::max(plan.depths[bracket.row], bracket.depth + 1);
        }
    }

    // ---- children

    /// Further links enter beside the first, on the side they come from.
    double top_of(int f, const Filiation& one, double from) const {
        if (one.home) return x(one.child);
        const double aside = link_aside(graph, one.child, f, spacing);
        return x(one.child) + (from < x(one.child) ? -aside : aside);
    }

    void add_feet() {
        for (int f = 0; f < static_cast<int>(graph.families.size()); ++f) {
            if (plan.bracket_of[f] < 0) continue;
            const Family& family = graph.families[f];
            const Bracket& bracket = plan.brackets[plan.bracket_of[f]];
            for (int i = 0; i < static_cast<int>(family.children.size()); ++i) {
                const Filiation& one = family.children[i];
                if (row(one.child) < 0) continue;
                Foot foot;
                foot.child = one.child;
                foot.which = i;
                foot.at = foot.point = top_of(f, one, middle_of(shown_parents(family)));
                if (row(one.child) != bracket.row + 1) add_child_strand(f, foot);
                plan.feet[f].push_back(foot);
            }
        }
        gather_births();
    }

    void add_child_strand(int f, Foot& foot) {
        const int from = plan.brackets[plan.bracket_of[f]].row + 1;  // the gap of the bar
        const int to = row(foot.child);
        Strand strand;
        strand.family = f;
        strand.child = foot.child;
        strand.end = foot.at;
        if (to > from)
            for (int r = from; r < to; ++r)
                strand.rows.push_back(r);
        else
            for (int r = from - 1; r >= to; --r)
                strand.rows.push_back(r);
        foot.strand = static_cast<int>(plan.strands.size());
        plan.strands.push_back(std::move(strand));
    }

    void gather_births() {
        // The larger birth comes first where one lies inside another: it makes the point.
        std::vector<int> by_size(graph.births.size());
        for (std::size_t b = 0; b < by_size.size(); ++b)
            by_size[b] = static_cast<int>(b);
        std::stable_sort(by_size.begin(), by_size.end(),
                         [&](int a, int b) { return graph.births[a].size() > graph.births[b].size(); });
        for (int b : by_size) {
            const int f = graph.family_of_birth[b];
            if (f < 0) continue;
            std::vector<Foot*> together;
            for (Foot& foot : plan.feet[f])
                if (foot.strand < 0 && foot.birth < 0 &&
                    std::find(graph.births[b].begin(), graph.births[b].end(), foot.child) !=
                        graph.births[b].end())
                    together.push_back(&foot);
            if (together.size() < 2) continue;
            double low = 1e18;
            double high = -1e18;
            for (const Foot* foot : together) {
                low = std::min(low, foot->at);
                high = std::max(high, foot->at);
            }
            for (Foot* foot : together) {
                foot->point = (low + high) / 2;
                foot->slanted = true;
                foot->birth = b;
            }
        }
    }

    /// Every strand asks for a way through each row it passes.
    void ask_for_strands() {
        if (plan.strands.empty()) return;
        for (const std::vector<Foot>& feet : plan.feet)
            for (const Foot& foot : feet)
                if (foot.slanted) slots.keep_off_above(row(foot.child), foot.point);
        const GapCosts costs(graph, standing, plan.brackets);
        strand_gap.assign(plan.strands.size(), -1);
        for (int s = 0; s < static_cast<int>(plan.strands.size()); ++s) {
            Strand& strand = plan.strands[s];
            strand.x.assign(strand.rows.size(), 0);
            double wanted = strand.end;
            int last_gap = -1;
            if (strand.parent >= 0) {
                last_gap = gap_beside(costs, strand);
                strand_gap[s] = last_gap;
                wanted = beside_partner(strand, last_gap);
            }
            for (std::size_t i = 0; i < strand.rows.size(); ++i) {
                const int r = strand.rows[i];
                const bool at_partner = last_gap >= 0 && i + 1 == strand.rows.size();
                const int gap = at_partner ? last_gap : gap_through(costs, r, wanted);
                const double near = at_partner ? wanted : slots.nearest_in(r, gap, wanted);
                slots.ask(r, gap, near, true, [&plan = plan, s, i](double at) { plan.strands[s].x[i] = at; });
                if (strand.child >= 0 && i + 1 == strand.rows.size()) enter_from(strand, s, near);
            }
        }
    }

    /// A further link enters the child on the side on which its strand comes down.
    void enter_from(Strand& strand, int number, double from) {
        for (Foot& foot : plan.feet[strand.family])
            if (foot.strand == number) {
                foot.at = foot.point =
                    top_of(strand.family, graph.families[strand.family].children[foot.which], from);
                strand.end = foot.at;
            }
    }

    /// The words of the union want room between a partner's line and the other partner.
    double beside_partner(const Strand& strand, int gap) const {
        const int r = strand.rows.back();
        const int whom = beside_whom(plan.brackets[strand.aside]);
        const double middle = slots.middle(r, gap, true);
        const double room = graph.families[strand.family].text_width + spacing.drop_aside;
        if (std::abs(middle - x(whom)) >= room) return middle;
        return slots.nearest_in(r, gap, x(whom) + (gap <= standing.index[whom] ? -room : room));
    }

    /// A way through a row: near, and not through the bar of a union.
    int gap_through(const GapCosts& costs, int r, double wanted) const {
        const int near = slots.nearest_gap(r, wanted);
        const int last = static_cast<int>(standing.rows[r].size());
        int best = near;
        double least = 1e18;
        for (int gap = std::max(0, near - gaps_looked_at); gap <= std::min(last, near + gaps_looked_at);
             ++gap) {
            const double aside = std::abs(slots.nearest_in(r, gap, wanted) - wanted) / spacing.w;
            const double cost = detour * (costs.unions_over(r, gap) + slots.crowd(r, gap)) + aside;
            if (cost < least - 1e-9) {
                least = cost;
                best = gap;
            }
        }
        return best;
    }

    /// A line that comes from one side of the descent of `whom` and ends on the other, past the sibship.
    bool parts(int whom, int gap, double at, double from) const {
        const int home = graph.people[whom].home;
        if (home < 0 || shown_parents(graph.families[home]).empty()) return false;
        const double descent = middle_of(shown_parents(graph.families[home]));
        if ((at < descent) == (from < descent)) return false;
        int left = standing.index[whom];
        int right = left;
        for (const Filiation* one : shown_children(graph.families[home]))
            if (row(one->child) == row(whom)) {
                left = std::min(left, standing.index[one->child]);
                right = std::max(right, standing.index[one->child]);
            }
        return gap <= left || gap > right;
    }

    /// Where a partner's line comes down: beside the other partner, on either side, or past the brothers and
    /// sisters when it would meet fewer lines there.
    int gap_beside(const GapCosts& costs, const Strand& strand) const {
        const int r = strand.rows.back();
        const int whom = beside_whom(plan.brackets[strand.aside]);
        const int place = standing.index[whom];
        const int last = static_cast<int>(standing.rows[r].size());
        int best = place;
        double least = 1e18;
        for (int gap = std::max(0, place - gaps_looked_at); gap <= std::min(last, place + 1 + gaps_looked_at);
             ++gap) {
            int met = costs.unions_over(r, gap) + costs.sibships_over(r, gap) + slots.crowd(r, gap) +
                      costs.families_between(r, std::min(gap, place + 1), std::max(gap - 1, place - 1),
                                             strand.family);
            const double at = slots.middle(r, gap, true);
            if (parts(whom, gap, at, x(strand.parent))) ++met;
            const double way = std::abs(at - x(whom)) + 0.5 * std::abs(at - x(strand.parent));
            const double cost = detour * met + way / spacing.w;
            if (cost < least - 1e-9) {
                least = cost;
                best = gap;
            }
        }
        return best;
    }

    void settle() {
        slots.settle();
        connect_strand_legs();
        settle_brackets();
        add_combs(plan, standing);
        choose_lanes(plan, standing.rows.size() + 1);
    }

    /// Lines that would lie upon one another in a gap go aside, those from above first. False: there are
    /// none.
    bool keep_apart(bool from_below_too) {
        const std::vector<SharedLine> shared = shared_lines(plan, standing.rows.size() + 1);
        for (const SharedLine& one : shared) {
            if (one.gap > 0) slots.keep_off_below(one.gap - 1, one.foot);
            if (from_below_too) slots.keep_off_above(one.gap, one.top);
        }
        return !shared.empty();
    }

    void connect_strand_legs() {
        for (Bracket& bracket : plan.brackets)
            for (Leg& leg : bracket.legs)
                if (leg.strand >= 0) leg.x = plan.strands[leg.strand].x.back();
    }
};

}  // namespace

Standing standing_of(Rows rows, std::vector<double> x) {
    Standing standing;
    standing.row.assign(x.size(), -1);
    standing.index.assign(x.size(), -1);
    for (int r = 0; r < static_cast<int>(rows.size()); ++r)
        for (int i = 0; i < static_cast<int>(rows[r].size()); ++i) {
            standing.row[rows[r][i]] = r;
            standing.index[rows[r][i]] = i;
        }
    standing.rows = std::move(rows);
    standing.x = std::move(x);
    return standing;
}

LinePlan plan_lines(const FamilyGraph& graph, const Standing& standing, const Spacing& spacing) {
    Planner planner{graph, standing, spacing, {}, GapSlots(graph, standing, spacing), {}};
    planner.plan.feet.resize(graph.families.size());
    planner.plan.comb_of.assign(graph.families.size(), -1);
    planner.plan.bracket_of.assign(graph.families.size(), -1);
    planner.add_brackets();
    planner.add_partner_strands();
    planner.add_feet();
    planner.ask_for_strands();
    planner.ask_for_descents();
    for (int round = 0; round < most_rounds; ++round) {
        planner.settle();
        if (!planner.keep_apart(round > 0)) break;
    }
    return std::move(planner.plan);
}

}  // namespace kinscape
