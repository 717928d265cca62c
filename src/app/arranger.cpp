#include "app/arranger.hpp"

#include "base/check.hpp"
#include "scene/extent.hpp"

#include <utility>

namespace kinscape {

void Arranger::ask(ToArrange wanted) {
    KS_CHECK(wanted.notation, "a family is arranged in a notation, which says how much room it takes");
    stop();
    wanted_ = std::move(wanted);
    begun_ = std::chrono::steady_clock::now();
    stopped_ = done_ = false;
    places_ = std::async(std::launch::async, [this, wanted = *wanted_] {
        std::vector<Place> places = found(wanted);
        done_ = true;
        if (needs_.wake) needs_.wake();
        return places;
    });
}

void Arranger::stop() {
    stopped_ = true;
    if (places_.valid()) places_.get();
    done_ = false;
    wanted_.reset();
}

double Arranger::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
}

std::optional<ArrangedFamily> Arranger::take() {
    if (!done_ || !places_.valid()) return std::nullopt;
    ArrangedFamily arranged{std::move(*std::exchange(wanted_, std::nullopt)), places_.get()};
    done_ = false;
    return arranged;
}

void Arranger::finish() const {
    if (places_.valid()) places_.wait();
}

/// On the thread: with fonts of its own. Empty when it was stopped.
std::vector<Place> Arranger::found(const ToArrange& wanted) const {
    Typesetter type;
    const Look look = look_with(needs_.assets, *wanted.notation, paper_palette(), type);
    const Snapshot snapshot =
        snapshot_of(visible_to(wanted.document, {}), view_drawn(wanted.view, *wanted.notation), wanted.day);
    const Extents extents = extents_of(snapshot, look);
    ArrangeRequest request{snapshot, wanted.view.places, extents, look.spacing};
    request.keep = wanted.keep;
    request.worker = needs_.worker;
    request.stop = &stopped_;
    auto places = arrange(request);
    return places ? std::move(*places) : std::vector<Place>{};
}

}  // namespace kinscape
