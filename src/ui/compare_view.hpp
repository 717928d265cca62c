// Two days side by side in place of the drawing (look/README.md 5): same places, what stayed is quiet, what
// changed is numbered and told below, changes in the family apart from what was learned since.
#pragma once

#include "canvas/camera.hpp"
#include "scene/compared.hpp"
#include "ui/panel.hpp"
#include "ui/scene_picture.hpp"

#include <map>
#include <optional>
#include <string>

namespace kinscape {

class CompareView {
public:
    /// Begins with the first moment of the work and the last one up to the day shown.
    void open(const Desk& desk);
    void close() { open_ = false; }
    bool is_open() const { return open_; }
    const Day& from() const { return from_; }
    const Day& to() const { return to_; }

    /// `geometry` tells where people stand who have no place in the view; may be null.
    void draw(Controls& controls, const PanelInput& input, const Geometry* geometry, PanelRequests& requests,
              const Rect& place);
    /// The line at the foot of the window.
    void status(Controls& controls, const PanelInput& input) const;

private:
    /// What the drawings were made of.
    struct Source {
        Document document;
        View view;
        bool client_view = false;
        Day from, to;
        std::string theme;
        bool quiet = true;
        bool operator==(const Source&) const = default;
    };
    void compare(const PanelInput& input, const Geometry* geometry, const Theme& theme);
    void bar(Controls& controls, const PanelInput& input, const Rect& place);
    void day_button(Controls& controls, const PanelInput& input, const Rect& box, Day& day);
    void side(Controls& controls, const PanelInput& input, const Rect& box, const ComparedSide& shown);
    void list(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    void list_foot(Controls& controls, const PanelInput& input, PanelRequests& requests, const Rect& place);
    double entries(Controls& controls, const std::vector<ChangeOnMap>& changes, const Rect& column,
                   std::size_t columns);
    double entry(Controls& controls, const ChangeOnMap& change, const Rect& column);
    void keys();
    void go_to(int number);
    int count() const;

    bool open_ = false;
    Day from_, to_;
    bool quiet_ = true;
    bool swapped_ = false;  // the later day stands left
    std::optional<Source> source_;
    std::optional<Compared> compared_;
    std::map<int, ChangeSample> samples_;
    Camera camera_;
    bool fit_wanted_ = false;
    int at_ = 0;  // the number that is looked at; 0: none
    bool scroll_wanted_ = false;
    std::string filter_;
    SampleBook no_samples_;
};

}  // namespace kinscape
