// What editable fields remember from frame to frame: the one being typed in, the one that was refused, which
// parts are unfolded. Never a copy of the document.
#pragma once

#include "model/document.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kinscape {

/// How what is typed becomes a member.
enum class FieldKind : unsigned char {
    text,
    long_text,  // several lines
    date,       // in words, stored as EDTF
    past_date,  // a date that may not lie after today
    number,
    choice,     // one id of a vocabulary list
    flags,      // any of a vocabulary list
    list,       // texts
    who,        // somebody of the document, or a text
    suggested,  // a text, with some to choose from
    yes_or_no
};

/// Which member of which items; several items are changed together. An empty id is the document's `about`.
/// A path that ends in `+` is an element that does not exist yet: "strengths/+".
struct FieldPlace {
    std::vector<AnyId> of;
    std::string path;
    std::string label;
    FieldKind kind = FieldKind::text;
    std::string how = {};  // of a date: "about", "before" … stands beside the field

    std::string key() const { return (of.empty() ? std::string() : of.front().text()) + '/' + path; }
};

struct FieldDraft {
    FieldPlace place;
    std::string text;
    bool seen = true;  // in this frame; a draft whose field is gone has been left
};

struct FieldRefusal {
    std::string key;
    std::string text;      // as it was typed
    std::string sentence;  // why, and what to do
};

struct FieldMemory {
    std::optional<FieldDraft> draft;
    std::optional<FieldRefusal> refusal;
    std::set<std::string> unfolded;  // keys
    std::string wants_keyboard;      // the key of the field that takes it as soon as it is there
    std::string filter;              // of the open list of choices

    /// How many facts are hidden from the client, counted once for each document.
    Document counted_of;
    std::size_t counted_hidden = 0;

    bool is_unfolded(const std::string& key) const { return unfolded.contains(key); }
    void turn(const std::string& key) {
        if (!unfolded.erase(key)) unfolded.insert(key);
    }
};

}  // namespace kinscape
