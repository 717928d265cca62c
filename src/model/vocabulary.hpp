// The lists of ids that a document may use (notation.md 11.1), and older spellings that are read as one of
// them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// Read from assets/notation/vocabulary.json: list name ("union-kind") to ids in menu and legend order. The
/// list "health-mark-kind" is flat here; `field_of_mark` tells the field of each.
struct Vocabulary {
    std::map<std::string, std::vector<std::string>, std::less<>> lists;
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>
        older;                                                      // list, spelling, id
    std::map<std::string, std::string, std::less<>> field_of_mark;  // depression: mental

    bool knows(std::string_view list, std::string_view id) const;
    /// The id itself, or the id for which this is an older spelling.
    std::string_view current(std::string_view list, std::string_view id) const;
};

}  // namespace kinscape
