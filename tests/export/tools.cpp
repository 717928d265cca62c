#include "export/tools.hpp"

#include "base/child_process.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace kinscape {
namespace {

bool is_installed(const std::string& tool) {
    if (tool.find('/') != std::string::npos) return std::filesystem::exists(tool);
    const char* path = std::getenv("PATH");
    std::string folders = path ? path : "/usr/bin:/bin";
    for (std::size_t from = 0; from <= folders.size();) {
        const std::size_t end = std::min(folders.find(':', from), folders.size());
        if (std::filesystem::exists(folders.substr(from, end - from) + "/" + tool)) return true;
        from = end + 1;
    }
    return false;
}

}  // namespace

TemporaryFile::TemporaryFile(std::string_view bytes, std::string_view extension) {
    std::string pattern = (std::filesystem::temp_directory_path() / "kinscape-export-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    folder_ = pattern;
    path_ = folder_ + "/picture" + std::string(extension);
    std::ofstream(path_, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

TemporaryFile::~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::optional<Told> asked(const std::vector<std::string>& command) {
    if (!is_installed(command.front())) {
        static int skipped = 0;
        std::fprintf(stderr, "skipped %d: %s is not installed\n", ++skipped, command.front().c_str());
        return std::nullopt;
    }
    ChildRequest request;
    request.command = command;
    request.deadline = std::chrono::minutes(2);
    const Result<ChildAnswer, ChildError> answer = run_child(request);
    if (!answer) throw std::runtime_error(command.front() + " did not end");
    return Told{answer->exit_code, answer->output};
}

}  // namespace kinscape
