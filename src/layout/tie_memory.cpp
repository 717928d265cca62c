#include "layout/tie_memory.hpp"

#include "layout/tie_field.hpp"

#include <utility>

namespace kinscape {
namespace {

// A preview, the drawing itself and a few days that one goes to and fro between.
constexpr int drawings_remembered = 8;
constexpr int drawings_with_last = 200;
// A search takes about a millisecond where there are very many ties.
constexpr int most_searched_in_a_frame = 5;

}  // namespace

void TieMemory::next_drawing() {
    ++drawing_;
    searches_left_ = most_searched_in_a_frame;
    led_plainly_ = 0;
    const auto older_than = [&](int drawings) {
        return [this, drawings](const auto& one) { return one.second.drawing < drawing_ - drawings; };
    };
    std::erase_if(known_, older_than(drawings_remembered));
    std::erase_if(last_, older_than(drawings_with_last));
}

const Way* TieMemory::find(std::uint64_t ends, const TieField& field, int number) {
    const auto known = known_.find(ends);
    if (known == known_.end()) return nullptr;
    Known& found = known->second;
    if (field.digest_of(found.looked_at, number) != found.field) return nullptr;
    found.drawing = drawing_;
    return &found.way;
}

bool TieMemory::may_search(int price, bool is_large) {
    if (haste_ == TieHaste::none || (haste_ == TieHaste::of_frame && !is_large)) return true;
    if (haste_ == TieHaste::of_frame && searches_left_ >= price) {
        searches_left_ -= price;
        return true;
    }
    ++led_plainly_;
    return false;
}

const Way* TieMemory::last_way(std::uint64_t outlines) {
    if (haste_ != TieHaste::of_day) return nullptr;
    const auto last = last_.find(outlines);
    if (last == last_.end()) return nullptr;
    last->second.drawing = drawing_;
    ++led_plainly_;
    return &last->second.way;
}

void TieMemory::learn(TieMemory other) {
    for (auto& [ends, known] : other.known_) {
        known.drawing = drawing_;
        known_[ends] = std::move(known);
    }
    for (auto& [outlines, last] : other.last_)
        last_[outlines] = {std::move(last.way), drawing_};
}

void TieMemory::keep(const Ends& ends, const TieField& field, int number, Way way) {
    const TieCells cells = field.looked_at();
    last_[ends.outlines] = {way, drawing_};
    known_[ends.all] = {cells, field.digest_of(cells, number), std::move(way), drawing_};
}

}  // namespace kinscape
