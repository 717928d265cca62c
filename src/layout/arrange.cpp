#include "layout/arrange.hpp"

#include "layout/ecomap_arrange.hpp"
#include "layout/genogram_arrange.hpp"

#include <algorithm>

namespace kinscape {

Result<std::vector<Place>, ArrangeError> arrange(const ArrangeRequest& request) {
    return is_ecomap(request.snapshot.view) ? arrange_ecomap(request) : arrange_genogram(request);
}

bool all_placed(const Snapshot& snapshot, const Table<Place>& places) {
    return std::ranges::all_of(snapshot.people,
                               [&](const Person* one) { return places.contains(one->id); }) &&
           std::ranges::all_of(snapshot.systems, [&](const System* one) { return places.contains(one->id); });
}

}  // namespace kinscape
