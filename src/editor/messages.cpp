#include "editor/messages.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

std::string_view reason_of(FileError error) {
    switch (error) {
    case FileError::not_found: return "it is not there any more";
    case FileError::not_permitted: return "this computer does not allow it";
    case FileError::is_folder: return "it is a folder";
    case FileError::too_large: return "it is larger than 256 MB";
    case FileError::disk_full: return "the disk is full";
    case FileError::no_folder: return "its folder is not there";
    case FileError::failed: return "the disk did not answer";
    }
    return "";
}

std::string_view advice_of(FileError error) {
    switch (error) {
    case FileError::not_found: return "Look for it in another folder.";
    case FileError::not_permitted: return "Ask whoever looks after this computer, or choose another place.";
    case FileError::is_folder: return "Choose a file inside it.";
    case FileError::too_large: return "Choose another file.";
    case FileError::disk_full: return "Save it somewhere else.";
    case FileError::no_folder: return "Choose another folder.";
    case FileError::failed: return "Try again, or choose another place.";
    }
    return "";
}

}  // namespace

std::string sentence_of(FileError error, FileTask task, std::string_view name) {
    switch (task) {
    case FileTask::opening:
    case FileTask::tracing:
        return fmt::format("{} could not be opened: {}. Nothing has been changed. {}", name, reason_of(error),
                           advice_of(error));
    case FileTask::saving:
        return fmt::format("{} could not be saved: {}. Your work is kept here. {}", name, reason_of(error),
                           advice_of(error));
    case FileTask::exporting:
        return fmt::format("{} could not be written: {}. Your work is kept here. {}", name, reason_of(error),
                           advice_of(error));
    }
    return "";
}

std::string sentence_of_changed_file(std::string_view name, ChangeSeen seen) {
    const std::string what = "Another program has changed " + std::string(name);
    if (seen == ChangeSeen::while_open)
        return what +
               ". Your version is still on the screen. Ctrl O opens the other one; Ctrl Shift S keeps both.";
    return what +
           " since you opened it. Nothing has been written. Ctrl Shift S keeps both; press Ctrl S again to "
           "replace it, then the other version stays beside it as " +
           std::string(name) + ".bak.";
}

std::string sentence_of_no_safety_copy(FileError error) {
    return fmt::format(
        "The safety copy of your work could not be written: {}. Your work is kept here. Save it "
        "with Ctrl S, or somewhere else with Ctrl Shift S.",
        reason_of(error));
}

std::string sentence_of_unreadable(std::string_view name, std::string_view reason) {
    const bool ended = !reason.empty() && reason.back() == '.';
    return fmt::format("{} could not be opened: {}{} The file was not touched, and what was open is still "
                       "open. Choose another file, or ask for a copy that is whole.",
                       name, reason, ended ? "" : ".");
}

std::string sentence_of(EditError error) {
    switch (error) {
    case EditError::bad_id: return "An id may hold letters, digits, - and _. Nothing has been changed.";
    case EditError::id_taken: return "That id names something else already. Nothing has been changed.";
    case EditError::no_such_item: return "That is not on the map any more. Nothing has been changed.";
    case EditError::refers_to_nobody:
        return "This speaks of somebody who is not on the map. Nothing has been changed. Add them first.";
    case EditError::tie_to_itself:
        return "A tie joins two. Nothing has been changed. Choose somebody at its other end.";
    case EditError::own_ancestor:
        return "Nobody can be their own ancestor. Nothing has been changed. Choose another parent.";
    case EditError::wrong_number_of_parents:
        return "A child is linked to one parent or to two. Nothing has been changed.";
    case EditError::too_few_partners: return "A union needs two partners. Nothing has been changed.";
    case EditError::too_few_children: return "Twins are two or more. Nothing has been changed.";
    case EditError::unreadable_date:
        return "That date could not be read. Nothing has been changed. Write 1984, 1984-03-12 or 1984~.";
    case EditError::text_too_long:
        return "That text is longer than 64 KB. Nothing has been changed. Put the rest in a note.";
    case EditError::number_not_finite: return "That is no number. Nothing has been changed.";
    case EditError::number_out_of_range: return "That number is outside its scale. Nothing has been changed.";
    case EditError::caption_missing:
        return "A tie of another kind needs a few words of its own. Nothing has been changed.";
    case EditError::contradictory_dates:
        return "Those two dates cannot both hold. Nothing has been changed. Look at which came first.";
    case EditError::not_utf8: return "That text cannot be read. Nothing has been changed.";
    case EditError::not_on_this_view: return "That does not stand on this view. Nothing has been changed.";
    case EditError::put_by_hand: return "Somebody was put there by hand and stays. Nothing has been changed.";
    case EditError::too_many_people: return "A file holds a million people. Nothing has been changed.";
    }
    return "";
}

}  // namespace kinscape
