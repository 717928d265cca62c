// Window: GLFW, OpenGL 3.3 core, the scale of the screen, dropped files. Sleeps until something happens.
#pragma once

#include "app/session.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kinscape {

/// Why there is no window.
enum class WindowError { no_display, no_opengl };

/// Longer than anybody waits; a sleep has to have an end. Seconds.
inline constexpr double longest_sleep_s = 3600;

class Window {
public:
    /// Its context is current and its functions are loaded.
    static Result<std::unique_ptr<Window>, WindowError> create(const std::string& title);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Connects the window to the user interface that is current; once, after it was made.
    void connect();
    /// Undoes it; before that user interface goes.
    void disconnect();
    ScreenSize screen() const;
    /// Takes what has happened; sleeps before that for at most so many seconds (0: not at all). True when
    /// anything happened.
    bool take_events(double sleep_seconds);
    /// To be called before each frame, once connected.
    void begin_frame();
    void show_frame();
    bool wants_to_close() const;
    void stay_open();
    /// Ends its sleep, from any thread.
    static void wake();
    void set_title(const std::string& title);
    std::vector<std::filesystem::path> take_dropped_files();

private:
    struct Inside;
    explicit Window(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace kinscape
