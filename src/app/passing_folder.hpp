// A folder of its own for a measurement.
#pragma once

#include "app/bench_clock.hpp"

#include <filesystem>
#include <string>

namespace kinscape {

/// A folder that goes when it is no longer needed.
class PassingFolder {
public:
    PassingFolder()
        : path_(std::filesystem::temp_directory_path() /
                ("kinscape-bench-" + std::to_string(static_cast<long>(now_ms(WatchKind::wall))))) {
        std::error_code failed;
        std::filesystem::create_directories(path_, failed);
    }
    ~PassingFolder() {
        std::error_code failed;
        std::filesystem::remove_all(path_, failed);
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace kinscape
