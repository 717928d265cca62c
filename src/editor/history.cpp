#include "editor/history.hpp"

namespace kinscape {

void History::record(Step step) {
    steps_.resize(done_);
    steps_.push_back(std::move(step));
    ++done_;
}

const Step* History::undo() {
    if (!can_undo()) return nullptr;
    return &steps_[--done_];
}

const Step* History::redo() {
    if (!can_redo()) return nullptr;
    return &steps_[done_++];
}

void History::clear() {
    steps_.clear();
    done_ = 0;
}

}  // namespace kinscape
