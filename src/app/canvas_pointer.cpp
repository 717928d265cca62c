#include "app/canvas_pointer.hpp"

#include "base/outline.hpp"
#include "editor/editing.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kinscape {
namespace {

// A drag starts after so many pixels, and snaps over so many (look/README.md 9).
constexpr double drag_starts_px = 4;
constexpr double snap_px = 6;
constexpr double zoom_per_notch = 1.2;
constexpr double pan_per_notch_px = 60;

/// What lies there; the key goes by the id of its view.
AnyId item_at(const Shown& shown, const Camera& camera, Vec2 pixel) {
    const double reach = pick_reach_px * camera.density / camera.scale();
    if (shown.key && shown.key->contains(camera.mm_of(pixel))) return shown.snapshot.view.id;
    const auto tag = shown.pick.at(camera.mm_of(pixel), reach);
    return tag ? tag->of : AnyId{};
}

bool adds() { return ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift; }
bool pans_by_space() { return ImGui::IsKeyDown(ImGuiKey_Space) && !ImGui::GetIO().WantTextInput; }

bool is_node(const Geometry& geometry, const AnyId& id) {
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes)
            if (node.id == id) return true;
    return false;
}

/// What a tie can end at: a symbol or the circle in an ecomap's middle.
AnyId end_at(const Geometry& geometry, Vec2 mm) {
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes)
            if (node.symbol.contains(mm)) return node.id;
    for (const CentreCircle& centre : geometry.centre)
        if (distance(centre.at, mm) <= centre.radius) return centre.of;
    return {};
}

bool are_parents_of(const Document& document, const Union& couple, const PersonId& child) {
    return std::ranges::any_of(document.child_links.of_group(child), [&](const ChildLink* link) {
        return std::ranges::is_permutation(link->parents, couple.partners);
    });
}

struct Near {
    Vec2 at;
    double reach = 0;
};
/// The union whose bar or descent runs within reach, other than the person's own and that of the parents.
AnyId couple_at(const Desk& desk, const Geometry& geometry, const PersonId& person, const Near& near) {
    for (const RoutedLine& line : geometry.lines) {
        const Union* couple = desk.document().unions.find(line.of.as<UnionId>());
        if (!couple || line.points.size() < 2) continue;
        if (std::ranges::find(couple->partners, person) != couple->partners.end()) continue;
        if (are_parents_of(desk.document(), *couple, person)) continue;
        if (distance_to(polyline(line.points), near.at) <= near.reach) return couple->id;
    }
    return {};
}

/// What the one that is dragged would be joined with if it were let go here.
AnyId dropped_on(const Desk& desk, const Geometry& geometry, const DragPlaces& drag, double reach) {
    if (drag.starts.size() != 1 || ImGui::GetIO().KeyAlt) return {};
    const AnyId& dragged = drag.starts.front().node;
    for (const auto* nodes : {&geometry.people, &geometry.systems})
        for (const NodeBox& node : *nodes)
            if (node.id != dragged && node.symbol.contains(drag.at)) return node.id;
    if (!desk.document().people.contains(dragged.as<PersonId>()) || is_ecomap(desk.view())) return {};
    return couple_at(desk, geometry, dragged.as<PersonId>(), {drag.at, reach});
}

void turn_wheel(const PointerInput& input, Camera& camera, Vec2 pixel) {
    const ImGuiIO& io = ImGui::GetIO();
    const auto up = static_cast<double>(io.MouseWheel), aside = static_cast<double>(io.MouseWheelH);
    if (up == 0 && aside == 0) return;
    const double step = pan_per_notch_px * camera.density;
    const bool zooms = io.KeyCtrl || (input.wheel == Wheel::zooms && !io.KeyShift);
    if (zooms)
        camera = zoomed(camera, std::pow(zoom_per_notch, up), pixel);
    else if (io.KeyShift && aside == 0)
        camera = panned(camera, {up * step, 0});
    else
        camera = panned(camera, {aside * step, up * step});
}

std::string moved_label(const Desk& desk, const DragPlaces& drag) {
    if (drag.starts.size() > 1) return "Move " + std::to_string(drag.starts.size()) + " people";
    const Person* person = desk.document().people.find(drag.starts.front().node.as<PersonId>());
    const std::string name = person ? short_name(*person) : "";
    return name.empty() ? "Move a symbol" : "Move " + name;
}

ImGuiMouseCursor cursor_for(const Desk& desk) {
    if (const auto* drag = std::get_if<DragPlaces>(&desk.gesture))
        return drag->onto.empty() ? ImGuiMouseCursor_ResizeAll : ImGuiMouseCursor_Hand;
    if (std::holds_alternative<Pan>(desk.gesture) || std::holds_alternative<DragKey>(desk.gesture))
        return ImGuiMouseCursor_ResizeAll;
    if (const auto* line = std::get_if<DrawTie>(&desk.gesture))
        return line->to.empty() ? ImGuiMouseCursor_NotAllowed : ImGuiMouseCursor_Hand;
    return desk.selection.hovered.empty() ? ImGuiMouseCursor_Arrow : ImGuiMouseCursor_Hand;
}

}  // namespace

