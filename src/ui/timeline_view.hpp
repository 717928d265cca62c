// The timeline in place of the map: rows of people or households on one axis, to scroll and zoom. A click
// goes to a day; twice, or Enter, shows the map of it.
#pragma once

#include "scene/timeline_scene.hpp"
#include "ui/panel.hpp"

#include <optional>
#include <string>

namespace kinscape {

class TimelineView {
public:
    void open() { open_ = true; }
    void close() { open_ = false; }
    bool is_open() const { return open_; }
    TimelineRows rows() const { return rows_; }

    void draw(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    void status(Controls& controls, const PanelInput& input) const;

private:
    struct Source {
        Document document;
        bool client_view = false;
        Day today;
        std::string theme;
        TimelineRows rows = TimelineRows::people;
        double mm_per_year = 0;
        bool operator==(const Source&) const = default;
    };
    void make(const PanelInput& input, const std::string& theme);
    void bar(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    void names(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    void body(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    void days(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    void keys(const PanelInput& input, PanelRequests& requests);
    void zoom(double factor, double at_px);
    void keep_inside();
    void go_to(const PanelInput& input, PanelRequests& requests, Vec2 mm) const;

    bool open_ = false;
    TimelineRows rows_ = TimelineRows::people;
    std::optional<Source> source_;
    Timeline timeline_;
    TimelineScene scene_;
    double mm_per_year_ = 0;  // 0: all of it fits
    Vec2 scroll_;             // px at 100 %
    Vec2 room_;               // of the body, px at 100 %
};

}  // namespace kinscape
