// A person's id does not stand where a union's is wanted.
// expects: could not convert .*PersonTag.* to .*UnionTag
#include "model/ids.hpp"

namespace kinscape {

bool is_first(UnionId couple) { return couple.text() == "u1"; }

bool asked() {
#ifdef KINSCAPE_WRONG
    return is_first(PersonId("p1"));
#else
    return is_first(UnionId("u1"));
#endif
}

}  // namespace kinscape
