// picture_of: from a document to finished pages for one reader. After this step nobody holds what the reader
// may not see.
#pragma once

#include "base/result.hpp"
#include "model/audience.hpp"
#include "model/document.hpp"
#include "model/snapshot.hpp"
#include "scene/legend.hpp"
#include "scene/look.hpp"
#include "scene/scene.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {

struct PageRequest {
    std::string size;         // fit A4 A3 Letter; empty: what the view says, else fit
    std::string orientation;  // portrait landscape; empty: what the view says, else what suits the drawing
    std::optional<double> scale;
    bool tile = false;  // what is too large for a sheet of fixed size goes on over several (tiles.hpp)
};

struct PictureRequest {
    View view;
    Audience audience;
    Day day;
    PageRequest page;
    std::optional<LegendRows> legend;
    bool legend_apart = false;  // on a page of its own
    /// Of `map legend notes people sources`, what is on the sheet.
    GivenList with;
    /// `count` or `none`; empty: count for a report, none for all others.
    std::string left_out;
    bool who_said = false;
    /// For documents of text: the page holds the drawing alone; heading, key and sentences stand beside it.
    bool words_apart = false;
    /// How arrange may ask dot; see ArrangeRequest::worker.
    std::vector<std::string> worker;
    std::uint64_t seed = 0;  // see ArrangeRequest::seed
};

/// One sheet: what is drawn on it, its size in millimetres, all inside (0, 0) and `size`.
struct Page {
    Scene scene;
    Vec2 size;
};

/// A meaning of the key with its sample; without marks where the words stand alone.
struct KeyEntry {
    Page sample;
    std::string words;
};
/// A line of the family told in sentences; `depth` 0 is a heading.
struct ToldLine {
    int depth = 0;
    std::string text;
};

/// What keeps a drawing legible that is too small on the sheet asked for.
struct Remedies {
    bool larger_sheet = false;  // A3
    bool several_sheets = false;
};

/// Finished pages and the words that go with the file. The same for every writer.
struct Picture {
    std::vector<Page> pages;
    std::string title;
    std::string description;
    std::string language;
    std::string author;
    std::optional<Day> day;  // of the drawing; none in a de-identified copy
    // With words apart; else empty.
    std::vector<std::string> lines;  // below the title: day, author, what was left out
    std::string key_heading;
    std::vector<KeyEntry> key;
    std::vector<ToldLine> told;
    std::string foot;                  // "Confidential"
    std::string document;              // what the reader may see, as a file; put in by those who write it
    std::vector<std::string> remarks;  // for standard error: "drawn at scale 0.8 to fit A4"
    Remedies remedies;
};

/// A picture without pages yet: what its file says of itself, from what the reader of the snapshot may see.
Picture begun_picture(const Snapshot& snapshot, std::string title, std::string description, const Look& look);

enum class PictureError { nothing_to_draw, too_large, cancelled };
/// In words, to go on after a name: "there is nothing to draw in this view."
std::string sentence_of(PictureError error);

/// Every id of the look's notation on sheets of A4, with its symbol, name and meaning.
Picture catalogue_of(const Look& look, const Day& day);

/// Places that are missing are arranged and not written back.
Result<Picture, PictureError> picture_of(const Document& document, const PictureRequest& request,
                                         const Look& look);

}  // namespace kinscape
