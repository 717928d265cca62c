// Where the elements of an item's lists have gone when some were taken out. What an item says of its members
// follows them: a path that is withheld must not come to stand for another.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

/// `strengths/0`.
std::string element_path(std::string_view list, std::size_t index);

struct MovedPaths {
    /// Old path of an element, and its new index: nothing where it has gone.
    std::map<std::string, std::optional<std::size_t>> to;

    /// The path of a member or an element, or of something in it, after elements have gone; nothing when the
    /// element itself has.
    std::optional<std::string> moved(const std::string& path) const;
};

}  // namespace kinscape
