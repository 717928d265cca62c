#include "ui/compare_view.hpp"

#include "canvas/camera.hpp"
#include "editor/event_days.hpp"
#include "model/comparison_told.hpp"
#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "ui/frame_layout.hpp"
#include "ui/imgui_values.hpp"
#include "ui/item_words.hpp"
#include "ui/paper.hpp"
#include "ui/pick_list.hpp"
#include "ui/status_line.hpp"

#include <imgui.h>

#include <algorithm>
#include <set>

namespace kinscape {
namespace {

constexpr double compare_bar_height = 48;
constexpr double change_list_height = 224;
constexpr double side_margin = 24;
constexpr double number_disc_px = 10;
constexpr double list_leading = 18;

/// Days of the work, earliest first.
std::vector<Day> moment_days(const Document& document) {
    std::set<Day> days;
    for (const Moment& moment : document.moments)
        if (const auto& first = moment.date.range().first) days.insert(*first);
    return {days.begin(), days.end()};
}

std::string day_text(const Day& day) { return to_text(day); }

/// The moments of the work, today, and every day on which something happened.
std::vector<PickOption> day_options(const PanelInput& input) {
    const Document& document = input.snapshot->document();
    const Words& words = input.look.words;
    std::vector<PickOption> options;
    std::set<std::string> known;
    const auto add = [&](const Day& day, const std::string& name) {
        if (day > input.desk.today() || !known.insert(day_text(day)).second) return;
        const std::string when = short_day_in_words(day, words);
        options.push_back({day_text(day), name.empty() ? when : name + " – " + when});
    };
    for (const Day& day : moment_days(document))
        add(day, moment_on(document, day, words));
    add(input.desk.today(), "Today");
    std::vector<DatedEvent> events = dated_events(document);
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        add(event->day, "");
    return options;
}

void number_disc(const Brush& brush, Vec2 at, int number, bool filled) {
    const Theme& theme = brush.theme();
    brush.disc(at, number_disc_px, theme.ink);
    if (!filled) brush.disc(at, number_disc_px - 1.5, theme.paper);
    brush.text({at.x, at.y + 4}, std::to_string(number),
               {number > 99 ? 9.0 : 11.0, Weight::semibold, filled ? theme.paper : theme.ink},
               TextAnchor::middle);
}

}  // namespace

void CompareView::open(const Desk& desk) {
    const std::vector<Day> days = moment_days(desk.document());
    to_ = desk.day();
    from_ = {to_.year - 1, to_.month, std::min(to_.day, 28)};
    if (!days.empty() && days.front() < to_) from_ = days.front();
    for (const Day& day : days)
        if (day > from_ && day <= desk.day()) to_ = day;
    open_ = fit_wanted_ = true;
    swapped_ = false;
    at_ = 0;
}

void CompareView::compare(const PanelInput& input, const Geometry* geometry, const Theme& theme) {
    Source source{
        input.desk.document(), input.desk.view(), input.desk.client_view, from_, to_, theme.id, quiet_};
    if (source_ && *source_ == source) return;
    Table<Place> places = source.view.places;
    if (geometry && !is_ecomap(source.view))
        for (const NodeBox& box : geometry->people)
            if (!places.contains(box.id))
                places = places.with({.id = box.id, .at = box.symbol.centre(), .by_hand = false});
    ChangeLook changes;
    changes.quieten = quiet_;
    changes.quiet_line = theme.faint;
    changes.quiet_text = theme.muted;
    auto found = compared({.document = source.document,
                           .view = source.view,
                           .audience = {source.client_view ? Reader::client : Reader::worker},
                           .from = from_,
                           .to = to_,
                           .places = std::move(places)},
                          input.look, changes);
    compared_.reset();
    samples_.clear();
    if (found) compared_ = std::move(*found);
    source_ = std::move(source);
    if (compared_)
        for (const auto* list : {&compared_->comparison.family, &compared_->comparison.learned})
            for (const ChangeOnMap& change : *list)
                samples_[change.number] = sample_of(*compared_, change, input.look);
    at_ = std::min(at_, count());
}

int CompareView::count() const {
    if (!compared_) return 0;
    return static_cast<int>(compared_->comparison.family.size() + compared_->comparison.learned.size());
}

void CompareView::day_button(Controls& controls, const PanelInput& input, const Rect& box, Day& day) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const bool first = &day == &from_;
    const std::string_view key = first ? "compare-from" : "compare-to";
    const std::string name = moment_on(input.snapshot->document(), day, input.look.words);
    const std::string when = short_day_in_words(day, input.look.words);
    const Pressed state = controls.press(first ? "First day" : "Second day", box, {"Choose a day"});
    brush.box(box, {.fill = state.hovered ? theme.hover : theme.panel,
                    .line = theme.line2,
                    .width = theme.control_line,
                    .radius = 6});
    const double y = box.centre().y;
    brush.icon("calendar", {box.min.x + 17, y}, {theme.ink2, 0.82});
    const TextLook look{13, Weight::medium, theme.ink};
    brush.text({box.min.x + 32, y + 4.6},
               brush.fitted(name.empty() ? when : name + " – " + when, box.width() - 62, look), look);
    brush.icon("down", {box.max.x - 15, y}, {theme.ink2, 0.8});
    if (state.clicked) open_pick_list(key, filter_);
    const std::string chosen = day_text(day);
    if (const auto picked = pick_list(controls, {key, box, [&] { return day_options(input); }, chosen,
                                                 input.look, no_samples_, filter_}))
        if (const auto found = day_from(*picked)) day = *found;
}

