// What is drawn begins with a snapshot, and a snapshot takes only what `visible_to` let through.
// expects: invalid initialization of reference of type .*VisibleDocument.* from expression of type .*Document
#include "model/snapshot.hpp"

namespace kinscape {

Snapshot drawn(const Document& document, const View& view, const Day& day) {
#ifdef KINSCAPE_WRONG
    return snapshot_of(document, view, day);
#else
    return snapshot_of(visible_to(document, Audience{Reader::client}), view, day);
#endif
}

}  // namespace kinscape
