// The true program in a true window: under Xvfb, with keys from outside, looked at by a screenshot.
#include "base/child_process.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "surfaces/surfaces.hpp"
#include "workshop.hpp"

#include <unistd.h>

#include <cstdlib>
#include <set>

namespace kinscape {
namespace {

namespace fs = std::filesystem;

/// Opens a family, takes a picture, presses Ctrl 1 (100 %), takes another one and quits by Ctrl Q. No window
/// manager is there, so that the focus is given by hand.
constexpr const char* story = R"(
program=$1 file=$2 out=$3
"$program" "$file" 2>"$out/said" & editor=$!
trap 'kill $editor 2>/dev/null' EXIT
window=$(timeout 60 xdotool search --sync --onlyvisible --name Kinscape | head -n 1)
[ -n "$window" ] || exit 11
xdotool windowsize "$window" 1200 760
sleep 3
xdotool windowfocus "$window"
sleep 2
import -window root "$out/opened.png"
xdotool key ctrl+1
# A busy machine may need a while for a frame.
for second in $(seq 40); do
    sleep 1
    import -window root "$out/closer.png"
    cmp -s "$out/opened.png" "$out/closer.png" || break
done
xdotool key ctrl+q
for second in $(seq 40); do
    kill -0 $editor 2>/dev/null || break
    sleep 1
done
kill -0 $editor 2>/dev/null && exit 12
wait $editor
)";

struct WindowFolder {
    WindowFolder() { fs::create_directories(path); }
    ~WindowFolder() { fs::remove_all(path); }
    fs::path path = fs::temp_directory_path() / ("kinscape-window-" + std::to_string(::getpid()));
};

bool all_there() {
    const auto found = run_child(
        {.command = {"sh", "-c",
                     "command -v xvfb-run && command -v xauth && command -v xdotool && command -v import"},
         .input = ""});
    return found && found->exit_code == 0;
}

Pixels picture(const fs::path& path) {
    const auto bytes = read_file(path, std::size_t{64} << 20);
    REQUIRE(bytes);
    return pixels_of_png(*bytes);
}

std::size_t colours_of(const Pixels& pixels) {
    std::set<std::uint32_t> colours;
    for (std::size_t at = 0; at < pixels.rgba.size(); at += 4)
        colours.insert(pixels.rgba[at] | pixels.rgba[at + 1] << 8 | pixels.rgba[at + 2] << 16);
    return colours.size();
}

}  // namespace

TEST_CASE("The program opens a family in a window, listens to keys, and goes when it is told to",
          "[.long][window]") {
    if (!all_there()) KS_SKIP("Xvfb, xauth, xdotool or ImageMagick is not installed");
    const WindowFolder folder;
    const fs::path home = folder.path / "home";
    fs::create_directories(home);
    ChildRequest request;
    request.command = {"env",
                       "HOME=" + home.string(),
                       "XDG_STATE_HOME=" + (home / "state").string(),
                       "XDG_CONFIG_HOME=" + (home / "config").string(),
                       "xvfb-run",
                       "-a",
                       "-s",
                       "-screen 0 1280x800x24",
                       "sh",
                       "-c",
                       story,
                       "story",
                       kinscape_program().string(),
                       in_sources("examples/cole-jayden.kinscape").string(),
                       folder.path.string()};
    request.deadline = std::chrono::minutes(3);
    const auto answer = run_child(request);
    REQUIRE(answer);
    INFO("the story ended with " << answer->exit_code << "; 11: no window came, 12: Ctrl Q did not end it");
    REQUIRE(answer->exit_code == 0);
    const Pixels opened = picture(folder.path / "opened.png"), closer = picture(folder.path / "closer.png");
    // A blank window has one colour, a frame without a drawing a few dozen.
    CHECK(colours_of(opened) > 200);
    CHECK(differing_share(opened, closer) > 0.005);
    const auto said = read_file(folder.path / "said", std::size_t{1} << 20);
    REQUIRE(said);
    CHECK(*said == "");
}

}  // namespace kinscape
