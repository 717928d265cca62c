// The set of copies that a vignette is handed over in, made by the export window and by the command line.
#include "app/replay.hpp"
#include "base/child_process.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "workshop.hpp"

#include <filesystem>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

/// The program on the story's day.
int run(const std::vector<std::string>& words) {
    ChildRequest call;
    call.command = {"env", "SOURCE_DATE_EPOCH=1773273600", "XDG_CONFIG_HOME=/nonexistent",
                    kinscape_program().string()};
    call.command.insert(call.command.end(), words.begin(), words.end());
    call.deadline = std::chrono::minutes{2};
    const auto answer = run_child(call);
    return answer ? answer->exit_code : -1;
}

}  // namespace

TEST_CASE("What the export window writes is what the command line writes, byte for byte") {
    const fs::path out = fs::temp_directory_path() / "kinscape-stories" / "export_the_set";
    fs::remove_all(out);
    REQUIRE(run_replay({in_sources("tests/stories/export_the_set.replay").string(), "-o", out.string()}) ==
            0);
    struct Copy {
        const char* verb;
        const char* preset;
        const char* file;
    };
    for (const Copy& copy :
         {Copy{"render", "Court report", "court.pdf"}, Copy{"export", "Clinic letter", "clinic.docx"},
          Copy{"render", "Teaching slide", "teaching.png"},
          Copy{"render", "The client's own copy", "client.pdf"}}) {
        INFO(copy.file);
        const fs::path by_call = out / copy.file;
        CHECK(run({copy.verb, in_sources("examples/cole-jayden.kinscape").string(), "-o", by_call.string(),
                   "--preset", copy.preset, "--quiet"}) == 0);
        constexpr std::size_t most = std::size_t{64} << 20;
        const auto from_call = read_file(by_call, most),
                   from_window = read_file(out / "state" / copy.file, most);
        REQUIRE(from_call);
        REQUIRE(from_window);
        CHECK(*from_call == *from_window);
    }
}

}  // namespace kinscape
