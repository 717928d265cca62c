// The picture that a view lays under its drawing, to be traced: read out of the document once, and again when
// it is another one.
#pragma once

#include "base/result.hpp"
#include "canvas/frame.hpp"
#include "model/view.hpp"

#include <filesystem>
#include <string>

namespace kinscape {

class TracedPicture {
public:
    /// Nothing lies there while the client looks: an old drawing may hold what is withheld.
    const Traced& of(const View& view, Reader reader);

private:
    Rare<Background> from_;
    Traced traced_, none_;
};

/// The view with the picture of that file under it, its middle at `centre`; a sentence where it is none.
Result<View, std::string> with_picture(View view, const std::filesystem::path& file, Vec2 centre);

}  // namespace kinscape
