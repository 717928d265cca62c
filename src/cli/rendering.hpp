// What `render` and `export` share: documents in, files out.
#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/output.hpp"

namespace kinscape {

/// Draws every document of the call into its files; `which` are drawings or documents of text.
ExitCode render_documents(const Arguments& arguments, OutputKind which, Console& console);

}  // namespace kinscape
