#include "architecture/fences.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <iterator>
#include <regex>
#include <sstream>

namespace kinscape {
namespace {

bool fits(const std::vector<std::string>& patterns, const std::string& text) {
    return std::ranges::any_of(
        patterns, [&](const std::string& pattern) { return fnmatch(pattern.c_str(), text.c_str(), 0) == 0; });
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

bool is_ours_or_standard(const Include& include) {
    const bool in_a_folder = include.target.find('/') != std::string::npos;
    if (include.quoted) return in_a_folder;
    return !in_a_folder && include.target.find('.') == std::string::npos;
}

}  // namespace

std::vector<Fence> read_fences(const std::vector<std::string>& lines) {
    static const std::regex pattern("^([a-z0-9]+): (.+) -> (.+)$");
    std::vector<Fence> fences;
    for (const std::string& line : lines) {
        std::smatch found;
        if (!std::regex_match(line, found, pattern)) continue;
        if (fences.empty() || fences.back().name != found[1]) fences.push_back({found[1], {}, {}});
        std::ranges::copy(words_of(found[2]), std::back_inserter(fences.back().headers));
        std::ranges::copy(words_of(found[3]), std::back_inserter(fences.back().files));
    }
    return fences;
}

std::vector<std::string> fence_faults(const std::vector<Fence>& fences,
                                      const std::vector<SourceFile>& files) {
    std::vector<std::string> faults;
    for (const SourceFile& file : files) {
        for (const Include& include : includes_of(file)) {
            if (is_ours_or_standard(include)) continue;
            const auto fence = std::ranges::find_if(
                fences, [&](const Fence& each) { return fits(each.headers, include.target); });
            if (fence == fences.end() || !fits(fence->files, file.path))
                faults.push_back(file.path + ":" + std::to_string(include.line) + ": may not include " +
                                 include.target);
        }
    }
    return faults;
}

std::vector<std::string> throw_faults(const std::vector<SourceFile>& files) {
    static const std::regex pattern(R"(\bthrow\b)");
    std::vector<std::string> faults;
    for (const SourceFile& file : files) {
        const SourceFile code = without_words(file);
        for (std::size_t i = 0; i < code.lines.size(); ++i)
            if (std::regex_search(code.lines[i], pattern))
                faults.push_back(file.path + ":" + std::to_string(i + 1) + ": throws");
    }
    return faults;
}

}  // namespace kinscape
