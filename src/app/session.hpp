// Session: the running editor without its window: desk, canvas, panels and files. The window, replay and
// bench all drive this one.
#pragma once

#include "app/arranger.hpp"
#include "app/canvas_pointer.hpp"
#include "app/exporting.hpp"
#include "app/left_behind.hpp"
#include "app/places.hpp"
#include "app/sealing.hpp"
#include "app/session_start.hpp"
#include "app/this_window.hpp"
#include "app/traced_picture.hpp"
#include "app/typed_preview.hpp"
#include "canvas/view_follow.hpp"
#include "editor/editing.hpp"
#include "editor/key_map.hpp"
#include "editor/walk.hpp"
#include "io/assets.hpp"
#include "io/document_file.hpp"
#include "io/settings_json.hpp"
#include "ui/shaped_text.hpp"
#include "ui/shell.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>

namespace kinscape {

/// Whether zenity or kdialog is on PATH.
SystemDialog find_system_dialog();

class Session {
public:
    /// Needs a current context of OpenGL whose functions are loaded.
    static Result<std::unique_ptr<Session>, SessionError> create(const SessionStart& start);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Draws a frame into the framebuffer that is bound. Input was handed to the user interface before.
    void frame(const ScreenSize& screen);
    /// True while what is on screen is not yet what it should be.
    bool wants_frame() const {
        return frames_wanted_ > 0 || journal_trouble_ != 0 || preview_->is_done() || refiner_->is_done() ||
               arranger_->is_done() || sealing_.is_done();
    }
    /// Waits for what other threads are making to be seen; false when there is nothing.
    bool wait_for_makers();
    /// Seconds after which something changes by itself; infinite when nothing does.
    double wake_after() const { return wake_after_; }
    bool wants_to_quit() const { return quit_; }
    void ask_for_frames(int count = 3) { frames_wanted_ = std::max(frames_wanted_, count); }

    bool open(const std::filesystem::path& path);
    bool save_to(const std::filesystem::path& path);
    bool export_to(const std::filesystem::path& path);
    void run(CommandId id);
    /// Does the edits in one step of undo; a refusal is said in a sentence, and nothing has changed.
    bool commit(const std::vector<Edit>& edits, std::string label);
    void set_theme(const std::string& id);
    std::string window_title() const;

    /// What is done from now on goes under this mark; see SessionStart::synced.
    void mark(int mark) { mark_ = mark; }
    /// Waits until all that was done is on disk, and leaves it there without offering it by itself.
    void leave_work();
    void make_current() const;  // input goes to the user interface of this session

    Desk& desk() { return desk_; }
    const Shown* shown() const { return canvas_.shown(); }
    const Camera& camera() const { return camera_; }
    /// The canvas in pixels of the window.
    Rect canvas_box() const;
    Shell& shell() { return shell_; }
    const Settings& settings() const { return settings_; }
    /// Texts of the last frame, while somebody listens.
    std::vector<std::string> seen_texts;
    bool listens = false;

private:
    explicit Session(const SessionStart& start);
    bool prepare();
    void load_theme();
    Look look(const Palette& palette);
    const Notation& notation();
    void draw_in(const std::string& profile);
    void show_document();
    MapToDraw map_to_draw(ToPreview line);
    void refine(ToPreview map);
    void take_refined();
    void show_preview(const std::optional<EntryPreview>& typed);
    void content_changed();
    void answer(const ShellAnswer& answer);
    void paint(const ScreenSize& screen);
    void answer_file(const FileDialogAnswer& answer);
    bool run_on_files(CommandId id);
    bool run_on_window(CommandId id);
    bool run_on_map(CommandId id);
    void camera_command(CommandId id);
    void walk(Way way);
    void fulfil(const CanvasWish& wish);
    void make(Grown grown, std::optional<Vec2> at);
    void write_at(const AnyId& id, WordsEditor::What what);
    void end_line_here();
    void follow_what_is_new(bool by_hand);
    bool edit(CommandId id);
    void prepare_safety();
    void keep_journal();
    void bring_back(std::size_t which, std::optional<std::size_t> steps);
    void throw_away(std::size_t which);
    void take_lock(const std::filesystem::path& path);
    bool may_change();
    void show_opened(OpenedDocument opened, const std::filesystem::path& path);
    void begin_journal(const Document& base, bool unsaved, std::size_t done);
    void ask_passphrase(SealTask task, std::string bytes);
    void follow_sealing(PassphraseAnswer answer);
    void use_seal(const SealTask& task, Unsealed made);
    void seal_this(std::optional<Seal> seal);
    void open_case_key(const std::string& typed);
    bool asked_again(const std::string& what, std::string sentence);
    void erase_for_good(const AnyId& id);
    void put_on_desk(OpenedDocument on_disk, Document document, const std::filesystem::path& path);
    bool copy();
    void paste();
    void select(const AnyId& id);
    void select_all_of(const std::vector<AnyId>& ids);
    void tidy();
    void ask_for_better_places();
    void follow_arranger();
    void take_places(ArrangedFamily arranged);
    void tell_of_pins();
    void open_dialog(FileTask task);
    void ask_system(FileTask task);
    /// False when another program has changed the file and the person has not said yet to replace it.
    bool may_replace(const std::filesystem::path& path);
    /// Says once when another program has changed the open file.
    void look_at_disk();
    void write_settings();
    void begin_family();
    void leave_family();
    void ask_to_quit();
    Sight sight();

    void* interface_ = nullptr;  // the user interface's own memory
    SessionStart start_;
    LockHolder me_;
    DocumentLock lock_;
    std::optional<LockHolder> held_by_;  // another window: here one can look
    std::atomic<int> journal_trouble_ = 0;
    int mark_ = 0;
    std::unique_ptr<Journal> journal_;
    Sealing sealing_;
    LeftBehind left_;
    Settings settings_;
    KeyMap keys_;
    Theme theme_;
    Palette palette_;
    Icons icons_;
    std::optional<Assets> assets_;
    std::map<std::string, Notation> profiles_;  // other than plain, as views ask for them
    std::unique_ptr<Exporting> exporting_;
    std::unique_ptr<Typesetter> type_;
    std::unique_ptr<Painter> painter_;
    FontSet fonts_;
    std::unique_ptr<ShapedText> shaped_;
    Shell shell_;
    Desk desk_;
    OpenedDocument on_disk_;
    std::optional<FileStamp> stamp_, asked_about_;
    double next_look_at_disk_ = 0, wake_after_ = 0;
    Frame canvas_;
    TracedPicture traced_;
    std::optional<EntryVocabulary> vocabulary_;
    // What is being typed is drawn on a canvas of its own.
    std::unique_ptr<TypedPreview> preview_;
    std::unique_ptr<MapMaker> refiner_;
    std::unique_ptr<Arranger> arranger_;
    std::size_t pins_told_of_ = 0;  // who were in the way when the map was last made
    Camera camera_;
    std::map<std::string, Camera> cameras_;  // by view
    std::string saved_at_, shown_view_;
    ViewFollow follow_;
    CanvasPointer pointer_;
    ZoomRest zoom_rest_;
    std::vector<LegendEntry> legend_;
    std::vector<MapMark> map_;
    std::vector<RecentFile> recent_;
    ScreenSize screen_;
    CanvasState canvas_state_;
    Covered covered_;
    int frames_wanted_ = 3;  // what something changed, what follows from that, and at rest
    bool fit_wanted_ = false, quit_ = false;
    std::string asked_for_;  // what is done only when it is asked for twice
    SystemDialog system_dialog_ = SystemDialog::missing;
};

}  // namespace kinscape