void CanvasPointer::press_with_tool(const Turn& turn, const AnyId& id) {
    Desk& desk = turn.desk;
    const AnyId end = end_at(turn.input.shown.geometry, turn.mm());
    switch (desk.tool) {
    case Tool::tie:
    case Tool::couple:
        if (!end.empty()) {
            desk.gesture = DrawTie{end, turn.mm(), {}};
            desk.selection = only(desk.selection, end);
        } else if (desk.tool == Tool::couple) {
            if (auto grown = grown_by(desk.document(), id, Relative::child, desk.today()))
                turn.wishes.emplace_back(MakeWish{std::move(*grown), {}});
        }
        return;
    case Tool::note:
        desk.selection = only(desk.selection, id);
        turn.wishes.emplace_back(WriteWish{id, WriteWish::What::note});
        return;
    case Tool::flow:
        desk.selection = only(desk.selection, id);
        if (auto grown = edits_of(CommandId::turn_flow, desk, turn.input.shown.geometry))
            turn.wishes.emplace_back(MakeWish{std::move(*grown), {}});
        return;
    case Tool::select:
    case Tool::person:
    case Tool::household:
    case Tool::system: break;
    }
}

void CanvasPointer::press_on(const Turn& turn, const AnyId& id) {
    Desk& desk = turn.desk;
    if (id == AnyId(desk.view().id)) {
        desk.selection = only(desk.selection, id);
        return;
    }
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        pressed_at_.reset();
        turn.wishes.emplace_back(WriteWish{id});
        return;
    }
    if (adds())
        desk.selection = toggled(desk.selection, id);
    else if (!desk.selection.has(id))
        desk.selection = only(desk.selection, id);
    press_with_tool(turn, id);
}

void CanvasPointer::press(const Turn& turn) {
    Desk& desk = turn.desk;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Middle) ||
        (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && pans_by_space())) {
        desk.gesture = Pan{turn.pixel};
        return;
    }
    const AnyId id = item_at(turn.input.shown, turn.camera, turn.pixel);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
        if (!desk.selection.has(id)) desk.selection = only(desk.selection, id);
        turn.wishes.emplace_back(MenuWish{});
        return;
    }
    if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return;
    if (const auto* line = std::get_if<DrawTie>(&desk.gesture)) {
        // The second click of a line that was begun with the first, or with a key.
        const DrawTie begun = *line;
        desk.gesture = {};
        return end_line(turn, begun);
    }
    pressed_at_ = turn.pixel;
    pressed_on_ = id;
    if (!id.empty()) press_on(turn, id);
}

void CanvasPointer::begin_drag(const Turn& turn) {
    Desk& desk = turn.desk;
    const Vec2 from = turn.camera.mm_of(*pressed_at_);
    if (pressed_on_.empty()) {
        Selection base = adds() ? desk.selection : only(desk.selection, {});
        desk.gesture = Lasso{from, turn.mm(), std::move(base)};
        return;
    }
    const Geometry& geometry = turn.input.shown.geometry;
    if (pressed_on_ == AnyId(desk.view().id) && desk.view().legend && desk.view().legend->at) {
        desk.gesture = DragKey{*desk.view().legend->at, from, turn.mm()};
        return;
    }
    if (!is_node(geometry, pressed_on_) || desk.tool == Tool::note || desk.tool == Tool::flow) return;
    const bool all = desk.selection.has(pressed_on_);
    desk.gesture = drag_of(all ? desk.selection.selected : std::vector<AnyId>{pressed_on_}, geometry, from);
}

void CanvasPointer::drag(const Turn& turn) {
    Desk& desk = turn.desk;
    const Geometry& geometry = turn.input.shown.geometry;
    if (Pan* pan = std::get_if<Pan>(&desk.gesture)) {
        turn.camera = panned(turn.camera, turn.pixel - pan->last);
        pan->last = turn.pixel;
        return;
    }
    if (pressed_at_ && is_idle(desk.gesture) &&
        distance(*pressed_at_, turn.pixel) >= drag_starts_px * turn.camera.density)
        begin_drag(turn);
    if (Lasso* lasso = std::get_if<Lasso>(&desk.gesture)) {
        lasso->to = turn.mm();
        desk.selection = selected_by(*lasso, geometry);
    }
    if (DragPlaces* drag = std::get_if<DragPlaces>(&desk.gesture)) {
        const ImGuiIO& io = ImGui::GetIO();
        const double reach = snap_px * turn.camera.density / turn.camera.scale();
        drag_to(*drag, turn.mm(), desk.document(), geometry,
                {io.KeyShift ? Hold::axis : Hold::free, io.KeyAlt ? Snap::off : Snap::on, reach});
        drag->onto = dropped_on(desk, geometry, *drag, reach);
    }
    if (DragKey* key = std::get_if<DragKey>(&desk.gesture)) key->at = turn.mm();
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    DrawTie* line = std::get_if<DrawTie>(&desk.gesture);
    // Begun with a key, it follows the keyboard until the pointer moves.
    if (line && (pressed_at_ || moved.x != 0 || moved.y != 0)) {
        line->at = turn.mm();
        line->to = end_at(geometry, line->at);
        if (line->to == line->from) line->to = {};
    }
}

