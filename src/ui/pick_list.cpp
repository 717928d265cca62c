#include "ui/pick_list.hpp"

#include "base/utf8.hpp"
#include "model/phrase.hpp"
#include "ui/imgui_values.hpp"
#include "ui/item_words.hpp"

#include <imgui.h>

#include <algorithm>

namespace kinscape {
namespace {

constexpr double search_height = 44;
constexpr double margin = 6;
constexpr double most_rows_shown = 9.5;
constexpr double least_width = 208;
constexpr double sample_room = 52;
/// From so many choices on one may search.
constexpr std::size_t many = 11;

/// Lists that the format has beside the vocabulary.
struct OwnWord {
    std::string_view list, id, words;
};
constexpr OwnWord own_words[] = {
    {"name-order", "given-first", "Given name first"},
    {"name-order", "family-first", "Family name first"},
    {"birth-order", "strict", "Oldest at the left, always"},
    {"birth-order", "relaxed", "Where lines stay simple"},
    {"legend-rows", "full", "All that is used"},
    {"legend-rows", "short", "What is not plain to see"},
    {"legend-rows", "off", "No key"},
    {"page-size", "fit", "As large as the drawing"},
    {"page-size", "A4", "A4"},
    {"page-size", "A3", "A3"},
    {"page-size", "Letter", "Letter"},
    {"page-turn", "portrait", "Upright"},
    {"page-turn", "landscape", "Lying"},
    {"stage", "engagement", "Engagement"},
    {"stage", "assessment", "Assessment"},
    {"stage", "planning", "Planning"},
    {"stage", "intervention", "Intervention"},
    {"stage", "evaluation", "Evaluation"},
    {"stage", "termination", "Termination"},
    {"stage", "follow-up", "Follow-up"},
    {"pronouns", "she/her", "she/her"},
    {"pronouns", "he/him", "he/him"},
    {"pronouns", "they/them", "they/them"},
    {"show-option", "assigned-sex", "Sex at birth"},
    {"show-option", "orientation", "Orientation"},
    {"show-option", "genetic-origin", "Donors and surrogates"},
    {"show-option", "former", "Former homes"},
    {"show-option", "moves", "Moves"},
    {"show-option", "trail", "Where a tie came from"},
    {"show-option", "step", "Step-parents"},
    {"show-option", "unborn", "Those not yet born"},
    {"show-option", "marks-of-goals", "Goals"},
    {"show-option", "marks-of-referrals", "Referrals"},
    {"show-option", "marks-of-measures", "Measures"},
    {"show-option", "marks-of-notes", "Notes"},
    {"show-option", "marks-of-strengths", "Strengths"},
    {"show-option", "marks-of-words", "Own words"},
    {"show-option", "nearer-is-closer", "Nearer is closer"},
    {"show-option", "size-means-importance", "Larger is more important"},
    {"show-option", "ties", "Ties that a notation does not have"},
};

std::string popup_name(std::string_view key) { return "##pick-" + std::string(key); }

bool has_samples(const std::vector<PickOption>& options) {
    return std::any_of(options.begin(), options.end(),
                       [](const PickOption& one) { return one.sample.has_value(); });
}

Rect place_of(const Controls& controls, const PickRequest& request, const std::vector<PickOption>& options,
              double high) {
    const double s = controls.brush.scale();
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const double room_x = static_cast<double>(screen.x) / s, room_y = static_cast<double>(screen.y) / s;
    const double sample = has_samples(options) ? sample_room : 0;
    double wide = std::max(least_width, request.field.width());
    for (const PickOption& one : options)
        wide = std::max(wide, controls.brush.width(one.words, 13) + 60 + sample);
    wide = std::min(wide, 340.0);
    const double x = std::clamp(request.field.min.x, 4.0, std::max(4.0, room_x - wide - 8));
    const bool below = request.field.max.y + 4 + high <= room_y - 4;
    const double y = below ? request.field.max.y + 4 : std::max(4.0, request.field.min.y - 4 - high);
    return {{x, y}, {x + wide, y + high}};
}

class Rows {
public:
    Rows(Controls& controls, const PickRequest& request, const std::vector<PickOption>& options)
        : controls_(controls),
          request_(request),
          options_(options),
          samples_(has_samples(options)) {}

