// A stable 64-bit digest (FNV-1a) of bytes, for caches and for comparing pictures in tests. Not for security.
#pragma once

#include <cstdint>
#include <string_view>

namespace kinscape {

std::uint64_t digest(std::string_view bytes, std::uint64_t seed = 14695981039346656037ull);

}  // namespace kinscape
