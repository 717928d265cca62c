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
        words = counted(document.households.contains(input.snapshot->centre.as<HouseholdId>()) ? 1 : 0,
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

}  // namespace

void status_line(Controls& controls, const PanelInput& input) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double y = input.size.y - status_height;
    brush.box({{0, y}, {input.size.x, input.size.y}}, {.fill = theme.chrome});
    brush.level_line({0, y}, input.size.x, theme.line2);
    const std::string right = input.snapshot ? amount(input) : std::string(private_words);
    const TextLook look{11.5, Weight::regular, theme.muted};
    brush.text({input.size.x - 16, y + 17}, right, look, TextAnchor::right);
    const double end = input.size.x - 16 - brush.width(right, look.size) - 24;
    double x = 64;
    for (const Piece& piece : pieces(input)) {
        const double wide = width_of(brush, piece);
        if (x + wide > end) break;
        draw(brush, piece, {x, y});
        x += wide;
    }
}

}  // namespace kinscape
