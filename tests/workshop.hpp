// Where the tests find what they look at: the sources, what was built of them, and the material beside them.
#pragma once
#include <filesystem>
#include <string>

namespace kinscape {

/// `path` as seen from the root of the sources: `in_sources("examples/ref-curie.kinscape")`.
std::filesystem::path in_sources(const std::string& path);

/// `path` as seen from the folder of this build.
std::filesystem::path in_build(const std::string& path);

/// `path` as seen from $KINSCAPE_SHARED, by default ../shared beside the sources. It may not be there.
std::filesystem::path in_shared(const std::string& path);

/// The program that was built.
std::filesystem::path kinscape_program();

}  // namespace kinscape
