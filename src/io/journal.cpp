#include "io/journal.hpp"

#include "base/append_file.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view ending = ".journal";
constexpr std::string_view left_ending = ".left";

}  // namespace

/// What waits to be written, and the thread that writes it.
struct Journal::Writer {
    struct Lines {
        std::string text;
        std::optional<JournalHead> head;  // of a new file
        std::optional<Seal> seal;         // of a new file
        int mark = 0;
    };

    std::mutex lock;
    std::condition_variable something;
    std::condition_variable all_done;
    std::vector<Lines> waiting;
    bool writing = false;
    bool stop = false;
    fs::path file;
    std::optional<AppendFile> open;
    std::optional<Seal> seal;
    std::string clear;  // all of a sealed journal: it is closed as a whole each time
    fs::path folder;
    std::string window;
    int files = 0;
    Synced synced;
    Trouble trouble;
    std::thread thread;

    void work() {
        std::unique_lock held(lock);
        while (true) {
            something.wait(held, [&] { return stop || !waiting.empty(); });
            if (waiting.empty()) return;
            std::vector<Lines> now = std::exchange(waiting, {});
            writing = true;
            held.unlock();
            write_all(now);
            held.lock();
            writing = false;
            all_done.notify_all();
        }
    }

    void write_all(const std::vector<Lines>& lines) {
        for (const Lines& one : lines) {
            const auto written = write_one(one);
            if (written) continue;
            open.reset();
            return trouble(written.error());
        }
        if (const auto done = bring_to_disk(); !done) return trouble(done.error());
        if (open) synced(lines.back().mark);
    }

    Result<Done, FileError> bring_to_disk() {
        if (!seal) return open ? open->sync() : Result<Done, FileError>(Done{});
        auto made = AppendFile::create_anew(file, seal->closed(clear));
        if (!made) {
            open.reset();
            return Failure{made.error()};
        }
        open.emplace(std::move(*made));
        return Done{};
    }

    Result<Done, FileError> write_one(const Lines& one) {
        if (one.head) {
            const fs::path path = new_file();
            seal = one.seal;
            clear = seal ? line_of(*one.head) : std::string();
            if (!seal) {
                auto made = AppendFile::create(path);
                if (!made) return Failure{made.error()};
                open.emplace(std::move(*made));
                const auto head = open->append(line_of(*one.head));
                if (!head) return head;
            }
        }
        if (seal) {
            clear += one.text;
            return Done{};
        }
        // After trouble what was lost cannot be followed by more.
        if (!open) return Failure{FileError::failed};
        return open->append(one.text);
    }

    /// The file of before goes only once there is a new one; a crash in between leaves both.
    fs::path new_file() {
        std::error_code failed;
        const fs::path before =
            std::exchange(file, folder / (window + "-" + std::to_string(++files) + std::string(ending)));
        open.reset();
        if (!before.empty()) fs::remove(before, failed);
        return file;
    }
};

Journal::Journal(fs::path folder, std::string window, Synced synced, Trouble trouble) {
    writer_ = std::make_unique<Writer>();
    writer_->folder = std::move(folder);
    writer_->window = std::move(window);
    writer_->synced = std::move(synced);
    writer_->trouble = std::move(trouble);
}

Journal::~Journal() {
    {
        const std::lock_guard held(writer_->lock);
        writer_->stop = true;
    }
    writer_->something.notify_all();
    if (writer_->thread.joinable()) writer_->thread.join();
}

void Journal::begin(JournalHead head, std::size_t done, std::optional<Seal> seal) {
    end();
    head_ = std::move(head);
    seal_ = std::move(seal);
    first_ = done;
    steps_ = done_ = 0;
}

void Journal::write(std::string lines, int mark) {
    Writer::Lines entry{std::move(lines), {}, {}, mark};
    if (!std::exchange(started_, true)) {
        entry.head = head_;
        entry.seal = seal_;
    }
    const std::lock_guard held(writer_->lock);
    if (!writer_->thread.joinable())
        writer_->thread = std::thread([writer = writer_.get()] { writer->work(); });
    writer_->waiting.push_back(std::move(entry));
    writer_->something.notify_all();
}

