#include "cli/workplace.hpp"

#include "base/child_process.hpp"
#include "base/file.hpp"
#include "workshop.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{64} << 20;

std::string bytes_of(const fs::path& path) {
    auto bytes = read_file(path, most_bytes);
    return bytes ? std::move(*bytes) : std::string();
}

}  // namespace

Workplace::Workplace() {
    std::string made = (fs::temp_directory_path() / "kinscape-test-XXXXXX").string();
    KS_CHECK(::mkdtemp(made.data()) != nullptr, "a folder for a test can be made");
    folder_ = made;
}

Workplace::~Workplace() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    fs::remove(folder_.string() + ".words", ignored);
}

void Workplace::write(const std::string& name, std::string_view bytes) const {
    KS_CHECK(static_cast<bool>(write_file(path(name), bytes)), "a test can write its files");
}

std::string Workplace::read(const std::string& name) const { return bytes_of(path(name)); }

std::vector<std::string> Workplace::names(const std::string& inside) const {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_ / inside))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

Ran Workplace::run(const std::vector<std::string>& words, std::string_view input) const {
    const fs::path said = folder_.string() + ".words";
    ChildRequest request;
    request.command = {"/bin/sh",
                       "-c",
                       "cd \"$1\" && exec 2>\"$2\" && shift 2 && XDG_STATE_HOME=\"$PWD/state\" "
                       "XDG_CONFIG_HOME=\"$PWD/config\" "
                       "SOURCE_DATE_EPOCH=1773316800 exec \"$@\"",
                       "sh",
                       folder_.string(),
                       said.string(),
                       kinscape_program().string()};
    request.command.insert(request.command.end(), words.begin(), words.end());
    request.input = input;
    request.deadline = std::chrono::minutes{2};
    const auto answer = run_child(request);
    if (!answer) return {-1, {}, "the program did not end by itself"};
    return {answer->exit_code, answer->output, bytes_of(said)};
}

std::string example(const std::string& name) { return in_sources("examples/" + name).string(); }

}  // namespace kinscape
