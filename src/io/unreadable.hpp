// Why a document cannot be read: one fault, its place, and what to do about it (format.md, "unreadable").
#pragma once

#include <string>

namespace kinscape {

enum class UnreadableReason {
    no_such_file,
    not_permitted,
    not_a_file,
    read_failed,
    too_large,
    sealed,
    not_utf8,
    not_json,
    doubled_member,
    too_deep,
    text_too_long,
    number_too_large,
    wrong_type,
    member_missing,
    bad_id,
    doubled_id,
    doubled_place,
    too_many_people,
    newer_version,
    no_version,
};

/// `place` is a JSON pointer into the file, `line` and `column` count from 1 (0: does not apply). `what` is
/// the member, the id, or what should have stood there.
struct UnreadableError {
    UnreadableReason reason = UnreadableReason::read_failed;
    std::string place;
    int line = 0;
    int column = 0;
    std::string what;
    bool operator==(const UnreadableError&) const = default;
};

/// One sentence that says what is wrong and where, and one that says what to do. Not the file's name: the
/// caller knows it.
std::string sentence_of(const UnreadableError& error);

}  // namespace kinscape