void CanvasPointer::end_line(const Turn& turn, const DrawTie& line) {
    const AnyId to = end_at(turn.input.shown.geometry, turn.mm());
    if (to.empty() || to == line.from) return;
    const Document& document = turn.desk.document();
    const bool people =
        document.people.contains(to.as<PersonId>()) && document.people.contains(line.from.as<PersonId>());
    if (turn.desk.tool == Tool::couple && people)
        turn.wishes.emplace_back(MakeWish{
            bound(document, line.from, to, {Bond::Kind::couple, "relationship"}, turn.desk.today()), {}});
    else
        turn.wishes.emplace_back(ConnectWish{line.from, to});
}

void CanvasPointer::click_paper(const Turn& turn) {
    Desk& desk = turn.desk;
    if (desk.tool == Tool::person)
        turn.wishes.emplace_back(MakeWish{new_person(desk.document(), desk.today()), turn.mm()});
    else if (desk.tool == Tool::system)
        turn.wishes.emplace_back(MakeWish{new_system(desk.document(), "other", desk.today()), turn.mm()});
    else if (!adds())
        desk.selection = only(desk.selection, {});
}

void CanvasPointer::release(const Turn& turn) {
    Desk& desk = turn.desk;
    const bool clicked = pressed_at_ && is_idle(desk.gesture);
    const bool moved =
        pressed_at_ && distance(*pressed_at_, turn.pixel) >= drag_starts_px * turn.camera.density;
    if (clicked && pressed_on_.empty()) click_paper(turn);
    if (clicked && !moved && !pressed_on_.empty() && !adds() && desk.selection.selected.size() > 1)
        desk.selection = only(desk.selection, pressed_on_);
    pressed_at_.reset();
    const Gesture ended = std::exchange(desk.gesture, {});
    if (const auto* drag = std::get_if<DragPlaces>(&ended)) {
        if (desk.document().unions.contains(drag->onto.as<UnionId>()))
            turn.wishes.emplace_back(MakeWish{
                given_parents(desk.document(), drag->starts.front().node.as<PersonId>(),
                              desk.document().unions.find(drag->onto.as<UnionId>())->partners, desk.today()),
                {}});
        else if (!drag->onto.empty())
            turn.wishes.emplace_back(ConnectWish{drag->starts.front().node, drag->onto});
        else if (auto edit = edit_of(*drag, desk.view().id))
            turn.wishes.emplace_back(MakeWish{{{std::move(*edit)}, moved_label(desk, *drag), {}}, {}});
    }
    if (const auto* key = std::get_if<DragKey>(&ended))
        turn.wishes.emplace_back(MakeWish{{{edit_of(*key, desk.view())}, "Move the key", {}}, {}});
    if (const auto* line = std::get_if<DrawTie>(&ended)) {
        // A click alone begins a line that the next click ends.
        if (end_at(turn.input.shown.geometry, turn.mm()) == line->from)
            desk.gesture = *line;
        else
            end_line(turn, *line);
    }
    if (std::holds_alternative<Lasso>(ended) && desk.tool == Tool::household &&
        !desk.selection.selected.empty())
        turn.wishes.emplace_back(
            MakeWish{new_household(desk.document(), desk.selection.selected, desk.today()), {}});
}

std::vector<CanvasWish> CanvasPointer::follow(const PointerInput& input, Desk& desk, Camera& camera) {
    std::vector<CanvasWish> wishes;
    const ImGuiIO& io = ImGui::GetIO();
    const Vec2 corner = input.canvas.box.min * camera.density;
    const Vec2 pixel = Vec2{static_cast<double>(io.MousePos.x), static_cast<double>(io.MousePos.y)} - corner;
    const Turn turn{input, desk, camera, pixel, wishes};
    const bool over = input.canvas.hovered;
    desk.selection.hovered = over && is_idle(desk.gesture) ? item_at(input.shown, camera, pixel) : AnyId{};
    if (over) {
        turn_wheel(input, camera, pixel);
        press(turn);
    }
    drag(turn);
    const bool down =
        ImGui::IsMouseDown(ImGuiMouseButton_Left) || ImGui::IsMouseDown(ImGuiMouseButton_Middle);
    const bool let_go =
        ImGui::IsMouseReleased(ImGuiMouseButton_Left) || ImGui::IsMouseReleased(ImGuiMouseButton_Middle);
    if (!down && (pressed_at_ || (let_go && !is_idle(desk.gesture)))) release(turn);
    // Esc has dropped the gesture while the button was held: the rest of the drag is nothing.
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) pressed_at_.reset();
    if (over || !is_idle(desk.gesture)) ImGui::SetMouseCursor(cursor_for(desk));
    return wishes;
}

}  // namespace kinscape
