#include "base/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>

extern char** environ;

namespace kinscape {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds look_at_stop{5};

struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() {
        if (::pipe2(ends, O_CLOEXEC) != 0) ends[0] = ends[1] = -1;
    }
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    bool open() const { return ends[0] >= 0; }
    void close_end(int end) {
        if (ends[end] >= 0) ::close(ends[end]);
        ends[end] = -1;
    }
};

/// Writing to a child that stopped reading must be an error, not the end of our process.
class WithoutPipeSignal {
public:
    WithoutPipeSignal() {
        struct sigaction ignore {};
        ignore.sa_handler = SIG_IGN;
        ::sigaction(SIGPIPE, &ignore, &before_);
    }
    ~WithoutPipeSignal() { ::sigaction(SIGPIPE, &before_, nullptr); }
    WithoutPipeSignal(const WithoutPipeSignal&) = delete;
    WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;

private:
    struct sigaction before_ {};
};

pid_t start(const ChildRequest& request, const Pipe& to_child, const Pipe& from_child) {
    posix_spawn_file_actions_t actions;
    if (::posix_spawn_file_actions_init(&actions) != 0) return -1;
    ::posix_spawn_file_actions_adddup2(&actions, to_child.ends[0], STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, from_child.ends[1], STDOUT_FILENO);
    std::vector<char*> arguments;
    for (const std::string& word : request.command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t child = -1;
    const int failed = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return failed ? -1 : child;
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return status;
}

struct Talk {
    const ChildRequest& request;
    Pipe& to_child;
    Pipe& from_child;
    std::string_view unsent;
    std::string output;
};

enum class Step : unsigned char { go_on, end_of_output, broken, too_much };

Step feed(Talk& talk) {
    const ssize_t sent = ::write(talk.to_child.ends[1], talk.unsent.data(), talk.unsent.size());
    if (sent > 0) talk.unsent.remove_prefix(static_cast<std::size_t>(sent));
    const bool refused = sent < 0 && errno != EAGAIN && errno != EINTR;
    // A child may end its reading early and still answer.
    if (refused || talk.unsent.empty()) talk.to_child.close_end(1);
    return Step::go_on;
}

Step collect(Talk& talk) {
    char block[1 << 16];
    const ssize_t got = ::read(talk.from_child.ends[0], block, sizeof block);
    if (got < 0) return errno == EAGAIN || errno == EINTR ? Step::go_on : Step::broken;
    if (got == 0) return Step::end_of_output;
    talk.output.append(block, static_cast<std::size_t>(got));
    return talk.output.size() > talk.request.max_output ? Step::too_much : Step::go_on;
}

/// Feeds and reads until the child closes its output; nothing, or why the talk had to be broken off.
std::optional<ChildError> talk_with(Talk& talk) {
    const auto end = Clock::now() + talk.request.deadline;
    while (true) {
        if (talk.request.stop && talk.request.stop->load()) return ChildError::cancelled;
        if (Clock::now() >= end) return ChildError::too_late;
        pollfd ends[2] = {{talk.from_child.ends[0], POLLIN, 0}, {talk.to_child.ends[1], POLLOUT, 0}};
        const nfds_t count = talk.to_child.ends[1] >= 0 ? 2 : 1;
        if (::poll(ends, count, static_cast<int>(look_at_stop.count())) <= 0) continue;
        if (count == 2 && ends[1].revents) feed(talk);
        if (!ends[0].revents) continue;
        const Step step = collect(talk);
        if (step == Step::end_of_output) return std::nullopt;
        if (step == Step::too_much) return ChildError::too_much_output;
        if (step == Step::broken) return ChildError::crashed;
    }
}

}  // namespace

Result<ChildAnswer, ChildError> run_child(const ChildRequest& request) {
    Pipe to_child, from_child;
    if (request.command.empty() || !to_child.open() || !from_child.open())
        return Failure{ChildError::not_started};
    const WithoutPipeSignal quiet;
    const pid_t child = start(request, to_child, from_child);
    if (child < 0) return Failure{ChildError::not_started};
    to_child.close_end(0);
    from_child.close_end(1);
    ::fcntl(to_child.ends[1], F_SETFL, O_NONBLOCK);
    ::fcntl(from_child.ends[0], F_SETFL, O_NONBLOCK);
    if (request.input.empty()) to_child.close_end(1);

    Talk talk{request, to_child, from_child, request.input, {}};
    if (const auto broken_off = talk_with(talk)) {
        ::kill(child, SIGKILL);
        wait_for(child);
        return Failure{*broken_off};
    }
    const int status = wait_for(child);
    if (!WIFEXITED(status)) return Failure{ChildError::crashed};
    return ChildAnswer{WEXITSTATUS(status), std::move(talk.output)};
}

std::string own_program() {
    char path[4096];
    const ssize_t size = ::readlink("/proc/self/exe", path, sizeof path);
    return size > 0 ? std::string(path, static_cast<std::size_t>(size)) : std::string();
}

}  // namespace kinscape
