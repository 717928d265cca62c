// What DOCX and ODT are made of: a heading, the drawing as a picture at its true size, the key as a table,
// and the sentences. A drawing that is too large for an upright A4 stands at the end, under the title again,
// on a page of its own size, so that it can be laid beside the text.
#pragma once

#include "export/exporter.hpp"

#include <string>
#include <vector>

namespace kinscape {

/// A picture in two forms: vectors for those who can draw them, pixels for the others.
struct PlacedImage {
    std::string name;  // of its files, without ending: "drawing", "key-3"
    Vec2 size;         // millimetres
    std::string svg, png;
    std::string title;
    std::string description;  // alternative text
};

struct TextDocument {
    struct KeyRow {
        PlacedImage sample;  // without files where a row has words alone
        std::string words;
    };
    Vec2 page;       // of the drawing, millimetres
    Vec2 text_page;  // of all else
    bool drawing_apart() const { return !(page == text_page); }
    std::string title;
    std::string language;
    std::string author;
    std::vector<std::string> lines;  // below the title
    PlacedImage drawing;
    std::string key_heading;
    std::vector<KeyRow> key;
    std::vector<ToldLine> told;
    std::string foot;  // left of the page's number: "Confidential"
    std::vector<std::string> remarks;
};

inline constexpr double text_page_margin_mm = 20;

/// `picture` is one that was asked for with its words apart (PictureRequest::words_apart).
Result<TextDocument, ExportError> text_document_of(const Picture& picture, const ExportOptions& options);

/// Sizes of type, points.
inline constexpr double title_pt = 20, heading_pt = 12, body_pt = 10, key_pt = 9;

}  // namespace kinscape
