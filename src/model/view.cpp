#include "model/view.hpp"

#include <algorithm>

namespace kinscape {

bool is_ecomap(const View& view) { return view.kind == "ecomap"; }

bool shows(const View& view, std::string_view option) {
    return std::find(view.show.begin(), view.show.end(), option) != view.show.end();
}

}  // namespace kinscape
