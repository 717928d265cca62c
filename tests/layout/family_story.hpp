// A family that grows and changes by chance, always the same for the same seed: what a person might tell, one
// edit after another.
#pragma once

#include "model/edit.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kinscape {

class FamilyStory {
public:
    explicit FamilyStory(std::uint64_t seed) : state_(seed * 2654435761u + 12345) {}

    /// One person, who is the index person, and an empty genogram.
    Document beginning();
    /// What is told next: a birth, a marriage, parents, a brother or sister, a death in the count, a
    /// corrected date. `about` are the people whom it concerns.
    struct Told {
        std::vector<Edit> edits;
        std::vector<PersonId> about;
    };
    Told next(const Document& document);
    /// From 0 to `below` - 1.
    int chance(int below);

private:
    PersonId new_person(Told& told, int born);
    Told child(const Document& document, const PersonId& parent);
    Told partner(const Document& document, const PersonId& of);
    Told parents(const Document& document, const PersonId& of);
    Told leaves(const Document& document, const PersonId& who);
    Told corrected(const Document& document, const PersonId& who);
    Told marries_one_known(const Document& document, const PersonId& who);
    Told stranger(const Document& document);
    void link(Told& told, const PersonId& child, std::vector<PersonId> parents);
    std::string fresh(const char* letter);

    std::uint64_t state_;
    int made_ = 0;
};

/// Year of birth; 1950 where none is told.
int born_in(const Document& document, const PersonId& person);

}  // namespace kinscape
