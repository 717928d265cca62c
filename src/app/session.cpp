#include "app/session.hpp"

#include "app/editor_fonts.hpp"
#include "app/silent_gl.hpp"
#include "editor/settling.hpp"
#include "io/theme_json.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t max_own_file_bytes = std::size_t{1} << 20;
// What the title covers of the canvas at its top; pixels at 100 %.
constexpr double over_top_px = 72;
constexpr double arranging_looked_at_every_s = 0.5;

Palette palette_from(const Theme& theme, const ThemeFile& file) {
    Palette palette;
    palette.paper = theme.paper;
    palette.ink = theme.ink;
    palette.ink2 = theme.ink2;
    palette.muted = theme.muted;
    palette.stress = theme.vermilion;
    palette.tie_families = {
        {"closeness", theme.green}, {"conflict", theme.vermilion}, {"distance", theme.distance}};
    for (const char* family : {"abuse", "control", "other"}) {
        const auto at = file.colors.find(std::string_view(family));
        palette.tie_families[family] = at == file.colors.end() ? theme.ink : at->second;
    }
    return palette;
}

std::vector<RecentFile> recent_files(const Settings& settings) {
    std::vector<RecentFile> files;
    std::error_code failed;
    for (const std::string& path : settings.recent)
        if (fs::exists(path, failed)) files.push_back({path, "in " + fs::path(path).parent_path().string()});
    return files;
}

}  // namespace

Session::Session(const SessionStart& start)
    : start_(start),
      sealing_(start.wake),
      left_(start.places.journals),
      desk_(start.today) {}

Result<std::unique_ptr<Session>, SessionError> Session::create(const SessionStart& start) {
    std::unique_ptr<Session> session(new Session(start));
    auto assets = read_assets(start.places.assets);
    if (!assets) return Failure{SessionError{assets.error().sentence}};
    session->assets_ = std::move(*assets);
    auto painter = Painter::create(start.places.shaders);
    if (!painter) return Failure{SessionError{painter.error().sentence}};
    session->painter_ = std::move(*painter);
    if (!session->prepare()) return Failure{SessionError{"The window's frame could not be set up."}};
    return session;
}

bool Session::prepare() {
    type_ = std::make_unique<Typesetter>();
    vocabulary_.emplace(assets_->entry_words, assets_->notation, assets_->words);
    if (const auto bytes = read_file(start_.places.settings_file, max_own_file_bytes))
        settings_ = settings_from(*bytes);
    keys_ = KeyMap(settings_.keys);
    recent_ = recent_files(settings_);
    system_dialog_ = find_system_dialog();
    if (const auto icons = read_file(start_.places.assets / "icons" / "icons.txt", max_own_file_bytes))
        icons_ = icons_from(*icons);
    ImGuiContext* interface = ImGui::CreateContext();
    interface_ = interface;
    make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    // Those of a driver that was unloaded in between are no longer there.
    forget_gl();
    if (!ImGui_ImplOpenGL3_Init("#version 330 core")) return false;
    fonts_ = load_fonts(choose_fonts(*type_));
    shaped_ = std::make_unique<ShapedText>(*type_);
    fonts_.shaped = shaped_.get();
    load_theme();
    desk_.settling = [this](const ToSettle& wanted) {
        const Shown* shown = canvas_.shown();
        const bool same_view = shown && shown->snapshot.view.id == wanted.view.id;
        return settled_places(wanted, same_view ? shown->arranged : std::vector<Place>{}, look(palette_));
    };
    exporting_ = std::make_unique<Exporting>(start_.places, *assets_, start_.wake);
    const MakerNeeds needs{*assets_, start_.places.worker, start_.wake};
    preview_ = std::make_unique<TypedPreview>(needs);
    refiner_ = std::make_unique<MapMaker>(needs);
    arranger_ = std::make_unique<Arranger>(needs);
    prepare_safety();
    return true;
}

void Session::make_current() const { ImGui::SetCurrentContext(static_cast<ImGuiContext*>(interface_)); }

