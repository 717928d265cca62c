// Presets: the words of a call's picture options under a name. The export window keeps them in the settings,
// and
// `--preset NAME` puts them into a call.
#pragma once

#include "cli/arguments.hpp"
#include "io/settings_json.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// Those that everybody has: a court report, a clinic letter, a teaching slide, the client's own copy.
const std::vector<Preset>& usual_presets();
/// A person's own of that name, else the usual one; nullptr when there is none. The case does not count.
const Preset* find_preset(const Settings& settings, std::string_view name);

struct PresetChoices {
    PictureOptions options;
    std::vector<std::string> formats;
};
/// What the preset's words mean; nothing when they are no options of a call.
std::optional<PresetChoices> choices_of(const Preset& preset);

/// The words of a call with `--preset NAME` replaced by what stands under the name; an option that the call
/// itself has goes before the preset's. The sentence says why not.
struct ExpandedCall {
    std::vector<std::string> words;
    std::string fault;
};
ExpandedCall with_preset(const std::vector<std::string>& words);

}  // namespace kinscape
