// Words written on the drawing itself: a name below its symbol, a title, a note. Enter keeps them, Esc drops
// them, a click elsewhere keeps them too: nothing typed is lost.
#pragma once

#include "canvas/canvas_map.hpp"
#include "ui/controls.hpp"

#include <optional>
#include <string>

namespace kinscape {

class WordsEditor {
public:
    enum class What : unsigned char { name, note };
    struct Written {
        AnyId of;
        What what = What::name;
        std::string words;
    };

    void open(AnyId of, What what, std::string words);
    void close() { of_ = {}; }
    bool is_open() const { return !of_.empty(); }
    const AnyId& of() const { return of_; }
    /// Draws the field at its item while it is open; what was written once it is done.
    std::optional<Written> draw(Controls& controls, const CanvasMap& map);

private:
    AnyId of_;
    What what_ = What::name;
    std::string words_;
    bool appearing_ = false;
    int frames_away_ = 0;
};

}  // namespace kinscape
