#include "ui/status_line.hpp"

#include "model/phrase.hpp"
#include "ui/frame_layout.hpp"
#include "ui/item_words.hpp"

#include <algorithm>

namespace kinscape {
namespace {

constexpr std::string_view private_words = "Kept on this computer only.";

struct Piece {
    enum class Kind : unsigned char { strong, key, text } kind;
    std::string words;
};

double width_of(const Brush& brush, const Piece& piece) {
    switch (piece.kind) {
    case Piece::Kind::strong: return brush.width(piece.words, 11.5, Weight::semibold) + 14;
    case Piece::Kind::key: return std::max(16.0, brush.width(piece.words, 10.5, Weight::medium) + 9) + 6;
    case Piece::Kind::text: return brush.width(piece.words, 11.5) + 16;
    }
    return 0;
}

void draw(const Brush& brush, const Piece& piece, Vec2 at) {
    const Theme& theme = brush.theme();
    if (piece.kind == Piece::Kind::strong)
        brush.text({at.x, at.y + 17}, piece.words, {11.5, Weight::semibold, theme.ink2});
    if (piece.kind == Piece::Kind::text)
        brush.text({at.x, at.y + 17}, piece.words, {11.5, Weight::regular, theme.muted});
    if (piece.kind != Piece::Kind::key) return;
    const double wide = width_of(brush, piece) - 6;
    brush.box({{at.x, at.y + 5}, {at.x + wide, at.y + 21}},
              {.fill = theme.panel, .line = theme.line2, .width = theme.control_line, .radius = 4});
    brush.text({at.x + wide / 2, at.y + 16.8}, piece.words, {10.5, Weight::medium, theme.muted},
               TextAnchor::middle);
}

std::string selected_words(const Desk& desk, const Document& document) {
    const Selection& selection = desk.selection;
    if (selection.selected.size() > 1) return std::to_string(selection.selected.size()) + " selected";
    const AnyId id = selection.primary();
    const std::string kind(kind_of(document, id));
    if (kind == "person") {
        const Person* person = document.people.find(id.as<PersonId>());
        const std::string name = person ? short_name(*person) : "";
        return (name.empty() ? name_of(document, id) : name) + " selected";
    }
    return capitalized(kind) + " selected";
}

std::vector<Piece> pieces(const PanelInput& input) {
    using enum Piece::Kind;
    const Desk& desk = input.desk;
    if (!desk.is_open())
        return {{text, "Ready. Open a file, or choose with"}, {key, "Tab"}, {text, "and"}, {key, "Enter"}};
    const std::vector<Piece> arrows = {{key, "←"}, {key, "↑"}, {key, "→"}, {key, "↓"}};
    std::vector<Piece> all;
    if (desk.selection.selected.empty()) {
        all = arrows;
        all.push_back({text, "to a person"});
        all.insert(
            all.end(),
            {{key, "Ctrl 0"}, {text, "show everything"}, {key, "Space"}, {text, "and drag moves the paper"}});
        return all;
    }
    all.push_back({strong, selected_words(desk, input.snapshot->document())});
    all.insert(all.end(), arrows.begin(), arrows.end());
    all.insert(all.end(), {{text, "to a relative"}, {key, "Esc"}, {text, "selects nothing"}});
    return all;
}

std::string amount(const PanelInput& input) {
    const Document& document = input.snapshot->document();
    std::string words;
    if (is_ecomap(input.desk.view()))
        words =
            counted(static_cast<std::size_t>(std::ranges::count_if(
                        input.desk.view().center.of,
                        [&](const AnyId& id) { return document.households.contains(id.as<HouseholdId>()); })),
                    "household", "households") +
            ", " + counted(input.snapshot->systems.size(), "system", "systems");
    else
        words = counted(input.snapshot->people.size(), "person", "people") + ", " +
                counted(input.snapshot->ties.size(), "tie", "ties");
    const View* stored = document.views.find(input.desk.view().id);
    std::size_t pins = 0;
    if (stored)
        for (const Place& place : stored->places)
            pins += place.by_hand ? 1 : 0;
    if (pins > 0) words += ", " + counted(pins, "pin", "pins");
    return words + ". " + std::string(private_words);
}

void draw_line(const Brush& brush, Vec2 window, const std::vector<Piece>& all, const std::string& right) {
    const Theme& theme = brush.theme();
    const double y = window.y - status_height;
    brush.box({{0, y}, window}, {.fill = theme.chrome});
    brush.level_line({0, y}, window.x, theme.line2);
    const TextLook look{11.5, Weight::regular, theme.muted};
    brush.text({window.x - 16, y + 17}, right, look, TextAnchor::right);
    const double end = window.x - 16 - brush.width(right, look.size) - 24;
    double x = 64;
    for (const Piece& piece : all) {
        const double wide = width_of(brush, piece);
        if (x + wide > end) break;
        draw(brush, piece, {x, y});
        x += wide;
    }
}

}  // namespace

void status_line(Controls& controls, const PanelInput& input) {
    draw_line(controls.brush, input.size, pieces(input),
              input.snapshot ? amount(input) : std::string(private_words));
}

void status_of_view(Controls& controls, Vec2 window, const ViewStatus& status) {
    std::vector<Piece> all;
    all.push_back({Piece::Kind::strong, std::string(status.amount)});
    for (const auto& [key, does] : status.keys) {
        all.push_back({Piece::Kind::key, std::string(key)});
        all.push_back({Piece::Kind::text, std::string(does)});
    }
    draw_line(controls.brush, window, all, std::string(status.remark));
}

}  // namespace kinscape
