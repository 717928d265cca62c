#include "app/replay.hpp"

#include "app/replay_steps.hpp"
#include "base/file.hpp"
#include "cli/exit_code.hpp"
#include "cli/today.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <fstream>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t max_script_bytes = std::size_t{4} << 20;
using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

int ended(ExitCode code, const std::string& sentence) {
    std::fputs(fmt::format("kinscape replay: {}\n", sentence).c_str(), stderr);
    return static_cast<int>(code);
}

struct Call {
    fs::path script;
    fs::path out;
};
std::optional<Call> call_from(const std::vector<std::string>& words) {
    Call call;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "-o" && i + 1 < words.size())
            call.out = words[++i];
        else if (call.script.empty() && !words[i].starts_with("--"))
            call.script = words[i];
        else
            return {};
    }
    if (call.script.empty() || call.out.empty()) return {};
    return call;
}

/// Writes the steps' lines, each at once, so that a crash leaves what came before it.
class StepLog {
public:
    explicit StepLog(const fs::path& path) : file_(path, std::ios::trunc), start_(Clock::now()) {}
    void add(int line, double took_ms, long frames) {
        file_ << fmt::format("{{\"line\": {}, \"t\": {:.0f}, \"ms\": {:.2f}, \"frames\": {}}}\n", line,
                             milliseconds_since(start_), took_ms, frames);
        file_.flush();
    }

private:
    std::ofstream file_;
    Clock::time_point start_;
};

ExitCode run_steps(StandIn& person, const std::vector<ScriptStep>& steps, const ReplayPlaces& places) {
    StepLog log(places.out / "steps.ndjson");
    for (const ScriptStep& step : steps) {
        const auto begin = Clock::now();
        const long frames = person.frames_drawn();
        const auto reason = do_step(person, step, places);
        log.add(step.line, milliseconds_since(begin), person.frames_drawn() - frames);
        if (!reason) continue;
        std::fputs(
            fmt::format("kinscape replay: step {}: {} {}: {}.\n", step.line, step.verb, step.rest, *reason)
                .c_str(),
            stderr);
        return ExitCode::found;
    }
    return ExitCode::done;
}

ExitCode write_last_document(StandIn& person, const fs::path& out) {
    if (!person.session().desk().is_open()) return ExitCode::done;
    const auto written =
        write_file(out / "final.kinscape", write_document(person.session().desk().document()));
    return written ? ExitCode::done : ExitCode::unwritable;
}

}  // namespace

int run_replay(const std::vector<std::string>& words) {
    const auto call = call_from(words);
    if (!call) return ended(ExitCode::usage, "kinscape replay SCRIPT -o DIR. See kinscape --help.");
    const auto script = read_file(call->script, max_script_bytes);
    if (!script) return ended(ExitCode::unreadable, call->script.string() + " cannot be read.");
    std::error_code failed;
    fs::create_directories(call->out / "state", failed);
    if (!fs::is_directory(call->out, failed))
        return ended(ExitCode::unwritable, call->out.string() + " cannot be made.");
    const std::vector<ScriptStep> steps = read_script(*script);
    const fs::path out = fs::absolute(call->out, failed);
    auto person = StandIn::create({places_for_replay(out / "state"), today(), nullptr}, ScreenSize{});
    if (!person) return ended(ExitCode::found, person.error().sentence);
    const ReplayPlaces places{fs::absolute(call->script, failed).parent_path(), out};
    const ExitCode code = run_steps(**person, steps, places);
    return static_cast<int>(heavier(code, write_last_document(**person, out)));
}

}  // namespace kinscape
