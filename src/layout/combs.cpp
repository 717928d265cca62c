// The bars between the rows, from brackets, feet and strands.

#include "layout/line_plan.hpp"

#include <algorithm>

namespace kinscape {

namespace {

struct CombMaking {
    LinePlan& plan;
    const Standing& standing;

    int row_of_bracket(int family) const { return plan.brackets[plan.bracket_of[family]].row; }

    int add(Comb comb) {
        plan.combs.push_back(std::move(comb));
        return static_cast<int>(plan.combs.size()) - 1;
    }

    void add_family_combs() {
        for (int f = 0; f < static_cast<int>(plan.feet.size()); ++f) {
            if (plan.bracket_of[f] < 0 || plan.feet[f].empty()) continue;
            const Bracket& bracket = plan.brackets[plan.bracket_of[f]];
            Comb comb;
            comb.family = f;
            comb.gap = bracket.row + 1;
            comb.tops.push_back(bracket.descent);
            for (const Foot& foot : plan.feet[f]) {
                if (foot.strand < 0) {
                    comb.feet.push_back(foot.point);
                    continue;
                }
                const Strand& strand = plan.strands[foot.strand];
                if (strand.rows.empty())
                    comb.feet.push_back(strand.end);
                else
                    (strand.rows.front() >= comb.gap ? comb.feet : comb.tops).push_back(strand.x.front());
            }
            plan.comb_of[f] = add(std::move(comb));
        }
    }

    std::vector<Comb> combs_of(int s) const {
        const Strand& strand = plan.strands[s];
        std::vector<Comb> combs;
        if (strand.parent >= 0)
            combs.push_back({strand.family,
                             strand.rows.front(),
                             s,
                             {plan.brackets[strand.aside].descent},
                             {strand.x.front()}});
        for (std::size_t i = 0; i < strand.rows.size(); ++i) {
            const bool last = i + 1 == strand.rows.size();
            if (last && strand.child < 0) break;
            const double next = last ? strand.end : strand.x[i + 1];
            const int r = strand.rows[i];
            const bool down = strand.child < 0 || standing.row[strand.child] > row_of_bracket(strand.family);
            if (down)
                combs.push_back({strand.family, r + 1, s, {strand.x[i]}, {next}});
            else if (last)
                combs.push_back({strand.family, r, s, {}, {strand.x[i], next}});
            else
                combs.push_back({strand.family, r, s, {next}, {strand.x[i]}});
        }
        return combs;
    }

    void add_strand_combs() {
        for (int s = 0; s < static_cast<int>(plan.strands.size()); ++s) {
            plan.strands[s].combs.clear();
            for (Comb& comb : combs_of(s))
                plan.strands[s].combs.push_back(add(std::move(comb)));
        }
    }

    void measure() {
        for (Comb& comb : plan.combs) {
            comb.from = 1e18;
            comb.to = -1e18;
            for (const auto* side : {&comb.tops, &comb.feet})
                for (double at : *side) {
                    comb.from = std::min(comb.from, at);
                    comb.to = std::max(comb.to, at);
                }
        }
    }
};

}  // namespace

void add_combs(LinePlan& plan, const Standing& standing) {
    plan.combs.clear();
    CombMaking making{plan, standing};
    making.add_family_combs();
    making.add_strand_combs();
    making.measure();
}

}  // namespace kinscape
