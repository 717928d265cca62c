#include "app/bench_screen.hpp"

#include "app/bench_editor.hpp"
#include "app/loop.hpp"
#include "app/silent_gl.hpp"

#include <fmt/format.h>
#include <glad/gl.h>

namespace kinscape {
namespace {

constexpr std::size_t frames_measured = 60;
constexpr int dates_measured = 200;
constexpr double idle_seconds = 10;

Timing timed_frames(StandIn& person, WatchKind watch, CommandId first, CommandId second) {
    std::vector<double> times;
    for (std::size_t i = 0; i < frames_measured; ++i) {
        person.session().run(i % 2 == 0 ? first : second);
        const double start = now_ms(watch);
        person.draw_one();
        times.push_back(now_ms(watch) - start);
    }
    return timing_of(std::move(times));
}

}  // namespace

std::vector<std::string> bench_frames(const Document& document, std::size_t people) {
    using enum CommandId;
    const PassingFolder folder;
    const auto person = editor_with(document, folder);
    if (!person) return {fmt::format("frame: {}\n", person.error().sentence)};
    (*person)->wait(1);
    const Timing real = timed_frames(**person, WatchKind::wall, pan_left, pan_right);
    silence_gl();
    const Timing moving = timed_frames(**person, WatchKind::thread, pan_left, pan_right);
    const Timing resting = timed_frames(**person, WatchKind::thread, select_nothing, select_nothing);
    speak_gl(egl_function);
    return {
        line_of("frame, panning", people, real),
        fmt::format("{:<22} {:>6} people   {:.0f} frames a second\n", "pan", people, 1000 / real.middle_ms),
        line_of("frame, silent GL", people, moving), line_of("frame at rest, silent", people, resting)};
}

std::string bench_dates(const Document& document, std::size_t people) {
    const PassingFolder folder;
    const auto person = editor_with(document, folder);
    if (!person) return fmt::format("dates: {}\n", person.error().sentence);
    silence_gl();
    std::vector<double> times;
    // To and fro over a hundred years, as a hand does that looks for something.
    for (int i = 0; i < dates_measured; ++i) {
        const int year = bench_day.year - 1 - (i < dates_measured / 2 ? i : dates_measured - i);
        (*person)->session().desk().look_at(Day{year, 1, 1});
        const double start = now_ms(WatchKind::thread);
        (*person)->draw_one();
        times.push_back(now_ms(WatchKind::thread) - start);
        (*person)->settle();
    }
    speak_gl(egl_function);
    return line_of_hundred("a date, silent GL", people, std::move(times)) + "\n";
}

std::string bench_start() {
    const double begin = now_ms(WatchKind::wall);
    {
        auto bare = Window::create("Kinscape, a bare window");
        if (!bare) return "start: no display, so nothing was measured\n";
        glClearColor(1, 1, 1, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        (*bare)->show_frame();
        glFinish();
    }
    const double bare_ms = now_ms(WatchKind::wall) - begin;
    const PassingFolder folder;
    const double start = now_ms(WatchKind::wall);
    auto window = Window::create("Kinscape");
    if (!window) return "start: no display, so nothing was measured\n";
    auto session = Session::create({places_for_replay(folder.path()), bench_day, nullptr});
    if (!session) return fmt::format("start: {}\n", session.error().sentence);
    (*window)->connect();
    draw_once(**window, **session);
    glFinish();
    const double ours_ms = now_ms(WatchKind::wall) - start;
    (*window)->disconnect();
    session->reset();
    return fmt::format(
        "start                  {:.0f} ms to the first frame, a bare window {:.0f} ms: {:.2f} times\n",
        ours_ms, bare_ms, ours_ms / bare_ms);
}

std::string bench_idle() {
    const PassingFolder folder;
    auto window = Window::create("Kinscape");
    if (!window) return "idle: no display, so nothing was measured\n";
    auto session = Session::create({places_for_replay(folder.path()), bench_day, nullptr});
    if (!session) return fmt::format("idle: {}\n", session.error().sentence);
    (*window)->connect();
    (*session)->run(CommandId::open_example);
    const double settle_until = now_ms(WatchKind::wall) + 2000;
    while (now_ms(WatchKind::wall) < settle_until)
        loop_once(**window, **session, 0.1);
    int frames = 0;
    const double until = now_ms(WatchKind::wall) + idle_seconds * 1000;
    while (now_ms(WatchKind::wall) < until)
        frames +=
            loop_once(**window, **session, (until - now_ms(WatchKind::wall)) / 1000) == Drew::frame ? 1 : 0;
    (*window)->disconnect();
    session->reset();
    return fmt::format("idle                   {} frames in {:.0f} s\n", frames, idle_seconds);
}

}  // namespace kinscape
