// Tools that a test asks about a written file. Where one is not installed the check is skipped, said and
// counted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// A file in a folder of its own, gone with the object.
class TemporaryFile {
public:
    TemporaryFile(std::string_view bytes, std::string_view extension);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string folder_;
    std::string path_;
};

struct Told {
    int exit_code = 0;
    std::string output;
};
/// What the tool prints; nothing when it is not installed, which is written to standard error with a count.
std::optional<Told> asked(const std::vector<std::string>& command);

}  // namespace kinscape
