// The check beside the drawing: what is wrong or unlikely in the family, and what departs from the notation
// or would be read two ways. The same findings as `kinscape check --notation`. Each leads to its item; where
// something mends it, a button does so in one step of undo.
#pragma once

#include "base/diagnostics.hpp"
#include "ui/panel.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// Remembers its findings, and how they were broken into lines, for as long as they stay the same.
class CheckPanel {
public:
    void draw(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    bool has_keyboard() const { return has_keyboard_; }
    void take_keyboard() { takes_keyboard_ = true; }

private:
    struct Row {
        Finding finding;
        std::string heading;  // of the first row of a kind
        std::vector<std::string> says, what_to_do;
        std::string mend;  // the words of the button
        double top = 0, high = 0;
    };
    void look_again(const Brush& brush, const PanelInput& input, double width);
    void draw_head(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& head);
    void draw_row(Controls& controls, const PanelInput& input, PanelRequests& requests, const Row& row,
                  const Rect& page);

    Document of_;
    View view_;
    Day day_;
    const Notation* notation_ = nullptr;
    double width_ = 0, scale_ = 0, high_ = 0;
    std::vector<Row> rows_;
    bool takes_keyboard_ = false;
    bool has_keyboard_ = false;
};

}  // namespace kinscape
