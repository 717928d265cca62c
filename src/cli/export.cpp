#include "cli/rendering.hpp"
#include "cli/verbs.hpp"

namespace kinscape {

ExitCode run_export(const Arguments& arguments, Console& console) {
    return render_documents(arguments, OutputKind::text, console);
}

}  // namespace kinscape
