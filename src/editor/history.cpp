#include "editor/history.hpp"

namespace kinscape {

void History::record(Step step, const Document& before, Document after) {
    steps_.resize(done_);
    documents_.resize(done_);
    documents_.push_back(before);
    steps_.push_back(std::move(step));
    documents_.push_back(std::move(after));
    ++done_;
}

std::optional<History::Taken> History::undo() {
    if (!can_undo()) return std::nullopt;
    --done_;
    return Taken{steps_[done_], documents_[done_]};
}

std::optional<History::Taken> History::redo() {
    if (!can_redo()) return std::nullopt;
    ++done_;
    return Taken{steps_[done_ - 1], documents_[done_]};
}

void History::clear() {
    steps_.clear();
    documents_.clear();
    done_ = 0;
}

}  // namespace kinscape
