// Erasing for good: from the open document, its file, its backup, every journal, and from undo.
#include "app/session.hpp"
#include "editor/messages.hpp"
#include "io/erase.hpp"
#include "ui/item_words.hpp"

#include <utility>

namespace kinscape {

void Session::erase_for_good(const AnyId& id) {
    const std::filesystem::path path = desk_.path();
    const std::string name = id.empty() ? "The whole family" : name_of(desk_.document(), id);
    const auto refuse = [&](std::string sentence) {
        shell_.toasts.say(std::move(sentence), ToastKind::needs_a_look);
    };
    if (path.empty())
        return refuse(
            "This family has no file yet: nothing of it is kept once it is closed. Save it first, or "
            "close it.");
    if (!asked_again(
            "erase " + id.text(),
            name + " would be gone for good: from the file, its backup, the journal and from undo. Do it "
                   "again to erase."))
        return;
    if (!may_change() || !may_replace(path)) return;
    auto erased = without_trace(desk_.document(), {id, {}}, desk_.today());
    if (!erased) return refuse(name + " cannot be erased alone. Nothing was changed.");
    auto saved = save_document(path, on_disk_, *erased);
    if (!saved)
        return refuse(sentence_of(saved.error().file.value_or(FileError::failed), FileTask::saving,
                                  path.filename().string()));
    on_disk_ = std::move(*saved);
    stamp_ = stamp_of(path);
    keep_journal();
    journal_->end();
    const auto kept = remove_kept_copies(path, on_disk_, start_.places.journals);
    const std::string view = desk_.view().id.text();
    // A desk that has just opened it knows of nothing before.
    desk_.open({std::move(*erased), path});
    desk_.show_view(view);
    keep_journal();
    left_.look(assets_->notation.vocabulary);
    if (!kept.empty())
        return refuse(kept.front().filename().string() +
                      " still holds what was erased and cannot be removed. Remove it by hand.");
    shell_.toasts.say(name + " is erased.", ToastKind::done);
}

}  // namespace kinscape
