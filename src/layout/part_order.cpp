// The order in the rows of one part: the walk and dot give starts, searches improve them, the best is kept.

#include "layout/birth_order.hpp"
#include "layout/genogram_arrange.hpp"
#include "layout/order_search.hpp"
#include "layout/rank_order.hpp"
#include "layout/walk.hpp"

#include <algorithm>
#include <future>

namespace kinscape {

namespace {

// A search that is hot at first forgets its start; only where the search is short is dot's order worth
// asking.
constexpr std::size_t dot_is_asked = 150;  // people
constexpr std::size_t most_searched = 2500;
constexpr std::size_t searches = 2;  // short ones from different chances find more than a long one
constexpr int trials_a_person = 300;
constexpr int most_trials = 12'000;
constexpr int work = 1'200'000;            // people times trials, which is about the time of one search
constexpr std::size_t short_search = 300;  // people, from which a search starts cool, to keep its start
constexpr double hot = 14;
constexpr double cool = 2;

int trials_for(std::size_t people) {
    const int n = static_cast<int>(people);
    return std::min({most_trials, trials_a_person * n, work / n});
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

/// Searches side by side, each with chances of its own; the same answer however many run at a time.
Rows best_order(const ArrangeRequest& request, const PartModel& model, const Rows& start) {
    const std::size_t n = model.people.size();
    const auto one_search = [&](std::size_t number) {
        OrderSearch search(model, [&] { return is_stopped(request) || is_enough(request); });
        return search.from(start, {trials_for(n), n < short_search ? hot : cool, number + 1});
    };
    std::vector<std::future<FoundOrder>> others;
    for (std::size_t i = 1; i < searches; ++i)
        others.push_back(std::async(std::launch::async, one_search, i));
    FoundOrder best = one_search(0);
    for (auto& other : others) {
        FoundOrder found = other.get();
        if (found.cost < best.cost - 1e-9) best = std::move(found);
    }
    return std::move(best.rows);
}

}  // namespace

Result<Rows, ArrangeError> order_of_part(const ArrangeRequest& request, const FamilyGraph& graph,
                                         const std::vector<int>& rank, const std::vector<int>& part) {
    const Records records = records_of(graph, rank, part);
    std::optional<std::vector<int>> order;
    if (part.size() >= dot_is_asked && request.effort == Effort::best && !is_enough(request))
        order = ask_dot(request, graph, records);
    if (!order) order = walk_order(graph, records);
    if (is_stopped(request)) return Failure{ArrangeError::cancelled};
    Rows rows = renumbered(rows_of(graph, records, *order), part);
    const PartModel model = part_model_of(graph, rank, part, request.spacing);
    repair_birth_order(model, rows);
    if (request.effort == Effort::best && part.size() > 2 && part.size() <= most_searched &&
        !is_enough(request))
        rows = best_order(request, model, rows);
    if (is_stopped(request)) return Failure{ArrangeError::cancelled};
    if (!model.relaxed) repair_birth_order(model, rows);
    return numbered_back(std::move(rows), part);
}

}  // namespace kinscape
