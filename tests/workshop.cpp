#include "workshop.hpp"

#include <cstdlib>

namespace kinscape {

namespace fs = std::filesystem;

fs::path in_sources(const std::string& path) { return fs::path(KINSCAPE_SOURCE_DIR) / path; }
fs::path in_build(const std::string& path) { return fs::path(KINSCAPE_BUILD_DIR) / path; }
fs::path kinscape_program() { return KINSCAPE_PROGRAM; }

fs::path in_shared(const std::string& path) {
    const char* told = std::getenv("KINSCAPE_SHARED");
    return (told ? fs::path(told) : in_sources("../shared")) / path;
}

}  // namespace kinscape
