// OpenGL that does nothing: what a frame costs outside the driver is measured with it (dependencies.md 6).
#pragma once

namespace kinscape {

/// Every function of OpenGL now returns at once. Queries get a plausible answer: a new name for each thing
/// made, success for each check, OpenGL 3.3. No context is needed. `load_gl` brings the real ones back.
bool load_null_gl();

}  // namespace kinscape
