#include "app/exporting.hpp"

#include "base/utf8.hpp"
#include "cli/presets.hpp"
#include "editor/desk.hpp"
#include "editor/naming.hpp"
#include "model/snapshot.hpp"
#include "ui/file_dialog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> with_formats(std::vector<std::string> words, const std::set<std::string>& formats) {
    std::string list;
    for (const Exporter& exporter : exporters())
        if (formats.contains(std::string(exporter.id)))
            list += (list.empty() ? "" : ",") + std::string(exporter.id);
    if (!list.empty()) words.insert(words.end(), {"--format", list});
    return words;
}

/// What belongs to this family alone is not a part of a preset.
PictureOptions for_any_family(PictureOptions options) {
    options.view.clear();
    options.on = {};
    options.keep.clear();
    return options;
}

PictureOptions of_this_family(PictureOptions options, const PictureOptions& before) {
    options.view = before.view;
    options.on = before.on;
    return options;
}

std::string words_for_view(const View& view) {
    if (!view.title.empty()) return view.title;
    return is_ecomap(view) ? "Ecomap" : "Genogram";
}

/// The sheet, with an edge, so that white paper is seen on a light ground.
Scene sheet(const Page& page, const Theme& theme) {
    Scene scene;
    scene.paper = page.scene.paper;
    Outline edge;
    edge.move_to({0, 0});
    edge.line_to({page.size.x, 0});
    edge.line_to(page.size);
    edge.line_to({0, page.size.y});
    edge.close();
    constexpr double edge_mm = 0.2;
    scene.add(edge, {page.scene.paper, Stroke{edge_mm, theme.line2, Cap::butt, Join::miter}},
              scene.tag({{}, Part::frame}));
    scene.append(page.scene, Affine());
    return scene;
}

/// What stands in the shell as the options of a copy.
PictureOptions options_shown(const Shell& shell, const Desk& desk) {
    PictureOptions options;
    options.view = desk.view().id.text();
    if (shell.timeline.is_open()) {
        options.view = "timeline";
        options.show = {true, desk.view().show};
        if (shell.timeline.rows() == TimelineRows::households) options.show.of.emplace_back("by-household");
    }
    const Day day = shell.compare.is_open() ? shell.compare.to() : desk.day();
    if (!(day_shown(desk.view(), options, desk.today()) == day)) options.on = PartialDate(to_text(day));
    return options;
}

}  // namespace

std::vector<NotationChoice> notation_choices(const ProfileFolders& folders) {
    std::vector<NotationChoice> choices;
    for (const std::string& id : profile_ids(folders))
        if (const auto profile = read_profile(folders, id))
            choices.push_back({id, profile->remark.empty() ? profile->notation.title : id});
    return choices;
}

std::string file_name_of(const Desk& desk) {
    if (!desk.path().empty()) return desk.path().stem().string();
    std::string name = title_of(desk.document());
    std::replace(name.begin(), name.end(), '/', '-');
    return name;
}

Exporting::Exporting(const Places& places, const Assets& assets, std::function<void()> wake)
    : places_(places),
      assets_(assets),
      maker_({assets, places.profiles, places.worker, std::move(wake)}) {}

void Exporting::offer_presets(const Settings& settings) {
    choices_.presets.clear();
    choices_.own_presets.clear();
    for (const Preset& preset : usual_presets())
        if (find_preset(settings, preset.name) == &preset) choices_.presets.push_back(preset.name);
    for (const Preset& preset : settings.presets) {
        choices_.presets.push_back(preset.name);
        choices_.own_presets.insert(preset.name);
    }
}

void Exporting::open(Shell& shell, const Desk& desk, const Settings& settings, const Typesetter& type) {
    from_.reset();
    key_.reset();
    if (shell.compare.is_open()) from_ = shell.compare.from();
    choices_.views.clear();
    for (const View& view : views_of(desk.document()))
        choices_.views.push_back({view.id.text(), words_for_view(view)});
    if (!from_) choices_.views.push_back({"timeline", "Timeline"});
    choices_.notations = {{"", "As the view has it"}};
    for (NotationChoice& choice : notation_choices(places_.profiles))
        choices_.notations.push_back({std::move(choice.id), std::move(choice.title)});
    choices_.fonts = {{"", "The program's own font"}};
    for (std::string& family : type.families())
        choices_.fonts.push_back({family, family});
    offer_presets(settings);
    const fs::path folder = desk.path().empty() ? places_.documents : desk.path().parent_path();
    preview_ = {};
    drawing_.reset();
    asked_.reset();
    to_replace_.clear();
    shell.exporting.open(options_shown(shell, desk), folder / file_name_of(desk), desk.client_view);
}

void Exporting::take_over(const ExportMade& made, ExportWindow& window) {
    preview_ = made.told;
    drawing_ = made.drawing;
    if (made.key) key_ = made.key;
    painted_.reset();
    if (made.what == ExportTask::What::look) return;
    if (made.what == ExportTask::What::copy && !made.refused && !clipboard_.offer({made.png, made.svg}))
        window.say("Pictures cannot be copied on this screen. Export a PNG and insert that.", true);
    else
        window.say(made.said, made.refused);
}

