// What the work leaves behind: goals, referrals, measures, notes, sources. `about` is the id of any item.
#pragma once

#include "base/partial_date.hpp"
#include "model/ids.hpp"
#include "model/said.hpp"
#include "model/unknown.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

struct GoalScore {
    PartialDate on;
    std::optional<double> level;  // -2 to +2
    Said said;
    Unknown unknown;
    bool operator==(const GoalScore&) const = default;
};

struct Goal {
    GoalId id;
    AnyId about;
    std::string text;
    std::string measure;
    std::string target;
    PartialDate by;
    std::string with;  // an id or a text
    std::optional<double> weight;
    std::vector<std::string> levels;  // five texts from -2 to +2, or none
    std::vector<GoalScore> scores;
    Said said;
    Unknown unknown;
    bool operator==(const Goal&) const = default;
};

struct ReferralStep {
    PartialDate on;
    std::string state;  // offered accepted sent started ended declined
    Said said;
    Unknown unknown;
    bool operator==(const ReferralStep&) const = default;
};

struct Referral {
    ReferralId id;
    AnyId about;
    AnyId to;
    PartialDate asked_on;
    std::string state;
    std::vector<ReferralStep> steps;
    Said said;
    Unknown unknown;
    bool operator==(const Referral&) const = default;
};

struct MeasureScore {
    PartialDate on;
    std::optional<double> score;
    Said said;
    Unknown unknown;
    bool operator==(const MeasureScore&) const = default;
};

struct Measure {
    MeasureId id;
    AnyId about;
    std::string kind;  // phq9 gad7 pcl5 core10 score15 other
    std::string title;
    std::vector<double> range;  // least and most, or none
    std::vector<MeasureScore> scores;
    Said said;
    Unknown unknown;
    bool operator==(const Measure&) const = default;
};

struct Note {
    NoteId id;
    AnyId about;
    std::string text;
    Said said;
    Unknown unknown;
    bool operator==(const Note&) const = default;
};

struct Source {
    SourceId id;
    std::string title;
    PartialDate date;
    Said said;
    Unknown unknown;
    bool operator==(const Source&) const = default;
};

}  // namespace kinscape
