// Our own file dialog: folders and files, a path that can be typed, everything by keyboard.
#pragma once

#include "editor/messages.hpp"
#include "ui/controls.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// One line of the dialog's list.
struct FolderEntry {
    std::string name;
    bool is_folder = false;
};
/// What is in the folder: folders first, each by name whatever the case; of files those whose name ends with
/// one of the endings (none given: all). Hidden ones are left out. Nothing when it cannot be read.
std::optional<std::vector<FolderEntry>> entries_of(const std::filesystem::path& folder,
                                                   const std::vector<std::string>& endings);
/// What was typed as a path: from the home folder (`~`), from the root, else from the dialog's folder; with
/// the ending added where a file to be written has none.
std::filesystem::path path_typed(std::string_view typed, const std::filesystem::path& folder,
                                 std::string_view ending);

enum class SystemDialog : unsigned char { missing, there };

struct FileDialogAnswer {
    FileTask task = FileTask::opening;
    std::filesystem::path path;  // empty: the system's own dialog is wanted
};

class FileDialog {
public:
    /// `suggestion` is the name that stands in the field when something is to be written.
    void open(FileTask task, const std::filesystem::path& folder, std::string suggestion);
    bool is_open() const { return open_; }
    void close() { open_ = false; }
    const std::filesystem::path& folder() const { return folder_; }
    /// Draws the dialog over the window while it is open; the answer when one was given.
    std::optional<FileDialogAnswer> draw(Controls& controls, Vec2 window, SystemDialog system);

private:
    void go_to(const std::filesystem::path& folder);
    void path_row(Controls& controls, const Rect& box);
    void list(Controls& controls, const Rect& box);
    /// What the button at the foot does: opens the folder, or answers with the file.
    void accept();
    std::string_view ending() const;
    std::vector<std::string> endings() const;

    bool open_ = false;
    bool appearing_ = false;
    FileTask task_ = FileTask::opening;
    std::filesystem::path folder_;
    std::vector<FolderEntry> entries_;
    std::string typed_;
    std::string remark_;
    std::filesystem::path to_replace_;
    std::optional<std::filesystem::path> chosen_;
};

}  // namespace kinscape
