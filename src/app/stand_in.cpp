#include "app/stand_in.hpp"

#include "app/shot.hpp"
#include "base/utf8.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>

namespace kinscape {
namespace {

constexpr float seconds_per_frame = 1.0F / 60;
// More than any gesture needs: an editor that never rests would never end the replay.
constexpr int most_frames_to_settle = 60;

constexpr double spot_step_px = 24;
// Less than this is rounding, not a move.
constexpr double least_move_mm = 0.05;

struct NamedKey {
    std::string_view name;
    ImGuiKey key;
};
constexpr std::array<NamedKey, 36> named_keys = {{{"left", ImGuiKey_LeftArrow},
                                                  {"right", ImGuiKey_RightArrow},
                                                  {"up", ImGuiKey_UpArrow},
                                                  {"down", ImGuiKey_DownArrow},
                                                  {"escape", ImGuiKey_Escape},
                                                  {"esc", ImGuiKey_Escape},
                                                  {"enter", ImGuiKey_Enter},
                                                  {"return", ImGuiKey_Enter},
                                                  {"tab", ImGuiKey_Tab},
                                                  {"space", ImGuiKey_Space},
                                                  {"backspace", ImGuiKey_Backspace},
                                                  {"delete", ImGuiKey_Delete},
                                                  {"home", ImGuiKey_Home},
                                                  {"end", ImGuiKey_End},
                                                  {"pageup", ImGuiKey_PageUp},
                                                  {"pagedown", ImGuiKey_PageDown},
                                                  {"insert", ImGuiKey_Insert},
                                                  {"menu", ImGuiKey_Menu},
                                                  {"f1", ImGuiKey_F1},
                                                  {"f2", ImGuiKey_F2},
                                                  {"f3", ImGuiKey_F3},
                                                  {"f4", ImGuiKey_F4},
                                                  {"f5", ImGuiKey_F5},
                                                  {"f6", ImGuiKey_F6},
                                                  {"f7", ImGuiKey_F7},
                                                  {"f10", ImGuiKey_F10},
                                                  {"+", ImGuiKey_KeypadAdd},
                                                  {"plus", ImGuiKey_KeypadAdd},
                                                  {"=", ImGuiKey_Equal},
                                                  {"-", ImGuiKey_Minus},
                                                  {"minus", ImGuiKey_Minus},
                                                  {".", ImGuiKey_Period},
                                                  {",", ImGuiKey_Comma},
                                                  {";", ImGuiKey_Semicolon},
                                                  {"/", ImGuiKey_Slash},
                                                  {"?", ImGuiKey_Slash}}};

std::optional<ImGuiKey> modifier_named(std::string_view name) {
    if (name == "ctrl") return ImGuiMod_Ctrl;
    if (name == "shift") return ImGuiMod_Shift;
    if (name == "alt") return ImGuiMod_Alt;
    return {};
}

std::optional<ImGuiKey> key_named(std::string_view name) {
    for (const NamedKey& one : named_keys)
        if (one.name == name) return one.key;
    if (name.size() != 1) return {};
    const char c = name.front();
    if (c >= 'a' && c <= 'z') return static_cast<ImGuiKey>(ImGuiKey_A + (c - 'a'));
    if (c >= '0' && c <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (c - '0'));
    return {};
}

/// Modifiers first, the key last; empty when a name is not known.
std::vector<ImGuiKey> keys_of_chord(std::string_view chord) {
    std::vector<ImGuiKey> keys;
    const std::string plain = folded(chord);
    std::string_view left = plain;
    while (!left.empty()) {
        const std::size_t plus = left.find('+', 1);
        const std::string_view name = left.substr(0, plus);
        const auto key = modifier_named(name) ? modifier_named(name) : key_named(name);
        if (!key) return {};
        keys.push_back(*key);
        left = plus == std::string_view::npos ? std::string_view{} : left.substr(plus + 1);
    }
    return keys;
}

int number_of(MouseButton button) {
    switch (button) {
    case MouseButton::left: return ImGuiMouseButton_Left;
    case MouseButton::right: return ImGuiMouseButton_Right;
    case MouseButton::middle: return ImGuiMouseButton_Middle;
    }
    return 0;
}

}  // namespace

Result<std::shared_ptr<Offscreen>, SessionError> StandIn::screen_of(const ScreenSize& screen) {
    auto offscreen = Offscreen::create(screen.width, screen.height);
    if (!offscreen) return Failure{SessionError{offscreen.error().sentence}};
    return std::shared_ptr<Offscreen>(std::move(*offscreen));
}

Result<std::unique_ptr<StandIn>, SessionError> StandIn::create(const SessionStart& start,
                                                               const ScreenSize& screen) {
    auto offscreen = screen_of(screen);
    if (!offscreen) return Failure{offscreen.error()};
    return create(start, screen, std::move(*offscreen), std::make_shared<std::string>());
}

Result<std::unique_ptr<StandIn>, SessionError> StandIn::create(const SessionStart& start,
                                                               const ScreenSize& screen,
                                                               std::shared_ptr<Offscreen> shared,
                                                               std::shared_ptr<std::string> clipboard) {
    std::unique_ptr<StandIn> person(new StandIn);
    person->screen_ = std::move(shared);
    person->clipboard_ = std::move(clipboard);
    person->size_ = screen;
    auto session = Session::create(start);
    if (!session) return Failure{session.error()};
    person->session_ = std::move(*session);
    person->session_->listens = true;
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = person->clipboard_.get();
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) {
        return static_cast<std::string*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->c_str();
    };
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        *static_cast<std::string*>(ImGui::GetPlatformIO().Platform_ClipboardUserData) = text;
    };
    person->items_ = std::make_unique<ItemLog>();
    person->settle();
    return person;
}

