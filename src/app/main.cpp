// Kinscape: genograms and ecomaps. Without a verb the editor opens; verbs are those of the command line.
#include "app/bench.hpp"
#include "app/loop.hpp"
#include "app/replay.hpp"
#include "cli/verbs.hpp"

#include <string>
#include <vector>

int main(int count, char** words) {
    kinscape::Application application;
    application.verbs = {{"replay", "Run the real editor off screen on a script of what a person does",
                          "kinscape replay SCRIPT -o DIR", kinscape::run_replay},
                         {"bench", "Time the main operations on made-up families",
                          "kinscape bench [parse edit layout settle scene tessellate frame pan dates keys "
                          "memory start idle] [--people N]",
                          kinscape::run_bench}};
    application.open_editor = kinscape::run_editor;
    return kinscape::run_command_line(std::vector<std::string>(words + 1, words + count), application);
}
