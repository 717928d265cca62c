// The days on which something happened, to step through: births, deaths, couples, homes, ties, the work.
#pragma once

#include "model/document.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kinscape {

/// Something that happened, for the marks of the time bar: "ring" (a couple begins), "slash" (it ends),
/// "birth", "cross" (a death), "house" (a move), "tie" (a tie changes), "calendar" (a moment of the work).
struct DatedEvent {
    Day day;  // the first that its date allows
    std::string_view icon;
    bool operator==(const DatedEvent&) const = default;
};

/// By day, then by icon. What has no date, or an open beginning, is not among them.
std::vector<DatedEvent> dated_events(const Document& document);

/// The last day before `day`, or the first day after it, on which something happened. Nothing beyond the
/// first and the last one.
std::optional<Day> event_before(const std::vector<DatedEvent>& events, const Day& day);
std::optional<Day> event_after(const std::vector<DatedEvent>& events, const Day& day);

}  // namespace kinscape
