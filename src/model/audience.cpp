#include "model/audience.hpp"

namespace kinscape {

VisibleDocument visible_to(const Document& document, const Audience& audience) {
    VisibleDocument visible;
    visible.document_ = document;
    visible.audience_ = audience;
    return visible;
}

}  // namespace kinscape
