#include "export/raster.hpp"

#include "catch.hpp"

#include <cairo.h>

#include <cstring>
#include <memory>

namespace kinscape {

Raster raster_of(const std::string& png) {
    std::string_view rest = png;
    const auto read = [](void* from, unsigned char* to, unsigned int length) {
        auto& bytes = *static_cast<std::string_view*>(from);
        if (bytes.size() < length) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(to, bytes.data(), length);
        bytes.remove_prefix(length);
        return CAIRO_STATUS_SUCCESS;
    };
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create_from_png_stream(read, &rest), cairo_surface_destroy);
    REQUIRE(cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS);
    Raster raster{
        cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()), {}};
    const unsigned char* data = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < raster.height; ++y)
        for (int x = 0; x < raster.width; ++x) {
            const unsigned char* pixel = data + std::ptrdiff_t{y} * stride + std::ptrdiff_t{x} * 4;
            raster.grey.push_back(
                static_cast<std::uint8_t>((pixel[0] * 19 + pixel[1] * 183 + pixel[2] * 54) / 256));
        }
    return raster;
}

std::string written(const Picture& picture, std::string_view id, std::size_t page,
                    const ExportOptions& options) {
    Result<Exported, ExportError> exported = find_exporter(id)->write(picture, page, options);
    REQUIRE(exported);
    return exported->bytes;
}

}  // namespace kinscape
