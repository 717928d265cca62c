#include "model/person.hpp"

#include <algorithm>
#include <array>

namespace kinscape {

bool is_pregnancy_or_loss(const Person& person) {
    static constexpr std::array<std::string_view, 5> kinds{"pregnancy", "miscarriage", "abortion", "ectopic",
                                                           "stillbirth"};
    return std::find(kinds.begin(), kinds.end(), person.kind) != kinds.end();
}

bool has_died(const Person& person) { return person.died.has_value() || person.status == "deceased"; }

std::string short_name(const Person& person) {
    const Name& name = person.name;
    if (!name.called.empty()) return name.called;
    if (!name.given.empty()) return name.given;
    return name.family;
}

std::string full_name(const Person& person) {
    const Name& name = person.name;
    const std::string& given = name.given.empty() ? name.called : name.given;
    if (given.empty()) return name.family;
    if (name.family.empty()) return given;
    return name.order == "family-first" ? name.family + ' ' + given : given + ' ' + name.family;
}

}  // namespace kinscape
