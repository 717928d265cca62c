// A talk as it is typed, line by line, and what must be recorded of it (tests/talks): expectations in names,
// as they are written in the fixtures.
#pragma once

#include "editor/quick_entry.hpp"
#include "io/assets.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// The words and the notation as they are shipped, read once.
const EntryVocabulary& shipped_vocabulary();

class Talk {
public:
    /// With one client, who is the index person.
    Talk(const std::string& client, const std::string& today);
    Talk(Document document, const std::string& today);

    /// Reads a line and applies it; what was understood, or the refusal.
    Result<EntryReading, QuickEntryError> say(const std::string& line);
    /// Says a line that must not be understood, and must change nothing.
    QuickEntryError refused(const std::string& line);
    /// Says each line; every one of them must be understood.
    void say_all(const std::vector<std::string>& lines);

    Document document;
    /// Who is selected.
    std::vector<AnyId> focus;
    Day today;
    bool insist = false;

    /// Nothing, or the expectation that does not hold.
    std::optional<std::string> missing(const nlohmann::json& expectation) const;
    const Person& person(const std::string& name) const;

private:
    std::vector<AnyId> last_subjects_;
};

nlohmann::json talk_fixture(const std::string& name);

}  // namespace kinscape
