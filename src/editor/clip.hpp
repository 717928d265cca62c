// Copy and paste: a part of a family as a document of its own, which goes to the clipboard as the JSON of
// format.md, and from there into any window.
#pragma once

#include "editor/growing.hpp"
#include "layout/geometry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// What is selected and what lies among it alone: unions, links, births, ties, households, what was noted of
/// them, and where they stand. `seen` is what the reader may see. Whoever is spoken of and stays behind is
/// spoken of by name.
Document clipped(const Document& seen, const std::vector<AnyId>& selected, const Geometry& geometry);

/// The clip joins the document under free ids, its middle at `centre` of the view. `all` are the people,
/// systems and households that came.
struct Pasted {
    std::vector<Edit> edits;
    std::string label;
    std::vector<AnyId> all;
};
Pasted pasted(const Document& document, const Document& clip, const View& view, Vec2 centre);

}  // namespace kinscape
