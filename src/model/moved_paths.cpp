#include "model/moved_paths.hpp"

namespace kinscape {

std::string element_path(std::string_view list, std::size_t index) {
    return std::string(list) + '/' + std::to_string(index);
}

std::optional<std::string> MovedPaths::moved(const std::string& path) const {
    const std::size_t first = path.find('/');
    if (first == std::string::npos) return path;
    const std::size_t second = path.find('/', first + 1);
    const auto element = to.find(path.substr(0, second));
    if (element == to.end()) return path;
    if (!element->second) return std::nullopt;
    const std::string rest = second == std::string::npos ? "" : path.substr(second);
    return element_path(path.substr(0, first), *element->second) + rest;
}

}  // namespace kinscape
