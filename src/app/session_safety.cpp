// Nothing is lost: the journal of what is done, what a crash left behind, and the lock beside the document.
#include "app/session.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
std::string since_words(const LockHolder& holder, const LockHolder& me) {
    const std::string where = holder.host == me.host ? "in another window" : "on " + holder.host;
    return holder.since.empty() ? where : where + " since " + holder.since;
}

}  // namespace

void Session::prepare_safety() {
    me_ = this_window();
    journal_ = std::make_unique<Journal>(
        start_.places.journals, me_.window,
        [this](int mark) {
            if (start_.synced) start_.synced(mark);
        },
        [this](FileError reason) {
            journal_trouble_ = static_cast<int>(reason) + 1;
            if (start_.wake) start_.wake();
        });
    left_.look(assets_->notation.vocabulary);
    if (left_.has_crashed()) shell_.ask(AskLeft{});
}

/// To be called in each frame: what the desk did goes to the journal.
void Session::keep_journal() {
    for (DeskEvent& event : desk_.take_events()) {
        if (auto* opened = std::get_if<DeskOpened>(&event)) {
            begin_journal(opened->document, false, 0);
            continue;
        }
        if (auto* step = std::get_if<DeskStep>(&event))
            journal_->add({std::move(step->label), std::move(step->edits)}, mark_);
        if (const auto* jump = std::get_if<DeskJump>(&event))
            journal_->go_to(jump->done, jump->document, mark_);
    }
    const int trouble = journal_trouble_.exchange(0);
    if (trouble == 0) return;
    shell_.toasts.say(sentence_of_no_safety_copy(static_cast<FileError>(trouble - 1)),
                      ToastKind::needs_a_look);
    ask_for_frames();
    // The next step begins a new one with all that is here.
    begin_journal(desk_.document(), !desk_.is_saved(), desk_.history().done());
}

void Session::begin_journal(const Document& base, bool unsaved, std::size_t done) {
    journal_->begin({desk_.path().string(), base, unsaved}, done, on_disk_.seal);
}

void Session::leave_work() {
    keep_journal();
    journal_->leave();
    lock_.release();
}

void Session::bring_back(std::size_t which, std::optional<std::size_t> steps) {
    if (which >= left_.size()) return;
    const LeftJournal left = left_.at(which);
    if (!left.closed.empty()) return ask_passphrase(OpenLeft{which}, left.closed);
    const fs::path path = left.content.head.path;
    auto on_disk = path.empty() ? OpenedDocument{} : OpenedDocument{left.content.head.base, {}};
    if (!path.empty()) {
        // Saved over only if the file is still what the work began with.
        on_disk.bytes = write_document(left.content.head.base);
        const auto opened = open_document(path, assets_->notation.vocabulary, left.seal);
        if (opened && opened->document == left.content.head.base) on_disk = *opened;
    }
    on_disk.seal = left.seal;
    put_on_desk(std::move(on_disk), left.content.head.base, path);
    for (const JournalStep& step : left.content.steps)
        if (!desk_.repeat(step.edits, step.label)) break;
    desk_.go_to_step(steps.value_or(left.content.done));
    keep_journal();
    journal_->wait();
    left_.remove(which, assets_->notation.vocabulary);
    shell_.toasts.say("Your work is back. It is not saved yet: press Ctrl S.", ToastKind::done);
}

void Session::throw_away(std::size_t which) {
    if (which >= left_.size()) return;
    left_.remove(which, assets_->notation.vocabulary);
    if (left_.size() > 0) shell_.ask(AskLeft{});
}

void Session::take_lock(const fs::path& path) {
    held_by_ = lock_.take(path, me_, start_.places.locks);
    if (held_by_)
        shell_.toasts.say(
            fmt::format("{} is open {}. Here you can look. To change it, close it there, or press "
                        "Ctrl Shift S and work on a copy.",
                        path.filename().string(), since_words(*held_by_, me_)),
            ToastKind::needs_a_look);
}

bool Session::may_change() {
    if (!held_by_) return true;
    const std::string name = desk_.path().filename().string();
    held_by_ = lock_.take(desk_.path(), me_, start_.places.locks);
    if (held_by_) {
        shell_.toasts.say(
            fmt::format("{} is open {}. Nothing has been changed here. Close it there, or press "
                        "Ctrl Shift S and work on a copy.",
                        name, since_words(*held_by_, me_)),
            ToastKind::needs_a_look);
        return false;
    }
    if (state_on_disk(desk_.path(), on_disk_) == OnDisk::as_we_left_it) return true;
    lock_.release();
    shell_.toasts.say(name + " was changed in the other window. Nothing has been changed here. Open it again "
                             "to see what is in it now.",
                      ToastKind::needs_a_look);
    return false;
}

}  // namespace kinscape
