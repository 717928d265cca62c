#include "cli/jobs.hpp"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <new>
#include <thread>

namespace kinscape {
namespace {

constexpr int not_done = -1;

/// Memory that all jobs see: which file is next, and how each ended.
class SharedList {
public:
    explicit SharedList(std::size_t count) : bytes_(sizeof(std::atomic<std::size_t>) + count * sizeof(Code)) {
        void* memory = ::mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED) return;
        next_ = new (memory) std::atomic<std::size_t>(0);
        codes_ = reinterpret_cast<Code*>(next_ + 1);
        for (std::size_t i = 0; i < count; ++i)
            new (codes_ + i) Code(not_done);
    }
    SharedList(const SharedList&) = delete;
    SharedList& operator=(const SharedList&) = delete;
    ~SharedList() {
        if (next_) ::munmap(next_, bytes_);
    }
    bool is_there() const { return next_ != nullptr; }
    std::size_t take() { return next_->fetch_add(1); }
    void ended(std::size_t file, ExitCode code) { codes_[file] = static_cast<int>(code); }
    std::optional<ExitCode> code(std::size_t file) const {
        const int code = codes_[file];
        return code == not_done ? std::nullopt : std::optional(static_cast<ExitCode>(code));
    }

private:
    using Code = std::atomic<int>;
    std::size_t bytes_;
    std::atomic<std::size_t>* next_ = nullptr;
    Code* codes_ = nullptr;
};

void work_off(SharedList& list, std::size_t count, const std::function<ExitCode(std::size_t)>& work) {
    for (std::size_t file = list.take(); file < count; file = list.take())
        list.ended(file, work(file));
}

}  // namespace

std::vector<std::optional<ExitCode>> in_jobs(std::size_t count, std::size_t jobs,
                                             const std::function<ExitCode(std::size_t)>& work) {
    std::vector<std::optional<ExitCode>> codes(count);
    SharedList list(count);
    jobs = std::min(jobs, count);
    if (jobs < 2 || !list.is_there()) {
        for (std::size_t file = 0; file < count; ++file)
            codes[file] = work(file);
        return codes;
    }
    // What is still in a buffer would be written by every job.
    std::fflush(nullptr);
    std::vector<pid_t> children;
    for (std::size_t job = 0; job < jobs; ++job) {
        const pid_t child = ::fork();
        if (child == 0) {
            work_off(list, count, work);
            std::fflush(nullptr);
            ::_exit(0);
        }
        if (child > 0) children.push_back(child);
    }
    for (const pid_t child : children)
        ::waitpid(child, nullptr, 0);
    // Where no process could be started, or each has crashed over a file, what is left is done here.
    work_off(list, count, work);
    for (std::size_t file = 0; file < count; ++file)
        codes[file] = list.code(file);
    return codes;
}

std::size_t usual_jobs() { return std::max(1u, std::thread::hardware_concurrency()); }

}  // namespace kinscape