void StandIn::come_to_front() {
    session_->make_current();
    if (screen_->width() != size_.width || screen_->height() != size_.height)
        screen_->resize(size_.width, size_.height);
}

StandIn::~StandIn() {
    if (session_) session_->make_current();
    items_.reset();
    session_.reset();
}

void StandIn::draw() {
    ImGui::GetIO().DeltaTime = seconds_per_frame;
    items_->clear();
    screen_->bind();
    session_->frame(size_);
    ++frames_;
}

int StandIn::settle() {
    int drawn = 0;
    session_->ask_for_frames(1);
    while (drawn < most_frames_to_settle &&
           (session_->wants_frame() || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0)) {
        draw();
        ++drawn;
        // A person looks at it too.
        if (session_->wait_for_makers()) session_->ask_for_frames(1);
    }
    return drawn;
}

bool StandIn::resize(const ScreenSize& screen) {
    size_ = screen;
    if (!screen_->resize(screen.width, screen.height)) return false;
    session_->run(CommandId::fit);
    settle();
    return true;
}

void StandIn::move_to(Vec2 pixel) {
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(pixel.x), static_cast<float>(pixel.y));
    session_->ask_for_frames(2);
    settle();
}

void StandIn::click(Vec2 pixel, MouseButton button, int times) {
    move_to(pixel);
    for (int i = 0; i < times; ++i)
        for (const bool down : {true, false}) {
            ImGui::GetIO().AddMouseButtonEvent(number_of(button), down);
            draw();
        }
    session_->ask_for_frames();
    settle();
}

void StandIn::drag(Vec2 from, Vec2 to) {
    move_to(from);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    draw();
    constexpr int steps = 8;
    for (int i = 1; i <= steps; ++i) {
        const Vec2 at = mix(from, to, i / static_cast<double>(steps));
        ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
        draw();
    }
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    session_->ask_for_frames();
    settle();
}

void StandIn::wheel(Vec2 pixel, double notches) {
    move_to(pixel);
    ImGui::GetIO().AddMouseWheelEvent(0, static_cast<float>(notches));
    session_->ask_for_frames();
    settle();
    wait(2 * ZoomRest::delay_seconds);
}

bool StandIn::hold(std::string_view key, bool down) {
    const std::string plain = folded(key);
    const auto found = modifier_named(plain) ? modifier_named(plain) : key_named(plain);
    if (!found) return false;
    ImGui::GetIO().AddKeyEvent(*found, down);
    draw();
    return true;
}

bool StandIn::press(std::string_view chord) {
    const std::vector<ImGuiKey> keys = keys_of_chord(chord);
    if (keys.empty()) return false;
    for (const ImGuiKey key : keys) {
        ImGui::GetIO().AddKeyEvent(key, true);
        draw();
    }
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
        ImGui::GetIO().AddKeyEvent(*key, false);
    session_->ask_for_frames();
    settle();
    return true;
}

void StandIn::type(std::string_view text) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    session_->ask_for_frames();
    settle();
}

