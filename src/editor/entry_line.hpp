// The line of the entry bar while it is typed: what is understood so far, what Enter would do, which chip is
// chosen, how a name could go on, and the lines before. No window: ui/quick_entry_bar draws it.
#pragma once

#include "editor/quick_entry.hpp"

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace kinscape {

/// What a line is typed into.
struct EntryScene {
    const Document& document;
    std::vector<AnyId> focus;
    Day today;
    PartialDate said_on;
    std::set<AnyId> hidden;
};

/// How a half typed name or word could go on: what Tab puts in the place of the bytes from `from` to the
/// caret.
struct EntryCompletion {
    std::size_t from = 0;
    std::string text;
};

/// What Enter does: the edits of one step of undo. None: nothing changes, and the remark says why.
struct EntryStep {
    std::vector<Edit> edits;
    std::string label;
};

class EntryLine {
public:
    /// Takes over what stands in the field. The caret is a number of bytes.
    void type(std::string text, std::size_t caret);
    /// Reads the line anew where it, or what it is about, has changed.
    void read(const EntryScene& scene, const EntryVocabulary& vocabulary);

    const std::string& text() const { return text_; }
    std::size_t caret() const { return caret_; }
    /// Counts up with every change of what was understood.
    int version() const { return version_; }

    bool is_empty() const { return text_.empty(); }
    bool is_understood() const { return !error_; }
    /// What was understood, as far as it goes.
    const EntryReading& reading() const { return reading_; }
    const std::optional<QuickEntryError>& error() const { return error_; }
    /// After an Enter that was refused: why, and what a second Enter does. Else what was noticed about the
    /// line before, or nothing.
    std::string message() const;
    bool message_is_refusal() const { return refused_; }

    enum class Sure : unsigned char { certain, uncertain };
    /// Nothing when the line stays in the field.
    std::optional<EntryStep> enter(const EntryScene& scene, const EntryVocabulary& vocabulary, Sure sure);
    void clear();
    /// Keeps the text among the earlier lines: what is cleared is not lost.
    void put_aside();

    /// After Enter on a name that fits several: a digit chooses.
    bool asks_which_one() const;
    void choose(std::size_t candidate);

    std::optional<EntryCompletion> completion() const { return completion_; }
    bool complete();

    /// The chip that ↑ and ↓ change; nothing while the text itself is typed.
    std::optional<std::size_t> chip() const { return chip_; }
    void next_chip(int step);
    void change_chip(int step);
    void remove_chip();
    /// Earlier lines, the last one first.
    void recall(int step);

private:
    QuickEntry entry_of(const EntryScene& scene) const;
    void find_completion(const EntryScene& scene, const EntryVocabulary& vocabulary);
    void replace(TextRange range, const std::string& by);
    EntryStep done(EntryReading reading, std::string label);

    std::string text_;
    std::size_t caret_ = 0;
    bool stale_ = true;
    Document document_;
    std::vector<AnyId> focus_;
    std::set<AnyId> hidden_;
    int version_ = 0;
    EntryReading reading_;
    std::optional<QuickEntryError> error_;
    bool refused_ = false;
    std::string remark_;
    std::optional<EntryCompletion> completion_;
    /// What the completion was looked for with: version, caret, chip.
    std::tuple<int, std::size_t, std::optional<std::size_t>> completed_for_{-1, 0, std::nullopt};
    std::optional<std::size_t> chip_;
    std::vector<AnyId> last_subjects_;
    std::vector<std::string> lines_;
    std::size_t recalled_ = 0;
};

}  // namespace kinscape
