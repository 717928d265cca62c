// Exporting: the export window of one session: hands its choices to the maker of copies, shows the pages that
// come back, and writes, copies and prints them.
#pragma once

#include "app/clipboard.hpp"
#include "app/export_maker.hpp"
#include "app/places.hpp"
#include "draw/paint.hpp"
#include "io/settings_json.hpp"
#include "ui/shell.hpp"

#include <optional>
#include <string>

namespace kinscape {

class Desk;

/// The profiles by their titles; one that cannot be read goes by its id.
std::vector<NotationChoice> notation_choices(const ProfileFolders& folders);
/// What a file made of the document is called, without an ending: as its own, else as its title.
std::string file_name_of(const Desk& desk);

class Exporting {
public:
    Exporting(const Places& places, const Assets& assets, std::function<void()> wake);

    /// Opens the window for what stands in the shell: the drawing of the desk, the timeline, two days side by
    /// side.
    void open(Shell& shell, const Desk& desk, const Settings& settings, const Typesetter& type);
    /// Before a frame: what was made in the meantime. True when there is something new to be seen.
    bool take(ExportWindow& window);
    ExportInput input(const Look& look, const Desk& desk, SampleBook& samples) const;
    /// After a frame: what was asked for. True when the settings have changed.
    bool answer(ExportWindow& window, const ExportAnswer& asked, const Desk& desk, Settings& settings);
    /// Writes what the window has chosen, without a question; waits until it is there.
    bool write_now(ExportWindow& window, const Desk& desk);

    /// The letters of a case for de-identified copies, from a sealed key or for a new one. False when what
    /// was opened is no key.
    bool take_key(const std::filesystem::path& file, const Unsealed& opened);
    void drop_key();

    /// The page into its area: `height` of the framebuffer and pixels for one of the design.
    Sharpness paint(Painter& painter, const ExportWindow& window, const Theme& theme, int height,
                    double density);
    bool is_busy() { return maker_.is_busy(); }
    /// Waits for the copy that is being made.
    void finish() { maker_.finish(); }

private:
    void take_over(const ExportMade& made, ExportWindow& window);
    void ask(ExportTask::What what, const ExportWindow& window, const Desk& desk);
    void offer_presets(const Settings& settings);
    void write(ExportWindow& window, const Desk& desk);
    bool use_preset(ExportWindow& window, const std::string& name, const Settings& settings);

    const Places& places_;
    const Assets& assets_;
    ExportMaker maker_;
    PictureClipboard clipboard_;
    ExportChoices choices_;
    ExportPreview preview_;
    std::shared_ptr<const Picture> drawing_;
    std::optional<ExportTask> asked_;
    std::optional<Day> from_;  // of two days side by side
    std::optional<CaseKeyFile> key_;
    std::vector<std::string> to_replace_;
    Rect page_area_;
    std::optional<PaintedScene> painted_;
    const Scene* painted_of_ = nullptr;
};

}  // namespace kinscape
