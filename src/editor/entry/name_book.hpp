// The names that a line can mean: of people by given name, full name and what they are called; of households
// and systems by title.
#pragma once

#include "model/document.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

class NameBook {
public:
    NameBook(const Document& document, std::set<AnyId> hidden);

    void learn(const Person& person);
    void learn(const AnyId& id, std::string_view title);

    /// Whoever has that name; a full name goes before a given name that is alike. Case does not matter.
    std::vector<AnyId> called(std::string_view name) const;
    /// All names with who has them, for finding one that is nearly the same.
    struct Bearer {
        AnyId id;
        bool whole = false;  // the full name or the title
    };
    const std::map<std::string, std::vector<Bearer>, std::less<>>& all() const { return bearers_; }
    bool is_hidden(const AnyId& id) const { return hidden_.contains(id); }

private:
    void add(const std::string& name, const AnyId& id, bool whole);

    std::map<std::string, std::vector<Bearer>, std::less<>> bearers_;  // by folded name
    std::set<AnyId> hidden_;
};

/// One letter more, less, other, or two that changed places: the number of such steps, at most `limit` + 1.
int letters_apart(std::string_view a, std::string_view b, int limit);

}  // namespace kinscape
