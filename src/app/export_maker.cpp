#include "app/export_maker.hpp"

#include "base/child_process.hpp"
#include "base/utf8.hpp"
#include "cli/output.hpp"
#include "editor/messages.hpp"
#include "export/comparison.hpp"
#include "io/document_json.hpp"
#include "model/left_out.hpp"
#include "model/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <utility>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

/// One task with all that it needs; lives on the maker's thread.
class Copying {
public:
    Copying(const ExportTask& task, const ExportMaker::Needs& needs, Typesetter& type)
        : task_(task),
          needs_(needs),
          key_(task.key),
          notation_(notation_of(task, needs)),
          look_(look_with(needs.assets, notation_, task.options.mono ? mono_palette() : paper_palette(),
                          type)) {}

    ExportMade made() {
        made_.what = task_.what;
        tell_what_is_left_out();
        if (task_.from && task_.options.deidentify)
            return without_drawing(
                "Two days side by side need the dates, which a de-identified copy leaves out.");
        auto drawn = picture(WordsStand::on_the_page);
        if (!drawn) return without_drawing(capitalized(sentence_of(drawn.error())));
        made_.drawing = std::make_shared<const Picture>(std::move(*drawn));
        for (const Page& page : made_.drawing->pages)
            made_.told.pages.push_back(page.size);
        made_.told.remarks = made_.drawing->remarks;
        made_.told.remedies = made_.drawing->remedies;
        // What could tell who it is has a list of its own.
        std::erase_if(made_.told.remarks, [&](const std::string& remark) {
            return std::find(made_.told.hints.begin(), made_.told.hints.end(), remark) !=
                   made_.told.hints.end();
        });
        if (task_.what == ExportTask::What::write) write();
        if (task_.what == ExportTask::What::copy) copy();
        if (task_.what == ExportTask::What::print) print();
        return std::move(made_);
    }

private:
    enum class WordsStand : unsigned char { on_the_page, apart };

    static Notation notation_of(const ExportTask& task, const ExportMaker::Needs& needs) {
        const std::string& wanted =
            task.options.notation.empty() ? task.view.notation : task.options.notation;
        if (wanted.empty() || wanted == needs.assets.notation.id || wanted.find('/') != std::string::npos)
            return needs.assets.notation;
        auto profile = read_profile(needs.profiles, wanted);
        return profile ? std::move(profile->notation) : needs.assets.notation;
    }

    PictureRequest request() const {
        PictureRequest request = request_of(task_.options, view_shown(task_.view, task_.options), task_.today,
                                            needs_.assets.words);
        request.worker = needs_.worker;
        if (key_) request.audience = key_->with_letters(task_.document, request.audience);
        return request;
    }

    ExportMade without_drawing(std::string fault) {
        made_.told.fault = fault;
        refuse(std::move(fault));
        return std::move(made_);
    }

    Result<Picture, PictureError> picture(WordsStand where) {
        if (task_.from) return comparison_picture(task_.document, *task_.from, request(), look_);
        PictureRequest wanted = request();
        wanted.words_apart = where == WordsStand::apart;
        auto drawn = picture_of(task_.document, wanted, look_);
        if (drawn && wanted.words_apart)
            drawn->document = write_document(visible_to(task_.document, wanted.audience).document());
        return drawn;
    }

    void tell_what_is_left_out() {
        const VisibleDocument visible = visible_to(task_.document, request().audience);
        made_.told.left_out = left_out_lines(task_.document, visible.left_out_facts(), needs_.assets.words);
        made_.told.parts = parts_as_usual(task_.options, task_.view);
        if (const Deidentified* copy = visible.deidentified()) {
            made_.told.hints = copy->hints;
            made_.told.texts = copy->texts;
        }
    }

    void refuse(std::string sentence) {
        made_.refused = true;
        made_.said = std::move(sentence);
    }

    void write() {
        std::optional<Picture> apart;
        std::vector<std::string> written;
        for (const Exporter& exporter : exporters()) {
            if (!task_.formats.contains(std::string(exporter.id))) continue;
            if (exporter.is_text && task_.from)
                return refuse("Two days side by side are written as SVG, PDF or PNG.");
            if (exporter.is_text && !apart) {
                auto drawn = picture(WordsStand::apart);
                if (!drawn) return refuse(capitalized(sentence_of(drawn.error())));
                apart = std::move(*drawn);
            }
            const Picture& from = exporter.is_text ? *apart : *made_.drawing;
            if (!write_pages(exporter, from, written)) return;
        }
        if (key_ && task_.options.deidentify) {
            const auto kept = key_->save();
            const std::string name = key_->file().filename().string();
            if (!kept) return refuse(sentence_of(kept.error(), FileTask::saving, name));
            made_.key = key_;
            written.push_back(name);
        }
        made_.said = "Written: " + joined(written, ", ") + ".";
    }

