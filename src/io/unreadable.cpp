#include "io/unreadable.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

/// Names and ids come from the file: a long one would drown the message.
std::string shortened(const std::string& text) {
    constexpr std::size_t most_bytes = 80;
    if (text.size() <= most_bytes) return text;
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

std::string where(const UnreadableError& error) {
    std::string words;
    if (!error.place.empty()) words += fmt::format("{}, ", shortened(error.place));
    if (error.line > 0) words += fmt::format("line {}", error.line);
    if (error.column > 0) words += fmt::format(", column {}", error.column);
    return words.empty() ? "" : words + ": ";
}

std::string sentence(UnreadableReason reason, const std::string& what) {
    switch (reason) {
    case UnreadableReason::no_such_file: return "there is no such file. Check its name and folder.";
    case UnreadableReason::not_permitted:
        return "this file may not be read by you. Ask its owner for the right to read it.";
    case UnreadableReason::not_a_file: return "this is a folder, not a file. Name a document in it.";
    case UnreadableReason::read_failed: return "the file could not be read. Try again, or use a copy of it.";
    case UnreadableReason::too_large:
        return "the file is larger than 256 MiB. Split it, or take the large pictures out.";
    case UnreadableReason::sealed: return "this document is sealed. Open it with its passphrase.";
    case UnreadableReason::not_utf8:
        return "the bytes here are not UTF-8 text. Save the file as UTF-8, or use a backup.";
    case UnreadableReason::not_json:
        return what.empty()
                   ? "this is not JSON. Is it a Kinscape document? If it was cut short, use a backup."
                   : fmt::format("this is not JSON near {}. Mend this spot, or use a backup.", what);
    case UnreadableReason::doubled_member:
        return fmt::format("the member \"{}\" stands twice in one object. Take one of the two out.", what);
    case UnreadableReason::too_deep:
        return "lists and objects are nested deeper than 32. Take the innermost ones out.";
    case UnreadableReason::text_too_long: return fmt::format("a text is longer than {}. Shorten it.", what);
    case UnreadableReason::number_too_large:
        return "this number is too large to be read. Write one that is finite.";
    case UnreadableReason::wrong_type: return fmt::format("here must stand {}. Mend this member.", what);
    case UnreadableReason::member_missing:
        return fmt::format("the member \"{}\" is missing. Add it, or take the item out.", what);
    case UnreadableReason::bad_id:
        return fmt::format("\"{}\" is no id. Use 1 to 64 of the characters A-Z a-z 0-9 _ -.", what);
    case UnreadableReason::doubled_id:
        return fmt::format("the id \"{}\" is used twice. Give one of the two items an id of its own.", what);
    case UnreadableReason::doubled_place:
        return fmt::format("\"{}\" has two places on one view. Take one of them out.", what);
    case UnreadableReason::too_many_people:
        return "there are more than 1,000,000 people. Split the document.";
    case UnreadableReason::newer_version:
        return fmt::format("this document has version {}, and this program reads version 1. Use a newer "
                           "Kinscape; the file is left as it is.",
                           what);
    case UnreadableReason::no_version: return "there is no such version. Write \"kinscape\": 1.";
    }
    return {};
}

}  // namespace

std::string sentence_of(const UnreadableError& error) {
    return where(error) + sentence(error.reason, shortened(error.what));
}

}  // namespace kinscape
