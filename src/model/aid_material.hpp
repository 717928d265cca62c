// What the reading aids work on. Inside of the model.
#pragma once

#include "model/as_of.hpp"
#include "model/blood_lines.hpp"
#include "model/phrase.hpp"
#include "model/reading_aids.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// Relatives in a line or beside it: as far as a great-grandparent, an aunt, a nephew.
inline constexpr int steps_in_a_line = 3;

/// People are numbers, as in BloodLines.
struct AidMaterial {
    const VisibleDocument& visible;
    const Document& document;  // what is visible

    const Day& day;
    const Words& words;
    const ChanceFigures& chances;
    BloodLines lines;
    std::vector<int> generation;
    std::vector<std::vector<std::size_t>> children;  // by blood
    std::vector<std::vector<std::size_t>> partners;
    std::vector<ReadingAid> aids;

    const Person& person(std::size_t number) const { return *lines.people[number]; }
    bool is_undisclosed(std::size_t number) const {
        return visible.undisclosed().contains(person(number).id);
    }
    std::string name(std::size_t number) const { return called(document, person(number).id, words); }
    std::string names(const std::vector<std::size_t>& people) const;
    /// Relatives by blood at most so many steps up and down together, and partners.
    std::set<std::size_t> near(std::size_t number, int steps) const;
    /// For each position of a list of people, the positions in it of these relatives and of themselves.
    std::vector<std::vector<std::size_t>> relatives_in(const std::vector<std::size_t>& list, int steps) const;
    bool in_two_generations(const std::vector<std::size_t>& people) const;
    /// People sorted and each once; nothing where one of them is undisclosed.
    void add(std::string_view kind, const std::vector<std::size_t>& people, std::string says,
             std::string chance, std::string_view asks);
    /// "About 5 in 100 adults … (source, country, year)." or that no figure is on file.
    std::string chance_of(const std::string& key) const;
};

/// The parts of some positions of a list that hang together, `links` naming the neighbours of each position.
std::vector<std::vector<std::size_t>> connected_parts(const std::vector<std::size_t>& chosen,
                                                      const std::vector<std::vector<std::size_t>>& links);

void aids_of_ages(AidMaterial& material);         // aids_of_ages.cpp: one age at death, first birth, illness
void aids_of_days(AidMaterial& material);         // aids_of_days.cpp: anniversaries, birthdays, losses
void aids_of_repeats(AidMaterial& material);      // aids_of_repeats.cpp: marks, cut-offs, work, twins
void aids_of_bonds(AidMaterial& material);        // aids_of_bonds.cpp: kin who marry, triangles, strengths
void aids_of_the_missing(AidMaterial& material);  // aids_of_bonds.cpp: who is not on the map

}  // namespace kinscape
