// Journal: what is done to a document is on disk within a second, in the private folder of the program. A
// thread of its own writes and syncs, so that nobody who types waits for a disk.
#pragma once

#include "base/file.hpp"
#include "io/journal_json.hpp"
#include "io/sealed.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kinscape {

class Journal {
public:
    /// Called from the thread that writes: `mark` is that of the last entry of those that are now on disk.
    using Synced = std::function<void(int mark)>;
    using Trouble = std::function<void(FileError reason)>;

    /// Journals lie in `folder`; `window` begins the names of their files and is nobody else's. Nothing is
    /// written before the first step.
    Journal(std::filesystem::path folder, std::string window, Synced synced, Trouble trouble);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// From here on steps are added to this document, of which `done` steps of history lie behind it. What
    /// was written before is removed: it was saved, or is no longer wanted. With a seal nothing of it is on
    /// disk in clear text.
    void begin(JournalHead head, std::size_t done, std::optional<Seal> seal);
    /// A step was done.
    void add(JournalStep step, int mark);
    /// Undo or redo went to where so many steps of history are done; `now` is the document there.
    void go_to(std::size_t done, const Document& now, int mark);
    /// Nothing is left to be brought back.
    void end();
    /// The window closes and its changes stay behind: they are kept, but no longer offered by themselves.
    void leave();
    /// Waits until all is on disk.
    void wait();

private:
    struct Writer;
    void write(std::string lines, int mark);
    /// Waits until all is on disk and lets go of the file; empty when there is none.
    std::filesystem::path closed_file();

    JournalHead head_;
    std::optional<Seal> seal_;
    bool started_ = false;
    std::size_t first_ = 0;  // steps of history before the head
    std::size_t steps_ = 0;  // that the journal holds
    std::size_t done_ = 0;   // of these
    std::unique_ptr<Writer> writer_;
};

/// A journal whose writer is gone.
struct LeftJournal {
    std::filesystem::path file;
    std::filesystem::file_time_type written;
    /// Its window was closed on purpose: offered only when asked for.
    bool was_left = false;
    JournalContent content;  // of one that is closed: nothing yet
    std::string closed;      // bytes of a sealed one that nobody has opened yet
    std::optional<Seal> seal;
};
/// Those with something to bring back, newest first; of closed ones that is not known yet. Others whose
/// writer is gone are removed, and those not written since `oldest`.
std::vector<LeftJournal> left_journals(const std::filesystem::path& folder, const Vocabulary& vocabulary,
                                       std::filesystem::file_time_type oldest);
/// Takes in what a sealed journal holds. False when it is no journal, or holds nothing to bring back.
bool open_journal(LeftJournal& left, const Unsealed& opened, const Vocabulary& vocabulary);
/// A journal in clear text is sealed where it lies.
Result<Done, FileError> seal_journal(LeftJournal& left, const Seal& seal);
/// The document as it was when the journal ended; nothing when a step does not fit (it never should).
std::optional<Document> brought_back(const JournalContent& content);

}  // namespace kinscape
