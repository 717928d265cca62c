// What a reader may not see inside one item: withheld members, withheld parts such as a mark or a word, and
// what was said by somebody who is not there for this reader. Part of `visible_to`.
#pragma once

#include "model/audience.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// How many facts were taken out, by kind.
using LeftOut = std::map<std::string, int>;

/// A reader, and who and what is not there for them. `hidden` grows while the document is gone through.
struct Curtain {
    std::string_view reader;  // client, report
    std::set<AnyId> hidden;
    std::set<std::string> hidden_names;
    LeftOut left_out;
    std::vector<LeftOutFact> facts;
};

/// True for the id or the name of somebody who is not there for the reader.
bool is_hidden(const Curtain& curtain, const std::string& id_or_name);

enum class ByDefault : unsigned char { shown, withheld };

/// What an item says of itself decides; the kind's default where it says nothing.
bool is_withheld(const Curtain& curtain, const SaidMembers& said, ByDefault by_default = ByDefault::shown);

/// Takes out of the item what the reader may not see; the item itself stays. Members that we do not know go
/// too: nobody can say what they tell.
void take_out(Curtain& curtain, Person& item);
void take_out(Curtain& curtain, Union& item);
void take_out(Curtain& curtain, ChildLink& item);
void take_out(Curtain& curtain, Birth& item);
void take_out(Curtain& curtain, Household& item);
void take_out(Curtain& curtain, System& item);
void take_out(Curtain& curtain, Tie& item);
void take_out(Curtain& curtain, Moment& item);
void take_out(Curtain& curtain, Goal& item);
void take_out(Curtain& curtain, Referral& item);
void take_out(Curtain& curtain, Measure& item);
void take_out(Curtain& curtain, Note& item);
void take_out(Curtain& curtain, Source& item);
void take_out(Curtain& curtain, View& item);
void take_out(Curtain& curtain, About& item);

}  // namespace kinscape
