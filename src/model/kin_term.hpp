// The terms for lines of descent. Inside of the model.
#pragma once

#include "model/person.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// A line over the nearest common forebears: generations up from the one, down to the other, and the
/// forebears at which they meet that way (both parents of two full siblings).
struct KinLine {
    std::size_t up = 0;
    std::size_t down = 0;
    std::vector<std::size_t> over;
};
/// The shortest line between two people over lists of parents; nothing when they share no forebear.
std::optional<KinLine> nearest_line(const std::vector<std::vector<std::size_t>>& parents, std::size_t from,
                                    std::size_t to);

/// One word for women, one for men, one for everybody.
struct Title {
    std::string_view woman;
    std::string_view man;
    std::string_view anybody;
};
std::string_view title_for(const Person& person, const Title& title);
inline constexpr Title parent_title{"mother", "father", "parent"};
inline constexpr Title child_title{"daughter", "son", "child"};
inline constexpr Title sibling_title{"sister", "brother", "sibling"};

/// What the person at the end of the line is to the one at its beginning.
std::string kin_term(const KinLine& line, const Person& person);

}  // namespace kinscape