void CompareView::bar(Controls& controls, const PanelInput& input, const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    brush.box(place, {.fill = theme.panel});
    brush.level_line({place.min.x, place.max.y - 1}, place.width(), theme.line2);
    const double y = place.centre().y;
    brush.text({side_margin, y + 5}, "Compare", {13.5, Weight::semibold, theme.ink});
    const double middle = place.centre().x, wide = std::clamp(middle - 330.0, 150.0, 242.0);
    day_button(controls, input, {{middle - 34 - wide, y - 16}, {middle - 34, y + 16}},
               swapped_ ? to_ : from_);
    if (controls.icon_button("swap", {{middle - 16, y - 16}, {middle + 16, y + 16}}, {"Swap sides", "X"}))
        swapped_ = !swapped_;
    day_button(controls, input, {{middle + 34, y - 16}, {middle + 34 + wide, y + 16}},
               swapped_ ? from_ : to_);
    if (to_ < from_) std::swap(from_, to_);
    const Rect done{{place.max.x - 12 - 84, y - 16}, {place.max.x - 12, y + 16}};
    if (controls.button("Done", done)) close();
    const TextLook quiet{12.5, Weight::medium, theme.ink};
    const double toggle_x = done.min.x - 16 - 32;
    if (controls.toggle("Quieten what stayed", {toggle_x, y}, quiet_ ? "on" : "off")) quiet_ = !quiet_;
    const double words_x = toggle_x - 10;
    if (words_x - brush.width("Quieten what stayed", 12.5, Weight::medium) > middle + 34 + wide + 12)
        brush.text({words_x, y + 4.4}, "Quieten what stayed", quiet, TextAnchor::right);
}

void CompareView::side(Controls& controls, const PanelInput& input, const Rect& box,
                       const ComparedSide& shown) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const bool first = &shown == &compared_->before;
    const std::optional<Vec2> clicked =
        paper(controls, first ? "Before" : "After", box, shown.scene, camera_);
    for (const ChangeDisc& disc : shown.discs) {
        const Vec2 at = box.min + camera_.pixel_of(disc.at);
        const double radius = change_disc_mm * camera_.scale();
        if (disc.number == at_) brush.ring(at, radius + 4, theme.selection, 2);
        if (clicked && distance(*clicked, disc.at) <= change_disc_mm + 1) {
            at_ = disc.number;
            scroll_wanted_ = true;
        }
    }
    const std::string name = moment_on(shown.snapshot.document(), shown.snapshot.day, input.look.words);
    const std::string when = day_in_words(shown.snapshot.day, input.look.words);
    const TextLook title{16, Weight::semibold, theme.ink};
    const std::string head = brush.fitted(name.empty() ? when : name, box.width() - 180, title);
    const double x = box.min.x + side_margin, y = box.min.y + 34,
                 wide = brush.width(head, 16, Weight::semibold);
    const double all = wide + (name.empty() ? 0 : brush.width(when, 13) + 10);
    brush.box({{x - 6, y - 18}, {x + all + 6, y + 8}}, {.fill = theme.paper, .radius = 3});
    brush.text({x, y}, head, title);
    if (!name.empty()) brush.text({x + wide + 10, y}, when, {13, Weight::regular, theme.muted});
}