int StandIn::wait(double seconds) {
    int drawn = 0;
    double left = seconds;
    while (left > 0) {
        const double step = std::min(left, session_->wake_after());
        // Asleep until then: the clock of the user interface goes on without a frame.
        ImGui::GetCurrentContext()->Time += std::max(0.0, step - static_cast<double>(seconds_per_frame));
        left -= std::max(step, static_cast<double>(seconds_per_frame));
        if (session_->wake_after() > step && !session_->wants_frame()) break;
        draw();
        ++drawn;
    }
    return drawn;
}

Vec2 StandIn::pixel_of_mm(Vec2 mm) const {
    return session_->canvas_box().min + session_->camera().pixel_of(mm);
}

std::optional<Vec2> StandIn::point_of(const AnyId& id) {
    const Shown* shown = session_->shown();
    if (!shown) return {};
    std::vector<Vec2> candidates;
    for (const auto* nodes : {&shown->geometry.people, &shown->geometry.systems})
        for (const NodeBox& node : *nodes)
            if (node.id == id) candidates.push_back(node.symbol.centre());
    for (const RoutedLine& line : shown->geometry.lines)
        if (line.of == id)
            for (std::size_t i = 0; i + 1 < line.points.size(); ++i)
                for (const double share : {0.5, 0.25, 0.75})
                    candidates.push_back(mix(line.points[i], line.points[i + 1], share));
    for (const HomeOutline& home : shown->geometry.homes)
        if (AnyId(home.of) == id) {
            candidates.push_back(home.title.centre());
            candidates.insert(candidates.end(), home.outline.begin(), home.outline.end());
        }
    for (const CentreCircle& centre : shown->geometry.centre)
        if (centre.of == id) candidates.push_back(centre.at - Vec2{0, centre.radius * 0.97});
    const Rect canvas = session_->canvas_box();
    const double reach = pick_reach_px * session_->camera().density / session_->camera().scale();
    for (const Vec2 mm : candidates) {
        const auto tag = shown->pick.at(mm, reach);
        const Vec2 pixel = pixel_of_mm(mm);
        if (tag && tag->of == id && canvas.contains(pixel)) return pixel;
    }
    return {};
}

std::optional<Vec2> StandIn::free_spot() {
    const Shown* shown = session_->shown();
    if (!shown) return {};
    const Rect canvas = session_->canvas_box().grown(-spot_step_px);
    const Camera& camera = session_->camera();
    const double reach = 2 * pick_reach_px * camera.density / camera.scale();
    for (double y = canvas.centre().y; y < canvas.max.y; y += spot_step_px)
        for (double x = canvas.min.x; x < canvas.max.x; x += spot_step_px) {
            const Vec2 mm = camera.mm_of(Vec2{x, y} - session_->canvas_box().min);
            if (shown->pick.at(mm, reach)) continue;
            const SeenItem* over = items_->at({x, y});
            if (!over || over->label == "Drawing") return Vec2{x, y};
        }
    return {};
}

std::optional<AnyId> StandIn::who_has_moved() {
    std::optional<AnyId> moved;
    std::map<AnyId, Vec2> places;
    const Shown* shown = session_->shown();
    const std::string view = session_->desk().view().id.text();
    if (shown)
        for (const auto* nodes : {&shown->geometry.people, &shown->geometry.systems})
            for (const NodeBox& node : *nodes) {
                places.emplace(node.id, node.symbol.centre());
                const auto before = noted_places_.find(node.id);
                const bool stayed = before == noted_places_.end() || node.by_hand ||
                                    distance(before->second, node.symbol.centre()) < least_move_mm;
                if (view == noted_view_ && !stayed && !moved) moved = node.id;
            }
    noted_view_ = view;
    noted_places_ = std::move(places);
    return moved;
}

bool StandIn::shows_text(std::string_view text) const {
    for (const std::string& seen : session_->seen_texts)
        if (seen.find(text) != std::string::npos) return true;
    std::string joined_lines;
    for (const std::string& seen : session_->seen_texts)
        joined_lines += seen + " ";
    if (joined_lines.find(text) != std::string::npos) return true;
    const Shown* shown = session_->shown();
    if (!shown) return false;
    const Rect visible = session_->camera().seen();
    for (const PictureMark& mark : shown->content->marks)
        if (const Glyphs* glyphs = std::get_if<Glyphs>(&mark))
            if (visible.contains(glyphs->at) && glyphs->run->text.find(text) != std::string::npos)
                return true;
    return false;
}

bool StandIn::save_picture(const std::filesystem::path& path) {
    screen_->bind();
    return write_shot(path, screen_->read());
}

}  // namespace kinscape
