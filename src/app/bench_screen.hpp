// What bench measures on a screen: frames, panning, the start, and whether an idle window rests.
#pragma once

#include "model/document.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// A frame while panning, off screen: frames a second on this machine's driver, and the thread's time with an
/// OpenGL that does nothing; then the same where nothing changed.
std::vector<std::string> bench_frames(const Document& document, std::size_t people);
/// A date of the time bar after another: the thread's time for each, with an OpenGL that does nothing.
std::string bench_dates(const Document& document, std::size_t people);
/// From nothing to the first frame, beside a bare window in the same run. Needs a display.
std::string bench_start();
/// Frames that an untouched window draws in ten seconds. Needs a display.
std::string bench_idle();

}  // namespace kinscape
