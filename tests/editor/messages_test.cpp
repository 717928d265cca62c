#include "catch.hpp"
#include "editor/messages.hpp"

namespace kinscape {

TEST_CASE("A full disk is said in three sentences: what happened, where the work is, what to do") {
    CHECK(sentence_of(FileError::disk_full, FileTask::saving, "vega.kinscape") ==
          "vega.kinscape could not be saved: the disk is full. Your work is kept here. Save it somewhere "
          "else.");
}

TEST_CASE("Every message about a file ends as a sentence and blames nobody") {
    for (const FileError error :
         {FileError::not_found, FileError::not_permitted, FileError::is_folder, FileError::too_large,
          FileError::disk_full, FileError::no_folder, FileError::failed})
        for (const FileTask task : {FileTask::opening, FileTask::saving, FileTask::exporting}) {
            const std::string says = sentence_of(error, task, "vega.kinscape");
            INFO(says);
            CHECK(says.back() == '.');
            CHECK(says.find('!') == std::string::npos);
            CHECK(says.find("invalid") == std::string::npos);
        }
}

TEST_CASE("A file that cannot be read leaves what was open, and says so") {
    const std::string says = sentence_of_unreadable("vega.kinscape", "Line 3 is cut off");
    CHECK(says.find("Line 3 is cut off.") != std::string::npos);
    CHECK(says.find("what was open is still open") != std::string::npos);
}

TEST_CASE("Every refused change says that nothing has been changed") {
    for (int error = 0; error <= static_cast<int>(EditError::too_many_people); ++error) {
        const std::string says = sentence_of(static_cast<EditError>(error));
        INFO(error << ": " << says);
        CHECK_FALSE(says.empty());
    }
}

}  // namespace kinscape
