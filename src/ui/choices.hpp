// The rows of the chooser for each question. What the client must not see is in none of them: people and
// words come from the snapshot.
#pragma once

#include "ui/chooser.hpp"
#include "ui/question.hpp"

namespace kinscape {

/// Where the chooser stands for this question, and its words.
ChooserLook look_of(const Question& question, const PanelInput& input, const CanvasMap* map);
/// The rows, best first, by what was typed.
std::vector<Choice> choices_for(const Question& question, const PanelInput& input, std::string_view typed);

/// Those that what was typed finds, best first; all as they are while nothing is typed. Headings stand only
/// in the whole list.
std::vector<Choice> found(std::vector<Choice> all, std::string_view typed);

// One file each.
std::vector<Choice> command_choices(const PanelInput& input, std::string_view typed);
std::vector<Choice> key_choices(const PanelInput& input, std::string_view typed);
/// Every command, to give it another key.
std::vector<Choice> key_of_choices(const PanelInput& input, std::string_view typed);
std::vector<Choice> find_choices(const PanelInput& input, std::string_view typed);
std::vector<Choice> people_choices(const PanelInput& input);
std::vector<Choice> group_choices(const PanelInput& input);
/// What was typed where it stands in marks, words, dates and notes.
void add_found(std::vector<Choice>& all, const PanelInput& input, std::string_view typed);
std::vector<Choice> choices_here(const PanelInput& input, std::string_view typed);
std::vector<Choice> whom_choices(const PanelInput& input, const AnyId& from, std::string_view typed);
std::vector<Choice> bond_choices(const PanelInput& input, const AskBond& ask, std::string_view typed);
std::vector<Choice> left_choices(const PanelInput& input, const AskLeft& ask, std::string_view typed);
std::vector<Choice> step_choices(const PanelInput& input, std::string_view typed);

}  // namespace kinscape
