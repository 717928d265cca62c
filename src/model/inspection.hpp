// The work of `inspect`: what has been found so far, and where in the file each row stands. Inside of the
// model; the files inspect_*.cpp hold what is looked at.
#pragma once

#include "model/faults.hpp"
#include "model/inspect.hpp"
#include "model/kinship.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// One thing to say about a member of an item: ids are kebab-case, sentences plain.
struct Remark {
    std::string id;
    std::string member;  // path inside the item
    Level level = Level::wrong;
    std::string says;
    std::string what_to_do;
};

class Inspection {
public:
    Inspection(const Document& document, const Vocabulary& vocabulary, const Day& today)
        : document_(document),
          vocabulary_(vocabulary),
          today_(today),
          kinship_(kinship_of(document)) {}

    const Document& document() const { return document_; }
    const Vocabulary& vocabulary() const { return vocabulary_; }
    const Day& today() const { return today_; }
    const Kinship& kinship() const { return kinship_; }

    /// The item that is looked at from now on; `place` is its JSON pointer.
    void look_at(std::string id, std::string place) {
        of_ = std::move(id);
        place_ = std::move(place);
    }
    void add(Remark remark);
    Diagnostics& found() { return found_; }

    /// What somebody is called in a sentence: the short name, or the id.
    std::string name(const PersonId& id) const;

private:
    const Document& document_;
    const Vocabulary& vocabulary_;
    const Day today_;
    const Kinship kinship_;
    std::string of_;
    std::string place_;
    Diagnostics found_;
};

/// What editing would refuse, said in sentences (inspect_faults.cpp).
void say_faults(Inspection& inspection, const std::vector<Fault>& faults);

// inspect_words.cpp: ids that are in none of the lists.
void inspect_words(Inspection& inspection, const Person& person);
void inspect_words(Inspection& inspection, const Union& couple);
void inspect_words(Inspection& inspection, const ChildLink& link);
void inspect_words(Inspection& inspection, const Birth& birth);
void inspect_words(Inspection& inspection, const Household& household);
void inspect_words(Inspection& inspection, const System& system);
void inspect_words(Inspection& inspection, const Tie& tie);
void inspect_words(Inspection& inspection, const Moment& moment);
void inspect_words(Inspection& inspection, const Referral& referral);
void inspect_words(Inspection& inspection, const Measure& measure);
void inspect_words(Inspection& inspection, const View& view);

// inspect_people.cpp, inspect_unions.cpp, inspect_links.cpp, inspect_homes.cpp, inspect_records.cpp: dates
// that cannot be, or hardly.
void inspect_facts(Inspection& inspection, const Person& person);
void inspect_facts(Inspection& inspection, const Union& couple);
void inspect_facts(Inspection& inspection, const ChildLink& link);
void inspect_facts(Inspection& inspection, const Birth& birth);
void inspect_facts(Inspection& inspection, const Household& household);
void inspect_facts(Inspection& inspection, const Tie& tie);
void inspect_facts(Inspection& inspection, const Goal& goal);
void inspect_facts(Inspection& inspection, const Referral& referral);
void inspect_facts(Inspection& inspection, const Measure& measure);
void inspect_facts(Inspection& inspection, const Moment& moment);
void inspect_facts(Inspection& inspection, const View& view);
/// What names, unions and step-parents say against a child link (inspect_parents.cpp).
void inspect_parents(Inspection& inspection, const ChildLink& link);
/// The moments of the work in a row.
void inspect_order_of_moments(Inspection& inspection);

}  // namespace kinscape
