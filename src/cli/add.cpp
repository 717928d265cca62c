#include "base/utf8.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "editor/messages.hpp"
#include "editor/quick_entry.hpp"
#include "io/assets.hpp"
#include "io/document_file.hpp"

#include <fmt/format.h>

#include <utility>

namespace kinscape {
namespace {

/// E12: which line, what it says of several people, and that it was left out.
std::string refusal_of(const QuickEntryError& error) {
    if (error.candidates.empty()) return error.sentence + " (not applied)";
    std::vector<std::string> listed;
    for (const EntryCandidate& candidate : error.candidates)
        listed.push_back(candidate.listed);
    return fmt::format("which {}? {} (not applied)", error.asked, joined(listed, ", "));
}

/// A talk, line by line: a line that cannot be applied is named, the others are.
class Talk {
public:
    Talk(const EntryVocabulary& vocabulary, Day day, PartialDate said_on, Console& console)
        : vocabulary_(vocabulary),
          day_(day),
          said_on_(std::move(said_on)),
          console_(console) {}

    ExitCode read(std::string_view facts, Document& document) {
        ExitCode code = ExitCode::done;
        for (const std::string& line : split(facts, '\n')) {
            ++number_;
            if (!trimmed(line).empty() && !read_line(line, document)) code = ExitCode::found;
        }
        return code;
    }

private:
    bool read_line(const std::string& line, Document& document) {
        QuickEntry entry;
        entry.text = line;
        entry.last_subjects = last_subjects_;
        entry.today = day_;
        entry.said_on = said_on_;
        const auto read = read_quick_entry(document, entry, vocabulary_);
        if (!read) {
            console_.fault(fmt::format("line {}: {}", number_, refusal_of(read.error())));
            return false;
        }
        for (const EntryWarning& warning : read->warnings)
            console_.remark(fmt::format("line {}: {}", number_, warning.sentence));
        const auto after = apply_edits(document, read->edits);
        KS_CHECK(after, "what quick entry has read can be applied");
        document = *after;
        if (!read->subjects.empty()) last_subjects_ = read->subjects;
        return true;
    }

    const EntryVocabulary& vocabulary_;
    Day day_;
    PartialDate said_on_;
    Console& console_;
    std::vector<AnyId> last_subjects_;
    int number_ = 0;
};

/// What came from a sealed file is written sealed: nothing of the clear text gets onto the disk.
ExitCode save(const Input& input, const Document& now, const std::string& target, Console& console) {
    const OpenedDocument& opened = input.opened;
    const std::string bytes = bytes_to_save(opened, now);
    if (target == "-") return put(opened.seal ? opened.seal->closed(bytes) : bytes, console);
    const auto saved = save_document(target, opened, now);
    if (saved) return ExitCode::done;
    const FileError error = saved.error().file.value_or(FileError::failed);
    console.fault(sentence_of(error, FileTask::saving, target));
    return ExitCode::unwritable;
}

}  // namespace

ExitCode run_add(const Arguments& arguments, Console& console) {
    if (arguments.files.size() != 1 || arguments.outputs.size() > 1 || !arguments.formats.empty() ||
        arguments.files.front() == "-") {
        console.fault("add takes one FILE and at most one -o OUT; the facts come on standard input.");
        return ExitCode::usage;
    }
    const auto assets = read_assets(asset_folder());
    if (!assets) {
        console.fault(assets.error().sentence);
        return ExitCode::unreadable;
    }
    const EntryVocabulary vocabulary(assets->entry_words, assets->notation, assets->words);
    const Day day = day_of(arguments.picture.on, today());
    const PartialDate said_on =
        arguments.picture.on.empty() ? PartialDate(to_text(day)) : arguments.picture.on;
    return each_input(arguments, assets->notation.vocabulary, console, [&](const Input& input) {
        Document document = input.opened.document;
        Talk talk(vocabulary, day, said_on, console);
        const ExitCode code = talk.read(standard_input(max_file_bytes), document);
        const bool changed = !(document == input.opened.document);
        // A document that no line has changed keeps its bytes and needs no writing.
        if (arguments.outputs.empty() && !changed) return code;
        const std::string target = arguments.outputs.empty() ? input.file : arguments.outputs.front();
        return heavier(code, save(input, document, target, console));
    });
}

}  // namespace kinscape