    bool write_pages(const Exporter& exporter, const Picture& from, std::vector<std::string>& written) {
        for (std::size_t page = 0; page < exporter.files_for(from.pages.size()); ++page) {
            const std::string path = path_of_page(task_.to + std::string(exporter.extension), page);
            const std::string name = fs::path(path).filename().string();
            const auto exported = exporter.write(from, page, export_options(task_.options));
            if (!exported) return refuse(name + ": " + exported.error().sentence), false;
            const auto put = write_file(path, exported->bytes);
            if (!put) return refuse(sentence_of(put.error(), FileTask::exporting, name)), false;
            made_.told.remarks.insert(made_.told.remarks.end(), exported->remarks.begin(),
                                      exported->remarks.end());
            written.push_back(name);
        }
        return true;
    }

    void copy() {
        const ExportOptions how = export_options(task_.options);
        auto svg = find_exporter("svg")->write(*made_.drawing, 0, how);
        auto png = find_exporter("png")->write(*made_.drawing, 0, how);
        if (!svg || !png) return refuse(svg ? png.error().sentence : svg.error().sentence);
        made_.svg = std::move(svg->bytes);
        made_.png = std::move(png->bytes);
        made_.said = "Copied. Paste it into a document.";
    }

    /// To the printer as it is set up, without a file in between; to the system's viewer where there is none.
    void print() {
        const auto pdf = find_exporter("pdf")->write(*made_.drawing, 0, export_options(task_.options));
        if (!pdf) return refuse(pdf.error().sentence);
        if (ends_well({"lp", "-s"}, pdf->bytes))
            made_.said = "Sent to the printer.";
        else if (show_in_viewer(pdf->bytes))
            made_.said = "No printer is set up. The pages are shown in another program: print them there.";
        else
            refuse("No printer took it. Export a PDF and print that from another program.");
    }
    static bool ends_well(const std::vector<std::string>& command, std::string_view input) {
        ChildRequest call;
        call.command = command;
        call.input = input;
        call.deadline = std::chrono::minutes{1};
        const auto ended = run_child(call);
        return ended && ended->exit_code == 0;
    }
    /// Through a file in the session's own folder, which is in memory and gone when the user leaves.
    static bool show_in_viewer(const std::string& pdf) {
        const char* folder = std::getenv("XDG_RUNTIME_DIR");
        if (!folder || !*folder) return false;
        const std::string path = (fs::path(folder) / "kinscape-print.pdf").string();
        return write_file(path, pdf) && ends_well({"xdg-open", path}, {});
    }

    const ExportTask& task_;
    const ExportMaker::Needs& needs_;
    mutable std::optional<CaseKeyFile> key_;
    Notation notation_;
    Look look_;
    ExportMade made_;
};

}  // namespace

ExportMaker::ExportMaker(Needs needs) : needs_(std::move(needs)) {}

ExportMaker::~ExportMaker() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
        waiting_.clear();
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void ExportMaker::ask(ExportTask task) {
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(waiting_, [](const ExportTask& one) { return one.what == ExportTask::What::look; });
        waiting_.push_back(std::move(task));
    }
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
    changed_.notify_all();
}

bool ExportMaker::is_busy() {
    const std::lock_guard lock(mutex_);
    return working_ || !waiting_.empty() || !done_.empty();
}

std::vector<ExportMade> ExportMaker::taken() {
    const std::lock_guard lock(mutex_);
    return std::exchange(done_, {});
}

void ExportMaker::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !working_ && waiting_.empty(); });
}

void ExportMaker::work() {
    std::optional<Typesetter> type;  // fonts are looked for when the first copy is made
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return ends_ || !waiting_.empty(); });
        if (ends_) return;
        const ExportTask task = std::move(waiting_.front());
        waiting_.erase(waiting_.begin());
        working_ = true;
        lock.unlock();
        if (!type) type.emplace();
        type->prefer(task.options.font);
        ExportMade made = Copying(task, needs_, *type).made();
        lock.lock();
        working_ = false;
        done_.push_back(std::move(made));
        changed_.notify_all();
        if (needs_.wake) needs_.wake();
    }
}

std::vector<std::string> export_paths(const std::string& to, const std::set<std::string>& formats,
                                      std::size_t pages) {
    std::vector<std::string> paths;
    for (const Exporter& exporter : exporters()) {
        if (!formats.contains(std::string(exporter.id))) continue;
        for (std::size_t page = 0; page < exporter.files_for(pages); ++page)
            paths.push_back(path_of_page(to + std::string(exporter.extension), page));
    }
    return paths;
}

}  // namespace kinscape
