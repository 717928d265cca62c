// What a call was asked for: its files and options, read from the words of the command line.
#pragma once

#include "cli/exit_code.hpp"
#include "export/picture_options.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

struct Arguments {
    std::string verb;
    std::vector<std::string> files;
    std::vector<std::string> outputs;
    std::vector<std::string> formats;
    PictureOptions picture;
    std::string key;  // of de-identified copies
    std::string profile;
    PartialDate from, to;           // compare: the two days
    std::string target;             // erase: ID or ID/PATH, empty for all
    std::vector<std::string> pair;  // kinship: the two people, empty for all pairs
    std::optional<int> passphrase_fd;
    std::optional<std::size_t> jobs;
    bool json = false;
    bool closing = false;
    bool first = false;
    bool tidy = false;
    bool quiet = false;
    bool times = false;
};

/// Groups of options that a verb takes.
enum Takes : unsigned {
    takes_files = 1,
    takes_outputs = 2,
    takes_reader = 4,
    takes_view = 8,
    takes_picture = 16,
    takes_json = 32,
    takes_layout = 64,
    takes_profile = 128,
    takes_pair = 256,
    takes_notation = 512,
    takes_day = 1024,
    takes_two_days = 2048,
    takes_target = 4096,
    takes_closing = 8192,
};

/// How a verb stands in the help; one without a summary is not shown there.
struct VerbUsage {
    std::string_view name;
    std::string_view summary;
    unsigned takes = 0;
};

/// Either the arguments, or what to print and how to end: help and version end with `done`, a mistake with
/// `usage` and one sentence.
struct ReadArguments {
    std::optional<Arguments> arguments;
    ExitCode ending = ExitCode::done;
    std::string words;
};
/// `words` is not empty.
ReadArguments read_arguments(const std::vector<std::string>& words, const std::vector<VerbUsage>& verbs);

}  // namespace kinscape
