#include "draw/pixel_image.hpp"

#include <png.h>
#include <turbojpeg.h>

#include <memory>

namespace kinscape {
namespace {

constexpr std::size_t bytes_a_pixel = 4;

bool is_size(long width, long height) {
    return width > 0 && height > 0 && width <= most_pixels && height <= most_pixels;
}

Pixels empty_pixels(long width, long height) {
    Pixels pixels{static_cast<int>(width), static_cast<int>(height), {}};
    pixels.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * bytes_a_pixel);
    return pixels;
}

std::optional<Pixels> from_png(std::string_view bytes) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return std::nullopt;
    image.format = PNG_FORMAT_RGBA;
    std::optional<Pixels> pixels;
    if (is_size(static_cast<long>(image.width), static_cast<long>(image.height))) {
        pixels = empty_pixels(static_cast<long>(image.width), static_cast<long>(image.height));
        if (png_image_finish_read(&image, nullptr, pixels->rgba.data(), 0, nullptr) == 0) pixels.reset();
    }
    png_image_free(&image);
    return pixels;
}

struct CloseReader {
    void operator()(void* reader) const { tjDestroy(reader); }
};

std::optional<Pixels> from_jpeg(std::string_view bytes) {
    const std::unique_ptr<void, CloseReader> reader(tjInitDecompress());
    const auto* file = reinterpret_cast<const unsigned char*>(bytes.data());
    int width = 0, height = 0, sampling = 0, colours = 0;
    if (!reader ||
        tjDecompressHeader3(reader.get(), file, bytes.size(), &width, &height, &sampling, &colours) != 0)
        return std::nullopt;
    if (!is_size(width, height)) return std::nullopt;
    Pixels pixels = empty_pixels(width, height);
    const int done =
        tjDecompress2(reader.get(), file, bytes.size(), pixels.rgba.data(), width, 0, height, TJPF_RGBA, 0);
    // A photograph whose end is missing is better than none; what is no picture at all is refused.
    if (done != 0 && tjGetErrorCode(reader.get()) == TJERR_FATAL) return std::nullopt;
    return pixels;
}

}  // namespace

std::optional<Pixels> pixel_image_from(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG")) return from_png(bytes);
    if (bytes.starts_with("\xFF\xD8")) return from_jpeg(bytes);
    return std::nullopt;
}

}  // namespace kinscape