void Journal::add(JournalStep step, int mark) {
    steps_ = ++done_;
    write(line_of(step), mark);
}

void Journal::go_to(std::size_t done, const Document& now, int mark) {
    if (done >= first_ && done <= first_ + steps_) {
        done_ = done - first_;
        return write(line_of(JournalJump{done_}), mark);
    }
    // Before the last save: the journal begins anew there.
    head_.base = now;
    head_.unsaved = true;
    first_ = done;
    steps_ = done_ = 0;
    started_ = false;
    write({}, mark);
}

void Journal::wait() {
    std::unique_lock held(writer_->lock);
    writer_->all_done.wait(held, [&] { return writer_->waiting.empty() && !writer_->writing; });
}

fs::path Journal::closed_file() {
    wait();
    const std::lock_guard held(writer_->lock);
    writer_->open.reset();
    writer_->seal.reset();
    writer_->clear.clear();
    started_ = false;
    return std::exchange(writer_->file, {});
}

void Journal::end() {
    std::error_code failed;
    if (const fs::path file = closed_file(); !file.empty()) fs::remove(file, failed);
}

void Journal::leave() {
    std::error_code failed;
    if (const fs::path file = closed_file(); !file.empty())
        fs::rename(file, fs::path(file) += left_ending, failed);
}

namespace {

bool has_something(const JournalContent& content) {
    const auto back = brought_back(content);
    return back && (content.head.unsaved || !(*back == content.head.base));
}

/// The journal in a file whose writer is gone; nothing where there is nothing in it to bring back. What
/// cannot be read is left: somebody may still read it.
std::optional<LeftJournal> left_in(const fs::path& file, const Vocabulary& vocabulary) {
    auto bytes = read_file(file, 4 * max_file_bytes);
    if (!bytes) return std::nullopt;
    LeftJournal left;
    left.file = file;
    left.was_left = file.string().ends_with(left_ending);
    if (is_sealed(*bytes)) {
        left.closed = std::move(*bytes);
        return left;
    }
    auto content = read_journal(*bytes, vocabulary);
    if (!content) return std::nullopt;
    left.content = std::move(*content);
    if (has_something(left.content)) return left;
    std::error_code failed;
    fs::remove(file, failed);
    return std::nullopt;
}

}  // namespace

std::vector<LeftJournal> left_journals(const fs::path& folder, const Vocabulary& vocabulary,
                                       fs::file_time_type oldest) {
    std::vector<LeftJournal> journals;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        const std::string name = entry.path().filename().string();
        const bool unfinished = name.ends_with(unfinished_ending);
        if (!unfinished && !name.ends_with(left_ending) && !name.ends_with(ending)) continue;
        if (is_held(entry.path())) continue;
        const auto written = fs::last_write_time(entry.path(), failed);
        // Even what cannot be read goes after thirty days.
        if (unfinished || written < oldest) {
            fs::remove(entry.path(), failed);
            continue;
        }
        if (auto left = left_in(entry.path(), vocabulary)) {
            left->written = written;
            journals.push_back(std::move(*left));
        }
    }
    std::ranges::stable_sort(journals, std::greater{}, &LeftJournal::written);
    return journals;
}

bool open_journal(LeftJournal& left, const Unsealed& opened, const Vocabulary& vocabulary) {
    auto content = read_journal(opened.bytes, vocabulary);
    if (!content || !has_something(*content)) return false;
    left.content = std::move(*content);
    left.seal = opened.seal;
    left.closed.clear();
    return true;
}

Result<Done, FileError> seal_journal(LeftJournal& left, const Seal& seal) {
    const auto bytes = read_file(left.file, 4 * max_file_bytes);
    if (!bytes) return Failure{bytes.error()};
    if (is_sealed(*bytes)) return Done{};
    auto written = write_file(left.file, seal.closed(*bytes));
    if (written) left.seal = seal;
    return written;
}

std::optional<Document> brought_back(const JournalContent& content) {
    Document document = content.head.base;
    for (std::size_t i = 0; i < content.done; ++i) {
        auto after = apply_edits(document, content.steps[i].edits);
        if (!after) return {};
        document = std::move(*after);
    }
    return document;
}

}  // namespace kinscape
