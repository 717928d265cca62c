// Who descends from whom by blood. Links of kind birth and donor count, disputed ones do not; presumed
// parents, carriers, adopters, step-parents and guardians are none by blood (cases/README.md).
#pragma once

#include "model/document.hpp"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kinscape {

/// People as numbers in document order. Identical twins count as one genotype; links that would make somebody
/// their own ancestor are left out.
struct BloodLines {
    std::vector<const Person*> people;
    std::unordered_map<std::string_view, std::size_t> number_of;
    std::vector<std::vector<std::size_t>> parents;  // of each person, nobody twice, at most two
    std::vector<std::size_t> genotype;              // whose genes a person has: themselves, or the first twin
    std::vector<std::vector<std::size_t>> genes_from;  // parents of each genotype, as genotypes
    std::vector<std::size_t> ancestors_first;          // all genotypes, each behind its parents
    std::vector<std::size_t> depth;                    // of each genotype: generations above it

    /// The number of somebody who is in the document.
    std::size_t at(const PersonId& person) const { return number_of.find(person.text())->second; }
};

/// Pointers lead into the document. Cost: one walk over its people and links.
BloodLines blood_lines_of(const Document& document);

}  // namespace kinscape
