// The card behind the day shown: go to a day or a named moment, come back to today, name the day.
#pragma once

#include "ui/panel.hpp"
#include "ui/scene_picture.hpp"

#include <string>

namespace kinscape {

/// What the card is to open for.
enum class DayCardTask : unsigned char { none, choose, name };

/// What is typed in the card.
struct DayCardMemory {
    DayCardTask wanted = DayCardTask::none;  // opens with the next frame
    std::string day, title, stage;
    std::string refused;  // why the day could not be read
    bool was_open = false;
    bool names = false;  // the part that names the day is open
    bool name_wants_keyboard = false;
    double height = 240;         // as it was drawn last
    bool below_top_bar = false;  // it was opened from there
    std::string filter;          // of the list of stages
    SampleBook samples;
};

/// Opens and draws the card: above the time bar, or below the top bar when that was pressed.
void day_card(Controls& controls, const PanelInput& input, PanelRequests& requests, DayCardMemory& memory);
/// The moment of the work that the day shown belongs to and the day, else the day alone.
std::string day_with_moment(const PanelInput& input);

}  // namespace kinscape
