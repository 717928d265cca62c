// The lock beside a document: `.NAME.lock` says who has it open, so that a second window, or a second
// computer on the same folder, notices (reliability.md, rule 4).
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace kinscape {

/// Who holds a lock. `since` is "2026-03-12 14:02".
struct LockHolder {
    std::string host;
    std::string user;
    long long process = 0;
    std::string process_start;  // tells a process from a later one of the same number
    std::string window;         // tells two windows of one process apart
    std::string since;
};
/// When the process of that number started, in ticks of the system; empty when there is none.
std::string start_of_process(long long number);

/// Holds the lock of one document while it lives.
class DocumentLock {
public:
    DocumentLock() = default;
    ~DocumentLock() { release(); }
    DocumentLock(const DocumentLock&) = delete;
    DocumentLock& operator=(const DocumentLock&) = delete;

    /// Takes the lock of the document; who holds it when somebody else does. A lock of a process that is gone
    /// is taken over. Where no lock can be made (a folder that may not be written) nobody is asked. Locks
    /// stand in `folder`; beside their documents where none is given.
    std::optional<LockHolder> take(const std::filesystem::path& document, const LockHolder& me,
                                   const std::filesystem::path& folder = {});
    void release();
    bool is_held() const { return !file_.empty(); }

private:
    std::filesystem::path file_;
    std::string window_;
};

std::filesystem::path lock_of(const std::filesystem::path& document,
                              const std::filesystem::path& folder = {});

}  // namespace kinscape
