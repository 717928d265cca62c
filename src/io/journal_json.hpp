// The journal's lines: what a session did since the last save, so that a crash loses at most the last second.
// The first line holds the document as it was saved, each further one a step or where undo went to.
#pragma once

#include "model/edit.hpp"
#include "model/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// One step: the edits as they were applied, places of the layout included.
struct JournalStep {
    std::string label;
    std::vector<Edit> edits;
};
/// Undo and redo went to where so many steps of the journal are done.
struct JournalJump {
    std::size_t done = 0;
};

/// `path` is the document's file, empty for one that was never saved. `unsaved`: the base itself holds
/// changes that are in no file.
struct JournalHead {
    std::string path;
    Document base;
    bool unsaved = false;
};

/// Each with a newline at its end.
std::string line_of(const JournalHead& head);
std::string line_of(const JournalStep& step);
std::string line_of(const JournalJump& jump);

/// What a journal holds. Steps from `done` on were undone.
struct JournalContent {
    JournalHead head;
    std::vector<JournalStep> steps;
    std::size_t done = 0;
};
/// The content; a last line that was cut short by a crash is left out, with whatever comes behind it. Nothing
/// when the first line is no journal's, or its document cannot be read.
std::optional<JournalContent> read_journal(std::string_view bytes, const Vocabulary& vocabulary);

}  // namespace kinscape
