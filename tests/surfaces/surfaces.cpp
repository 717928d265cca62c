#include "surfaces/surfaces.hpp"

#include "draw/paint.hpp"
#include "export/exporter.hpp"
#include "io/assets.hpp"
#include "io/document_file.hpp"
#include "workshop.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace kinscape {
namespace {

constexpr Day fixed_day{2026, 3, 12};

const Assets& assets() {
    static const auto read = read_assets(asset_folder());
    KS_CHECK(static_cast<bool>(read), "the assets of the source tree can be read");
    return *read;
}

struct PngBytes {
    const std::string& bytes;
    std::size_t at = 0;
};
cairo_status_t next_bytes(void* source, unsigned char* to, unsigned int count) {
    auto& png = *static_cast<PngBytes*>(source);
    if (png.at + count > png.bytes.size()) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(to, png.bytes.data() + png.at, count);
    png.at += count;
    return CAIRO_STATUS_SUCCESS;
}

void write_pixels(const std::string& path, const Pixels& pixels) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels.width, pixels.height);
    unsigned char* rows = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < pixels.height; ++y)
        for (int x = 0; x < pixels.width; ++x) {
            const std::uint8_t* from = &pixels.rgba[static_cast<std::size_t>(y * pixels.width + x) * 4];
            unsigned char* to = rows + y * stride + x * 4;
            to[0] = from[2];
            to[1] = from[1];
            to[2] = from[0];
        }
    cairo_surface_mark_dirty(surface);
    cairo_surface_write_to_png(surface, path.c_str());
    cairo_surface_destroy(surface);
}

bool differs(const std::uint8_t* a, const std::uint8_t* b) {
    for (int channel = 0; channel < 3; ++channel)
        if (std::abs(a[channel] - b[channel]) > 64) return true;
    return false;
}

}  // namespace

void show_example(Frame& canvas, std::string_view name) {
    static Typesetter type;
    static const Palette palette;
    const auto opened = open_document(example_folder() / (std::string(name) + ".kinscape"));
    KS_CHECK(static_cast<bool>(opened), "an example can be opened");
    const Look look{assets().notation, palette, assets().spacing, assets().words, type};
    canvas.show({opened->document, *find_view(opened->document, "genogram"), {}, fixed_day, look, {}});
}

Picture example_picture(std::string_view name, std::string_view view_id_or_kind) {
    static Typesetter type;
    const auto opened = open_document(example_folder() / (std::string(name) + ".kinscape"));
    KS_CHECK(static_cast<bool>(opened), "an example can be opened");
    const auto view = find_view(opened->document, view_id_or_kind);
    KS_CHECK(view.has_value(), "an example has a view");
    const Look look{assets().notation, paper_palette(), assets().spacing, assets().words, type};
    PictureRequest request{.view = *view, .audience = {}, .day = fixed_day};
    request.page.size = "fit";
    auto picture = picture_of(opened->document, request, look);
    KS_CHECK(static_cast<bool>(picture), "an example can be drawn");
    return std::move(*picture);
}

std::vector<std::string> example_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(example_folder()))
        if (entry.path().extension() == ".kinscape") names.push_back(entry.path().stem().string());
    std::ranges::sort(names);
    return names;
}

std::optional<Pixels> painted_page(const Page& page) {
    const double per_mm = compared_dpi / 25.4;
    Viewport viewport;
    viewport.width = static_cast<int>(std::lround(page.size.x * per_mm));
    viewport.height = static_cast<int>(std::lround(page.size.y * per_mm));
    viewport.to_pixels = Affine::scaled(per_mm);
    viewport.baselines = Baselines::exact;
    auto offscreen = Offscreen::create(viewport.width, viewport.height);
    if (!offscreen) return std::nullopt;
    auto painter = Painter::create(shader_folder());
    KS_CHECK(static_cast<bool>(painter), "the shaders of the source tree compile");
    PaintedScene painted(std::make_shared<Scene>(page.scene));
    (*offscreen)->bind();
    (*painter)->clear(viewport, page.scene.paper);
    (*painter)->paint(painted, viewport);
    return (*offscreen)->read();
}

Pixels written_page(const Picture& picture) {
    const auto written = find_exporter("png")->write(picture, 0, {.dpi = compared_dpi});
    KS_CHECK(static_cast<bool>(written), "an example can be written as PNG");
    return pixels_of_png(written->bytes);
}

Pixels pixels_of_png(const std::string& bytes) {
    PngBytes source{bytes};
    cairo_surface_t* png = cairo_image_surface_create_from_png_stream(&next_bytes, &source);
    const int width = cairo_image_surface_get_width(png), height = cairo_image_surface_get_height(png);
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cairo_t* pen = cairo_create(surface);
    cairo_set_source_rgb(pen, 1, 1, 1);
    cairo_paint(pen);
    cairo_set_source_surface(pen, png, 0, 0);
    cairo_paint(pen);
    cairo_destroy(pen);
    cairo_surface_destroy(png);
    Pixels pixels{width, height, {}};
    const unsigned char* rows = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < pixels.height; ++y)
        for (int x = 0; x < pixels.width; ++x) {
            const unsigned char* from = rows + y * stride + x * 4;
            pixels.rgba.insert(pixels.rgba.end(), {from[2], from[1], from[0], 255});
        }
    cairo_surface_destroy(surface);
    return pixels;
}

double differing_share(const Pixels& a, const Pixels& b) {
    if (a.width != b.width || a.height != b.height) return 1;
    std::size_t count = 0;
    for (std::size_t at = 0; at < a.rgba.size(); at += 4)
        count += differs(&a.rgba[at], &b.rgba[at]);
    return static_cast<double>(count) / (static_cast<double>(a.rgba.size()) / 4);
}

std::string left_for_looking(std::string_view name, const Pixels& painted, const Pixels& written) {
    const std::string base = in_build("differs-" + std::string(name)).string();
    write_pixels(base + "-painted.png", painted);
    write_pixels(base + "-written.png", written);
    Pixels difference = painted;
    for (std::size_t at = 0; at < difference.rgba.size() && at < written.rgba.size(); at += 4)
        for (std::size_t channel = at; channel < at + 3; ++channel)
            difference.rgba[channel] = static_cast<std::uint8_t>(
                255 - std::abs(int{painted.rgba[channel]} - int{written.rgba[channel]}));
    write_pixels(base + "-difference.png", difference);
    return base + "-*.png";
}

}  // namespace kinscape
