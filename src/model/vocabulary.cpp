#include "model/vocabulary.hpp"

#include <algorithm>

namespace kinscape {

bool Vocabulary::knows(std::string_view list, std::string_view id) const {
    const auto found = lists.find(list);
    if (found == lists.end()) return false;
    return std::find(found->second.begin(), found->second.end(), id) != found->second.end();
}

std::string_view Vocabulary::current(std::string_view list, std::string_view id) const {
    if (knows(list, id)) return id;
    const auto spellings = older.find(list);
    if (spellings == older.end()) return id;
    const auto found = spellings->second.find(id);
    return found == spellings->second.end() ? id : std::string_view(found->second);
}

}  // namespace kinscape
