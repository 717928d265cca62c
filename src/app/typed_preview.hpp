// What is being typed, laid out and drawn as it would be after Enter.
#pragma once

#include "app/map_maker.hpp"

#include <optional>
#include <utility>

namespace kinscape {

/// Which line: as often as it was understood anew, and who sees it.
struct LineNumber {
    int version = 0;
    Reader reader = Reader::worker;
    bool operator==(const LineNumber&) const = default;
};

class TypedPreview {
public:
    explicit TypedPreview(MakerNeeds needs) : maker_(std::move(needs)) {}

    /// In each frame: what is typed now, if anything is. Puts what was drawn in the meantime on the canvas,
    /// on which the line before stays until then. True when this one has to be asked for.
    bool follow(const std::optional<LineNumber>& now);
    void ask(MapToDraw line) { maker_.ask(std::move(line)); }
    /// What was drawn for the line, or nothing.
    const Shown* shown() const { return frame_.shown(); }
    Frame& frame() { return frame_; }
    /// The ways that were found for its ties, once: after Enter the map needs the same ones.
    std::optional<TieMemory> take_ways() { return std::exchange(ways_, std::nullopt); }

    bool is_done() const { return maker_.is_done(); }
    bool is_busy() const { return maker_.is_busy(); }
    void finish() { maker_.finish(); }

private:
    void take();

    MapMaker maker_;
    Frame frame_;
    std::optional<TieMemory> ways_;
    std::optional<LineNumber> followed_;
};

}  // namespace kinscape
