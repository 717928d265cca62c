#include "layout/arrange.hpp"

#include "layout/ecomap_arrange.hpp"
#include "layout/genogram_arrange.hpp"

namespace kinscape {

Result<std::vector<Place>, ArrangeError> arrange(const ArrangeRequest& request) {
    return is_ecomap(request.snapshot.view) ? arrange_ecomap(request) : arrange_genogram(request);
}

}  // namespace kinscape
