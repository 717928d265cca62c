// What a thread needs that draws or arranges for the window.
#pragma once

#include "io/assets.hpp"

#include <functional>
#include <string>
#include <vector>

namespace kinscape {

struct MakerNeeds {
    const Assets& assets;
    std::vector<std::string> worker;  // how dot is asked; see ArrangeRequest::worker
    std::function<void()> wake;       // called from the thread when something is done; may be empty
};

}  // namespace kinscape
