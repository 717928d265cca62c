// Said: what every item may carry about itself: how sure, who said it and when, the source, who does not see
// it, what others say, what was corrected, a note (format.md, "What every item may carry").
#pragma once

#include "base/partial_date.hpp"
#include "model/ids.hpp"
#include "model/unknown.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// A list that may be absent: `"withhold": []` (shown to everybody, whatever the default) differs from no
/// member.
struct Withhold {
    bool given = false;
    std::vector<std::string> from;  // "client", "report"
    bool operator==(const Withhold&) const = default;
};

struct SaidOfMember;

/// Another version of the item's members (`also`) or an earlier one (`was`): a JSON object as compact text,
/// because it may repeat any member of any item.
struct Version {
    std::string json;
    bool operator==(const Version&) const = default;
};

struct SaidMembers {
    std::string certainty;           // certain uncertain disputed; absent = unknown
    std::vector<SaidOfMember> said;  // the same of single members, in file order
    std::string said_by;             // an id, or a text
    PartialDate said_on;
    SourceId source;
    Withhold withhold;
    std::vector<Version> also;
    std::vector<Version> was;
    std::string note;
    bool operator==(const SaidMembers&) const;
};

/// `path` names the member: `occupation`, `strengths/0`, `name/called`.
struct SaidOfMember {
    std::string path;
    SaidMembers about;
    Unknown unknown;
    // By hand: clang 14 crashes on the default one, since the two types hold each other.
    bool operator==(const SaidOfMember& other) const;
};

inline bool SaidMembers::operator==(const SaidMembers&) const = default;
inline bool SaidOfMember::operator==(const SaidOfMember& other) const {
    return path == other.path && about == other.about && unknown == other.unknown;
}

/// Most items say nothing of themselves: absent it costs one pointer.
using Said = Rare<SaidMembers>;

/// What is said of one member of an item, or nullptr.
inline const SaidMembers* said_of(const Said& said, const std::string& path) {
    for (const SaidOfMember& one : said->said)
        if (one.path == path) return &one.about;
    return nullptr;
}

}  // namespace kinscape
