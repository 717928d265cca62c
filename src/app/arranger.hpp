// Arranges a whole family on a thread of its own, so that the window goes on; a new wish, or a change to the
// family, ends what was begun.
#pragma once

#include "app/maker_needs.hpp"
#include "layout/arrange.hpp"
#include "model/document.hpp"
#include "scene/notation.hpp"

#include <atomic>
#include <chrono>
#include <future>
#include <optional>
#include <vector>

namespace kinscape {

/// What is to be arranged, and how: values alone, so that the window may go on.
struct ToArrange {
    Document document;
    View view;
    Day day;
    Keep keep = Keep::all;
    const Notation* notation = nullptr;  // lives longer than the arranger
};

struct ArrangedFamily {
    ToArrange of;
    std::vector<Place> places;  // of everybody in the document, withheld or not
};

class Arranger {
public:
    explicit Arranger(MakerNeeds needs) : needs_(std::move(needs)) {}
    ~Arranger() { stop(); }
    Arranger(const Arranger&) = delete;
    Arranger& operator=(const Arranger&) = delete;

    void ask(ToArrange wanted);
    /// What was begun is dropped; waits until its thread has seen it, which is between two steps of the
    /// search.
    void stop();
    /// What is under way, or nothing.
    const ToArrange* wanted() const { return wanted_ ? &*wanted_ : nullptr; }
    double seconds() const;
    bool is_done() const { return done_; }
    /// The places, once they are found; nothing while they are looked for.
    std::optional<ArrangedFamily> take();
    void finish() const;

private:
    std::vector<Place> found(const ToArrange& wanted) const;

    MakerNeeds needs_;
    std::optional<ToArrange> wanted_;
    std::chrono::steady_clock::time_point begun_;
    std::atomic<bool> stopped_ = false, done_ = false;
    std::future<std::vector<Place>> places_;
};

}  // namespace kinscape
