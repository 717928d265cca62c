#include "app/traced_picture.hpp"

#include "base/file.hpp"
#include "draw/pixel_image.hpp"
#include "io/data_url.hpp"
#include "model/edit.hpp"

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

constexpr double usual_width_mm = 180, usual_opacity = 0.4;

double height_share(const Pixels& pixels) { return static_cast<double>(pixels.height) / pixels.width; }

Traced traced_of(const Background& background, const std::shared_ptr<const Pixels>& pixels) {
    const double width = background.width.value_or(usual_width_mm);
    if (!pixels || !(width > 0)) return {};
    const Vec2 at = background.at.value_or(Vec2{});
    return {pixels,
            {at, at + Vec2{width, width * height_share(*pixels)}},
            std::clamp(background.opacity.value_or(usual_opacity), 0.0, 1.0)};
}

}  // namespace

const Traced& TracedPicture::of(const View& view, Reader reader) {
    if (reader != Reader::worker || !view.background.present()) return none_;
    if (from_ == view.background) return traced_;
    const bool same_picture = from_->image == view.background->image;
    std::shared_ptr<const Pixels> pixels = same_picture ? traced_.pixels : nullptr;
    if (!pixels) {
        const auto bytes = bytes_of_data_url(view.background->image);
        auto read = bytes ? pixel_image_from(*bytes) : std::nullopt;
        if (read) pixels = std::make_shared<const Pixels>(std::move(*read));
    }
    from_ = view.background;
    traced_ = traced_of(*from_, pixels);
    return traced_;
}

Result<View, std::string> with_picture(View view, const std::filesystem::path& file, Vec2 centre) {
    const std::string name = file.filename().string();
    constexpr std::size_t most_bytes = max_image_bytes / 4 * 3 - 64;
    const auto bytes = read_file(file, most_bytes);
    if (!bytes && bytes.error() == FileError::too_large)
        return Failure{name + " is larger than 6 MB. Make it smaller in another program first."};
    if (!bytes) return Failure{name + " could not be opened. Choose another file."};
    const auto pixels = pixel_image_from(*bytes);
    const auto address = pixels ? image_as_data_url(*bytes) : std::nullopt;
    if (!address)
        return Failure{name +
                       " is no picture that can be read. Choose a PNG or JPEG file of at most 8192 pixels."};
    Background background;
    background.image = *address;
    background.width = usual_width_mm;
    background.opacity = usual_opacity;
    const Vec2 at = centre - Vec2{usual_width_mm, usual_width_mm * height_share(*pixels)} / 2;
    background.at = Vec2{std::round(at.x * 10) / 10, std::round(at.y * 10) / 10};
    view.background = background;
    return view;
}

}  // namespace kinscape
