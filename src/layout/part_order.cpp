// The order in the rows of one part: the walk and dot give starts, searches improve them, the best is kept.

#include "layout/birth_order.hpp"
#include "layout/genogram_arrange.hpp"
#include "layout/order_search.hpp"
#include "layout/order_weights.hpp"
#include "layout/rank_order.hpp"
#include "layout/walk.hpp"

#include <algorithm>
#include <future>

namespace kinscape {

namespace {

constexpr std::size_t dot_is_asked = 150;  // people; a search for fewer forgets its start
constexpr std::size_t most_searched = 2500;
constexpr std::size_t searches = 2;  // short ones from different starts and chances find more than a long one
constexpr int trials_a_person = 220;
constexpr int most_trials = 6'000;
constexpr int work = 300'000;      // people times trials, which is about the time of one search
constexpr int least_trials = 900;  // plain dot takes so much longer there that these are worth their time
// The best order of fewer is found at once; of a few more, further searches are worth their time while there
// are faults.
constexpr std::size_t found_at_once = 32, small = 60;  // people
constexpr int most_rounds = 4;
constexpr double faultless = order_weight::union_order;
constexpr double hot = 14;
constexpr double cool = 6;  // to keep a good start

int trials_for(std::size_t people) {
    if (people > most_searched) return 0;
    const int n = static_cast<int>(people);
    return std::min({most_trials, trials_a_person * n, std::max(least_trials, work / n)});
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

/// The order in the rows of one part.
class PartOrder {
public:
    PartOrder(const ArrangeRequest& request, const FamilyGraph& graph, const std::vector<int>& rank,
              const std::vector<int>& part)
        : request_(request),
          graph_(graph),
          part_(part),
          records_(records_of(graph, rank, part)),
          model_(part_model_of(graph, rank, part, request.spacing)),
          first_(rows_from(walk_order(graph, records_))) {}

    const Rows& first() const { return first_; }

    Rows best() const {
        const std::size_t n = part_.size();
        FoundOrder best = best_of_round(0);
        const int rounds = n > found_at_once && graph_.people.size() <= small ? most_rounds : 1;
        for (int round = 1; round < rounds && best.faults >= faultless && !is_stopped(request_); ++round) {
            FoundOrder found = best_of_round(static_cast<std::uint64_t>(round));
            if (found.cost < best.cost - 1e-9) best = std::move(found);
        }
        if (!model_.relaxed) repair_birth_order(model_, best.rows);
        return std::move(best.rows);
    }

private:
    Rows rows_from(const std::vector<int>& order) const {
        Rows rows = renumbered(rows_of(graph_, records_, order), part_);
        repair_birth_order(model_, rows);
        return rows;
    }

    /// Of a large part the second search begins where dot would put people.
    Rows start_of(std::size_t search) const {
        if (search == 0 || part_.size() < dot_is_asked) return first_;
        const auto order = ask_dot(request_, graph_, records_);
        return order ? rows_from(*order) : first_;
    }

    /// Searches side by side; the same answer however many run at a time.
    FoundOrder best_of_round(std::uint64_t round) const {
        const std::size_t n = part_.size();
        const auto one_search = [&](std::size_t number) {
            OrderSearch search(model_, [&] { return is_stopped(request_); });
            const std::uint64_t seed = 1 + number + searches * (round + most_rounds * request_.seed);
            return search.from(start_of(number), {trials_for(n), n < dot_is_asked ? hot : cool, seed});
        };
        std::vector<std::future<FoundOrder>> others;
        for (std::size_t i = 1; i < searches; ++i)
            others.push_back(std::async(std::launch::async, one_search, i));
        FoundOrder best = one_search(0);
        for (auto& other : others) {
            FoundOrder found = other.get();
            if (found.cost < best.cost - 1e-9) best = std::move(found);
        }
        return best;
    }

    const ArrangeRequest& request_;
    const FamilyGraph& graph_;
    const std::vector<int>& part_;
    Records records_;
    PartModel model_;
    Rows first_;
};

}  // namespace

Result<Rows, ArrangeError> order_of_part(const ArrangeRequest& request, const FamilyGraph& graph,
                                         const std::vector<int>& rank, const std::vector<int>& part) {
    const PartOrder order(request, graph, rank, part);
    Rows rows = request.effort == Effort::best && part.size() > 2 ? order.best() : order.first();
    if (is_stopped(request)) return Failure{ArrangeError::cancelled};
    return numbered_back(std::move(rows), part);
}

}  // namespace kinscape
