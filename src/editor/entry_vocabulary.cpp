#include "editor/entry_vocabulary.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kinscape {
namespace {

constexpr std::array<std::pair<std::string_view, ClauseKind>, 25> head_lists{
    {{"child-of", ClauseKind::child_of},
     {"parent-of", ClauseKind::parent_of},
     {"sibling-of", ClauseKind::sibling_of},
     {"half-sibling-of", ClauseKind::half_sibling_of},
     {"twin-of", ClauseKind::twin_of},
     {"grandparent-of", ClauseKind::grandparent_of},
     {"child-link", ClauseKind::child_link},
     {"partner-of", ClauseKind::partner_of},
     {"union-event", ClauseKind::union_event},
     {"union-kind", ClauseKind::union_kind},
     {"loss", ClauseKind::loss},
     {"born", ClauseKind::born},
     {"aged", ClauseKind::aged},
     {"died", ClauseKind::died},
     {"sex", ClauseKind::sex},
     {"gender", ClauseKind::gender},
     {"status", ClauseKind::status},
     {"at-birth", ClauseKind::at_birth},
     {"called", ClauseKind::called},
     {"text-member", ClauseKind::text_member},
     {"list-member", ClauseKind::list_member},
     {"moved", ClauseKind::moved},
     {"mark", ClauseKind::mark},
     {"living", ClauseKind::living},
     {"left", ClauseKind::left}}};

std::string with_blanks(std::string id) {
    std::replace(id.begin(), id.end(), '-', ' ');
    std::replace(id.begin(), id.end(), '_', ' ');
    return id;
}

/// they/them, she/her/hers: letters and slashes, but not s/o.
bool is_pronouns(const EntryToken& token) {
    const auto& text = token.folded;
    const std::size_t slash = text.find('/');
    if (token.quoted || slash == std::string::npos || slash == 0 || slash + 1 == text.size()) return false;
    if (text.substr(1, 2) == "/o") return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (c >= 'a' && c <= 'z') || c == '/' || byte >= 0x80;
    });
}

}  // namespace

EntryVocabulary::EntryVocabulary(const EntryWords& words, const Notation& notation, const Words& texts)
    : notation_(notation),
      texts_(texts) {
    for (const auto& [list, typed] : words.lists)
        for (const EntryWord& word : typed)
            add(list, word.typed, word.means);
    add_ids("tie-kind", "emotional-tie-kind");
    add_ids("mark-kind", "health-mark-kind");
    add_ids("mark-state", "health-mark-state");
    add_ids("union-kind", "union-kind");
    add_ids("union-event", "union-event");
    add_ids("child-link", "child-link-kind");
    add_ids("system-kind", "system-kind");
    for (auto& [list, typed] : lists_)
        std::stable_sort(typed.begin(), typed.end(),
                         [](const Typed& a, const Typed& b) { return a.words.size() > b.words.size(); });
}

void EntryVocabulary::add(const std::string& list, const std::string& typed, const std::string& means) {
    Typed one{split(folded(typed), ' '), typed, means};
    List& all = lists_[list];
    const bool known =
        std::any_of(all.begin(), all.end(), [&](const Typed& other) { return other.words == one.words; });
    if (!known) all.push_back(std::move(one));
}

void EntryVocabulary::add_ids(const std::string& list, std::string_view id_list) {
    // `other` needs words of its own, which a clause has no room for; a lone `in` begins a home.
    const auto add_both = [&](const std::string& typed, const std::string& id) {
        if (id == "other" && list != "system-kind") return;
        add(list, typed, id);
        const std::string blank = with_blanks(typed);
        if (blank != typed && !blank.starts_with("in ")) add(list, blank, id);
    };
    const Vocabulary& ids = notation_.vocabulary;
    if (const auto known = ids.lists.find(id_list); known != ids.lists.end())
        for (const std::string& id : known->second)
            add_both(id, id);
    if (const auto older = ids.older.find(id_list); older != ids.older.end())
        for (const auto& [spelling, id] : older->second)
            add_both(spelling, id);
}

std::optional<EntryVocabulary::Meaning> EntryVocabulary::at_start(std::string_view list,
                                                                  EntryTokens text) const {
    const auto found = lists_.find(list);
    if (found == lists_.end()) return std::nullopt;
    for (const Typed& one : found->second) {
        if (one.words.size() > text.size()) continue;
        bool same = true;
        for (std::size_t i = 0; same && i < one.words.size(); ++i)
            same = !text[i].quoted && text[i].folded == one.words[i];
        if (same) return Meaning{one.means, one.words.size()};
    }
    return std::nullopt;
}

std::optional<std::string> EntryVocabulary::meaning(std::string_view list, EntryTokens text) const {
    const auto found = at_start(list, text);
    if (!found || found->words != text.size()) return std::nullopt;
    return found->means;
}

std::vector<ClauseHead> EntryVocabulary::heads(EntryTokens text) const {
    std::vector<ClauseHead> heads;
    if (text.empty()) return heads;
    if (text[0].quoted)
        // With words behind it, it is a name in quotes.
        return text.size() == 1 ? std::vector<ClauseHead>{{ClauseKind::own_words, {}, 1}} : heads;
    for (const auto& [list, kind] : head_lists)
        if (auto found = at_start(list, text)) heads.push_back({kind, std::move(found->means), found->words});
    if (auto found = at_start("tie-kind", text))
        heads.push_back({ClauseKind::tie, std::move(found->means), found->words});
    if (text[0].text == "~") heads.push_back({ClauseKind::exchange, {}, 1});
    if (is_pronouns(text[0])) heads.push_back({ClauseKind::pronouns, text[0].folded, 1});
    std::stable_sort(heads.begin(), heads.end(),
                     [](const ClauseHead& a, const ClauseHead& b) { return a.words > b.words; });
    return heads;
}

std::vector<std::string> EntryVocabulary::typed_words(std::string_view list) const {
    std::vector<std::string> typed;
    if (const auto found = lists_.find(list); found != lists_.end())
        for (const Typed& one : found->second)
            typed.push_back(one.typed);
    return typed;
}

std::string EntryVocabulary::shortest(std::string_view list, std::string_view means) const {
    std::string best;
    if (const auto found = lists_.find(list); found != lists_.end())
        for (const Typed& one : found->second)
            if (one.means == means && (best.empty() || one.typed.size() < best.size())) best = one.typed;
    return best.empty() ? std::string(means) : best;
}

bool EntryVocabulary::is_directed(std::string_view tie_kind) const {
    const auto style = notation_.ties.find(tie_kind);
    return style != notation_.ties.end() && style->second.directed;
}

}  // namespace kinscape
