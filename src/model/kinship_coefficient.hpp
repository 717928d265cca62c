// How close two people are by blood, exactly: the coefficient of kinship, the chance that two genes drawn
// from two people, one from each, come from one forebear (Malécot 1948). Inbreeding of a person is the
// kinship of the parents. All values are whole multiples of powers of a half and are kept as such, whatever
// loops the pedigree has.
#pragma once

#include "model/blood_lines.hpp"

#include <functional>
#include <string>
#include <vector>

namespace kinscape {

/// In lowest terms: "0", "1/16", "1937/8192".
struct Fraction {
    std::string text = "0";
    double value = 0;
    bool is_zero() const { return text == "0"; }
    bool operator==(const Fraction&) const = default;
};

/// Kinship of two people, by their numbers; somebody with themselves gives (1 + inbreeding) / 2.
Fraction kinship_between(const BloodLines& lines, std::size_t one, std::size_t other);

/// Inbreeding of everybody, in document order: 0 where a parent is not known.
std::vector<Fraction> inbreeding_of_all(const BloodLines& lines);

/// Every pair of two people whose kinship is not 0 ("1/16"), the first before the second in the document.
using TakeKinship = std::function<void(std::size_t one, std::size_t other, const std::string& kinship)>;
void each_kinship(const BloodLines& lines, const TakeKinship& take);

}  // namespace kinscape
