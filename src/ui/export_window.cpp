#include "ui/export_window.hpp"

#include "base/number.hpp"
#include "canvas/camera.hpp"
#include "model/sentences.hpp"
#include "ui/export_parts.hpp"
#include "ui/flow.hpp"
#include "ui/frame_layout.hpp"
#include "ui/imgui_values.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
constexpr double panel_width = 440, panel_margin = 16, page_row = 48, air = 24;
constexpr double foot_height = 132, most_of_parts = 0.58;

ImVec2 screen(const Brush& brush, double x, double y) { return vec(x * brush.scale(), y * brush.scale()); }

/// A part of the panel that scrolls by itself; hands the flow to `fill`.
template <class Fill>
void scrolled(Controls& controls, const char* id, const Rect& box, Fill&& fill) {
    const Brush& brush = controls.brush;
    ImGui::SetCursorScreenPos(screen(brush, box.min.x, box.min.y));
    if (ImGui::BeginChild(id, screen(brush, box.width(), box.height()), ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const double top = static_cast<double>(ImGui::GetCursorScreenPos().y) / brush.scale();
        Flow flow(controls, {box.min.x + panel_margin, top + 4}, box.width() - 2 * panel_margin);
        fill(flow);
        ImGui::SetCursorScreenPos(screen(brush, box.min.x + panel_margin, flow.at().y + 8));
        ImGui::Dummy({1, 1});
    }
    ImGui::EndChild();
}

/// A larger page or several, where the drawing is no longer legible on the one that was chosen.
void offer_remedies(Flow& flow, const Remedies& remedies, PictureOptions& options) {
    double left = 0;
    const auto offer = [&](const char* words) {
        const Vec2 at = flow.at() + Vec2{left, 6};
        left += 152;
        return flow.controls.button(words, {at, {at.x + 144, at.y + 32}});
    };
    if (remedies.larger_sheet && offer("Take A3 instead")) options.page = "A3";
    if (remedies.several_sheets && offer("Over several pages")) options.tile = true;
    if (left > 0) flow.skip(42);
}

}  // namespace

void ExportWindow::open(PictureOptions from, fs::path to, bool for_client_only) {
    open_ = appearing_ = true;
    client_only_ = for_client_only;
    to_ = to.string();
    part_ = Part::reader;
    page_ = 0;
    moved_ = {};
    close_up_ = naming_preset_ = was_deidentified_ = false;
    preset_name_.clear();
    key_.clear();
    choose(std::move(from));
}

void ExportWindow::choose(PictureOptions from) {
    options = std::move(from);
    if (client_only_) options.reader = "client", options.deidentify = false;
    said_.clear();
    day_ = options.on.text();
    scale_ = options.scale ? to_text(*options.scale) : std::string();
    dpi_ = options.dpi ? to_text(*options.dpi) : std::string();
}

void ExportWindow::say(std::string sentence, bool needs_a_look) {
    said_ = std::move(sentence);
    said_needs_a_look_ = needs_a_look;
}

/// The name of a file tells a family's: a de-identified copy is called otherwise, unless somebody typed it
/// so.
void ExportWindow::called_neutrally() {
    if (options.deidentify == was_deidentified_) return;
    was_deidentified_ = options.deidentify;
    const fs::path path(to_);
    if (options.deidentify) {
        name_before_ = path.filename().string();
        to_ = (path.parent_path() / "copy").string();
    } else if (path.filename() == "copy") {
        to_ = (path.parent_path() / name_before_).string();
    }
}

Affine ExportWindow::page_to_px(Vec2 page_mm, const Rect& area) const {
    const double whole =
        std::min((area.width() - 2 * air) / page_mm.x, (area.height() - 2 * air) / page_mm.y);
    const double scale = close_up_ ? pixels_per_mm_at_100 : std::max(0.01, whole);
    Vec2 corner = area.centre() - page_mm * (scale / 2);
    if (close_up_) corner = Vec2{corner.x, std::max(corner.y, area.min.y + air)} + moved_;
    if (close_up_ && page_mm.y * scale > area.height()) corner.y = area.min.y + air + moved_.y;
    return Affine::moved(corner) * Affine::scaled(scale);
}

