#include "cli/layout_worker.hpp"

#include "layout/graphviz_worker.hpp"

namespace kinscape {

int run_layout_worker() { return run_graphviz_worker(); }

}  // namespace kinscape
