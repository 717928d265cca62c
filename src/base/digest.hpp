// A stable 64-bit digest (FNV-1a) of bytes, for caches and for comparing pictures in tests. Not for security.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace kinscape {

inline constexpr std::uint64_t digest_of_nothing = 14695981039346656037ull;

std::uint64_t digest(std::string_view bytes, std::uint64_t seed = digest_of_nothing);

/// Of numbers as they lie in memory; 0 and -0 differ.
template <class Numbers>
std::uint64_t digest_of_numbers(const Numbers& numbers, std::uint64_t seed = digest_of_nothing) {
    const auto bytes = std::as_bytes(std::span(numbers));
    return digest({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, seed);
}

}  // namespace kinscape
