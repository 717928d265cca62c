// The person who sits before the editor in a replay: moves the mouse, presses keys, looks at the screen.
#pragma once

#include "app/session.hpp"
#include "draw/offscreen.hpp"
#include "ui/item_log.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

enum class MouseButton : unsigned char { left, right, middle };

class StandIn {
public:
    /// A screen of this size with the editor on it; the sentence says why there is none.
    static Result<std::unique_ptr<StandIn>, SessionError> create(const SessionStart& start,
                                                                 const ScreenSize& screen);
    /// The same on a screen that several windows share, one at a time, and with what was copied in any.
    static Result<std::unique_ptr<StandIn>, SessionError> create(const SessionStart& start,
                                                                 const ScreenSize& screen,
                                                                 std::shared_ptr<Offscreen> shared,
                                                                 std::shared_ptr<std::string> clipboard);
    static Result<std::shared_ptr<Offscreen>, SessionError> screen_of(const ScreenSize& screen);
    /// What follows is seen and done in this window.
    void come_to_front();
    ~StandIn();

    Session& session() { return *session_; }
    /// Draws frames until nothing is wanted any more; hands out how many.
    int settle();
    /// Draws one frame, whether or not one is wanted.
    void draw_one() { draw(); }
    bool resize(const ScreenSize& screen);
    void move_to(Vec2 pixel);
    void click(Vec2 pixel, MouseButton button, int times);
    void drag(Vec2 from, Vec2 to);
    void wheel(Vec2 pixel, double notches);
    /// Presses and releases a chord such as "ctrl+shift+z"; false when there is no such key.
    bool press(std::string_view chord);
    /// Holds or releases one key by name.
    bool hold(std::string_view key, bool down);
    void type(std::string_view text);
    /// Lets so much time go by, as the user interface sees it; frames are drawn only where something changes.
    int wait(double seconds);

    const ItemLog& items() const { return *items_; }
    /// Where an item of the drawing can be met; nothing when it is not on the canvas.
    std::optional<Vec2> point_of(const AnyId& id);
    Vec2 pixel_of_mm(Vec2 mm) const;
    /// A spot of the canvas with nothing on it and no control over it.
    std::optional<Vec2> free_spot();
    /// Takes note of where everybody stands, and says who no longer stands where the last note had them, put
    /// there by hand or gone set aside; nothing when all places were kept.
    std::optional<AnyId> who_has_moved();
    bool shows_text(std::string_view text) const;
    bool save_picture(const std::filesystem::path& path);
    long frames_drawn() const { return frames_; }

private:
    StandIn() = default;
    void draw();
    std::shared_ptr<Offscreen> screen_;
    std::shared_ptr<std::string> clipboard_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<ItemLog> items_;
    ScreenSize size_;
    long frames_ = 0;
    std::string noted_view_;
    std::map<AnyId, Vec2> noted_places_;
};

}  // namespace kinscape
