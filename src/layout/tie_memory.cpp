#include "layout/tie_memory.hpp"

#include "layout/tie_field.hpp"

#include <utility>

namespace kinscape {
namespace {

// A preview, the drawing itself and a few days that one goes to and fro between.
constexpr int drawings_remembered = 8;

}  // namespace

void TieMemory::next_drawing() {
    ++drawing_;
    searches_left_ = most_searched_;
    led_plainly_ = 0;
    std::erase_if(known_,
                  [&](const auto& one) { return one.second.drawing < drawing_ - drawings_remembered; });
}

const Way* TieMemory::find(std::uint64_t ends, const TieField& field, int number) {
    const auto known = known_.find(ends);
    if (known == known_.end()) return nullptr;
    Known& found = known->second;
    if (field.digest_of(found.looked_at, number) != found.field) return nullptr;
    found.drawing = drawing_;
    return &found.way;
}

bool TieMemory::may_search(int price) {
    if (searches_left_ >= price) {
        searches_left_ -= price;
        return true;
    }
    ++led_plainly_;
    return false;
}

void TieMemory::learn(TieMemory other) {
    for (auto& [ends, known] : other.known_) {
        known.drawing = drawing_;
        known_[ends] = std::move(known);
    }
}

void TieMemory::keep(std::uint64_t ends, const TieField& field, int number, Way way) {
    const TieCells cells = field.looked_at();
    known_[ends] = {cells, field.digest_of(cells, number), std::move(way), drawing_};
}

}  // namespace kinscape
