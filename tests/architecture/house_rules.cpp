#include "architecture/house_rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>

namespace kinscape {
namespace {

constexpr std::size_t most_lines = 600;
constexpr std::size_t most_header_lines = 200;
constexpr std::ptrdiff_t most_columns = 110;

// What the layers L0 to L3 must not ask, and the files whose very work it is.
struct Question {
    const char* name;
    std::regex pattern;
    std::set<std::string> answered_by;
};

const std::vector<Question>& questions() {
    static const std::vector<Question> all = {
        {"the clock",
         std::regex(R"(\b(system_clock|steady_clock|high_resolution_clock|clock_gettime|gettimeofday)"
                    R"(|localtime|gmtime)\b|\b(std::time|time|clock)\s*\(\s*(nullptr|NULL|0)?\s*\))"),
         {"base/child_process.cpp"}},
        {"chance",
         std::regex(R"(\b(random_device|mt19937(_64)?|default_random_engine|s?rand\s*\(|randombytes))"),
         {"io/sealed.cpp"}},
        {"the locale",
         std::regex(R"(\bsetlocale\b|\buselocale\b|\bstd::locale\b)"),
         {"layout/graphviz_worker.cpp"}},
        {"the environment", std::regex(R"(\b(secure_)?getenv\b|\benviron\b)"), {"base/child_process.cpp"}},
    };
    return all;
}

std::string at_line(const SourceFile& file, std::size_t index) {
    return file.path + ":" + std::to_string(index + 1) + ": ";
}

bool is_source(const std::string& path) { return path.ends_with(".cpp") || path.ends_with(".hpp"); }

// Columns of a line; none where it holds a script whose marks take no room of their own (U+0580 to U+0FFF).
std::ptrdiff_t columns_of(const std::string& line) {
    const bool has_marks = std::ranges::any_of(line, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xD6 && byte <= 0xE0;
    });
    if (has_marks) return 0;
    return std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

}  // namespace

std::vector<std::string> size_faults(const std::vector<SourceFile>& files) {
    std::vector<std::string> faults;
    for (const SourceFile& file : files) {
        const std::size_t most = file.path.ends_with(".hpp") ? most_header_lines : most_lines;
        if (file.lines.size() > most)
            faults.push_back(file.path + ": " + std::to_string(file.lines.size()) + " lines, " +
                             std::to_string(most) + " are the most");
    }
    return faults;
}

std::vector<std::string> line_faults(const std::vector<SourceFile>& files) {
    // In two halves each, so that this file does not name itself.
    static const std::regex note_to_self("\\b(TO"
                                         "DO|FIX"
                                         "ME|X"
                                         "XX|HA"
                                         "CK)\\b");
    std::vector<std::string> faults;
    for (const SourceFile& file : files) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const std::string& line = file.lines[i];
            if (columns_of(line) > most_columns) faults.push_back(at_line(file, i) + "over 110 columns");
            if (line.find('\t') != std::string::npos) faults.push_back(at_line(file, i) + "a tab");
            if (line.ends_with(' ')) faults.push_back(at_line(file, i) + "a blank at the end");
            if (std::regex_search(line, note_to_self)) faults.push_back(at_line(file, i) + "a note to self");
        }
    }
    return faults;
}

std::vector<std::string> name_faults(const std::vector<SourceFile>& files) {
    static const std::string types = "(Manager|Helper|Util|Utils|Handler|Info)";
    static const std::regex type("\\b(struct|class|enum|using|union|concept)( class)? [A-Za-z]*" + types +
                                 "s?\\b");
    static const std::string words = "(manager|helper|util|utils|handler|info|common|misc)s?";
    static const std::regex path("(^|[/_])" + words + "([/_.]|$)");
    static const std::regex space("\\bnamespace [a-z_:]*\\b" + words + "\\b");
    std::vector<std::string> faults;
    for (const SourceFile& file : files) {
        if (std::regex_search(file.path, path)) faults.push_back(file.path + ": a name that says nothing");
        if (!is_source(file.path)) continue;
        const SourceFile code = without_words(file);
        for (std::size_t i = 0; i < code.lines.size(); ++i)
            if (std::regex_search(code.lines[i], type) || std::regex_search(code.lines[i], space))
                faults.push_back(at_line(file, i) + "a name that says nothing");
    }
    return faults;
}

std::vector<std::string> same_name_faults(const std::vector<SourceFile>& files) {
    static const std::regex definition("^(struct|class|enum class) ([A-Za-z]+)[^;]*\\{");
    std::map<std::string, std::string> home;
    std::vector<std::string> faults;
    for (const SourceFile& file : files) {
        if (!file.path.ends_with(".hpp")) continue;
        for (const std::string& line : file.lines) {
            std::smatch found;
            if (!std::regex_search(line, found, definition)) continue;
            const auto [first, is_new] = home.emplace(found[2].str(), file.path);
            if (!is_new && first->second != file.path)
                faults.push_back(file.path + ": " + first->first + " is also in " + first->second);
        }
    }
    return faults;
}

std::vector<std::string> outside_faults(const std::vector<SourceFile>& files) {
    static const std::regex upper_layers("^(ui|app|cli)/");
    std::vector<std::string> faults;
    for (const SourceFile& file : files) {
        if (!is_source(file.path) || std::regex_search(file.path, upper_layers)) continue;
        const SourceFile code = without_words(file);
        for (std::size_t i = 0; i < code.lines.size(); ++i)
            for (const Question& question : questions())
                if (!question.answered_by.contains(file.path) &&
                    std::regex_search(code.lines[i], question.pattern))
                    faults.push_back(at_line(file, i) + "asks " + question.name);
    }
    return faults;
}

std::vector<std::string> dead_file_faults(const std::vector<SourceFile>& files,
                                          const std::vector<SourceFile>& all) {
    std::set<std::string> included;
    for (const SourceFile& file : all)
        for (const Include& include : includes_of(file))
            included.insert(include.target);
    std::vector<std::string> faults;
    for (const SourceFile& file : files) {
        const bool list_of_src = file.path == "layers.txt" || file.path == "fences.txt";
        if (file.path.ends_with(".cpp") || list_of_src || included.contains(file.path)) continue;
        faults.push_back(file.path + ": nothing includes or compiles it");
    }
    return faults;
}

}  // namespace kinscape
