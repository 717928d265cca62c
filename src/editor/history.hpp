// History: every step that changed the document, in one place. Undo hands out the document as it was, so no
// inverse is computed and none can be wrong.
#pragma once

#include "model/document.hpp"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// One thing that a person did. `label` names it for menus ("Add union"), `view` is where it was done.
struct Step {
    std::string label;
    ViewId view;
};

/// Unlimited. Documents share their rows, so a step costs what it changed.
class History {
public:
    /// Forgets the steps that were undone.
    void record(Step step, const Document& before, Document after);
    const std::vector<Step>& steps() const { return steps_; }
    /// How many of them are done; the others were undone.
    std::size_t done() const { return done_; }
    bool can_undo() const { return done_ > 0; }
    bool can_redo() const { return done_ < steps_.size(); }
    /// The step that undo or redo would take; nullptr when there is none.
    const Step* next_undo() const { return can_undo() ? &steps_[done_ - 1] : nullptr; }
    const Step* next_redo() const { return can_redo() ? &steps_[done_] : nullptr; }
    /// A step that was taken back or done again, and the document then. Good until something is recorded.
    struct Taken {
        const Step& step;
        const Document& document;
    };
    std::optional<Taken> undo();
    std::optional<Taken> redo();
    void clear();

private:
    std::vector<Step> steps_;
    std::deque<Document> documents_;  // before the first step, and after each; empty before one is recorded
    std::size_t done_ = 0;
};

}  // namespace kinscape
