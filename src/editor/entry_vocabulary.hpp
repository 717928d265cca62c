// The words of quick entry ready for reading: those of the language first, the ids of the notation and their
// older spellings beside them, with a hyphen or a blank.
#pragma once

#include "base/words.hpp"
#include "editor/entry/typed_line.hpp"
#include "model/entry_words.hpp"
#include "scene/notation.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// What a clause is about; its first words tell.
enum class ClauseKind : unsigned char {
    child_of,
    parent_of,
    sibling_of,
    half_sibling_of,
    twin_of,
    grandparent_of,
    child_link,
    partner_of,
    union_event,
    union_kind,
    loss,
    born,
    aged,
    died,
    sex,
    gender,
    pronouns,
    status,
    at_birth,
    called,
    text_member,
    list_member,
    moved,
    mark,
    living,
    left,
    tie,
    exchange,
    own_words,
};

/// The first words of a clause: its kind, what they mean, how many words they are.
struct ClauseHead {
    ClauseKind kind;
    std::string means;
    std::size_t words = 0;
};

class EntryVocabulary {
public:
    /// `texts` are the sentences of the interface; they and the notation must live as long as this.
    EntryVocabulary(const EntryWords& words, const Notation& notation, const Words& texts);

    struct Meaning {
        std::string means;
        std::size_t words = 0;
    };
    /// The longest words of the list that the text begins with.
    std::optional<Meaning> at_start(std::string_view list, EntryTokens text) const;
    /// What the whole text means in the list.
    std::optional<std::string> meaning(std::string_view list, EntryTokens text) const;
    /// All heads that the text may begin with, the longest first.
    std::vector<ClauseHead> heads(EntryTokens text) const;

    /// The words of a list as they are typed, each meaning's own words first.
    std::vector<std::string> typed_words(std::string_view list) const;
    /// The shortest way to type what means this; the meaning itself when there is none.
    std::string shortest(std::string_view list, std::string_view means) const;

    /// True for a tie whose two ends are not alike: the first one controls, cares, envies.
    bool is_directed(std::string_view tie_kind) const;
    const Notation& notation() const { return notation_; }
    const Words& texts() const { return texts_; }

private:
    struct Typed {
        std::vector<std::string> words;  // folded
        std::string typed;
        std::string means;
    };
    using List = std::vector<Typed>;

    void add(const std::string& list, const std::string& typed, const std::string& means);
    void add_ids(const std::string& list, std::string_view id_list);

    std::map<std::string, List, std::less<>> lists_;
    const Notation& notation_;
    const Words& texts_;
};

}  // namespace kinscape
