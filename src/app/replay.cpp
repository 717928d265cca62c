#include "app/replay.hpp"

#include "app/replay_steps.hpp"
#include "base/file.hpp"
#include "base/number.hpp"
#include "cli/exit_code.hpp"
#include "cli/today.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

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

struct ReplayCall {
    fs::path script;
    fs::path out;
};
std::optional<ReplayCall> replay_call_from(const std::vector<std::string>& words) {
    ReplayCall call;
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

/// Writes the steps' lines, each at once, so that a crash leaves what came before it. Two threads write: the
/// one of the steps and the one that knows when their edits are on disk.
class StepLog {
public:
    explicit StepLog(const fs::path& path) : file_(path, std::ios::trunc), start_(Clock::now()) {}
    void add(int line, double took_ms, long frames) {
        write(fmt::format("{{\"line\": {}, \"t\": {:.0f}, \"ms\": {:.2f}, \"frames\": {}}}\n", line,
                          since_start(), took_ms, frames));
    }
    void on_disk(int line) {
        write(fmt::format("{{\"line\": {}, \"on_disk\": {:.0f}}}\n", line, since_start()));
    }

private:
    double since_start() const { return milliseconds_since(start_); }
    void write(const std::string& line) {
        const std::lock_guard held(lock_);
        file_ << line;
        file_.flush();
    }
    std::mutex lock_;
    std::ofstream file_;
    Clock::time_point start_;
};

/// The windows of a replay, numbered from 1, on one screen.
class Windows {
public:
    Windows(SessionStart start, ScreenSize screen) : start_(std::move(start)), size_(screen) {}
    /// The window of that number, made when it is not there yet; nullptr where the screen cannot be had.
    StandIn* go_to(int number) {
        if (!screen_) {
            auto made = StandIn::screen_of(size_);
            if (!made) return fail(made.error());
            screen_ = std::move(*made);
        }
        std::unique_ptr<StandIn>& window = windows_[number];
        if (!window) {
            auto made = StandIn::create(start_, size_, screen_, clipboard_);
            if (!made) return fail(made.error());
            window = std::move(*made);
        }
        window->come_to_front();
        return window.get();
    }
    const std::string& trouble() const { return trouble_; }
    /// All that was done is on disk; nothing of it is to be brought back, since the script came to its end.
    void leave_all() {
        for (auto& [number, window] : windows_) {
            if (!window) continue;
            window->come_to_front();
            window->session().leave_work();
        }
    }

private:
    StandIn* fail(const SessionError& error) {
        trouble_ = error.sentence;
        return nullptr;
    }
    SessionStart start_;
    ScreenSize size_;
    std::shared_ptr<Offscreen> screen_;
    std::shared_ptr<std::string> clipboard_ = std::make_shared<std::string>();
    std::map<int, std::unique_ptr<StandIn>> windows_;
    std::string trouble_;
};

struct Run {
    Windows& windows;
    StandIn* person = nullptr;
    StepLog& log;
    const ReplayPlaces& places;
};

std::optional<std::string> do_or_go(Run& run, const ScriptStep& step) {
    if (step.verb != "window") return do_step(*run.person, step, run.places);
    const auto number = step.words.empty() ? std::nullopt : whole_number_from(step.words.front().text);
    if (!number || *number < 1 || *number > 9) return "window needs a number from 1 to 9";
    run.person = run.windows.go_to(static_cast<int>(*number));
    return run.person ? std::nullopt : std::optional(run.windows.trouble());
}

ExitCode run_steps(Run& run, const std::vector<ScriptStep>& steps) {
    for (const ScriptStep& step : steps) {
        const auto begin = Clock::now();
        run.person->session().mark(step.line);
        const long frames = run.person->frames_drawn();
        const auto reason = do_or_go(run, step);
        if (!run.person) return ended(ExitCode::found, *reason), ExitCode::found;
        const long drawn = step.verb == "window" ? 0 : run.person->frames_drawn() - frames;
        run.log.add(step.line, milliseconds_since(begin), drawn);
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
    const auto call = replay_call_from(words);
    if (!call) return ended(ExitCode::usage, "kinscape replay SCRIPT -o DIR. See kinscape --help.");
    const auto script = read_file(call->script, max_script_bytes);
    if (!script) return ended(ExitCode::unreadable, call->script.string() + " cannot be read.");
    std::error_code failed;
    fs::create_directories(call->out / "state", failed);
    if (!fs::is_directory(call->out, failed))
        return ended(ExitCode::unwritable, call->out.string() + " cannot be made.");
    const std::vector<ScriptStep> steps = read_script(*script);
    const fs::path out = fs::absolute(call->out, failed);
    StepLog log(out / "steps.ndjson");
    SessionStart start{places_for_replay(out / "state"), today(), nullptr};
    start.synced = [&log](int line) { log.on_disk(line); };
    Windows windows(std::move(start), ScreenSize{});
    const ReplayPlaces places{fs::absolute(call->script, failed).parent_path(), out};
    Run run{windows, windows.go_to(1), log, places};
    if (!run.person) return ended(ExitCode::found, windows.trouble());
    const ExitCode code = run_steps(run, steps);
    const ExitCode written = run.person ? write_last_document(*run.person, out) : ExitCode::done;
    windows.leave_all();
    return static_cast<int>(heavier(code, written));
}

}  // namespace kinscape
