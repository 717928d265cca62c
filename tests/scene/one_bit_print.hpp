// A scene as a one-bit fax prints it, 204 x 98 dots per inch, and how much ink of one print another lacks
// (notation.md 5.3).
#pragma once

#include "scene/scene.hpp"

#include <cstdint>
#include <vector>

namespace kinscape {

/// A field of dots, row by row, 64 in a word: comparing many prints is then quick.
class Dots {
public:
    Dots() = default;
    explicit Dots(std::size_t count) : words_((count + 63) / 64, 0) {}
    bool at(std::size_t i) const { return (words_[i / 64] >> (i % 64) & 1) != 0; }
    void set(std::size_t i, bool on) {
        const std::uint64_t bit = std::uint64_t{1} << (i % 64);
        words_[i / 64] = on ? words_[i / 64] | bit : words_[i / 64] & ~bit;
    }
    const std::vector<std::uint64_t>& words() const { return words_; }

private:
    std::vector<std::uint64_t> words_;
};

struct Print {
    int columns = 0;
    int rows = 0;
    Dots black;
    Dots near;  // ink within 0.25 mm
};

/// Prints what lies in the box, letters as well.
Print printed(const Scene& scene, const Rect& box);

/// The ink of either print that the other does not have within 0.25 mm, in square millimetres.
double difference_mm2(const Print& a, const Print& b);

/// How an eye sees a colour: in grey (Rec. 601), or without one kind of cone (Machado, Oliveira and Fernandes
/// 2009, full severity).
enum class Vision { full, grey, without_red, without_green, without_blue };
Color seen_by_eye(Color color, Vision vision);
/// The scene in the colours that the eye sees.
Scene seen_by_eye(const Scene& scene, Vision vision);

}  // namespace kinscape
