// Chooser: a field and a list below it that follows what is typed. The palette, the menu of what can be done
// here, the kinds of tie, people and steps of the history are all chosen with it: ↑ ↓ and Enter, or a click.
#pragma once

#include "canvas/canvas_map.hpp"
#include "ui/controls.hpp"
#include "ui/panel.hpp"
#include "ui/scene_picture.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// One row of the list. `remark` stands at the right in quiet letters, `sample` or `icon` at the left; `off`
/// says why it cannot be chosen; a `heading` stands above it where it differs from the one before.
struct Choice {
    std::string words;
    std::string remark = {};
    std::string key = {};
    std::string off = {};
    std::string icon = {};
    std::optional<LegendEntry> sample = {};
    std::string heading = {};
    bool marked = false;
    std::vector<AnyId> who = {};  // on the map, for whoever looks there while the row is chosen
    std::function<void(PanelRequests&)> choose = {};
};

struct ChooserLook {
    Rect box;  // the room it may take, px at 100 %; as low as its rows allow
    std::string title = {};
    std::string placeholder = {};
};

class Chooser {
public:
    void open();
    void close() { open_ = false; }
    bool is_open() const { return open_; }
    const std::string& typed() const { return typed_; }
    /// Draws it over the window while it is open; a choice is carried out on `requests`.
    void draw(Controls& controls, const ChooserLook& look, const std::vector<Choice>& choices,
              PanelRequests& requests);
    /// The samples at the left are drawn in this look.
    void draw_samples_with(SampleBook& samples, const Look& look) {
        samples_ = &samples;
        look_ = &look;
    }

private:
    struct Row {
        std::size_t choice = 0;
        bool heading = false;
    };
    void move(const std::vector<Choice>& choices);
    void draw_row(Controls& controls, const Choice& choice, std::size_t index, const Rect& box);
    void draw_rows(Controls& controls, const std::vector<Choice>& choices, const std::vector<Row>& rows,
                   const Rect& list);

    bool open_ = false;
    bool appearing_ = false;
    std::string typed_;
    std::string typed_before_;
    std::size_t at_ = 0;
    std::size_t first_row_ = 0;
    bool follow_ = false;  // the list moves so that the chosen row is seen
    std::optional<std::size_t> clicked_;
    SampleBook* samples_ = nullptr;
    const Look* look_ = nullptr;
};

}  // namespace kinscape
