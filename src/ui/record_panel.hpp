// The Record: consent, goals, referrals, measures, strengths, own words, notes and sources, listed by stage,
// person or kind, with a search. Arrows go from line to line, Enter opens what a line is about.
#pragma once

#include "model/record_lines.hpp"
#include "ui/panel.hpp"
#include "ui/scene_picture.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

class RecordPanel {
public:
    void draw(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    bool wants_fields() const { return wants_fields_; }
    bool has_keyboard() const { return has_keyboard_; }
    void take_keyboard() { takes_keyboard_ = true; }

private:
    void list_lines(const PanelInput& input);
    double head(Controls& controls, const PanelInput& input, const Rect& place);
    void foot(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    double draw_line(Controls& controls, PanelRequests& requests, const RecordLine& line, const Rect& column);
    void keys(PanelRequests& requests);

    Document of_;
    Day day_;
    bool client_view_ = false;
    std::vector<RecordLine> all_;
    std::vector<RecordLine> lines_;  // those that are asked for
    std::vector<RecordGroup> groups_;
    std::string query_, kind_, filter_, listed_for_;
    RecordOrder order_ = RecordOrder::stage;
    std::optional<std::size_t> at_;  // counted through the groups
    std::size_t count_ = 0;
    bool takes_keyboard_ = false, has_keyboard_ = false, wants_fields_ = false, scroll_wanted_ = false;
    SampleBook no_samples_;
};

}  // namespace kinscape
