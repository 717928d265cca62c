// Paint: a scene to draw calls. What a scene looks like is decided in the scene; here it only reaches pixels:
// opaque sRGB colours, mixed by coverage as cairo and librsvg mix them.
#pragma once

#include "draw/glyph_level.hpp"
#include "draw/gpu.hpp"
#include "draw/mesh.hpp"
#include "draw/painted_image.hpp"
#include "draw/viewport.hpp"
#include "scene/scene.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace kinscape {

/// Marks `first` up to `end` of a scene.
struct MarkRange {
    std::size_t first = 0;
    std::size_t end = SIZE_MAX;
};

/// A scene, or some of its marks, on the GPU. Triangles are made once for a class of zooms (a doubling) and
/// survive panning; a large scene at a large zoom is cut to what is seen and as much again to each side.
class PaintedScene {
public:
    explicit PaintedScene(std::shared_ptr<const Scene> scene, MarkRange marks = {});
    const Scene& scene() const { return *scene_; }

private:
    friend class Painter;
    struct Item {
        const PictureMark* mark = nullptr;
        Rect box;
        std::uint32_t batch = 0;
    };
    /// Triangles of some marks that follow one another in a batch, and where they are, millimetres.
    struct Stretch {
        std::uint32_t batch = 0;
        std::size_t first_index = 0;
        std::size_t index_count = 0;
        Rect box;
    };
    bool mesh_serves(const Viewport& viewport) const;
    void make_mesh(const Viewport& viewport, GlyphShapes& shapes);
    void tessellate_batch(std::span<const Item> items, Mesh& mesh, GlyphShapes& shapes);
    void keep_stretch(const Item& item, std::size_t first_index, std::size_t end_index);
    /// Letters with a larger em are in the mesh, as outlines.
    double largest_text_mm() const;
    bool level_covers(const Rect& seen) const;

    std::shared_ptr<const Scene> scene_;
    std::vector<Item> items_;  // by batch
    std::uint32_t batches_ = 0;
    std::optional<MeshClass> mesh_class_;
    std::optional<Rect> mesh_covers_;  // none: the whole scene
    std::vector<Stretch> stretches_;
    std::vector<PlacedText> texts_;
    std::optional<GpuMesh> paths_;
    std::optional<GpuMesh> letters_;
    std::optional<GlyphLevel> level_;
};

/// Whether a painted picture is as it will stay, or its text still has to be made for this zoom.
enum class Sharpness : std::uint8_t { final, coming };

/// Holds the shaders and the atlas. Belongs to one context.
class Painter {
public:
    static Result<std::unique_ptr<Painter>, GpuError> create(const std::filesystem::path& shaders);

    /// Fills the viewport with one colour.
    void clear(const Viewport& viewport, Color color);
    /// Draws over what is there. `coming` asks for another frame soon.
    Sharpness paint(PaintedScene& scene, const Viewport& viewport);
    /// Draws a picture into this box of the page, millimetres; `opacity` from 0 to 1.
    void paint(const PaintedImage& image, const Rect& box, double opacity, const Viewport& viewport);

private:
    struct PathUniforms {
        int origin = -1;
        int scale = -1;
        int view = -1;
    };
    Painter(Program path, Program glyph, Program image);
    Sharpness sharpen(PaintedScene& scene, const Viewport& viewport);
    void keep(PaintedScene& scene, GlyphLevel level);
    void draw_paths(const PaintedScene& scene, const Viewport& viewport, std::uint32_t batch);
    void draw_letters(const PaintedScene& scene, const Viewport& viewport, std::uint32_t batch);

    Program path_;
    Program glyph_;
    Program image_;
    PathUniforms path_uniforms_;
    PathUniforms glyph_uniforms_;
    GlyphShapes shapes_;
    GlyphAtlas atlas_{shapes_};
};

/// The folder of the shaders: that of the source tree while it stands, else beside the installed program.
std::filesystem::path shader_folder();

}  // namespace kinscape
