#include "layout/settle.hpp"

#include "layout/arrange.hpp"
#include "layout/genogram_settle.hpp"

#include <algorithm>

namespace kinscape {

std::vector<Place> settle(const SettleRequest& request) {
    if (!is_ecomap(request.snapshot.view)) return settle_genogram(request);
    const ArrangeRequest wanted{request.snapshot, request.places, request.extents, request.spacing};
    std::vector<Place> places = std::move(*arrange(wanted));
    std::erase_if(places, [&](const Place& place) {
        const Place* before = request.places.find(place.id);
        return place.by_hand || (before && before->at == place.at);
    });
    return places;
}

}  // namespace kinscape
