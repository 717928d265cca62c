// Runs the built program as a person at a shell does, in an empty folder of its own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

struct Ran {
    int code = 0;
    std::string output;  // standard output
    std::string words;   // standard error
};

/// A folder that goes away with everything in it.
class Workplace {
public:
    Workplace();
    ~Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    std::filesystem::path path(const std::string& name) const { return folder_ / name; }
    void write(const std::string& name, std::string_view bytes) const;
    std::string read(const std::string& name) const;
    /// The names in the folder, sorted; hidden ones too.
    std::vector<std::string> names(const std::string& inside = ".") const;

    /// The program with these words, run in the folder, on 2026-03-12.
    Ran run(const std::vector<std::string>& words, std::string_view input = {}) const;

private:
    std::filesystem::path folder_;
};

/// The example of that name, as a path.
std::string example(const std::string& name);

}  // namespace kinscape
