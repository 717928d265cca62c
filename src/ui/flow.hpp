// Flow: text that runs down a column of a panel: headings, facts, quotes, rows. What does not fit is wrapped,
// never cut.
#pragma once

#include "ui/controls.hpp"

#include <string>
#include <string_view>

namespace kinscape {

/// Of the words before a field.
inline constexpr double label_width = 76;

class Flow {
public:
    Flow(Controls& with, Vec2 at, double width) : controls(with), at_(at), width_(width) {}
    Controls& controls;

    Vec2 at() const { return at_; }
    double right() const { return at_.x + width_; }
    double width() const { return width_; }
    void skip(double height) { at_.y += height; }

    /// A line across, and a heading below it.
    void section(std::string_view heading);
    void rule();
    /// A label at the left and its value beside it, in as many lines as it needs. Nothing for an empty value.
    void fact(std::string_view label, std::string_view value);
    void paragraph(std::string_view text, const TextLook& look);
    /// A sentence with an icon in front.
    void item(std::string_view icon, Color color, std::string_view text);
    /// Somebody's own words, and below them who said them and when.
    void quote(std::string_view text, std::string_view by);
    /// A row that leads somewhere: a name in strong type, a remark beside or below it. `lead` px are left
    /// free at the left for a sample. True when it was pressed; `box` says where it lies.
    bool link(std::string_view name, std::string_view remark, double lead, Rect* box = nullptr);

private:
    Vec2 at_;
    double width_;
    int links_ = 0;
};

}  // namespace kinscape
