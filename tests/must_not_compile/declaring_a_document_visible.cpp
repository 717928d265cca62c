// Nobody but `visible_to` can say that a document is fit for a reader.
// expects: (is private within this context|cannot convert|no matching function|could not convert)
#include "model/audience.hpp"

namespace kinscape {

VisibleDocument shown(const Document& document) {
#ifdef KINSCAPE_WRONG
    return VisibleDocument{document};
#else
    return visible_to(document, Audience{Reader::worker});
#endif
}

}  // namespace kinscape
