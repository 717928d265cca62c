#include "draw/paint.hpp"

#include "base/child_process.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <cmath>

namespace kinscape {
namespace {

// A level made for another place within the pixel is made anew.
constexpr double least_shift_px = 0.05;

void begin(const Viewport& viewport) {
    glViewport(viewport.left, viewport.bottom, viewport.width, viewport.height);
    if (viewport.only) {
        const auto whole = [](double px) { return static_cast<GLint>(std::lround(px)); };
        const Rect& only = *viewport.only;
        glScissor(viewport.left + whole(only.min.x), viewport.bottom + viewport.height - whole(only.max.y),
                  whole(only.width()), whole(only.height()));
    } else {
        glScissor(viewport.left, viewport.bottom, viewport.width, viewport.height);
    }
    glEnable(GL_SCISSOR_TEST);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_STENCIL_TEST);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    // Colours mix straight; the picture's own alpha stays what it was or grows.
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

float share_of(std::uint8_t channel) { return static_cast<float>(channel) / 255.0F; }

/// How far the vector is from a whole number of pixels.
double off_whole(Vec2 px) {
    return std::max(std::abs(px.x - std::round(px.x)), std::abs(px.y - std::round(px.y)));
}

/// True when the letters of the level fall on the pixels that they were made for.
bool exact(const GlyphLevel& level, const Viewport& viewport) {
    return level.scale == viewport.scale() && level.baselines == viewport.baselines &&
           off_whole(viewport.to_pixels(level.anchor)) < least_shift_px;
}

}  // namespace

Result<std::unique_ptr<Painter>, GpuError> Painter::create(const std::filesystem::path& shaders) {
    auto path = program_from(shaders, "path");
    if (!path) return Failure{path.error()};
    auto glyph = program_from(shaders, "glyph");
    if (!glyph) return Failure{glyph.error()};
    auto image = program_from(shaders, "image");
    if (!image) return Failure{image.error()};
    return std::unique_ptr<Painter>(new Painter(std::move(*path), std::move(*glyph), std::move(*image)));
}

Painter::Painter(Program path, Program glyph, Program image)
    : path_(std::move(path)),
      glyph_(std::move(glyph)),
      image_(std::move(image)) {
    path_uniforms_ = {uniform_of(path_, "origin"), uniform_of(path_, "scale"), uniform_of(path_, "view")};
    glyph_uniforms_ = {uniform_of(glyph_, "origin"), uniform_of(glyph_, "scale"), uniform_of(glyph_, "view")};
    glUseProgram(glyph_.name());
    glUniform1f(uniform_of(glyph_, "atlas"), static_cast<float>(GlyphAtlas::side));
    glUniform1i(uniform_of(glyph_, "cells"), 0);
}

void Painter::clear(const Viewport& viewport, Color color) {
    begin(viewport);
    glClearColor(share_of(color.red), share_of(color.green), share_of(color.blue), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
}

Sharpness Painter::paint(PaintedScene& scene, const Viewport& viewport) {
    if (viewport.width <= 0 || viewport.height <= 0) return Sharpness::final;
    if (!scene.mesh_serves(viewport)) scene.make_mesh(viewport, shapes_);
    const Sharpness sharpness = sharpen(scene, viewport);
    begin(viewport);
    // Letters too large for the atlas are paths in a batch of letters.
    for (std::uint32_t batch = 0; batch < scene.batches_; ++batch) {
        draw_paths(scene, viewport, batch);
        draw_letters(scene, viewport, batch);
    }
    glBindVertexArray(0);
    glDisable(GL_SCISSOR_TEST);
    return sharpness;
}

void Painter::paint(const PaintedImage& image, const Rect& box, double opacity, const Viewport& viewport) {
    if (viewport.width <= 0 || viewport.height <= 0) return;
    const auto uniform = [&](const char* name) { return uniform_of(image_, name); };
    const auto pair = [&](const char* name, double x, double y) {
        glUniform2f(uniform(name), static_cast<float>(x), static_cast<float>(y));
    };
    const Vec2 corner = viewport.to_pixels(box.min), end = viewport.to_pixels(box.max);
    begin(viewport);
    glUseProgram(image_.name());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, image.texture_.name());
    glUniform1i(uniform("picture"), 0);
    glUniform1f(uniform("opacity"), static_cast<float>(opacity));
    pair("corner", corner.x, corner.y);
    pair("size", end.x - corner.x, end.y - corner.y);
    pair("view", viewport.width, viewport.height);
    image.corners_.draw(0, 6);
    glBindVertexArray(0);
    glDisable(GL_SCISSOR_TEST);
}

Sharpness Painter::sharpen(PaintedScene& scene, const Viewport& viewport) {
    if (scene.texts_.empty()) return Sharpness::final;
    const bool usable = scene.level_ && scene.level_->generation == atlas_.generation() &&
                        scene.level_covers(viewport.seen());
    if (usable && exact(*scene.level_, viewport)) return Sharpness::final;
    if (usable && viewport.zoom == ZoomState::moving) return Sharpness::coming;
    // Text that has not been seen at any size is made at once, however long that takes.
    GlyphBudget budget;
    if (!usable) budget.left_us = 1e9;
    const LevelRequest request{scene.texts_, scene.scene_->paper, viewport, scene.largest_text_mm()};
    auto level = glyph_level(atlas_, request, budget);
    // A full atlas was emptied on the way; all that is seen has room in an empty one.
    if (!level && !usable) level = glyph_level(atlas_, request, budget);
    if (!level) return Sharpness::coming;
    keep(scene, std::move(*level));
    return Sharpness::final;
}

void Painter::keep(PaintedScene& scene, GlyphLevel level) {
    if (!scene.letters_) {
        const VertexPart parts[] = {{VertexPart::Kind::real, 2, offsetof(GlyphVertex, place)},
                                    {VertexPart::Kind::real, 2, offsetof(GlyphVertex, cell)},
                                    {VertexPart::Kind::byte_as_share, 4, offsetof(GlyphVertex, color)}};
        scene.letters_.emplace(sizeof(GlyphVertex), parts);
    }
    scene.letters_->upload(std::as_bytes(std::span(level.vertices)), level.indices);
    // The GPU has them now.
    level.vertices = {};
    level.indices = {};
    scene.level_ = std::move(level);
}

void Painter::draw_paths(const PaintedScene& scene, const Viewport& viewport, std::uint32_t batch) {
    const auto& all = scene.stretches_;
    const auto [first, end] = std::ranges::equal_range(all, batch, {}, &PaintedScene::Stretch::batch);
    if (first == end) return;
    const Vec2 origin = viewport.to_pixels(scene.mesh_class_->origin);
    glUseProgram(path_.name());
    glUniform2f(path_uniforms_.origin, static_cast<float>(origin.x), static_cast<float>(origin.y));
    glUniform1f(path_uniforms_.scale, static_cast<float>(viewport.scale()));
    glUniform2f(path_uniforms_.view, static_cast<float>(viewport.width), static_cast<float>(viewport.height));
    const Rect painted = viewport.painted();
    // Stretches that follow one another in the buffer are drawn with one call.
    std::size_t from = 0, count = 0;
    for (auto stretch = first; stretch != end; ++stretch) {
        if (!stretch->box.overlaps(painted)) continue;
        if (from + count != stretch->first_index) {
            scene.paths_->draw(from, count);
            from = stretch->first_index;
            count = 0;
        }
        count += stretch->index_count;
    }
    scene.paths_->draw(from, count);
}

void Painter::draw_letters(const PaintedScene& scene, const Viewport& viewport, std::uint32_t batch) {
    if (!scene.level_ || scene.level_->generation != atlas_.generation()) return;
    const GlyphLevel& level = *scene.level_;
    Vec2 origin = viewport.to_pixels(level.anchor);
    // Texels fall on pixels exactly, in spite of the last digits of a sum.
    if (level.scale == viewport.scale() && off_whole(origin) < least_shift_px)
        origin = {std::round(origin.x), std::round(origin.y)};
    for (const GlyphStretch& stretch : level.stretches) {
        if (stretch.batch != batch) continue;
        glUseProgram(glyph_.name());
        glActiveTexture(GL_TEXTURE0);
        glBindTexture(GL_TEXTURE_2D, atlas_.page(stretch.page).name());
        glUniform2f(glyph_uniforms_.origin, static_cast<float>(origin.x), static_cast<float>(origin.y));
        glUniform1f(glyph_uniforms_.scale, static_cast<float>(viewport.scale() / level.scale));
        glUniform2f(glyph_uniforms_.view, static_cast<float>(viewport.width),
                    static_cast<float>(viewport.height));
        scene.letters_->draw(stretch.first_index, stretch.index_count);
    }
}

std::filesystem::path shader_folder() {
    const std::filesystem::path source = KINSCAPE_SHADER_DIR;
    std::error_code none;
    if (std::filesystem::exists(source, none)) return source;
    return std::filesystem::path(own_program()).parent_path() / KINSCAPE_INSTALLED_DATA / "shaders";
}

}  // namespace kinscape
