// The record: what the work has kept, one line each, to be listed by stage, by person or by kind: consent,
// goals, referrals, measures, notes, strengths, own words, sources.
#pragma once

#include "base/words.hpp"
#include "model/audience.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

enum class RecordKind : unsigned char { consent, goal, referral, measure, strength, words, note, source };
/// "goal", as in the file and in `record/goal` of the words.
std::string_view word_of(RecordKind kind);

struct RecordLine {
    RecordKind kind = RecordKind::note;
    AnyId of;                // the record itself; the person for strengths and words; empty for consent
    AnyId about;             // whom or what it is about; empty: the document at large
    std::string name;        // of that, as it is called
    std::optional<Day> day;  // when it was agreed, asked or said
    std::string stage;       // that of the last moment with a stage up to the day; may be empty
    std::string text;        // without the name
    std::vector<std::string> more;  // scores, steps, measure and target, who said it
};

/// As of the day, in the order of the kinds and each in document order. Only what the reader may see.
std::vector<RecordLine> record_lines(const VisibleDocument& visible, const Day& day, const Words& words);

/// Lines in which every word of the query stands, whatever the case: in the text, the name or the details.
bool matches(const RecordLine& line, std::string_view query);

enum class RecordOrder : unsigned char { stage, about, kind };
/// Lines that belong together, under a heading.
struct RecordGroup {
    std::string heading;
    std::vector<const RecordLine*> lines;
};
/// Stages in the order of the work, people and things by their first line, kinds as above.
std::vector<RecordGroup> grouped(const std::vector<RecordLine>& lines, RecordOrder order, const Words& words);

}  // namespace kinscape
