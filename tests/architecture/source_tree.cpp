#include "architecture/source_tree.hpp"

#include "workshop.hpp"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

namespace kinscape {
namespace {

// Walks code character by character and knows whether it stands in a comment or in a string.
class WordBlanker {
public:
    std::string blank(const std::string& line) {
        std::string code = line;
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (in_comment_ ? ends_comment(line, at) : starts_words(line, at)) {
                code.replace(from_, at + 1 - from_, at + 1 - from_, ' ');
            } else if (in_comment_) {
                code[at] = ' ';
            }
        }
        return code;
    }

private:
    bool ends_comment(const std::string& line, std::size_t& at) {
        if (line.compare(at, 2, "*/") != 0) return false;
        in_comment_ = false;
        from_ = at++;
        return true;
    }

    bool starts_words(const std::string& line, std::size_t& at) {
        from_ = at;
        if (line.compare(at, 2, "//") == 0) {
            at = line.size() - 1;
            return true;
        }
        if (line.compare(at, 2, "/*") == 0) {
            in_comment_ = true;
            ++at;
            return true;
        }
        const bool digit_separator = at > 0 && line[at] == '\'' && std::isalnum(line[at - 1]) != 0;
        if ((line[at] != '"' && line[at] != '\'') || digit_separator) return false;
        const char quote = line[at];
        for (++at; at < line.size() && line[at] != quote; ++at)
            if (line[at] == '\\') ++at;
        at = std::min(at, line.size() - 1);
        return true;
    }

    bool in_comment_ = false;
    std::size_t from_ = 0;
};

}  // namespace

SourceFile made_up(const std::string& path, const std::string& line) { return {path, {line}}; }

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream stream{std::string(text)};
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::vector<std::string> read_lines(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return split_lines(text.str());
}

std::vector<SourceFile> source_tree(const std::string& folder) {
    const std::filesystem::path root = in_sources(folder);
    std::vector<SourceFile> files;
    if (!std::filesystem::is_directory(root)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file()) continue;
        files.push_back({entry.path().lexically_relative(root).generic_string(), read_lines(entry.path())});
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<Include> includes_of(const SourceFile& file) {
    static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> includes;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        std::smatch found;
        if (std::regex_search(file.lines[i], found, pattern))
            includes.push_back({found[2], found[1] == "\"", i + 1});
    }
    return includes;
}

SourceFile without_words(const SourceFile& file) {
    WordBlanker blanker;
    SourceFile code{file.path, {}};
    for (const std::string& line : file.lines)
        code.lines.push_back(blanker.blank(line));
    return code;
}

std::string joined(const std::vector<std::string>& faults) {
    std::string text;
    for (const std::string& fault : faults)
        text += fault + "\n";
    return text;
}

}  // namespace kinscape
