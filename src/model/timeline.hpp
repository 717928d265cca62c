// The family in time: for each person or household what happened and what held, on one axis of days, with the
// moments of the work.
#pragma once

#include "base/words.hpp"
#include "model/audience.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

enum class TimelineRows : unsigned char { people, households };

/// A day in somebody's life, or in that of a household. The icons are those of DatedEvent.
struct TimelineEvent {
    AnyId of;
    std::string_view icon;  // birth cross ring slash house mark
    Day day;                // the first that the date allows
    bool exact = true;      // false: the date is a month, a year or an estimate
    std::string words;      // "b. 1984", "m 2006"; empty where the icon says all
};

/// Something that held for a while. An absent end: not known when it began, or it goes on.
struct TimelineSpan {
    enum class Kind : unsigned char { life, home, tie, mark } kind = Kind::life;
    AnyId of;
    std::optional<Day> from, to;
    bool begin_is_exact = true, end_is_exact = true;
    std::string words;
    std::string tie_kind;  // of a tie: emotional-tie-kind
};

struct TimelineRow {
    AnyId of;  // person or household
    std::string name;
    std::vector<TimelineSpan> spans;  // a person's life first
    std::vector<TimelineEvent> events;
};

struct TimelineMoment {
    AnyId of;
    Day day;
    std::string words;  // its title, else its stage
};

struct Timeline {
    Day first, last;                // of the axis: a little more than all that is told, up to today at least
    std::vector<TimelineRow> rows;  // by generation, then birth; households in document order
    std::vector<TimelineMoment> moments;
    std::vector<std::string> undated;  // people of whom no date is known
};

/// What is later than `today` is left out, but for the date on which a child is due. A tie stands in the row
/// of its first end that has one.
Timeline timeline_of(const VisibleDocument& visible, const Day& today, TimelineRows rows, const Words& words);

}  // namespace kinscape
