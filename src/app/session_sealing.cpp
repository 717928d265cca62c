// Sealed documents: opening with a passphrase, putting a seal on what is open, taking it off; sealed work
// that a crash left behind; the sealed letters of a case.
#include "app/session.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>

#include <utility>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view lost_for_good = "Nobody can open it without this passphrase, and nobody can find "
                                           "a lost one again. Keep it where you will "
                                           "find it.";

PassphraseWish wish_for(const SealTask& task, bool is_new) {
    if (const auto* sealed = std::get_if<OpenSealed>(&task))
        return {sealed->path.filename().string() + " is sealed",
                "Type the passphrase that it was sealed with."};
    if (std::holds_alternative<OpenLeft>(task))
        return {"This work is sealed", "Type the passphrase of its family."};
    if (const auto* key = std::get_if<OpenCaseKey>(&task)) {
        if (!is_new)
            return {key->path.filename().string() + " is sealed",
                    "Type its passphrase: the same letters are used again."};
        return {"A new key for this case",
                "The key tells who has which letter. Keep it apart from the copies. " +
                    std::string(lost_for_good),
                "Make it", true};
    }
    return {"Seal this document", std::string(lost_for_good), "Seal", true};
}

}  // namespace

void Session::ask_passphrase(SealTask task, std::string bytes) {
    shell_.files.close();
    shell_.passphrase.open(wish_for(task, bytes.empty()));
    sealing_.ask(std::move(task), std::move(bytes));
    ask_for_frames();
}

void Session::follow_sealing(PassphraseAnswer answer) {
    if (answer.dropped) sealing_.drop();
    if (answer.passphrase) sealing_.begin(Passphrase(std::move(*answer.passphrase)));
    auto made = sealing_.take();
    if (answer.dropped || answer.passphrase || made) ask_for_frames();
    if (!made || !sealing_.task()) return;
    if (!*made) return shell_.passphrase.refuse(capitalized(sentence_of(made->error())));
    shell_.passphrase.close();
    const SealTask task = *sealing_.task();
    sealing_.drop();
    use_seal(task, std::move(**made));
}

void Session::use_seal(const SealTask& task, Unsealed made) {
    if (const auto* sealed = std::get_if<OpenSealed>(&task)) {
        auto opened = read_document(std::move(made.bytes), assets_->notation.vocabulary);
        if (!opened)
            return shell_.toasts.say(
                sentence_of_unreadable(sealed->path.filename().string(), sentence_of(opened.error())),
                ToastKind::needs_a_look);
        opened->seal = std::move(made.seal);
        return show_opened(std::move(*opened), sealed->path);
    }
    if (std::holds_alternative<SealThis>(task)) return seal_this(std::move(made.seal));
    if (const auto* key = std::get_if<OpenCaseKey>(&task)) {
        if (!exporting_->take_key(key->path, made))
            shell_.exporting.say("It opens and holds no key of a case. Choose another file.", true);
        return;
    }
    const std::size_t which = std::get<OpenLeft>(task).which;
    if (which >= left_.size()) return;
    if (left_.open(which, made, assets_->notation.vocabulary)) return shell_.ask(AskLeft{});
    shell_.toasts.say("There is nothing in it to bring back.", ToastKind::done);
    throw_away(which);
}

/// The document has another seal from now on, or none: its journal at once, its file as soon as there is one.
void Session::seal_this(std::optional<Seal> seal) {
    const fs::path path = desk_.path();
    if (!path.empty() && (!may_change() || !may_replace(path))) return;
    keep_journal();
    on_disk_.seal = std::move(seal);
    asked_about_ = stamp_of(path);  // that the file is not yet as it will be is no surprise
    begin_journal(desk_.document(), !desk_.is_saved(), desk_.history().done());
    if (!desk_.is_saved()) journal_->go_to(desk_.history().done(), desk_.document(), mark_);
    if (on_disk_.seal && !path.empty()) left_.seal_those_of(path, *on_disk_.seal);
    if (path.empty())
        shell_.toasts.say("It will be sealed when you save it: press Ctrl S.", ToastKind::done);
    else if (save_to(path))
        shell_.toasts.say(path.filename().string() +
                              (on_disk_.seal ? " is sealed." : " has no seal any more."),
                          ToastKind::done);
}

void Session::open_case_key(const std::string& typed) {
    if (typed.empty()) return exporting_->drop_key();
    const fs::path path = path_typed(typed, start_.places.documents, "");
    auto bytes = read_file(path, max_key_bytes);
    if (!bytes && bytes.error() != FileError::not_found)
        return shell_.exporting.say("The key cannot be read. Choose another file.", true);
    if (bytes && !is_sealed(*bytes))
        return shell_.exporting.say("This is no sealed key. Choose another file.", true);
    ask_passphrase(OpenCaseKey{path}, bytes ? std::move(*bytes) : std::string());
}

}  // namespace kinscape
