// The order in the rows of one part: the walk and dot give starts, a search improves them, the best is kept.

#include "layout/genogram_arrange.hpp"
#include "layout/order_search.hpp"
#include "layout/rank_order.hpp"
#include "layout/walk.hpp"

#include <algorithm>

namespace kinscape {

namespace {

constexpr std::size_t most_searched = 400;  // people; larger parts keep dot's order
constexpr int most_trials = 6000;
constexpr int trials_a_person = 150;
constexpr int work = 700'000;  // people times trials

int trials_for(std::size_t people) {
    const int n = static_cast<int>(people);
    return std::min({most_trials, trials_a_person * n, work / std::max(1, n)});
}

/// People of the part's own numbers, as the model counts them, and back.
Rows renumbered(const Rows& rows, const std::vector<int>& part) {
    Rows local = rows;
    for (auto& row : local)
        for (int& p : row)
            p = static_cast<int>(std::lower_bound(part.begin(), part.end(), p) - part.begin());
    return local;
}

Rows numbered_back(Rows rows, const std::vector<int>& part) {
    for (auto& row : rows)
        for (int& p : row)
            p = part[p];
    return rows;
}

}  // namespace

Result<Rows, ArrangeError> order_of_part(const ArrangeRequest& request, const FamilyGraph& graph,
                                         const std::vector<int>& rank, const std::vector<int>& part) {
    const Records records = records_of(graph, rank, part);
    const PartModel model = part_model_of(graph, rank, part, request.spacing);
    std::vector<Rows> starts{renumbered(rows_of(graph, records, walk_order(graph, records)), part)};
    if (const auto order = ask_dot(request, graph, records, rank))
        starts.push_back(renumbered(rows_of(graph, records, *order), part));
    if (is_stopped(request)) return Failure{ArrangeError::cancelled};
    const int trials = part.size() > most_searched ? 0 : trials_for(part.size());
    FoundOrder best;
    bool first = true;
    for (std::size_t s = 0; s < starts.size(); ++s) {
        repair_birth_order(model, starts[s]);
        FoundOrder found = search_order(model, starts[s], {trials, s + 1});
        if (is_stopped(request)) return Failure{ArrangeError::cancelled};
        if (first || found.cost < best.cost - 1e-9) best = std::move(found);
        first = false;
    }
    repair_birth_order(model, best.rows);
    return numbered_back(std::move(best.rows), part);
}

}  // namespace kinscape