double CompareView::entry(Controls& controls, const ChangeOnMap& change, const Rect& column) {
    constexpr double words_left = 86, sample_left = 30, sample_wide = 44;
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const TextLook says{13, Weight::medium, theme.ink}, told{12, Weight::regular, theme.muted};
    const double room = column.width() - words_left - 8;
    const auto lines = brush.lines_of(without_full_stop(change.says), room, says);
    const auto by =
        change.told.empty() ? std::vector<std::string>{} : brush.lines_of(change.told, room, told);
    const double high = static_cast<double>(lines.size() + by.size()) * list_leading + 14;
    const Rect row{{column.min.x - 6, column.min.y}, {column.max.x, column.min.y + high}};
    const Pressed state = controls.press("Change " + std::to_string(change.number), row);
    const bool here = change.number == at_;
    if (here || state.hovered) brush.box(row, {.fill = here ? theme.selection_bg : theme.hover, .radius = 6});
    if (here && scroll_wanted_) ImGui::SetScrollHereY(0.5F);
    if (state.clicked) go_to(change.number);
    const double y = column.min.y + 8;
    number_disc(brush, {column.min.x + number_disc_px, y + 8}, change.number, true);
    if (const auto sample = samples_.find(change.number);
        sample != samples_.end() && sample->second.size.x > 0) {
        const Vec2 size = sample->second.size;
        const double factor = std::min({pixels_per_mm_at_100, sample_wide / size.x, 34 / size.y});
        const Vec2 corner{column.min.x + sample_left + (sample_wide - size.x * factor) / 2,
                          y + 10 - size.y * factor / 2};
        draw_scene(brush, sample->second.scene, {Affine::moved(corner) * Affine::scaled(factor), 1});
    }
    double baseline = y + 12;
    for (const std::string& line : lines) {
        brush.text({column.min.x + words_left, baseline}, line, says);
        baseline += list_leading;
    }
    for (const std::string& line : by) {
        brush.text({column.min.x + words_left, baseline}, line, told);
        baseline += list_leading;
    }
    return high;
}

double CompareView::entries(Controls& controls, const std::vector<ChangeOnMap>& changes, const Rect& column,
                            std::size_t columns) {
    const double wide = column.width() / static_cast<double>(columns);
    const std::size_t each = (changes.size() + columns - 1) / columns;
    double lowest = column.min.y;
    for (std::size_t first = 0; first < changes.size(); first += each) {
        const double x = column.min.x + wide * static_cast<double>(first / each);
        double y = column.min.y;
        for (std::size_t i = first; i < std::min(changes.size(), first + each); ++i)
            y += entry(controls, changes[i], {{x, y}, {x + wide - 16, y}});
        lowest = std::max(lowest, y);
    }
    return lowest;
}

void CompareView::list(Controls& controls, const PanelInput& input, PanelRequests& requests,
                       const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double s = brush.scale();
    brush.box(place, {.fill = theme.panel});
    brush.level_line(place.min, place.width(), theme.line2);
    const Comparison& comparison = compared_->comparison;
    const double foot = place.max.y - 48, second = place.min.x + std::floor(place.width() * 0.61);
    brush.upright_line({second - 24, place.min.y + 16}, place.height() - 32, theme.line);
    const auto at = [&](Vec2 px) { return vec(px * s); };
    ImGui::SetCursorScreenPos(at(place.min + Vec2{0, 1}));
    if (ImGui::BeginChild("##changes", at({place.width(), foot - place.min.y - 1}),
                          ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground)) {
        const double top = static_cast<double>(ImGui::GetCursorScreenPos().y) / s;
        const auto heading = [&](double x, const std::string& words, std::size_t amount,
                                 const std::string& remark) {
            double right = x + brush.text({x, top + 26}, words, {13, Weight::semibold, theme.ink}) + 8;
            right +=
                brush.text({right, top + 26}, std::to_string(amount), {13, Weight::regular, theme.muted}) +
                12;
            brush.text({right, top + 26}, remark, {12, Weight::regular, theme.muted});
        };
        heading(place.min.x + side_margin, "Changed in the family", comparison.family.size(), "");
        heading(second, "Learned since", comparison.learned.size(), "true before, but not yet on the map");
        const std::size_t columns = second - place.min.x > 760 ? 2 : 1;
        double low = entries(controls, comparison.family,
                             {{place.min.x + side_margin, top + 38}, {second - 32, top + 38}}, columns);
        low = std::max(low, entries(controls, comparison.learned,
                                    {{second, top + 38}, {place.max.x - 16, top + 38}}, 1));
        scroll_wanted_ = false;
        ImGui::SetCursorScreenPos(at({place.min.x, low + 8}));
        ImGui::Dummy({1, 1});
    }
    ImGui::EndChild();
    list_foot(controls, input, requests, place);
}

