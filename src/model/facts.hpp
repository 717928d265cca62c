// The figures of a day: how old everybody is, who lives with whom, how couples and ties stand, what an ecomap
// amounts to, how far goals have come (format.md, `facts`). Meanings: cases/README.md.
#pragma once

#include "model/as_of.hpp"
#include "model/audience.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

struct PersonFacts {
    const Person* person = nullptr;
    std::optional<Age> age;
    std::string status;      // alive, deceased, missing, presumed-dead; empty where nobody can know
    std::string inbreeding;  // "1/16"; empty for 0
    std::vector<Housemate> lives_with;
};
struct UnionFacts {
    const Union* couple = nullptr;
    std::string state;  // union-state
};
struct TieFacts {
    const Tie* tie = nullptr;
    const Span* span = nullptr;  // null: a tie without spans
    const std::string& kind() const { return span && !span->kind.empty() ? span->kind : tie->kind; }
};
struct LinkFacts {
    const ChildLink* link = nullptr;
    Holds holds = Holds::no;
};
struct HomeFacts {
    const Household* household = nullptr;
    std::vector<Housemate> members;
};

/// Ties with a system at one end that hold on the day. active: strength and flow other than none; stressful:
/// stress 2 or 3; reciprocal: flow both, among those with a flow.
struct EcomapFigures {
    int ties = 0;
    int active = 0;
    int strong = 0;
    int stressful = 0;
    int reciprocal = 0;
    int with_flow = 0;
    std::optional<double> reciprocal_share;  // four decimals
    std::optional<double> mean_closeness;    // four decimals
    bool operator==(const EcomapFigures&) const = default;
};
EcomapFigures ecomap_figures(const Document& document, const std::vector<TieFacts>& ties);

/// The last level of each goal that has five described levels and a score on or before the day, and the Goal
/// Attainment Scaling T-score of these (Kiresuk and Sherman 1968), two decimals.
struct GoalFigures {
    std::vector<const Goal*> goals;
    std::vector<double> levels;
    std::optional<double> t_score;
};
GoalFigures goal_figures(const Document& document, const Day& day);
/// 50 + 10 sum(w x) / sqrt((1 - r) sum(w^2) + r (sum w)^2) with r = 0.3; nothing without goals or weights.
std::optional<double> t_score(const std::vector<double>& levels, const std::vector<double>& weights);

/// Pointers lead into the document; lists are in its order. Nobody is listed before birth; undisclosed people
/// have no figures.
struct Facts {
    Day on;
    std::vector<PersonFacts> people;
    std::vector<UnionFacts> unions;      // every one that can have begun
    std::vector<TieFacts> ties;          // those that hold
    std::vector<LinkFacts> child_links;  // those that surely or possibly hold
    std::vector<HomeFacts> households;   // with somebody on the day
    EcomapFigures ecomap;
    GoalFigures goals;
};
Facts facts_of(const VisibleDocument& visible, const Day& day);

/// The ties of the document that hold on the day.
std::vector<TieFacts> ties_on(const Document& document, const Day& day);

}  // namespace kinscape