Session::~Session() {
    if (!interface_) return;
    make_current();
    if (ImGui::GetIO().BackendRendererUserData) ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void Session::load_theme() {
    theme_ = plain_theme();
    const auto bytes =
        read_file(start_.places.assets / "themes" / (settings_.theme + ".json"), max_own_file_bytes);
    const auto file = bytes ? theme_file_from(*bytes) : std::nullopt;
    if (!file) return;
    if (auto theme = theme_from(settings_.theme, file->colors, file->numbers)) theme_ = std::move(*theme);
    palette_ = palette_from(theme_, *file);
}

void Session::set_theme(const std::string& id) {
    settings_.theme = id;
    load_theme();
    write_settings();
    ask_for_frames();
}

Look Session::look(const Palette& palette) { return look_with(*assets_, notation(), palette, *type_); }

void Session::show_document() {
    if (!desk_.is_open()) {
        canvas_.clear();
        refiner_->forget();
        shown_view_.clear();
        return;
    }
    const Audience audience{desk_.client_view ? Reader::client : Reader::worker};
    const Look drawn = look(palette_);
    const auto preview = desk_.preview();
    const Document& document = preview ? preview->document : desk_.document();
    const View& view = preview ? preview->view : desk_.view();
    const bool anew = canvas_.show({document, view, audience, desk_.day(), drawn, start_.places.worker});
    if (anew) {
        content_changed();
        if (!preview) tell_of_pins();
        if (canvas_.shown()->at_first) ask_for_better_places();
        refine({document, view, desk_.today(), {}});
    }
    take_refined();
    const Traced& traced = traced_.of(view, audience.reader);
    if (canvas_.trace(traced)) ask_for_frames(1);
    preview_->frame().trace(traced);
    // Who is not there for the client is not selected either.
    if (desk_.client_view) desk_.selection = kept_in(canvas_.shown()->snapshot.document(), desk_.selection);
    if (desk_.view().id.text() != shown_view_) {
        if (!shown_view_.empty()) cameras_[shown_view_] = camera_;
        shown_view_ = desk_.view().id.text();
        const auto kept = cameras_.find(shown_view_);
        fit_wanted_ = kept == cameras_.end();
        if (!fit_wanted_) camera_ = kept->second;
    }
}

/// As it is seen just now, by whom it is seen.
MapToDraw Session::map_to_draw(ToPreview line) {
    return {.line = std::move(line),
            .day = desk_.day(),
            .audience = {desk_.client_view ? Reader::client : Reader::worker},
            .items = {},
            .color = theme_.selection,
            .arranged = canvas_.shown()->arranged,
            .notation = &notation(),
            .palette = palette_};
}

/// Of very many ties some were led plainly, so that the frame need not wait: they are led well meanwhile.
void Session::refine(ToPreview map) {
    refiner_->forget();
    if (canvas_.shown()->is_rough) refiner_->ask(map_to_draw(std::move(map)));
}

void Session::take_refined() {
    auto drawn = refiner_->take();
    if (!drawn || !drawn->shown) return;
    canvas_.refine(std::move(*drawn->shown), std::move(drawn->ways));
    ask_for_frames(1);
}

/// What was understood of the line that is being typed, as the desk would hold it after Enter.
void Session::show_preview(const std::optional<EntryPreview>& typed) {
    const Shown* shown = canvas_.shown();
    const bool was = preview_->shown() != nullptr;
    const Reader reader = desk_.client_view ? Reader::client : Reader::worker;
    const bool any = typed && shown;
    if (preview_->follow(any ? std::optional(LineNumber{typed->version, reader}) : std::nullopt)) {
        MapToDraw line = map_to_draw({desk_.document(), desk_.view(), desk_.today(), typed->reading->edits});
        for (const AnyId& id : typed->reading->touched)
            if (!names_an_item(desk_.document(), id) || kind_of(desk_.document(), id) != "person")
                line.items.insert(id);
        preview_->ask(std::move(line));
    }
    if (auto ways = preview_->take_ways()) canvas_.learn(std::move(*ways));
    if (was != (preview_->shown() != nullptr)) ask_for_frames(1);
}

bool Session::wait_for_makers() {
    const bool busy = exporting_->is_busy() || preview_->is_busy() || refiner_->is_busy() ||
                      arranger_->wanted() || sealing_.is_working();
    exporting_->finish();
    preview_->finish();
    refiner_->finish();
    arranger_->finish();
    sealing_.finish();
    return busy;
}

void Session::content_changed() {
    const Shown& shown = *canvas_.shown();
    // A key that stands on the drawing needs no strip.
    const LegendRows rows = shown.key ? LegendRows::off : legend_rows_of(desk_.view());
    legend_ = legend_entries(shown.snapshot, look(palette_), rows);
    map_.clear();
    const Document& document = shown.snapshot.document();
    for (const NodeBox& node : shown.geometry.people) {
        const Person* person = document.people.find(node.id.as<PersonId>());
        MapMark mark{node.id, node.symbol, MapMark::Shape::disc};
        if (person && is_pregnancy_or_loss(*person))
            mark.shape = MapMark::Shape::dot;
        else if (person && (person->gender == "man" || person->gender == "boy" ||
                            (person->gender.empty() && person->sex == "male")))
            mark.shape = MapMark::Shape::square;
        map_.push_back(mark);
    }
    for (const NodeBox& node : shown.geometry.systems)
        map_.push_back({node.id, node.symbol, MapMark::Shape::disc});
}

Rect Session::canvas_box() const {
    return {canvas_state_.box.min * camera_.density, canvas_state_.box.max * camera_.density};
}

Sight Session::sight() {
    OverlayColors colors{theme_.selection, theme_.selection_bg, theme_.paper, theme_.ink2,
                         theme_.dot,       theme_.dots,         theme_.ring};
    const Shown* shown = canvas_.shown();
    const Rect box = canvas_box();
    const ZoomState zoom = zoom_rest_.at(camera_.zoom, ImGui::GetTime());
    if (const auto rests = zoom_rest_.rests_at())
        wake_after_ = std::min(wake_after_, std::max(0.0, *rests - ImGui::GetTime()));
    GestureMarks marks = shown ? marks_of(desk_.gesture, shown->geometry) : GestureMarks{};
    if (shown && desk_.selection.has(desk_.view().id)) marks.key = shown->key;
    return {camera_,
            desk_.selection,
            marks,
            colors,
            zoom,
            static_cast<int>(box.min.x),
            screen_.height - static_cast<int>(box.max.y)};
}

void Session::frame(const ScreenSize& screen) {
    if (frames_wanted_ > 0) --frames_wanted_;
    const double density = screen.density * settings_.scale;
    screen_ = screen;
    apply_theme(theme_, density);
    ImGui::GetIO().DisplaySize = {static_cast<float>(screen.width), static_cast<float>(screen.height)};
    // A slip of ours in naming controls is for replay to show, never for a client.
    ImGui::GetIO().ConfigDebugHighlightIdConflicts = listens;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    look_at_disk();
    follow_arranger();
    show_document();

    seen_texts.clear();
    Brush brush(theme_, icons_, fonts_, density);
    if (listens) brush.seen = &seen_texts;
    const Look drawn = look(palette_);
    const Shown* shown = canvas_.shown();
    std::string saved = held_by_               ? "Open elsewhere, look only"
                        : desk_.is_saved()     ? (saved_at_.empty() ? "Saved" : "Saved at " + saved_at_)
                        : desk_.path().empty() ? "Not saved yet"
                                               : "Changed since it was saved";
    if (on_disk_.seal) saved += ", sealed";
    const PanelInput panel{desk_,
                           drawn,
                           keys_,
                           shown ? &shown->snapshot : nullptr,
                           legend_,
                           map_,
                           shown ? std::optional(shown->bounds) : std::nullopt,
                           camera_.seen(),
                           camera_.zoom,
                           settings_.theme,
                           settings_.wheel_pans,
                           saved,
                           recent_,
                           left_.works(),
                           {screen.width / density, screen.height / density},
                           *vocabulary_};
    const Selection selected = desk_.selection;
    const Camera looked = camera_;
    if (exporting_->take(shell_.exporting)) ask_for_frames();
    const bool exports = shell_.exporting.is_open();
    const ExportInput exporting = exporting_->input(drawn, desk_, shell_.samples);
    const ShellAnswer asked = shell_.draw(brush, {panel, shown ? shown->content.get() : nullptr,
                                                  system_dialog_, shown ? &shown->geometry : nullptr, camera_,
                                                  exports ? &exporting : nullptr, sealing_.is_working()});
    canvas_state_ = asked.canvas;
    wake_after_ = asked.wake_after;
    if (arranger_->wanted()) wake_after_ = std::min(wake_after_, arranging_looked_at_every_s);
    camera_.density = density;
    camera_.size = canvas_box().max - canvas_box().min;
    covered_ = {over_top_px * density, asked.covered_foot * density};
    if (shown && std::exchange(fit_wanted_, false)) camera_ = fitted_clear(camera_, shown->bounds, covered_);
    const bool was_idle = is_idle(desk_.gesture);
    if (shown && !exports)
        for (const CanvasWish& wish : pointer_.follow(
                 {*shown, canvas_state_, settings_.wheel_pans ? Wheel::pans : Wheel::zooms}, desk_, camera_))
            fulfil(wish);
    const std::optional<EntryPreview> typed =
        asked.requests.edits.empty() ? asked.requests.preview : std::nullopt;
    answer(asked);
    show_document();
    show_preview(typed);
    const auto& lit = asked.requests.lit.empty() ? desk_.selection.followed : asked.requests.lit;
    if (canvas_.light({lit.begin(), lit.end()})) ask_for_frames(1);
    follow_what_is_new(!was_idle || !is_idle(desk_.gesture));
    if (!was_idle || !is_idle(desk_.gesture)) ask_for_frames(1);

    ImGui::Render();
    paint(screen);
    keep_journal();
    if (!(selected == desk_.selection) || !(looked == camera_)) ask_for_frames(2);
}

void Session::paint(const ScreenSize& screen) {
    const bool exports = shell_.exporting.is_open();
    painter_->clear({0, 0, screen.width, screen.height, {}}, exports ? theme_.track : theme_.paper);
    if (exports) {
        const double density = screen.density * settings_.scale;
        if (exporting_->paint(*painter_, shell_.exporting, theme_, screen.height, density) ==
            Sharpness::coming)
            ask_for_frames(2);
    } else if (preview_->shown()) {
        preview_->frame().paint(*painter_, sight());
    } else if (canvas_.shown()) {
        canvas_.paint(*painter_, sight());
    }
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Session::answer(const ShellAnswer& asked) {
    const PanelRequests& wishes = asked.requests;
    for (const CommandId id : wishes.commands)
        run(id);
    for (const EditRequest& wish : wishes.edits)
        if (commit(wish.edits, wish.label) && !wish.show.empty()) follow_.wanted = wish.show;
    if (wishes.look_at) desk_.look_at(*wishes.look_at ? **wishes.look_at : desk_.today());
    if (wishes.leave_client_view) desk_.client_view = false;
    if (!wishes.select_these.empty()) select_all_of(wishes.select_these);
    if (wishes.bring_back) bring_back(wishes.bring_back->which, wishes.bring_back->steps);
    if (wishes.throw_away) throw_away(*wishes.throw_away);
    if (wishes.go_to_step) desk_.go_to_step(*wishes.go_to_step);
    if (wishes.select) select(*wishes.select);
    if (!std::holds_alternative<std::monostate>(wishes.ask)) shell_.ask(wishes.ask);
    if (!wishes.draw_tie_from.empty()) desk_.gesture = DrawTie{wishes.draw_tie_from, {}, {}};
    if (wishes.open) open(*wishes.open);
    if (wishes.centre_on) camera_.centre = *wishes.centre_on;
    if (asked.file) answer_file(*asked.file);
    if (asked.notation) draw_in(*asked.notation);
    follow_sealing(asked.passphrase);
    if (exporting_->answer(shell_.exporting, asked.exporting, desk_, settings_)) write_settings();
    if (asked.exporting.browse) open_dialog(FileTask::exporting);
    if (asked.exporting.key) open_case_key(*asked.exporting.key);
    if (wishes.key) {
        settings_.keys[std::string(command(wishes.key->of).words)] = wishes.key->chords;
        keys_ = KeyMap(settings_.keys);
        write_settings();
    }
    const bool asked_for_any =
        !wishes.commands.empty() || !wishes.edits.empty() || wishes.select || wishes.open || asked.file ||
        wishes.go_to_step || wishes.bring_back || wishes.throw_away || wishes.key || wishes.change_key_of ||
        wishes.look_at || wishes.leave_client_view || !std::holds_alternative<std::monostate>(wishes.ask);
    if (asked_for_any) ask_for_frames();
}

std::string Session::window_title() const {
    const Shown* shown = canvas_.shown();
    return desk_.is_open() && shown ? title_of(shown->snapshot.document()) + " – Kinscape" : "Kinscape";
}

}  // namespace kinscape
