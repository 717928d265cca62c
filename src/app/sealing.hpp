// Sealing: what a passphrase is asked for, and the second of work that turns it into a seal, on a thread of
// its own.
#pragma once

#include "io/sealed.hpp"

#include <atomic>
#include <filesystem>
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <variant>

namespace kinscape {

/// A sealed document is to be opened.
struct OpenSealed {
    std::filesystem::path path;
};
/// The open document is to get a seal, or another one.
struct SealThis {};
/// Work that a crash left behind is to be looked at.
struct OpenLeft {
    std::size_t which = 0;
};
/// The letters of a case, for a de-identified copy.
struct OpenCaseKey {
    std::filesystem::path path;
};
using SealTask = std::variant<SealThis, OpenSealed, OpenLeft, OpenCaseKey>;

class Sealing {
public:
    using Made = Result<Unsealed, SealedError>;  // of a new seal: without bytes

    /// `wake` is called from the thread when a seal is made; may be empty.
    explicit Sealing(std::function<void()> wake) : wake_(std::move(wake)) {}

    /// The next passphrase is for this: to open the bytes, or where there are none for a new seal.
    void ask(SealTask task, std::string bytes);
    const std::optional<SealTask>& task() const { return task_; }
    void begin(Passphrase passphrase);
    /// Nobody wants it any more; what the thread finds is not handed out.
    void drop();
    bool is_working() const { return made_.valid() && !stale_; }
    bool is_done() const { return done_; }
    /// What became of the passphrase, once.
    std::optional<Made> take();
    void finish() const;

private:
    std::function<void()> wake_;
    std::optional<SealTask> task_;
    std::string bytes_;
    std::atomic<bool> done_ = false;
    bool stale_ = false;  // what the thread finds is no longer wanted
    std::future<Made> made_;
};

}  // namespace kinscape
