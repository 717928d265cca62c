#include "layout/arrange.hpp"

#include "layout/genogram_arrange.hpp"

namespace kinscape {

Result<std::vector<Place>, ArrangeError> arrange(const ArrangeRequest& request) {
    return arrange_genogram(request);
}

}  // namespace kinscape
