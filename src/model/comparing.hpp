// The parts that `compare_days` puts together. Inside of the model.
#pragma once

#include "model/compare.hpp"
#include "model/outline.hpp"

#include <string>

namespace kinscape {

struct Comparing {
    const VisibleDocument& visible;
    const Document& document;  // what is visible
    const Day& from;
    const Day& to;
    const Words& words;
    Comparison& result;

    /// Said after the first day, up to the second.
    bool learned(const Said& said) const;
    /// Somebody who was there on the first day and came on the map after it.
    bool is_learned(const PersonId& id) const;
    /// "told by Ana, 12 March 2026".
    std::string told(const Said& said) const;
    void change(const AnyId& of, const AnyId& shown_at, ChangeState state, std::string says,
                const Said& said);
    void learn(const AnyId& of, const AnyId& shown_at, std::string says, const Said& said);
    std::string tie_changed(const Tie& tie, const Span* before, const Span* after,
                            const std::vector<Difference>& differs) const;
};

void compare_people(Comparing& comparing);  // compare_people.cpp: births, deaths, marks, migration
void compare_homes(Comparing& comparing);   // compare_people.cpp: who moved

}  // namespace kinscape
