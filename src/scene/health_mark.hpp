// Health marks inside a symbol: the field tells the region, the state how it is filled (notation.md 1.6).
#pragma once

#include "model/snapshot.hpp"
#include "scene/symbol_shape.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// One mark as the day sees it. `state` is `past` where the mark has ended.
struct MarkOnDay {
    const Mark* mark = nullptr;
    std::string_view state;  // health-mark-state
    std::string_view field;  // health-field
};
/// The marks that have begun, most severe state first, else in document order.
std::vector<MarkOnDay> marks_on_day(const Person& person, const Snapshot& snapshot, const Notation& notation);

/// Where a mark is drawn and how; no region where it is told in words.
struct FilledRegion {
    std::string_view region;
    RegionFill fill = RegionFill::none;
};
FilledRegion region_of_mark(const MarkOnDay& mark, const Notation& notation);

/// One region each: several marks of one region show the most severe.
std::vector<FilledRegion> filled_regions(const std::vector<MarkOnDay>& marks, const Notation& notation);

void draw_region(Pen& pen, Shape shape, const SymbolPlace& place, const FilledRegion& region);

}  // namespace kinscape
