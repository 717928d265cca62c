// The editor as a bench has it: off screen, with a family open, in a folder that goes afterwards.
#pragma once

#include "app/bench_clock.hpp"
#include "app/stand_in.hpp"

#include <filesystem>
#include <string>

namespace kinscape {

/// The day on which all of it is drawn: a bench asks no clock for it.
inline constexpr Day bench_day{2026, 3, 12};

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

/// The family is open and its frames are drawn.
Result<std::unique_ptr<StandIn>, SessionError> editor_with(const Document& document,
                                                           const PassingFolder& folder);

}  // namespace kinscape
