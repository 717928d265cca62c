#include "ui/export_parts.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"
#include "editor/typed_date.hpp"
#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "model/snapshot.hpp"
#include "ui/item_words.hpp"

#include <algorithm>
#include <array>

namespace kinscape {
namespace {

constexpr double choice_label_width = 118, between_choices = 6;

bool is_among(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// A number above 0, or nothing for an empty text; false when it is neither.
bool take_number(const std::string& text, std::optional<double>& number) {
    const std::string plain(trimmed(text));
    if (plain.empty()) {
        number.reset();
        return true;
    }
    const std::optional<double> read = number_from(plain);
    if (!read || !(*read > 0) || *read > 1e5) return false;
    number = read;
    return true;
}

}  // namespace

Rect ExportParts::control_box(std::string_view label) {
    const Brush& brush = flow_.controls.brush;
    const Vec2 at = flow_.at();
    brush.text({at.x, at.y + 20.6}, label, {12.5, Weight::regular, brush.theme().muted});
    flow_.skip(control_height + between_choices);
    return {{at.x + choice_label_width, at.y}, {flow_.right(), at.y + control_height}};
}

void ExportParts::choice(std::string_view label, std::span<const Choice> choices, std::string& word,
                         std::span<const std::string_view> offs) {
    const Rect box = control_box(label);
    std::vector<std::string_view> shown;
    std::size_t chosen = 0;
    for (const Choice& one : choices) {
        if (one.word == word) chosen = shown.size();
        shown.push_back(one.shown);
    }
    if (const auto pressed = flow_.controls.choice(box.min, shown, chosen, {32, 12.5, 11, {}}, offs))
        word = choices[*pressed].word;
}

bool ExportParts::toggle(std::string_view label, bool on, std::string_view off) {
    const Brush& brush = flow_.controls.brush;
    const Vec2 at = flow_.at();
    const Color ink = off.empty() ? brush.theme().ink : brush.theme().faint;
    brush.text({at.x, at.y + 18.6}, brush.fitted(label, flow_.width() - 44, {12.5, Weight::regular, ink}),
               {12.5, Weight::regular, ink});
    flow_.skip(28);
    return flow_.controls.toggle(label, {flow_.right() - 32, at.y + 14}, on ? "on" : "off", off);
}

void ExportParts::pick(std::string_view label, const std::vector<PickOption>& options, std::string& id) {
    const Brush& brush = flow_.controls.brush;
    const Theme& theme = brush.theme();
    const Rect box = control_box(label);
    const Pressed state = flow_.controls.choice_box(label, box);
    std::string words = options.empty() ? std::string() : options.front().words;
    for (const PickOption& one : options)
        if (one.id == id) words = one.words;
    const TextLook look{13, Weight::regular, theme.ink};
    brush.text({box.min.x + 10, box.centre().y + 4.6}, brush.fitted(words, box.width() - 40, look), look);
    if (state.clicked) open_pick_list(label, window_.filter_);
    const std::function<std::vector<PickOption>()> all = [&] { return options; };
    if (const auto picked =
            pick_list(flow_.controls, {label, box, all, id, input_.look, input_.samples, window_.filter_}))
        id = *picked;
}

void ExportParts::field(std::string_view label, std::string& text, std::string_view placeholder,
                        const std::function<bool()>& take) {
    const Rect box = control_box(label);
    const Typed typed = flow_.controls.type_into(label, box, text, {.placeholder = placeholder});
    if (typed.left && !take())
        window_.say(std::string(label) + ": " + text + " could not be read. Nothing was changed.", true);
}

/// One switch for each option, with the list as usual standing in where none is given.
void ExportParts::toggles(const std::vector<PickOption>& options, GivenList& list,
                          const std::vector<std::string>& as_usual) {
    std::vector<std::string> now = list.given ? list.of : as_usual;
    for (const PickOption& one : options) {
        if (!toggle(one.words, is_among(now, one.id))) continue;
        if (is_among(now, one.id))
            std::erase(now, one.id);
        else
            now.push_back(one.id);
        list.given = now != as_usual;
        list.of = list.given ? now : std::vector<std::string>();
    }
}

const View* ExportParts::view() const {
    for (const View& view : input_.document.views)
        if (view.id.text() == window_.options.view) return &view;
    return nullptr;
}

void ExportParts::reader() {
    PictureOptions& options = window_.options;
    constexpr std::array<Choice, 3> readers = {
        {{"Worker", "worker"}, {"Client", "client"}, {"Report", "report"}}};
    constexpr std::string_view not_now = "Leave the client view first: the client can see the screen.";
    const std::array<std::string_view, 3> offs = window_.client_only_
                                                     ? std::array<std::string_view, 3>{not_now, {}, not_now}
                                                     : std::array<std::string_view, 3>{};
    choice("Who reads it", readers, options.reader, offs);
    if (toggle("De-identified: no names, dates, places, texts", options.deidentify,
               window_.client_only_ ? not_now : std::string_view()))
        options.deidentify = !options.deidentify;
    if (options.deidentify) {
        constexpr std::array<Choice, 2> names = {{{"Letters", "letters"}, {"Roles", "roles"}}};
        constexpr std::array<Choice, 2> ages = {{{"Bands", "bands"}, {"Exact", "exact"}}};
        choice("Instead of names", names, options.names);
        choice("Ages", ages, options.ages);
        if (options.names == "letters") case_key();
    }
    std::string left_out = options.left_out;
    const bool report = options.reader == "report" || options.deidentify;
    if (left_out.empty()) left_out = report ? "count" : "none";
    constexpr std::array<Choice, 2> tellings = {{{"Say how much", "count"}, {"Say nothing", "none"}}};
    const std::string before = left_out;
    choice("Left out", tellings, left_out);
    if (left_out != before) options.left_out = left_out == (report ? "count" : "none") ? "" : left_out;
    if (toggle("Who said what, and when", options.who_said)) options.who_said = !options.who_said;
    if (options.deidentify) texts_to_keep();
}

/// The file that keeps who has which letter.
void ExportParts::case_key() {
    field("Key of the case", window_.key_, "A file, so that letters stay the same", [&] {
        answer_.key = std::string(trimmed(window_.key_));
        return true;
    });
    if (window_.key_.empty()) return;
    const Theme& theme = flow_.controls.brush.theme();
    flow_.paragraph(input_.has_key ? "Open. It is kept, sealed, when the copy is exported."
                                   : "Not open: the letters are those of this copy alone.",
                    {12, Weight::regular, theme.muted});
    flow_.skip(6);
}

void ExportParts::texts_to_keep() {
    if (input_.preview.texts.empty()) return;
    const Theme& theme = flow_.controls.brush.theme();
    flow_.skip(6);
    flow_.paragraph("Texts that may stay, one by one", {11.5, Weight::semibold, theme.muted});
    for (const TextToKeep& text : input_.preview.texts) {
        const std::string whose = called(input_.document, text.of, input_.look.words);
        if (!toggle(whose + ": " + text.text, text.kept)) continue;
        std::vector<std::string>& keep = window_.options.keep;
        if (is_among(keep, text.path))
            std::erase(keep, text.path);
        else
            keep.push_back(text.path);
    }
}

void ExportParts::drawing() {
    PictureOptions& options = window_.options;
    pick("View", input_.choices.views, options.view);
    pick("Notation", input_.choices.notations, options.notation);
    field("Day", window_.day_, "As the view has it, else today", [&] {
        const auto read = read_typed_date(window_.day_, {input_.today, input_.look.words});
        if (read) options.on = *read;
        if (read && !read->empty()) window_.day_ = date_in_words(*read, input_.look.words);
        return static_cast<bool>(read);
    });
    constexpr std::array<Choice, 5> keys = {
        {{"As usual", ""}, {"All", "full"}, {"Short", "short"}, {"Apart", "own-page"}, {"None", "off"}}};
    choice("Key", keys, options.legend);
    if (toggle("Black and white, for fax and court", options.mono)) options.mono = !options.mono;
    const Theme& theme = flow_.controls.brush.theme();
    const View* shown = view();
    const bool ecomap = shown && is_ecomap(*shown);
    if (!ecomap) {
        flow_.skip(6);
        flow_.paragraph("Written at people", {11.5, Weight::semibold, theme.muted});
        toggles(options_of(input_.look, "person-text"), options.labels,
                shown && shown->labels.given ? shown->labels.of : input_.look.notation.habits.labels);
    }
    flow_.skip(6);
    flow_.paragraph("Drawn besides", {11.5, Weight::semibold, theme.muted});
    toggles(options_of(input_.look, "show-option"), options.show,
            shown ? shown->show : std::vector<std::string>());
}

void ExportParts::page() {
    PictureOptions& options = window_.options;
    constexpr std::array<Choice, 5> sizes = {
        {{"As usual", ""}, {"Fit", "fit"}, {"A4", "A4"}, {"A3", "A3"}, {"Letter", "Letter"}}};
    constexpr std::array<Choice, 3> turns = {
        {{"As it suits", ""}, {"Upright", "portrait"}, {"Lying", "landscape"}}};
    choice("Page", sizes, options.page);
    choice("Turn", turns, options.orientation);
    field("Scale", window_.scale_, "1: somebody is 10 mm wide",
          [&] { return take_number(window_.scale_, options.scale); });
    if (toggle("Over several pages where it is too large", options.tile)) options.tile = !options.tile;
    const std::vector<PickOption> parts = {{"map", "The drawing"},
                                           {"legend", "The key"},
                                           {"notes", "Ties in words, and notes"},
                                           {"people", "The people, in words"},
                                           {"sources", "Sources"},
                                           {"closing", "The closing page"}};
    flow_.skip(6);
    flow_.paragraph("On the sheet", {11.5, Weight::semibold, flow_.controls.brush.theme().muted});
    toggles(parts, options.with, input_.preview.parts);
}

void ExportParts::files() {
    PictureOptions& options = window_.options;
    for (const Exporter& exporter : exporters()) {
        const std::string id(exporter.id);
        if (!toggle(exporter.label, window_.formats.contains(id))) continue;
        if (window_.formats.erase(id) == 0) window_.formats.insert(id);
    }
    flow_.skip(6);
    if (window_.formats.contains("pdf") && toggle("PDF/A, to be kept for long", options.pdfa))
        options.pdfa = !options.pdfa;
    if (window_.formats.contains("svg") &&
        toggle("Letters as shapes, for where the font is missing", options.text_as_outlines))
        options.text_as_outlines = !options.text_as_outlines;
    pick("Letters of", input_.choices.fonts, options.font);
    if (window_.formats.contains("png"))
        field("Dots per inch", window_.dpi_, "300", [&] { return take_number(window_.dpi_, options.dpi); });
    flow_.skip(10);
    const Vec2 at = flow_.at();
    if (flow_.controls.button("Copy the picture", {at, {at.x + 150, at.y + 32}})) answer_.copy = true;
    if (flow_.controls.button("Print", {{at.x + 162, at.y}, {at.x + 240, at.y + 32}})) answer_.print = true;
    flow_.skip(40);
}

}  // namespace kinscape