void ExportWindow::header(Controls& controls, const ExportInput& input, Vec2 window) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.box({{0, 0}, {window.x, top_bar_height}}, {.fill = theme.chrome});
    brush.level_line({0, top_bar_height - 1}, window.x, theme.line2);
    brush.icon("export", {26, top_bar_height / 2}, {theme.accent, 0.95, 1.75});
    brush.text({48, 29}, "Export a copy", {16, Weight::semibold, theme.ink});
    const std::string state = input.preview.working ? "Drawing …" : "";
    brush.text({190, 28.4}, state, {12.5, Weight::regular, theme.muted});
    if (controls.button("Close", {{window.x - 100, 8}, {window.x - 12, 40}},
                        {ButtonKind::plain, {}, "Esc", {}}))
        open_ = false;
}

void ExportWindow::pages(Controls& controls, const ExportInput& input, const Rect& area,
                         ExportAnswer& answer) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const ExportPreview& preview = input.preview;
    const Rect row{{area.min.x, area.max.y - page_row}, area.max};
    brush.box(row, {.fill = theme.chrome});
    brush.level_line(row.min, row.width(), theme.line2);
    const std::size_t count = preview.pages.size();
    if (count == 0) {
        brush.text({area.centre().x, area.centre().y}, preview.working ? "Drawing …" : preview.fault,
                   {13, Weight::regular, theme.muted}, TextAnchor::middle);
        return;
    }
    page_ = std::min(page_, count - 1);
    answer.page_area = {area.min, {area.max.x, row.min.y}};
    const Vec2 size = preview.pages[page_];
    const std::string words = "Page " + std::to_string(page_ + 1) + " of " + std::to_string(count) + ", " +
                              to_text(size.x, 1) + " × " + to_text(size.y, 1) + " mm";
    const double y = row.centre().y;
    const std::string_view first = page_ == 0 ? "This is the first page." : "";
    const std::string_view last = page_ + 1 == count ? "This is the last page." : "";
    const bool up = controls.icon_button("up", {{row.min.x + 12, y - 16}, {row.min.x + 44, y + 16}},
                                         {"Page before", "PageUp", first});
    const bool down = controls.icon_button("down", {{row.min.x + 48, y - 16}, {row.min.x + 80, y + 16}},
                                           {"Page after", "PageDown", last});
    if (page_ > 0 && (up || ImGui::IsKeyPressed(ImGuiKey_PageUp))) --page_;
    if (page_ + 1 < count && (down || ImGui::IsKeyPressed(ImGuiKey_PageDown))) ++page_;
    brush.text({row.min.x + 92, y + 4.6}, words, {13, Weight::regular, theme.ink});
    constexpr std::array<std::string_view, 2> sights = {"Whole page", "Close up"};
    const double wide = controls.choice_width(sights, {32, 12.5, 11, {}});
    if (const auto pressed =
            controls.choice({row.max.x - wide - 12, y - 16}, sights, close_up_ ? 1 : 0, {32, 12.5, 11, {}})) {
        close_up_ = *pressed == 1;
        moved_ = {};
    }
    const Pressed held = controls.press_quietly("Page", answer.page_area);
    const ImGuiIO& io = ImGui::GetIO();
    const double s = brush.scale();
    if (close_up_ && held.held)
        moved_ =
            moved_ + Vec2{static_cast<double>(io.MouseDelta.x) / s, static_cast<double>(io.MouseDelta.y) / s};
    if (close_up_ && held.hovered) moved_.y += static_cast<double>(io.MouseWheel) * 60;
}