void CompareView::list_foot(Controls& controls, const PanelInput& input, PanelRequests& requests,
                            const Rect& place) {
    const Brush& brush = controls.brush;
    const Theme& theme = brush.theme();
    const double y = place.max.y - 26;
    double x = place.min.x + side_margin + number_disc_px;
    number_disc(brush, {x, y}, 1, false);
    x += 16 + brush.text({x + 16, y + 4}, "before", {12, Weight::regular, theme.muted}) + 24;
    number_disc(brush, {x, y}, 1, true);
    x += 16 + brush.text({x + 16, y + 4}, "after", {12, Weight::regular, theme.muted}) + 24;
    if (quiet_)
        brush.text({x, y + 4}, "What stayed the same is drawn in grey.", {12, Weight::regular, theme.muted});
    const Rect both{{place.max.x - 12 - 150, y - 16}, {place.max.x - 12, y + 16}};
    if (controls.button("Export both", both, {ButtonKind::plain, "export"}))
        requests.commands.push_back(CommandId::export_picture);
    const Rect copied{{both.min.x - 12 - 150, y - 16}, {both.min.x - 12, y + 16}};
    if (controls.button("Copy as text", copied, {ButtonKind::plain, "note"})) {
        std::string text;
        for (const Sentence& line :
             comparison_told(compared_->after.snapshot.document(), compared_->comparison, input.look.words))
            text += std::string(static_cast<std::size_t>(2 * line.depth), ' ') + line.text + "\n";
        ImGui::SetClipboardText(text.c_str());
    }
}

void CompareView::go_to(int number) {
    at_ = number;
    scroll_wanted_ = true;
    for (const ComparedSide* side : {&compared_->after, &compared_->before})
        for (const ChangeDisc& disc : side->discs)
            if (disc.number == number) {
                camera_ = showing(camera_, Rect::around(disc.at, 20, 20), 40);
                return;
            }
}

void CompareView::keys() {
    const ImGuiIO& io = ImGui::GetIO();
    const bool elsewhere = io.WantTextInput || io.KeyCtrl || io.KeyAlt || any_popup_is_open();
    if (elsewhere) return;
    const int changes = count();
    if (ImGui::IsKeyPressed(ImGuiKey_N, true) && changes > 0)
        go_to(io.KeyShift ? (at_ <= 1 ? changes : at_ - 1) : (at_ >= changes ? 1 : at_ + 1));
    if (ImGui::IsKeyPressed(ImGuiKey_X, false)) swapped_ = !swapped_;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) close();
    if (!ImGui::IsAnyItemFocused() || !io.NavVisible) paper_keys(camera_, compared_->bounds);
}

void CompareView::draw(Controls& controls, const PanelInput& input, const Geometry* geometry,
                       PanelRequests& requests, const Rect& place) {
    const Theme& theme = controls.brush.theme();
    compare(input, geometry, theme);
    const double foot = std::max(place.min.y + compare_bar_height + 80, place.max.y - change_list_height);
    bar(controls, input, {place.min, {place.max.x, place.min.y + compare_bar_height}});
    if (!compared_) return;
    const Rect left{{place.min.x, place.min.y + compare_bar_height}, {place.centre().x, foot}};
    const Rect right{{place.centre().x, left.min.y}, {place.max.x, foot}};
    if (fit_wanted_) {
        constexpr double title_px = 56;
        fit_wanted_ = false;
        camera_ = {};
        camera_.size = left.max - left.min - Vec2{0, title_px};
        camera_ = fitted(camera_, compared_->bounds, side_margin);
        camera_.size.y += title_px;
        camera_ = panned(camera_, {0, title_px / 2});
    }
    side(controls, input, swapped_ ? right : left, compared_->before);
    side(controls, input, swapped_ ? left : right, compared_->after);
    controls.brush.upright_line({right.min.x, right.min.y}, right.height(), theme.line2);
    list(controls, input, requests, {{place.min.x, foot}, place.max});
    keys();
}

void CompareView::status(Controls& controls, const PanelInput& input) const {
    const std::string amount = counted(static_cast<std::size_t>(count()), "change", "changes");
    status_of_view(controls, input.size,
                   {amount,
                    {{"N", "next change"},
                     {"Shift N", "the one before"},
                     {"X", "swap sides"},
                     {"Esc", "back to the drawing"}},
                    "Both sides use the same places, so only real changes move."});
}

}  // namespace kinscape
