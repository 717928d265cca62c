// What an item breaks of the rules that editing keeps: references to nobody, contradictory dates, numbers out
// of range. `apply_edit` refuses a new fault, `inspect` names the old ones.
#pragma once

#include "model/edit.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// `path` is the member inside the item, its steps joined by `/`; `value` what stands there, as text.
struct Fault {
    EditError rule;
    std::string path;
    std::string value;
};

/// The faults of an item that is part of the document, in the order of its members.
std::vector<Fault> faults_of(const Document& document, const Person& person);
std::vector<Fault> faults_of(const Document& document, const Union& couple);
std::vector<Fault> faults_of(const Document& document, const ChildLink& link);
std::vector<Fault> faults_of(const Document& document, const Birth& birth);
std::vector<Fault> faults_of(const Document& document, const Household& household);
std::vector<Fault> faults_of(const Document& document, const System& system);
std::vector<Fault> faults_of(const Document& document, const Tie& tie);
std::vector<Fault> faults_of(const Document& document, const Moment& moment);
std::vector<Fault> faults_of(const Document& document, const Goal& goal);
std::vector<Fault> faults_of(const Document& document, const Referral& referral);
std::vector<Fault> faults_of(const Document& document, const Measure& measure);
std::vector<Fault> faults_of(const Document& document, const Note& note);
std::vector<Fault> faults_of(const Document& document, const Source& source);
std::vector<Fault> faults_of(const Document& document, const View& view);
std::vector<Fault> faults_of(const Document& document, const About& about);

/// A text alone, such as a title.
std::vector<Fault> faults_of_text(const std::string& text);

/// Least and most score of a measure: its own range, or that of its kind; nothing when neither is known.
struct ScoreRange {
    double least = 0;
    double most = 0;
};
std::optional<ScoreRange> score_range(const Measure& measure);

}  // namespace kinscape
