// Makes copies on a thread of its own, so that the window goes on while a large family is drawn. Only the
// last task that was asked for counts.
#pragma once

#include "export/picture_options.hpp"
#include "io/case_key_file.hpp"
#include "io/profiles.hpp"
#include "ui/export_window.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace kinscape {

/// A copy that is wanted: values alone, so that the window may go on changing what they were taken from.
struct ExportTask {
    enum class What : unsigned char { look, write, copy, print } what = What::look;
    Document document;
    View view;
    PictureOptions options;
    Day today;
    std::set<std::string> formats;
    std::string to;           // path without ending
    std::optional<Day> from;  // two days side by side: the first; the second is that of the options
    std::optional<CaseKeyFile> key = {};  // the letters of the case
};

struct ExportMade {
    ExportTask::What what = ExportTask::What::look;
    std::shared_ptr<const Picture> drawing;
    ExportPreview told;
    std::string said;  // what became of it, for the foot of the window
    bool refused = false;
    std::string svg, png;            // to be copied
    std::optional<CaseKeyFile> key;  // with the letters that this copy gave; kept where it was written
};

class ExportMaker {
public:
    struct Needs {
        const Assets& assets;
        ProfileFolders profiles;
        std::vector<std::string> worker;
        std::function<void()> wake;  // called from the thread when something is done; may be empty
    };
    explicit ExportMaker(Needs needs);
    ~ExportMaker();
    ExportMaker(const ExportMaker&) = delete;
    ExportMaker& operator=(const ExportMaker&) = delete;

    /// A look that nobody has begun yet gives way to a newer one.
    void ask(ExportTask task);
    bool is_busy();
    /// What has been done since the last call, oldest first.
    std::vector<ExportMade> taken();
    /// Waits until nothing is to be done any more.
    void finish();

private:
    void work();
    Needs needs_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<ExportTask> waiting_;
    std::vector<ExportMade> done_;
    bool working_ = false, ends_ = false;
    std::thread thread_;
};

/// Where a copy is written: each format's file, and one for each page where a format holds one.
std::vector<std::string> export_paths(const std::string& to, const std::set<std::string>& formats,
                                      std::size_t pages);

}  // namespace kinscape
