// Picture options (format.md, "The command line"): what a copy is for and how it is drawn. The command line
// reads them, the export window shows them, a preset keeps them; all three make the same picture of them.
#pragma once

#include "export/exporter.hpp"
#include "export/picture.hpp"
#include "model/view.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// What is not given comes from the view, then from the default.
struct PictureOptions {
    std::string view;
    PartialDate on;
    std::string reader = "worker";
    std::string notation;
    GivenList labels;
    GivenList show;
    bool deidentify = false;
    std::string names = "letters";
    std::string ages = "bands";
    std::vector<std::string> keep;
    bool mono = false;
    std::string page;
    std::string orientation;
    std::optional<double> scale;
    bool tile = false;
    std::optional<double> dpi;
    std::string birth_order;  // strict relaxed
    std::uint64_t seed = 0;   // of the search for an order
    std::string legend;
    GivenList with;
    std::string left_out;
    bool who_said = false;
    bool text_as_outlines = false;
    bool pdfa = false;
    std::string font;  // a family of the machine, before those that we ask for
    bool operator==(const PictureOptions&) const = default;
};

/// The day to draw for a date: the last that it allows, the first where it has no end; `today` where there is
/// no date.
Day day_of(const PartialDate& date, const Day& today);
/// The day that a view shows: the one asked for, else the view's own, else today.
Day day_shown(const View& view, const PictureOptions& options, const Day& today);
/// `day` is the one shown: a de-identified copy counts its years from it.
Audience audience_of(const PictureOptions& options, const Day& day, const Words& words);
/// The view with what the options lay over it.
View view_shown(View view, const PictureOptions& options);
/// `view` is one that `view_shown` gave. Whether words stand apart and how dot is asked is left to the
/// caller.
PictureRequest request_of(const PictureOptions& options, const View& view, const Day& today,
                          const Words& words);
ExportOptions export_options(const PictureOptions& options);

/// What stands on the sheet where `with` is not given: map, legend, and for a report on paper notes, sources.
std::vector<std::string> parts_as_usual(const PictureOptions& options, const View& view);

/// The options as the words of a command line, those that are as usual left out: "--for report --page A4".
std::vector<std::string> words_of(const PictureOptions& options);

}  // namespace kinscape
