// Kills at random moments (reliability.md, test 8): what steps.ndjson says is on disk is there afterwards,
// and nothing older than a second is lost.
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "catch.hpp"
#include "io/document_json.hpp"
#include "io/journal.hpp"
#include "io/value_json.hpp"
#include "workshop.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <set>
#include <thread>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
constexpr int names_in_script = 60;
constexpr int lines_each = 3;
constexpr double oldest_lost_ms = 1000;

/// Line 3n + 1 adds somebody, 3n + 2 types the name, 3n + 3 keeps it: after it "N3n+3" is on the map.
std::string script() {
    std::string text = "command \"New family\"\n";
    for (int i = 0; i < names_in_script; ++i)
        text += "command \"Add a person\"\ntype N" + std::to_string(lines_each * i + 4) + "\nkey enter\n";
    return text;
}

/// Waits until something is said to be on disk: before that there is nothing that could be lost.
void wait_for_first_on_disk(const fs::path& log, pid_t child) {
    constexpr int patience = 3000;
    for (int i = 0; i < patience && ::waitpid(child, nullptr, WNOHANG) == 0; ++i) {
        const auto bytes = read_file(log, std::size_t{16} << 20);
        if (bytes && bytes->find("on_disk") != std::string::npos) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

/// Runs the script and kills it so many milliseconds after its first edit is on disk; false when it had ended
/// by then.
bool run_and_kill(const fs::path& file, const fs::path& out, int after_ms) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl(kinscape_program().c_str(), "kinscape", "replay", file.c_str(), "-o", out.c_str(), nullptr);
        ::_exit(127);
    }
    wait_for_first_on_disk(out / "steps.ndjson", child);
    std::this_thread::sleep_for(std::chrono::milliseconds(after_ms));
    const bool running = ::waitpid(child, nullptr, WNOHANG) == 0;
    if (running) {
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    }
    return running;
}

/// The lines whose edits must be there: those said to be on disk, and those that ended a second before the
/// last thing that was heard.
std::set<int> lines_to_be_there(const fs::path& log) {
    const auto bytes = read_file(log, std::size_t{16} << 20);
    std::vector<std::pair<int, double>> ended;
    std::set<int> there;
    double last = 0;
    for (const std::string& line : split(bytes ? *bytes : std::string(), '\n')) {
        const auto value = read_json(line);
        if (!value) continue;
        const JsonValue* number = value->find("line");
        const JsonValue* t = value->find("t");
        const JsonValue* on_disk = value->find("on_disk");
        if (!number) continue;
        if (t) ended.emplace_back(static_cast<int>(number->number), t->number);
        if (on_disk) there.insert(static_cast<int>(number->number));
        last = std::max(last, t ? t->number : on_disk ? on_disk->number : 0);
    }
    for (const auto& [line, t] : ended)
        if (t <= last - oldest_lost_ms) there.insert(line);
    return there;
}

std::set<std::string> names_brought_back(const fs::path& state) {
    std::set<std::string> names;
    for (const LeftJournal& left : left_journals(state / "journal", {}, fs::file_time_type::min())) {
        const auto document = brought_back(left.content);
        REQUIRE(document);
        REQUIRE(parse_document(write_document(*document)));
        for (const Person& person : document->people)
            names.insert(person.name.given);
    }
    return names;
}

void kill_once(unsigned seed) {
    const fs::path folder = fs::temp_directory_path() / "kinscape-kills" / std::to_string(seed);
    fs::remove_all(folder);
    fs::create_directories(folder);
    REQUIRE(write_file(folder / "family.replay", script()));
    std::mt19937 random(seed);
    const int after_ms = static_cast<int>(random() % 1500);
    INFO("seed " << seed << ", killed after " << after_ms << " ms");
    const bool killed = run_and_kill(folder / "family.replay", folder / "out", after_ms);
    const std::set<int> lines = lines_to_be_there(folder / "out/steps.ndjson");
    REQUIRE_FALSE(lines.empty());
    const std::set<std::string> names = names_brought_back(folder / "out/state");
    for (const int line : lines)
        if (line > 1 && (line - 1) % lines_each == 0) {
            INFO("line " << line << ", " << (killed ? "killed" : "ended"));
            CHECK(names.contains("N" + std::to_string(line)));
        }
    fs::remove_all(folder);
}

}  // namespace

TEST_CASE("A session that is killed at any moment loses nothing that was on disk") {
    for (unsigned seed = 1; seed <= 4; ++seed)
        kill_once(seed);
}

TEST_CASE("A thousand killed sessions lose nothing older than a second", "[.long]") {
    for (unsigned seed = 1; seed <= 1000; ++seed)
        kill_once(seed);
}

}  // namespace kinscape
