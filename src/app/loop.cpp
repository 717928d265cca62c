#include "app/loop.hpp"

#include "app/picture_instead.hpp"
#include "cli/today.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace kinscape {
namespace {

std::string wall_clock() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    return fmt::format("{:02}:{:02}", parts.tm_hour, parts.tm_min);
}

void take_dropped(Window& window, Session& session) {
    const auto files = window.take_dropped_files();
    if (!files.empty()) session.open(files.front());
}

}  // namespace

void draw_once(Window& window, Session& session) {
    window.begin_frame();
    session.frame(window.screen());
    window.set_title(session.window_title());
    window.show_frame();
}

Drew loop_once(Window& window, Session& session, double longest_sleep_seconds) {
    const bool busy = session.wants_frame();
    const double wake = session.wake_after();
    const double sleep = busy ? 0 : std::clamp(wake, 0.001, longest_sleep_seconds);
    const bool happened = window.take_events(sleep);
    if (happened) session.ask_for_frames();
    const bool woke = !busy && !happened && wake <= longest_sleep_seconds;
    if (woke) session.ask_for_frames(1);
    if (window.wants_to_close()) {
        window.stay_open();
        session.run(CommandId::quit);
    }
    take_dropped(window, session);
    if (!session.wants_frame()) return Drew::nothing;
    draw_once(window, session);
    return Drew::frame;
}

int run_editor(const std::string& file) {
    auto window = Window::create("Kinscape");
    if (!window) {
        if (window.error() == WindowError::no_display) return draw_picture_instead(file);
        std::fputs("kinscape: the window needs OpenGL 3.3, and this computer's driver has none. "
                   "`kinscape render` draws files without it.\n",
                   stderr);
        return 1;
    }
    auto session = Session::create({places_of_user(), today(), wall_clock, {}, Window::wake});
    if (!session) {
        std::fputs(fmt::format("kinscape: {}\n", session.error().sentence).c_str(), stderr);
        return 1;
    }
    (*window)->connect();
    if (!file.empty()) (*session)->open(file);
    while (!(*session)->wants_to_quit())
        loop_once(**window, **session, longest_sleep_s);
    (*window)->disconnect();
    session->reset();
    return 0;
}

}  // namespace kinscape
