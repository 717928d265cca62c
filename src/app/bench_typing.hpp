// What bench measures of somebody who types for an hour: each key until its frame is finished, and the memory
// that a long session takes.
#pragma once

#include "model/document.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// Sentences typed into the entry bar, key by key: the thread's time until the frame is finished with an
/// OpenGL that does nothing, and from Enter to the drawn frame on this machine's driver.
std::vector<std::string> bench_typing(const Document& document, std::size_t people);
/// Memory of the process after 10,000 edits of a family of 500, in one session with undo.
std::string bench_memory(const Document& document);

}  // namespace kinscape
