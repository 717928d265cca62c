#include "cli/rendering.hpp"
#include "cli/verbs.hpp"

namespace kinscape {

ExitCode run_render(const Arguments& arguments, Console& console) {
    return render_documents(arguments, OutputKind::drawing, console);
}

}  // namespace kinscape