void ExportWindow::presets(Controls& controls, const ExportInput& input, const Rect& row,
                           ExportAnswer& answer) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const Rect box{row.min, {row.max.x - 110, row.max.y}};
    if (naming_preset_) {
        const Typed typed =
            controls.type_into("Name of the preset", box, preset_name_,
                               {.placeholder = "A name for these choices",
                                .wants_keyboard = std::exchange(name_wants_keyboard_, false)});
        const bool keep = controls.button("Keep", {{row.max.x - 102, row.min.y}, row.max});
        if ((typed.entered || keep) && !preset_name_.empty()) answer.keep_preset = preset_name_;
        if (typed.entered || keep || typed.dropped) naming_preset_ = false;
        return;
    }
    const Pressed state = controls.choice_box("Presets", box);
    brush.text({box.min.x + 10, box.centre().y + 4.6},
               brush.fitted(preset_name_.empty() ? "Choose a preset" : preset_name_, box.width() - 40,
                            {13, Weight::regular, theme.ink}),
               {13, Weight::regular, preset_name_.empty() ? theme.muted : theme.ink});
    if (state.clicked) open_pick_list("Presets", filter_);
    const std::function<std::vector<PickOption>()> options_now = [&] {
        std::vector<PickOption> all;
        for (const std::string& name : input.choices.presets)
            all.push_back({name, name});
        return all;
    };
    if (const auto picked = pick_list(
            controls, {"Presets", box, options_now, preset_name_, input.look, input.samples, filter_})) {
        preset_name_ = *picked;
        answer.use_preset = *picked;
    }
    const bool own = input.choices.own_presets.contains(preset_name_);
    if (controls.icon_button("plus", {{row.max.x - 102, row.min.y}, {row.max.x - 70, row.max.y}},
                             {"Keep as a preset"})) {
        naming_preset_ = name_wants_keyboard_ = true;
        if (!own) preset_name_.clear();
    }
    if (controls.icon_button("close", {{row.max.x - 66, row.min.y}, {row.max.x - 34, row.max.y}},
                             {"Forget this preset", {}, own ? "" : "Only a preset of your own can go."}))
        answer.drop_preset = std::exchange(preset_name_, {});
}

/// What is not in this copy, and what could still tell who it is.
void ExportWindow::told(Controls& controls, const ExportInput& input, const Rect& box) {
    const Theme& theme = controls.brush.theme();
    controls.brush.level_line(box.min, box.width(), theme.line);
    const ExportPreview& preview = input.preview;
    scrolled(controls, "##told", {{box.min.x, box.min.y + 1}, box.max}, [&](Flow& flow) {
        const TextLook heading{11.5, Weight::semibold, theme.muted}, line{12.5, Weight::regular, theme.ink};
        const auto list = [&](std::string_view words, const std::vector<std::string>& lines) {
            if (lines.empty()) return;
            flow.skip(6);
            flow.paragraph(words, heading);
            for (const std::string& one : lines) {
                flow.skip(2);
                flow.paragraph(one, line);
            }
        };
        list("To look at", preview.remarks);
        offer_remedies(flow, preview.remedies, options);
        list("What could still tell who it is", preview.hints);
        if (client_only_) return;
        list("Left out of this copy", preview.left_out);
        if (preview.left_out.empty() && !preview.working) {
            flow.skip(6);
            flow.paragraph(options.deidentify           ? "Nothing is withheld from reports."
                           : options.reader == "worker" ? "Your own copy: nothing is left out."
                                                        : "Nothing is left out of this copy.",
                           {12.5, Weight::regular, theme.muted});
        }
    });
}

