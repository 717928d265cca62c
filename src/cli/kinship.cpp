#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/today.hpp"
#include "cli/verbs.hpp"
#include "io/assets.hpp"
#include "io/facts_answer.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>

#include <optional>

namespace kinscape {
namespace {

// So much text is gathered before it is written.
constexpr std::size_t batch_bytes = std::size_t{1} << 20;

/// The person of that id, else the only one of that name.
std::optional<PersonId> find_person(const Document& document, const std::string& word) {
    if (document.people.contains(PersonId(word))) return PersonId(word);
    std::optional<PersonId> found;
    for (const Person& person : document.people) {
        if (full_name(person) != word && short_name(person) != word) continue;
        if (found) return std::nullopt;
        found = person.id;
    }
    return found;
}

ExitCode print_pair(const Arguments& arguments, const Input& input, const Words& words, Console& console) {
    const Document& document = input.opened.document;
    std::vector<PersonId> pair;
    for (const std::string& word : arguments.pair) {
        if (auto person = find_person(document, word)) {
            pair.push_back(std::move(*person));
            continue;
        }
        console.fault(fmt::format("{}: there is no person {}, or more than one of that name. Say the id of a "
                                  "person, such as p1.",
                                  shown_name(input.file), word));
        return ExitCode::usage;
    }
    const Stopwatch watch;
    const BloodLines lines = blood_lines_of(document);
    const Fraction kinship = kinship_between(lines, lines.at(pair[0]), lines.at(pair[1]));
    const Relation relation = relation_of(document, lines, pair[0], pair[1], today(), words);
    console.took("worked out the kinship", watch.elapsed());
    if (arguments.json) return put(kinship_answer(kinship, relation) + "\n", console);
    return put(relation_sentence(document, relation, pair[0], pair[1], words) + "\n" +
                   phrase(words, "Coefficient of kinship: {0}.", {kinship.text}) + "\n",
               console);
}

ExitCode print_all(const Arguments& arguments, const Input& input, Console& console) {
    const Stopwatch watch;
    const BloodLines lines = blood_lines_of(input.opened.document);
    const std::string file = named_if_several(arguments, input);
    ExitCode code = ExitCode::done;
    std::string batch;
    each_kinship(lines, [&](std::size_t one, std::size_t other, const std::string& kinship) {
        add_kinship_line(batch,
                         {lines.people[one]->id.text(), lines.people[other]->id.text(), kinship, file});
        if (batch.size() < batch_bytes) return;
        code = heavier(code, put(batch, console));
        batch.clear();
    });
    code = heavier(code, put(batch, console));
    console.took("worked out the kinship of all", watch.elapsed());
    return code;
}

}  // namespace

ExitCode run_kinship(const Arguments& arguments, Console& console) {
    const auto assets = read_assets(asset_folder());
    if (!assets) {
        console.fault(assets.error().sentence);
        return ExitCode::unreadable;
    }
    return each_input(arguments, assets->notation.vocabulary, console, [&](const Input& input) {
        return arguments.pair.empty() ? print_all(arguments, input, console)
                                      : print_pair(arguments, input, assets->words, console);
    });
}

}  // namespace kinscape
