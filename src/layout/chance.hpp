// Chance that falls alike on every machine.
#pragma once

#include <cstdint>

namespace kinscape {

class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ull + 0x1234567) {}

    int below(int n) { return static_cast<int>((next() >> 32) * static_cast<std::uint64_t>(n) >> 32); }
    int below(std::size_t n) { return below(static_cast<int>(n)); }
    bool coin() { return (next() & 1) != 0; }
    /// From 0 to just below 1.
    double share() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }

private:
    // splitmix64, by Sebastiano Vigna (public domain).
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15ull;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

}  // namespace kinscape
