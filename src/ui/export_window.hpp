// The export window: who a copy is for and how it is drawn, its pages as they will be, and what it leaves
// out, item by item, before anything is written. It takes the place of the other panels while it is open.
#pragma once

#include "export/picture_options.hpp"
#include "ui/controls.hpp"
#include "ui/pick_list.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kinscape {

/// What the last copy that was made for the window says of itself.
struct ExportPreview {
    bool working = false;     // another one is being made
    std::string fault;        // why there is no picture
    std::vector<Vec2> pages;  // millimetres
    std::vector<std::string> left_out, hints, remarks;
    Remedies remedies;
    std::vector<TextToKeep> texts;   // of a de-identified copy
    std::vector<std::string> parts;  // what stands on the sheet where --with is not given
};

/// What can be chosen, besides the words of the options themselves.
struct ExportChoices {
    std::vector<PickOption> views, notations, fonts;
    std::vector<std::string> presets;  // all of them, the person's own last
    std::set<std::string> own_presets;
};

struct ExportInput {
    const Look& look;
    const Document& document;
    const ExportPreview& preview;
    const ExportChoices& choices;
    SampleBook& samples;
    Day today;
    bool has_key = false;  // the letters of the case are at hand
};

/// What was asked for in one frame.
struct ExportAnswer {
    bool write = false, copy = false, print = false, browse = false;
    std::optional<std::string> use_preset, keep_preset, drop_preset;
    std::optional<std::string> key;  // the file of a case's key; empty: none any more
    Rect page_area;                  // where the page is to be painted, px at 100 %; empty: nowhere
};

class ExportWindow {
public:
    /// `for_client_only` while the client can see the screen: nobody else is offered, and what is left out is
    /// not told.
    void open(PictureOptions from, std::filesystem::path to, bool for_client_only);
    void close() { open_ = false; }
    /// Other options, from a preset; what the fields show follows them.
    void choose(PictureOptions from);
    bool is_open() const { return open_; }
    ExportAnswer draw(Controls& controls, const ExportInput& input, Vec2 window);

    /// Millimetres of the page to pixels of its area.
    Affine page_to_px(Vec2 page_mm, const Rect& area) const;
    std::size_t page() const { return page_; }
    void go_to(std::filesystem::path to) { to_ = to.string(); }
    /// The file's path without an ending.
    const std::string& to() const { return to_; }
    /// A sentence at the foot; `needs_a_look` when something was refused.
    void say(std::string sentence, bool needs_a_look);
    const std::string& said() const { return said_; }

    PictureOptions options;
    std::set<std::string> formats = {"pdf"};

private:
    enum class Part : unsigned char { reader, drawing, page, files };
    void header(Controls& controls, const ExportInput& input, Vec2 window);
    void pages(Controls& controls, const ExportInput& input, const Rect& area, ExportAnswer& answer);
    void panel(Controls& controls, const ExportInput& input, const Rect& place, ExportAnswer& answer);
    void presets(Controls& controls, const ExportInput& input, const Rect& row, ExportAnswer& answer);
    void told(Controls& controls, const ExportInput& input, const Rect& box);
    void foot(Controls& controls, const ExportInput& input, const Rect& box, ExportAnswer& answer);
    void called_neutrally();

    bool open_ = false, appearing_ = false, client_only_ = false;
    Part part_ = Part::reader;
    std::size_t page_ = 0;
    bool close_up_ = false;
    Vec2 moved_;  // of a page seen close up, px
    std::string to_, name_before_;
    bool was_deidentified_ = false;
    std::string preset_name_, day_, scale_, dpi_, key_, filter_;
    bool naming_preset_ = false, name_wants_keyboard_ = false, popup_was_open_ = false;
    std::string said_;
    bool said_needs_a_look_ = false;

    friend class ExportParts;
};

}  // namespace kinscape
