// What a session begins with: the screen, its folders, the clock, and who is told.
#pragma once

#include "app/places.hpp"
#include "base/partial_date.hpp"

#include <functional>
#include <string>

namespace kinscape {

/// The framebuffer and how large things are drawn in it: pixels of the screen for one of the design.
struct ScreenSize {
    int width = 1440;
    int height = 900;
    double density = 1;
    bool operator==(const ScreenSize&) const = default;
};

struct SessionStart {
    Places places;
    Day today;
    /// The clock of the wall as "14:32", asked when a file was saved; may be empty.
    std::string (*clock)() = nullptr;
    /// Called, from another thread, when what was done under this mark is on disk; may be empty.
    std::function<void(int mark)> synced = {};
    /// Ends the sleep of the window, from any thread; may be empty.
    std::function<void()> wake = {};
};

struct SessionError {
    std::string sentence;
};

}  // namespace kinscape
