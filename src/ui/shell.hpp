// Shell: the window's fixed parts around the canvas, drawn anew for each frame, and what was asked for in
// them.
#pragma once

#include "ui/check_panel.hpp"
#include "ui/chooser.hpp"
#include "ui/compare_view.hpp"
#include "ui/day_card.hpp"
#include "ui/export_window.hpp"
#include "ui/file_dialog.hpp"
#include "ui/first_run.hpp"
#include "ui/frame_layout.hpp"
#include "ui/inspector.hpp"
#include "ui/key_card.hpp"
#include "ui/leave_card.hpp"
#include "ui/notation_dialog.hpp"
#include "ui/outline_panel.hpp"
#include "ui/passphrase_card.hpp"
#include "ui/quick_entry_bar.hpp"
#include "ui/record_panel.hpp"
#include "ui/shortcuts.hpp"
#include "ui/timeline_view.hpp"
#include "ui/toasts.hpp"
#include "ui/words_editor.hpp"

#include <optional>

namespace kinscape {

/// The parts of the window that F6 goes through.
enum class Region : unsigned char { drawing, entry, outline, inspector, time, top_bar, tools };

/// What stands beside the drawing.
enum class SidePanel : unsigned char { none, outline, record, check };

/// What the pointer does over the canvas, in pixels at 100 %.
struct CanvasState {
    Rect box;
    bool hovered = false;
    bool has_keyboard = false;
};

struct ShellInput {
    const PanelInput& panel;
    const Scene* content = nullptr;
    SystemDialog system_dialog = SystemDialog::missing;
    const Geometry* geometry = nullptr;
    const Camera& camera;
    const ExportInput* exporting = nullptr;  // while the export window is open
    bool trying_passphrase = false;
};

struct ShellAnswer {
    PanelRequests requests;
    std::optional<FileDialogAnswer> file;
    std::optional<std::string> notation;  // the profile that was chosen
    ExportAnswer exporting;
    PassphraseAnswer passphrase;
    CanvasState canvas;
    /// How much of the canvas the key and the zoom card cover at its foot, px at 100 %.
    double covered_foot = 0;
    /// Seconds after which something changes by itself.
    double wake_after = 0;
};

class Shell {
public:
    ShellAnswer draw(const Brush& brush, const ShellInput& input);
    void focus(Region region) { wanted_region_ = region; }
    void focus_next(int step);
    /// Shows the outline, the record or the check beside the drawing, with the keyboard in it, or puts it
    /// away.
    void turn(SidePanel panel);
    /// The drawing stands in the window again.
    void show_drawing() {
        compare.close();
        timeline.close();
    }
    /// The cursor goes into the entry bar.
    void focus_entry() { wanted_region_ = Region::entry; }
    void choose_day(DayCardTask task) { day_card_.wanted = task; }
    /// The client's view is left only after a question.
    void ask_to_leave() { leave_card_.open(); }

    /// Opens the list from which something is chosen.
    void ask(Question question);

    FileDialog files;
    NotationDialog notations;
    PassphraseCard passphrase;
    ExportWindow exporting;
    Toasts toasts;
    WordsEditor words;
    QuickEntryBar entry;
    SampleBook samples;
    CompareView compare;
    TimelineView timeline;

private:
    void canvas_area(Controls& controls, ShellAnswer& answer);
    void side_panel(Controls& controls, const ShellInput& input, ShellAnswer& answer);
    void key_strip(Controls& controls, const ShellInput& input, ShellAnswer& answer);
    void over_canvas(Controls& controls, const ShellInput& input, ShellAnswer& answer);
    void panels(Controls& controls, const ShellInput& input, ShellAnswer& answer);
    void write_words(Controls& controls, const ShellInput& input, ShellAnswer& answer);
    void two_days(Controls& controls, const ShellInput& input, ShellAnswer& answer);
    void choose(Controls& controls, const ShellInput& input, ShellAnswer& answer);
    void begin_region(Controls& controls, Region region);

    ControlMemory memory_;
    Chooser chooser_;
    Question question_;
    FieldMemory fields_;
    DayCardMemory day_card_;
    LeaveCard leave_card_;
    KeyCard key_card_;
    FirstRun first_run_;
    bool ecomap_wanted_ = false;  // as soon as somebody is there to stand in its middle
    OutlinePanel outline_;
    RecordPanel record_;
    CheckPanel check_;
    SidePanel side_ = SidePanel::none;
    bool popup_was_open_ = false;
    std::optional<Region> wanted_region_;
    Region region_ = Region::drawing;
    bool key_unfolded_ = false;
};

/// Makes the user interface's own pieces (fields, scroll bars, popups) follow the theme.
void apply_theme(const Theme& theme, double scale);

}  // namespace kinscape
