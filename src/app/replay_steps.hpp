// The steps of a replay, each done by the stand-in on the real editor.
#pragma once

#include "app/replay_script.hpp"
#include "app/stand_in.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace kinscape {

/// What steps need besides the editor: where the script lies (paths are as from there) and where shots go.
struct ReplayPlaces {
    std::filesystem::path script_folder;
    std::filesystem::path out;
};

/// Does one step; the reason in a sentence when it cannot be done.
std::optional<std::string> do_step(StandIn& person, const ScriptStep& step, const ReplayPlaces& places);

/// Looks at what a step `expect …` names; the reason when it does not hold.
std::optional<std::string> look_for(StandIn& person, const ScriptStep& step);

/// The point that words of a step name: an id, a label in quotes, `empty X Y` or `X Y` in millimetres. `used`
/// is set to how many words that took.
std::optional<Vec2> point_named(StandIn& person, const std::vector<ScriptWord>& words, std::size_t from,
                                std::size_t& used);

}  // namespace kinscape
