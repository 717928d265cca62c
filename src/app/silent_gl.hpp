// OpenGL that does nothing: every function of it answers at once, so that what is left of a frame's time is
// ours and not the driver's (dependencies.md 6).
#pragma once

#include "draw/gpu.hpp"

namespace kinscape {

/// From `silence` on no call reaches the driver; `speak` loads the functions of the context again.
void silence_gl();
void speak_gl(GlFinder finder);

/// The frame’s painter looks up its functions anew when it starts: those of a driver that was unloaded in
/// between are no longer there.
void forget_gl();

}  // namespace kinscape
