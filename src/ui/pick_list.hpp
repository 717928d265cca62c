// A list of choices under a field: with the arrows and Enter, by mouse, and in a long one by typing a part of
// the words.
#pragma once

#include "ui/panel.hpp"
#include "ui/scene_picture.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

/// `sample` is drawn beside the words.
struct PickOption {
    std::string id;
    std::string words;
    std::optional<LegendEntry> sample = {};
};

struct PickRequest {
    std::string_view key;  // names the list among others of the same window
    Rect field;            // it opens below this one
    const std::function<std::vector<PickOption>()>& options;  // asked for while the list is open
    std::string_view chosen;
    const Look& look;
    SampleBook& samples;
    std::string& filter;
};

void open_pick_list(std::string_view key, std::string& filter);
/// Draws the list while it is open; the id that was chosen in this frame.
std::optional<std::string> pick_list(Controls& controls, const PickRequest& request);

/// The ids of a list with their words, in menu order: of the vocabulary, or one of the format's own
/// ("page-size").
std::vector<PickOption> options_of(const Look& look, std::string_view list);
std::string choice_in_words(const Look& look, std::string_view list, std::string_view id);

}  // namespace kinscape
