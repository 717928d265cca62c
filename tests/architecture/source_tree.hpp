// The source text that the architecture tests look at, real or made up.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// A file and its lines, without their ends. `path` is relative to the folder it was read from.
struct SourceFile {
    std::string path;
    std::vector<std::string> lines;
};

/// A file of one line that nobody wrote.
SourceFile made_up(const std::string& path, const std::string& line);

/// The lines of a text.
std::vector<std::string> split_lines(std::string_view text);

/// The lines of a file; none when it cannot be read.
std::vector<std::string> read_lines(const std::filesystem::path& path);

/// Every file below a folder of the repository (`src`), sorted by path; none when there is no such folder.
std::vector<SourceFile> source_tree(const std::string& folder);

/// What one file includes, as it is written: without brackets or quotes.
struct Include {
    std::string target;
    bool quoted;
    std::size_t line;
};
std::vector<Include> includes_of(const SourceFile& file);

/// The code of a file: comments and the insides of strings are blanked, lines keep their number and length.
SourceFile without_words(const SourceFile& file);

/// Faults one a line, for a test to compare with nothing: what it prints is then the list of faults.
std::string joined(const std::vector<std::string>& faults);

}  // namespace kinscape