    std::optional<std::string> draw(const Rect& box, bool appearing, bool enter) {
        const Brush& brush = controls_.brush;
        const double s = brush.scale();
        const std::string wanted = folded(trimmed(request_.filter));
        std::optional<std::string> picked;
        double y = static_cast<double>(ImGui::GetCursorScreenPos().y) / s;
        bool first = true;
        for (const PickOption& one : options_) {
            if (!wanted.empty() && folded(one.words).find(wanted) == std::string::npos) continue;
            const Rect row{{box.min.x + margin, y}, {box.max.x - margin, y + control_height}};
            const bool takes_keyboard = appearing && one.id == request_.chosen;
            if (takes_keyboard) controls_.focus_next_item();
            if (row_is_pressed(one, row) || (enter && first)) picked = one.id;
            if (takes_keyboard) ImGui::SetScrollHereY(0.5F);
            first = false;
            y += control_height;
        }
        if (first)
            brush.text({box.min.x + 18, y + 20.6}, "Nothing is called that.",
                       {12.5, Weight::regular, brush.theme().muted});
        ImGui::SetCursorScreenPos(vec(box.min.x * s, y * s));
        ImGui::Dummy({1, 1});
        return picked;
    }

private:
    bool row_is_pressed(const PickOption& one, const Rect& row) {
        const Brush& brush = controls_.brush;
        const Theme& theme = brush.theme();
        const Pressed state = controls_.press(one.words + "##pick-" + one.id, row);
        const bool chosen = one.id == request_.chosen;
        if (state.hovered || state.focused) brush.box(row, {.fill = theme.selection_bg, .radius = 6});
        double x = row.min.x + 26;
        if (chosen) brush.icon("check", {row.min.x + 14, row.centre().y}, {theme.accent, 0.7, 1.7});
        if (samples_) {
            if (one.sample)
                request_.samples.draw(brush, request_.look, *one.sample,
                                      {{x, row.min.y + 4}, {x + 40, row.max.y - 4}});
            x += sample_room;
        }
        const TextLook look{13, chosen ? Weight::medium : Weight::regular, theme.ink};
        brush.text({x, row.centre().y + 4.6}, brush.fitted(one.words, row.max.x - x - 6, look), look);
        return state.clicked;
    }

    Controls& controls_;
    const PickRequest& request_;
    const std::vector<PickOption>& options_;
    bool samples_;
};

}  // namespace

void open_pick_list(std::string_view key, std::string& filter) {
    filter.clear();
    ImGui::OpenPopup(popup_name(key).c_str());
}

std::optional<std::string> pick_list(Controls& controls, const PickRequest& request) {
    const std::string name = popup_name(request.key);
    if (!ImGui::IsPopupOpen(name.c_str())) return {};
    const double s = controls.brush.scale();
    const std::vector<PickOption> options = request.options();
    const bool searched = options.size() >= many;
    const double rows = std::min(most_rows_shown, static_cast<double>(options.size()));
    const Rect box = place_of(controls, request, options,
                              2 * margin + rows * control_height + (searched ? search_height : 0));
    ImGui::SetNextWindowPos(vec(box.min.x * s, box.min.y * s));
    ImGui::SetNextWindowSize(vec(box.width() * s, box.height() * s));
    if (!ImGui::BeginPopup(name.c_str(), ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoScrollbar)) return {};
    const bool appearing = ImGui::IsWindowAppearing();
    bool enter = false;
    double top = box.min.y + margin;
    if (searched) {
        if (appearing) controls.focus_next_item();
        enter = controls.field("Search the choices",
                               {{box.min.x + margin, top + 2}, {box.max.x - margin, top + 34}},
                               request.filter, "Type a part of the words");
        top += search_height;
    }
    ImGui::SetCursorScreenPos(vec(box.min.x * s, top * s));
    std::optional<std::string> picked;
    if (ImGui::BeginChild("##rows", vec(box.width() * s, (box.max.y - margin - top) * s),
                          ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground))
        picked = Rows(controls, request, options).draw(box, appearing && !searched, enter);
    ImGui::EndChild();
    if (picked) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    return picked;
}

std::vector<PickOption> options_of(const Look& look, std::string_view list) {
    std::vector<PickOption> options;
    for (const OwnWord& one : own_words)
        if (one.list == list) options.push_back({std::string(one.id), std::string(one.words)});
    if (!options.empty()) return options;
    const auto found = look.notation.vocabulary.lists.find(list);
    if (found == look.notation.vocabulary.lists.end()) return options;
    for (const std::string& id : found->second)
        options.push_back({id, capitalized(words_of(look.notation, list, id))});
    return options;
}

std::string choice_in_words(const Look& look, std::string_view list, std::string_view id) {
    for (const OwnWord& one : own_words)
        if (one.list == list && one.id == id) return std::string(one.words);
    return lower_words_of(look, list, id);
}

}  // namespace kinscape
