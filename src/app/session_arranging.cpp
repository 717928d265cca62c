// Where people stand: Tidy, and the better places for a family that nobody has placed yet.
#include "app/session.hpp"
#include "layout/pins.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kinscape {
namespace {

constexpr double said_after_s = 0.5;

}  // namespace

void Session::tidy() {
    arranger_->ask({desk_.document(), desk_.view(), desk_.day(), Keep::by_hand, &notation()});
}

/// The family is shown where it was quick to put it.
void Session::ask_for_better_places() {
    const ToArrange* now = arranger_->wanted();
    if (now && same_rows(now->document, desk_.document())) return;
    arranger_->ask({desk_.document(), desk_.view(), desk_.day(), Keep::all, &notation()});
}

/// In each frame: what was found is taken over, what takes long is said, what is no longer true is dropped.
void Session::follow_arranger() {
    std::string work;
    if (const ToArrange* wanted = arranger_->wanted()) {
        const bool stands =
            desk_.is_open() && same_rows(wanted->document, desk_.document()) && wanted->view == desk_.view();
        if (!stands)
            arranger_->stop();
        else if (auto arranged = arranger_->take())
            take_places(std::move(*arranged));
        else if (const double seconds = arranger_->seconds(); seconds >= said_after_s)
            work = fmt::format("Looking for the best places for {} people: {:.0f} s.",
                               desk_.document().people.size(), seconds);
    }
    shell_.toasts.show_work(std::move(work));
}

void Session::take_places(ArrangedFamily arranged) {
    ask_for_frames();
    std::vector<Place>& places = arranged.places;
    if (arranged.of.keep == Keep::all) {
        canvas_.rearrange(std::move(places));
        fit_wanted_ = true;
        return;
    }
    const std::size_t all = places.size();
    std::erase_if(places, [](const Place& place) { return place.by_hand; });
    const std::size_t pins = all - places.size();
    if (!commit({ArrangePlaces{desk_.view().id, std::move(places)}}, "Tidy")) return;
    if (pins == 0)
        shell_.toasts.say("Tidied.", ToastKind::done);
    else
        shell_.toasts.offer(fmt::format("Tidied. {} {} kept.", pins, pins == 1 ? "pin" : "pins"),
                            CommandId::unpin_all);
}

/// Once for each that comes to stand in the way; the client is not asked about the map.
void Session::tell_of_pins() {
    const std::size_t now = pins_in_the_way(canvas_.shown()->geometry).size();
    if (now > pins_told_of_ && !desk_.client_view)
        shell_.toasts.offer(
            now == 1 ? "Somebody is pinned where others or their lines need the room."
                     : fmt::format("{} are pinned where others or their lines need the room.", now),
            CommandId::unpin_in_the_way, "Unpin");
    pins_told_of_ = now;
}

}  // namespace kinscape
