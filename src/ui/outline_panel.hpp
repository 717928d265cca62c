// The outline: the document as plain sentences, one below the other, in step with the drawing. The same
// sentences as `kinscape show`, for those who do not use a pointer and for reading aloud. Arrows go from line
// to line, Enter goes to the fields of the line's item; all keys of the drawing work here too.
#pragma once

#include "model/sentences.hpp"
#include "ui/panel.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// What the outline remembers: its lines as they were broken, for as long as they stay the same, and the line
/// that the keyboard stands on.
class OutlinePanel {
public:
    /// Fills `place`. `enter` is set when Enter was pressed on a line.
    void draw(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    bool has_keyboard() const { return has_keyboard_; }
    bool wants_fields() const { return wants_fields_; }
    void take_keyboard() { takes_keyboard_ = true; }

private:
    struct Line {
        Sentence sentence;
        std::vector<std::string> broken;
        double top = 0, high = 0;
    };
    void break_lines(const Brush& brush, const PanelInput& input, double width);
    void follow_selection(const PanelInput& input);
    void keys(PanelRequests& requests);
    void draw_line(Controls& controls, PanelRequests& requests, std::size_t number, const Rect& place);
    bool is_heading(std::size_t number) const { return lines_[number].sentence.of.empty(); }

    Document of_;
    Day day_;
    bool client_view_ = false;
    double width_ = 0, scale_ = 0, high_ = 0;
    std::vector<Line> lines_;
    std::optional<std::size_t> at_;
    AnyId selected_;
    bool scroll_wanted_ = false;
    bool takes_keyboard_ = false;
    bool has_keyboard_ = false;
    bool wants_fields_ = false;
};

}  // namespace kinscape