bool Exporting::take(ExportWindow& window) {
    const std::vector<ExportMade> all = maker_.taken();
    for (const ExportMade& made : all)
        take_over(made, window);
    preview_.working = maker_.is_busy();
    return !all.empty();
}

ExportInput Exporting::input(const Look& look, const Desk& desk, SampleBook& samples) const {
    return {look, desk.document(), preview_, choices_, samples, desk.today(), key_.has_value()};
}

void Exporting::ask(ExportTask::What what, const ExportWindow& window, const Desk& desk) {
    const auto view = find_view(desk.document(), window.options.view);
    if (!view) return;
    ExportTask task{what, desk.document(), *view, window.options, desk.today(), window.formats,
                    {},   from_,           key_};
    task.to = path_typed(window.to(), places_.documents, "").string();
    preview_.working = true;
    asked_ = task;
    maker_.ask(std::move(task));
}

bool Exporting::take_key(const fs::path& file, const Unsealed& opened) {
    key_ = opened.bytes.empty() ? CaseKeyFile(file, opened.seal) : CaseKeyFile::from(file, opened);
    asked_.reset();
    return key_.has_value();
}

void Exporting::drop_key() {
    key_.reset();
    asked_.reset();
}

bool Exporting::use_preset(ExportWindow& window, const std::string& name, const Settings& settings) {
    const Preset* preset = find_preset(settings, name);
    const auto choices = preset ? choices_of(*preset) : std::nullopt;
    if (!choices) {
        window.say("This preset cannot be read. Nothing was changed.", true);
        return false;
    }
    window.choose(of_this_family(choices->options, window.options));
    if (!choices->formats.empty()) window.formats = {choices->formats.begin(), choices->formats.end()};
    return true;
}

bool Exporting::answer(ExportWindow& window, const ExportAnswer& asked, const Desk& desk,
                       Settings& settings) {
    bool settings_changed = false;
    if (asked.use_preset) use_preset(window, *asked.use_preset, settings);
    if (asked.keep_preset || asked.drop_preset) {
        const std::string& name = asked.keep_preset ? *asked.keep_preset : *asked.drop_preset;
        std::erase_if(settings.presets, [&](const Preset& one) { return folded(one.name) == folded(name); });
        if (asked.keep_preset) {
            settings.presets.push_back(
                {name, with_formats(words_of(for_any_family(window.options)), window.formats)});
            window.say("Kept as “" + name + "”.", false);
        }
        offer_presets(settings);
        settings_changed = true;
    }
    page_area_ = asked.page_area;
    if (!window.is_open()) return settings_changed;
    const bool anew =
        !asked_ || !(asked_->options == window.options) || !(asked_->document == desk.document());
    if (asked.write)
        write(window, desk);
    else if (asked.copy || asked.print)
        ask(asked.copy ? ExportTask::What::copy : ExportTask::What::print, window, desk);
    else if (anew)
        ask(ExportTask::What::look, window, desk);
    return settings_changed;
}

void Exporting::write(ExportWindow& window, const Desk& desk) {
    const fs::path to = path_typed(window.to(), places_.documents, "");
    std::error_code failed;
    if (to.filename().empty() || !fs::is_directory(to.parent_path(), failed))
        return window.say("There is no folder " + to.parent_path().string() + ". Choose another place.",
                          true);
    std::vector<std::string> there =
        export_paths(to.string(), window.formats, std::max<std::size_t>(1, preview_.pages.size()));
    std::erase_if(there, [&](const std::string& path) { return !fs::exists(path, failed); });
    if (!there.empty() && there != to_replace_) {
        to_replace_ = there;
        return window.say(fmt::format("{} is there already. Press Export again to replace it.",
                                      fs::path(there.front()).filename().string()),
                          true);
    }
    to_replace_.clear();
    ask(ExportTask::What::write, window, desk);
}

bool Exporting::write_now(ExportWindow& window, const Desk& desk) {
    ask(ExportTask::What::write, window, desk);
    maker_.finish();
    const std::vector<ExportMade> all = maker_.taken();
    for (const ExportMade& made : all)
        take_over(made, window);
    return !all.empty() && !all.back().refused;
}

Sharpness Exporting::paint(Painter& painter, const ExportWindow& window, const Theme& theme, int height,
                           double density) {
    if (!drawing_ || page_area_.width() <= 0 || window.page() >= drawing_->pages.size())
        return Sharpness::final;
    const Page& page = drawing_->pages[window.page()];
    if (!painted_ || painted_of_ != &page.scene) {
        painted_.emplace(std::make_shared<const Scene>(sheet(page, theme)));
        painted_of_ = &page.scene;
    }
    const Rect box{page_area_.min * density, page_area_.max * density};
    Viewport viewport;
    viewport.left = static_cast<int>(box.min.x);
    viewport.bottom = height - static_cast<int>(box.max.y);
    viewport.width = static_cast<int>(std::lround(box.width()));
    viewport.height = static_cast<int>(std::lround(box.height()));
    viewport.baselines = Baselines::exact;
    viewport.to_pixels =
        Affine::moved(box.min * -1) * Affine::scaled(density) * window.page_to_px(page.size, page_area_);
    return painter.paint(*painted_, viewport);
}

}  // namespace kinscape
