#include "export/picture_options.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"

#include <memory>
#include <utility>

namespace kinscape {
namespace {

std::optional<LegendRows> legend_rows(const std::string& word) {
    if (word == "full" || word == "own-page") return LegendRows::full;
    if (word == "short") return LegendRows::short_;
    if (word == "off") return LegendRows::off;
    return std::nullopt;
}

}  // namespace

Day day_of(const PartialDate& date, const Day& today) {
    if (date.range().last) return *date.range().last;
    return date.empty() || !date.readable() ? today : date.range().first.value_or(today);
}

Day day_shown(const View& view, const PictureOptions& options, const Day& today) {
    return day_of(options.on.empty() ? view.on : options.on, today);
}

Audience audience_of(const PictureOptions& options, const Day& day, const Words& words) {
    Audience audience;
    if (options.reader == "client") audience.reader = Reader::client;
    if (options.reader == "report") audience.reader = Reader::report;
    if (!options.deidentify) return audience;
    Deidentify how;
    how.names = options.names == "roles" ? Deidentify::Names::roles : Deidentify::Names::letters;
    how.ages = options.ages == "exact" ? Deidentify::Ages::exact : Deidentify::Ages::bands;
    how.day = day;
    how.keep.insert(options.keep.begin(), options.keep.end());
    how.words = std::make_shared<const Words>(words);
    audience.deidentify = std::make_shared<const Deidentify>(std::move(how));
    return audience;
}

View view_shown(View view, const PictureOptions& options) {
    if (options.labels.given) view.labels = options.labels;
    if (options.show.given) view.show = options.show.of;
    if (!options.birth_order.empty()) view.birth_order = options.birth_order;
    return view;
}

PictureRequest request_of(const PictureOptions& options, const View& view, const Day& today,
                          const Words& words) {
    PictureRequest request;
    request.view = view;
    request.day = day_shown(view, options, today);
    request.audience = audience_of(options, request.day, words);
    request.page = {options.page, options.orientation, options.scale, options.tile};
    request.legend = legend_rows(options.legend);
    request.legend_apart = options.legend == "own-page";
    request.with = options.with;
    request.left_out = options.left_out;
    request.who_said = options.who_said;
    request.seed = options.seed;
    return request;
}

ExportOptions export_options(const PictureOptions& options) {
    ExportOptions how;
    how.text_as_outlines = options.text_as_outlines;
    how.archive = options.pdfa;
    if (options.dpi) how.dpi = *options.dpi;
    return how;
}

std::vector<std::string> parts_as_usual(const PictureOptions& options, const View& view) {
    std::vector<std::string> parts = {"map", "legend"};
    const std::string size = !options.page.empty() ? options.page
                             : view.page           ? view.page->size
                                                   : std::string();
    const bool paper = size == "A4" || size == "A3" || size == "Letter";
    if (paper && (options.reader == "report" || options.deidentify))
        parts.insert(parts.end(), {"notes", "sources"});
    return parts;
}

std::vector<std::string> words_of(const PictureOptions& options) {
    const PictureOptions usual;
    std::vector<std::string> words;
    const auto flag = [&](const char* name, bool given) {
        if (given) words.emplace_back(name);
    };
    const auto value = [&](const char* name, const std::string& text, const std::string& as_usual) {
        if (text != as_usual) words.insert(words.end(), {name, text});
    };
    const auto number = [&](const char* name, const std::optional<double>& one) {
        if (one) words.insert(words.end(), {name, to_text(*one)});
    };
    const auto list = [&](const char* name, const GivenList& given) {
        if (given.given) words.insert(words.end(), {name, joined(given.of, ",")});
    };
    value("--view", options.view, usual.view);
    value("--on", options.on.text(), {});
    value("--for", options.reader, usual.reader);
    flag("--deidentify", options.deidentify);
    if (options.deidentify) {
        value("--names", options.names, usual.names);
        value("--ages", options.ages, usual.ages);
        value("--keep", joined(options.keep, ","), {});
    }
    value("--notation", options.notation, usual.notation);
    list("--labels", options.labels);
    list("--show", options.show);
    flag("--mono", options.mono);
    value("--page", options.page, usual.page);
    value("--orientation", options.orientation, usual.orientation);
    number("--scale", options.scale);
    flag("--tile", options.tile);
    number("--dpi", options.dpi);
    value("--birth-order", options.birth_order, usual.birth_order);
    if (options.seed != 0) words.insert(words.end(), {"--seed", std::to_string(options.seed)});
    value("--legend", options.legend, usual.legend);
    list("--with", options.with);
    value("--left-out", options.left_out, usual.left_out);
    flag("--who-said", options.who_said);
    value("--text", options.text_as_outlines ? "outlines" : "", {});
    flag("--pdfa", options.pdfa);
    value("--font", options.font, {});
    return words;
}

}  // namespace kinscape
