#include "cli/drawing.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/verbs.hpp"
#include "export/picture.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <set>

namespace kinscape {
namespace {

std::optional<LegendRows> legend_rows(const std::string& word) {
    if (word == "full") return LegendRows::full;
    if (word == "short") return LegendRows::short_;
    if (word == "off") return LegendRows::off;
    return std::nullopt;
}

std::string sentence_of(PictureError error) {
    switch (error) {
    case PictureError::nothing_to_draw: return "there is nothing to draw in this view.";
    case PictureError::too_large: return "the drawing is too large for a page. Choose a smaller --scale.";
    case PictureError::cancelled: return "the drawing was cancelled.";
    }
    return {};
}

/// Draws the documents of one call into its files.
class Rendering {
public:
    Rendering(const Arguments& arguments, const Outputs& outputs, DrawingTable& table, Console& console)
        : arguments_(arguments),
          outputs_(outputs),
          table_(table),
          console_(console) {}

    ExitCode draw(const Input& input) {
        const Document& document = input.opened.document;
        const Views which = outputs_.folder.empty() ? Views::first : Views::all;
        const auto views = chosen_views(document, arguments_.picture, which, console_);
        if (views.empty()) return ExitCode::usage;
        ExitCode code = ExitCode::done;
        for (std::size_t i = 0; i < views.size(); ++i)
            code = heavier(code, draw_view(input, views[i], i + 1));
        return code;
    }

private:
    ExitCode draw_view(const Input& input, const View& view, std::size_t number) {
        const Stopwatch watch;
        const auto picture = picture_of(input.opened.document, request_for(view),
                                        look_of(table_, view, arguments_.picture, console_));
        const std::string name = shown_name(input.file);
        if (!picture) {
            console_.fault(fmt::format("{}: {}", name, sentence_of(picture.error())));
            return ExitCode::unwritable;
        }
        console_.took(fmt::format("drew view {} of {}", number, name), watch.elapsed());
        for (const std::string& remark : picture->remarks)
            console_.remark(fmt::format("{}: {}", name, remark));

        ExitCode code = ExitCode::done;
        for (const Outputs::Single& single : outputs_.singles)
            code = heavier(code, write_pages(*picture, *single.exporter, single.path));
        for (const Exporter* format : outputs_.formats)
            if (!outputs_.folder.empty())
                code = heavier(code, write_pages(*picture, *format, path_in_folder(input, number, *format)));
        return code;
    }

    PictureRequest request_for(const View& view) const {
        const PictureOptions& options = arguments_.picture;
        PictureRequest request;
        request.view = view;
        request.audience = audience_of(options);
        request.day = day_shown(view, options, table_.today);
        request.page = {options.page, options.orientation, options.scale};
        request.legend = legend_rows(options.legend);
        request.worker = layout_worker_command();
        return request;
    }

    /// `NAME.svg`, and for a further view `NAME-v2.svg`.
    std::string path_in_folder(const Input& input, std::size_t number, const Exporter& format) const {
        std::string name = stem_of(input.file);
        if (number > 1) name += fmt::format("-v{}", number);
        return (std::filesystem::path(outputs_.folder) / (name + std::string(format.extension))).string();
    }

    ExitCode write_pages(const Picture& picture, const Exporter& exporter, const std::string& path) {
        const std::size_t files = exporter.all_pages ? 1 : picture.pages.size();
        ExitCode code = ExitCode::done;
        for (std::size_t page = 0; page < files; ++page)
            code = heavier(code, write_page(picture, page, exporter, page == 0 ? path : further(path, page)));
        return code;
    }

    static std::string further(const std::string& path, std::size_t page) {
        const std::filesystem::path first(path);
        const std::string name =
            fmt::format("{}-page{}{}", first.stem().string(), page + 1, first.extension().string());
        return (first.parent_path() / name).string();
    }

    ExitCode write_page(const Picture& picture, std::size_t page, const Exporter& exporter,
                        const std::string& path) {
        if (path != "-" && !written_.insert(path).second) {
            console_.fault(fmt::format("{} would be written twice; the second drawing was left out.", path));
            return ExitCode::usage;
        }
        const Stopwatch watch;
        ExportOptions options;
        options.text_as_outlines = arguments_.picture.text_as_outlines;
        if (arguments_.picture.dpi) options.dpi = *arguments_.picture.dpi;
        const auto exported = exporter.write(picture, page, options);
        if (!exported) {
            console_.fault(fmt::format("{}: {}", path, exported.error().sentence));
            return ExitCode::unwritable;
        }
        for (const std::string& remark : exported->remarks)
            console_.remark(fmt::format("{}: {}", path, remark));
        const ExitCode code = put_file(path, exported->bytes, console_);
        console_.took("wrote " + path, watch.elapsed());
        return code;
    }

    const Arguments& arguments_;
    const Outputs& outputs_;
    DrawingTable& table_;
    Console& console_;
    std::set<std::string> written_;
};

}  // namespace

ExitCode run_render(const Arguments& arguments, Console& console) {
    const auto outputs = plan_outputs(arguments);
    if (!outputs) {
        console.fault(outputs.error().sentence);
        return outputs.error().code;
    }
    ExitCode code = ExitCode::done;
    const auto table = set_up_drawing(arguments, console, code);
    if (!table) return code;
    Rendering rendering(arguments, *outputs, *table, console);
    return each_input(arguments, table->assets.notation.vocabulary, console,
                      [&](const Input& input) { return rendering.draw(input); });
}

}  // namespace kinscape
