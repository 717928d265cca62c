// The words of quick entry in one language: which typed words mean which fact (quick-entry.md, section 2).
// They are data, read from assets/quick_entry; the ids of notation.md 11.1 are understood beside them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// One or several words as they are typed, and what they mean; a list of plain words means each by itself.
struct EntryWord {
    std::string typed;
    std::string means;
    bool operator==(const EntryWord&) const = default;
};

/// By the name of the list ("tie-kind", "child-of"), in the order of the file.
struct EntryWords {
    std::map<std::string, std::vector<EntryWord>, std::less<>> lists;
};

}  // namespace kinscape
