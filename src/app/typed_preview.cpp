#include "app/typed_preview.hpp"

#include <utility>

namespace kinscape {

bool TypedPreview::follow(const std::optional<LineNumber>& now) {
    const std::optional<LineNumber> before = std::exchange(followed_, now);
    // What the worker sees is not left there for the client.
    if (before && (!now || before->reader != now->reader)) {
        frame_.clear();
        maker_.forget();
    }
    take();
    return now && before != now;
}

void TypedPreview::take() {
    auto drawn = maker_.take();
    if (!drawn) return;
    ways_ = std::move(drawn->ways);
    if (drawn->shown)
        frame_.put(std::move(*drawn->shown));
    else
        frame_.clear();
}

}  // namespace kinscape
