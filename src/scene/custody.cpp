#include "scene/custody.hpp"

#include <algorithm>
#include <optional>

namespace kinscape {
namespace {

std::optional<double> x_of(const Geometry& geometry, const PersonId& id) {
    for (const NodeBox& box : geometry.people)
        if (box.id.text() == id.text()) return box.symbol.centre().x;
    return std::nullopt;
}

}  // namespace

Side side_of_custody(const Union& couple, const Snapshot& snapshot, const Geometry& geometry) {
    if (couple.partners.size() != 2) return Side::none;
    std::string_view holder;
    for (const ChildLink* link : snapshot.links) {
        if (link->custody.empty() || link->parents.size() != 2) continue;
        if (!std::is_permutation(link->parents.begin(), link->parents.end(), couple.partners.begin()))
            continue;
        if (!holder.empty() && holder != link->custody) return Side::none;
        holder = link->custody;
    }
    for (std::size_t i = 0; i < 2; ++i) {
        if (couple.partners[i].text() != holder) continue;
        const auto own = x_of(geometry, couple.partners[i]), other = x_of(geometry, couple.partners[1 - i]);
        if (!own || !other || *own == *other) return Side::none;
        return *own < *other ? Side::left : Side::right;
    }
    return Side::none;
}

}  // namespace kinscape
