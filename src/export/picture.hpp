// picture_of: from a document to finished pages for one reader. After this step nobody holds what the reader
// may not see.
#pragma once

#include "base/result.hpp"
#include "model/audience.hpp"
#include "model/document.hpp"
#include "scene/legend.hpp"
#include "scene/look.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

struct PageRequest {
    std::string size;         // fit A4 A3 Letter; empty: what the view says, else fit
    std::string orientation;  // portrait landscape; empty: what the view says, else what suits the drawing
    std::optional<double> scale;
};

struct PictureRequest {
    View view;
    Audience audience;
    Day day;
    PageRequest page;
    std::optional<LegendRows> legend;
    /// How arrange may ask dot; see ArrangeRequest::worker.
    std::vector<std::string> worker;
};

/// One sheet: what is drawn on it, its size in millimetres, all inside (0, 0) and `size`.
struct Page {
    Scene scene;
    Vec2 size;
};

/// Finished pages and the words that go with the file. The same for every writer.
struct Picture {
    std::vector<Page> pages;
    std::string title;
    std::string description;
    std::string language;
    std::string author;
    Day day;
    std::vector<std::string> remarks;  // for standard error: "drawn at scale 0.8 to fit A4"
};

enum class PictureError { nothing_to_draw, too_large, cancelled };

/// Places that are missing are arranged and not written back.
Result<Picture, PictureError> picture_of(const Document& document, const PictureRequest& request,
                                         const Look& look);

}  // namespace kinscape
