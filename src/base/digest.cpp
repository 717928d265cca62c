#include "base/digest.hpp"

namespace kinscape {

std::uint64_t digest(std::string_view bytes, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1099511628211ull;
    }
    return hash;
}

}  // namespace kinscape
