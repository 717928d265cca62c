#include "model/left_out.hpp"

#include "model/any_item.hpp"
#include "model/phrase.hpp"

#include <algorithm>
#include <optional>

namespace kinscape {
namespace {

/// The words that tell best which one it is; empty where it has none.
std::string own_text(const AnyItem& item, const std::string& path) {
    const std::string under = path.empty() ? path : path + "/";
    if (!path.empty())
        if (std::string text = text_at(item, path); !text.empty()) return text;
    for (const char* member : {"text", "title", "caption"})
        if (std::string text = text_at(item, under + member); !text.empty()) return text;
    if (path.empty()) return {};
    for (const char* member : {"kind", "who", "date", "on", "from"})
        if (std::string text = text_at(item, under + member); !text.empty()) return text;
    return {};
}

std::string name_of_member(const LeftOutFact& fact, const Words& words) {
    if (fact.kind != "fact") return word_of(words, "left-out", fact.kind);
    std::string name = fact.path;
    std::replace(name.begin(), name.end(), '/', ' ');
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

std::string line_of(const Document& whole, const LeftOutFact& fact, const Words& words) {
    const std::optional<AnyItem> found =
        fact.of.empty() ? std::optional<AnyItem>(whole.about) : item_of(whole, fact.of);
    if (!found) return {};
    std::string text = own_text(*found, fact.path);
    if (fact.path.empty()) {
        const std::string name = called(whole, fact.of, words);
        const std::string kind = capitalized(word_of(words, "left-out", fact.kind));
        const std::string line = phrase(words, "{0}: {1}", {kind, text.empty() ? name : text});
        return fact.hangs_on ? phrase(words, "{0} (goes with the rest)", {line}) : line;
    }
    // A member that is somebody is told by name.
    if (names_an_item(whole, AnyId(text))) text = called(whole, AnyId(text), words);
    const std::string about =
        fact.of.empty() ? std::string(words["The document"]) : called(whole, fact.of, words);
    const std::string member = name_of_member(fact, words);
    if (text.empty()) return phrase(words, "{0}: {1}", {about, member});
    return phrase(words, "{0}: {1} ({2})", {about, member, text});
}

}  // namespace

std::vector<std::string> left_out_lines(const Document& whole, const std::vector<LeftOutFact>& facts,
                                        const Words& words) {
    std::vector<std::string> lines;
    for (const LeftOutFact& fact : facts)
        if (std::string line = line_of(whole, fact, words); !line.empty()) lines.push_back(std::move(line));
    return lines;
}

}  // namespace kinscape
