// Pictures on the clipboard: under X11, by owning its selection ourselves, because a window library's
// clipboard takes text alone.
#pragma once

#include <memory>
#include <string>

namespace kinscape {

/// One picture in two forms; whoever pastes takes the one it can draw.
struct CopiedPicture {
    std::string png, svg;
};

class PictureClipboard {
public:
    PictureClipboard();
    ~PictureClipboard();
    PictureClipboard(const PictureClipboard&) = delete;
    PictureClipboard& operator=(const PictureClipboard&) = delete;

    /// The picture is on the clipboard until another program copies something, or this one ends. False where
    /// there is no X11 display.
    bool offer(CopiedPicture picture);

private:
    class Owner;
    std::unique_ptr<Owner> owner_;
};

}  // namespace kinscape