void ExportWindow::foot(Controls& controls, const ExportInput& input, const Rect& box, ExportAnswer& answer) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.level_line(box.min, box.width(), theme.line2);
    const double left = box.min.x + panel_margin, right = box.max.x - panel_margin;
    const Rect field{{left, box.min.y + 10}, {right - 92, box.min.y + 42}};
    const Typed typed =
        controls.type_into("Where to put it", field, to_, {.placeholder = "A folder and a name"});
    if (controls.button("Browse…", {{right - 84, field.min.y}, {right, field.max.y}})) answer.browse = true;
    std::string files;
    for (const Exporter& exporter : exporters())
        if (formats.contains(std::string(exporter.id)))
            files += (files.empty() ? "" : ", ") + fs::path(to_).filename().string() +
                     std::string(exporter.extension);
    const TextLook muted{12, Weight::regular, theme.muted};
    std::string_view off;
    if (formats.empty()) off = "Choose a format first, under Files.";
    if (input.preview.pages.empty()) off = "There is nothing to write yet.";
    const TextLook said{12.5, Weight::regular, said_needs_a_look_ ? theme.error : theme.ink};
    double y = field.max.y + 18;
    const std::string& words = said_.empty() ? files : said_;
    const std::vector<std::string> lines = brush.lines_of(words, right - left, said_.empty() ? muted : said);
    for (std::size_t i = 0; i < std::min<std::size_t>(2, lines.size()); ++i) {
        brush.text({left, y}, lines[i], said_.empty() ? muted : said);
        y += 16;
    }
    const bool chord = off.empty() && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Enter);
    const bool pressed =
        controls.button("Export##write", {{right - 150, box.max.y - 42}, {right, box.max.y - 10}},
                        {ButtonKind::accent, {}, "Ctrl Enter", off});
    answer.write = pressed || chord || (typed.entered && off.empty());
}

void ExportWindow::panel(Controls& controls, const ExportInput& input, const Rect& place,
                         ExportAnswer& answer) {
    const Brush& brush = controls.brush;
    brush.box(place, {.fill = brush.theme().panel});
    brush.upright_line(place.min, place.height(), brush.theme().line2);
    const double left = place.min.x + panel_margin, right = place.max.x - panel_margin;
    presets(controls, input, {{left, place.min.y + 12}, {right + 34, place.min.y + 44}}, answer);
    constexpr std::array<std::string_view, 4> names = {"Reader", "Drawing", "Page layout", "Files"};
    const SegmentLook look{32, 13, 14, {}};
    if (std::exchange(appearing_, false)) controls.focus_next_item();
    if (const auto pressed =
            controls.choice({left, place.min.y + 56}, names, static_cast<std::size_t>(part_), look))
        part_ = static_cast<Part>(*pressed);
    const double top = place.min.y + 98, foot_top = place.max.y - foot_height;
    const double split = top + (foot_top - top) * most_of_parts;
    constexpr std::array<const char*, 4> ids = {"##reader", "##drawing", "##page", "##files"};
    scrolled(controls, ids[static_cast<std::size_t>(part_)], {{place.min.x + 1, top}, {place.max.x, split}},
             [&](Flow& flow) {
                 ExportParts parts(flow, *this, input, answer);
                 switch (part_) {
                 case Part::reader: parts.reader(); return;
                 case Part::drawing: parts.drawing(); return;
                 case Part::page: parts.page(); return;
                 case Part::files: parts.files(); return;
                 }
             });
    told(controls, input, {{place.min.x + 1, split}, {place.max.x, foot_top}});
    foot(controls, input, {{place.min.x + 1, foot_top}, place.max}, answer);
}

ExportAnswer ExportWindow::draw(Controls& controls, const ExportInput& input, Vec2 window) {
    ExportAnswer answer;
    const PictureOptions before = options;
    const double wall = std::max(200.0, window.x - panel_width);
    header(controls, input, window);
    panel(controls, input, {{wall, top_bar_height}, window}, answer);
    pages(controls, input, {{0, top_bar_height}, {wall, window.y}}, answer);
    called_neutrally();
    if (!(before == options)) said_.clear();
    const bool popup = any_popup_is_open();
    // The Esc that closes a list closes the list alone.
    const bool only_popup = std::exchange(popup_was_open_, popup) || popup;
    if (!only_popup && !ImGui::GetIO().WantTextInput && ImGui::IsKeyPressed(ImGuiKey_Escape, false))
        open_ = false;
    return answer;
}

}  // namespace kinscape
