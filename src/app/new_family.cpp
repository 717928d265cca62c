#include "app/new_family.hpp"

#include <fmt/format.h>

#include <random>

namespace kinscape {

Document new_family() {
    std::random_device random;
    const auto bits = [&](unsigned mask) { return random() & mask; };
    Document document;
    // Version 4, variant 1 (RFC 9562).
    document.id = fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:08x}{:04x}", bits(0xFFFFFFFFU), bits(0xFFFFU),
                              bits(0xFFFU), 0x8000U | bits(0x3FFFU), bits(0xFFFFFFFFU), bits(0xFFFFU));
    return document;
}

}  // namespace kinscape
