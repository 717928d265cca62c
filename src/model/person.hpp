// Person: somebody in the family, a pregnancy or loss, a group, a pet. Vocabulary ids are texts, because a
// notation profile may know more of them than this program (notation.md 11.1).
#pragma once

#include "base/partial_date.hpp"
#include "base/rare.hpp"
#include "model/ids.hpp"
#include "model/said.hpp"
#include "model/unknown.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

struct Name {
    std::string given;
    std::string family;
    std::string at_birth;
    std::string called;
    std::string order;  // given-first (default) or family-first
    Said said;
    Unknown unknown;
    bool operator==(const Name&) const = default;
};

/// Birth, or the day a pregnancy is due, or the day of a loss.
struct Born {
    PartialDate date;
    std::string place;
    Said said;
    Unknown unknown;
    bool operator==(const Born&) const = default;
};

/// Present (even when empty) means: this person has died.
struct Died {
    PartialDate date;
    std::string place;
    std::string cause;
    std::string manner;  // death-manner
    Said said;
    Unknown unknown;
    bool operator==(const Died&) const = default;
};

struct Mark {
    std::string kind;   // health-mark-kind
    std::string state;  // health-mark-state; absent reads as active
    PartialDate from;
    PartialDate to;
    Said said;
    Unknown unknown;
    bool operator==(const Mark&) const = default;
};

struct Migration {
    std::string kind;  // migration-kind; absent reads as immigrated
    PartialDate date;
    std::string from;
    std::string to;
    Said said;
    Unknown unknown;
    bool operator==(const Migration&) const = default;
};

/// Something a person said, in their own words.
struct OwnWords {
    std::string text;
    Said said;  // said_by, said_on
    Unknown unknown;
    bool operator==(const OwnWords&) const = default;
};

struct Person {
    PersonId id;
    Name name;
    std::string kind = "person";  // person-kind
    std::string status;           // person-status; needed only where `died` does not say it
    PartialDate since;            // when the status began
    std::string sex;
    std::string gender;
    std::string pronouns;
    std::string orientation;
    std::optional<Born> born;
    std::optional<Died> died;
    std::vector<std::string> roles;  // person-role
    std::optional<double> count;     // of a group
    std::string species;             // of a pet
    std::optional<double> weeks;     // of a pregnancy or loss
    std::string place;
    std::vector<Mark> marks;
    std::string occupation;
    std::string education;
    std::string income;
    std::vector<std::string> culture;
    std::vector<std::string> languages;
    std::string faith;
    std::optional<Migration> migrated;
    std::vector<std::string> strengths;
    std::vector<OwnWords> words;
    Said said;
    Unknown unknown;
    bool operator==(const Person&) const = default;
};

/// True for pregnancy, miscarriage, abortion, ectopic and stillbirth: no symbol of full size, no age.
bool is_pregnancy_or_loss(const Person& person);
bool has_died(const Person& person);
/// called, else given, else family name; empty when nobody gave a name.
std::string short_name(const Person& person);
/// Given and family name in the person's own order; falls back to `called`.
std::string full_name(const Person& person);

}  // namespace kinscape
