// Where people and systems stand. First arrangement and Tidy; who was put by hand stays.
#pragma once

#include "base/result.hpp"
#include "layout/extents.hpp"
#include "layout/spacing.hpp"
#include "model/snapshot.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <vector>

namespace kinscape {

enum class Keep : unsigned char {
    all,     // who has a place keeps it, only newcomers get one
    by_hand  // Tidy: all but hand-put places are made anew
};

enum class Effort : unsigned char {
    best,  // an order searched for, dot asked about large families
    first  // the first order that is valid: the walk of layout.md 2.8
};

struct ArrangeRequest {
    const Snapshot& snapshot;
    const Table<Place>& places;  // those stored so far
    const Extents& extents;
    const Spacing& spacing;
    Keep keep = Keep::all;
    /// How dot is asked: the command of our own program that reads dot's language and answers ranks and order
    /// (graphviz_worker.hpp). Empty: not asked, the walk of layout.md 2.8 gives the order.
    std::vector<std::string> worker;
    std::chrono::milliseconds worker_deadline{60'000};
    const std::atomic<bool>* stop =
        nullptr;  // the caller's wish to end early; the answer is then `cancelled`
    Effort effort = Effort::best;
    std::uint64_t seed = 0;  // of the search; another one may find another order as good
};

enum class ArrangeError { cancelled };

/// A place for every person of the snapshot (and every system of an ecomap), those kept included, in document
/// order. Nothing overlaps, generations are rows, children stand below their parents in birth order
/// (layout.md 1).
Result<std::vector<Place>, ArrangeError> arrange(const ArrangeRequest& request);

/// True where nobody is left to be given a place.
bool all_placed(const Snapshot& snapshot, const Table<Place>& places);

}  // namespace kinscape
