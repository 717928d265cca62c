#include "ui/day_card.hpp"

#include "editor/typed_date.hpp"
#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "ui/flow.hpp"
#include "ui/frame_layout.hpp"
#include "ui/item_words.hpp"
#include "ui/pick_list.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

constexpr const char* day_popup = "##day-card";
constexpr double day_card_width = 320;
constexpr double card_margin = 16;
constexpr std::size_t most_moments = 7;

std::string moment_name(const Moment& moment) {
    if (!moment.title.empty()) return moment.title;
    return moment.stage.empty() ? "A moment" : capitalized(moment.stage);
}

std::optional<Day> day_of(const Moment& moment) { return moment.date.range().first; }

class Card {
public:
    Card(Controls& controls, const PanelInput& input, PanelRequests& requests, DayCardMemory& memory)
        : controls_(controls),
          input_(input),
          requests_(requests),
          memory_(memory) {}

    void draw(Vec2 at, bool appearing) {
        Flow flow(controls_, {at.x + card_margin, at.y + card_margin}, day_card_width - 2 * card_margin);
        go_to_day(flow, appearing);
        moments(flow);
        if (!input_.desk.client_view) name_this_day(flow);
        memory_.height = flow.at().y - at.y + card_margin;
    }

private:
    void look_at(const Day& day) {
        requests_.look_at = wish_for(day, input_.desk);
        ImGui::CloseCurrentPopup();
    }

    void go_to_day(Flow& flow, bool appearing) {
        const Theme& theme = controls_.brush.theme();
        flow.paragraph("Show the family as of", {12.5, Weight::regular, theme.muted});
        flow.skip(6);
        const Rect box{flow.at(), {flow.right() - 76, flow.at().y + control_height}};
        const Typed typed = controls_.type_into("Day to show", box, memory_.day,
                                                {.placeholder = "2015, March 2015, 12 Mar 2015",
                                                 .needs_a_look = !memory_.refused.empty(),
                                                 .wants_keyboard = appearing && !memory_.names});
        if (typed.active) memory_.refused.clear();
        if (typed.entered) go_to_typed();
        const Rect today{{flow.right() - 70, box.min.y}, {flow.right(), box.max.y}};
        if (controls_.button("Today", today)) look_at(input_.desk.today());
        flow.skip(control_height + 8);
        if (!memory_.refused.empty()) flow.item("alert", theme.error, memory_.refused);
    }

    void go_to_typed() {
        const auto date = read_typed_date(memory_.day, {input_.desk.today(), input_.look.words});
        if (!date) {
            memory_.refused = date.error();
            return;
        }
        const auto& range = date->range();
        // As of a year or a month means its end: what happened in it has happened.
        if (range.last)
            look_at(*range.last);
        else if (range.first)
            look_at(*range.first);
    }

    void moments(Flow& flow) {
        std::vector<const Moment*> named;
        for (const Moment& moment : input_.snapshot->document().moments)
            if (day_of(moment)) named.push_back(&moment);
        if (named.empty()) return;
        std::stable_sort(named.begin(), named.end(),
                         [](const Moment* a, const Moment* b) { return *day_of(*a) > *day_of(*b); });
        const Brush& brush = controls_.brush;
        const Theme& theme = brush.theme();
        flow.rule();
        flow.skip(8);
        flow.paragraph("Moments of the work", {11.5, Weight::semibold, theme.muted});
        flow.skip(4);
        for (std::size_t i = 0; i < std::min(named.size(), most_moments); ++i) {
            const Moment& moment = *named[i];
            const Vec2 at = flow.at();
            const Rect row{{at.x - 8, at.y}, {flow.right() + 8, at.y + control_height}};
            const bool here = *day_of(moment) == input_.desk.day();
            const Pressed state = controls_.row(moment_name(moment) + "##moment" + std::to_string(i), row,
                                                here ? "chosen" : "");
            const TextLook date{12, Weight::regular, theme.muted};
            const std::string when = date_in_words(moment.date, input_.look.words);
            brush.text({flow.right(), at.y + 20.4}, when, date, TextAnchor::right);
            const TextLook name{13, Weight::medium, theme.ink};
            brush.text({at.x, at.y + 20.6},
                       brush.fitted(moment_name(moment), flow.width() - brush.width(when, 12) - 12, name),
                       name);
            if (state.clicked) look_at(*day_of(moment));
            flow.skip(control_height);
        }
        flow.skip(6);
    }

    void name_this_day(Flow& flow) {
        const Theme& theme = controls_.brush.theme();
        flow.rule();
        flow.skip(8);
        const std::string day = short_day_in_words(input_.desk.day(), input_.look.words);
        if (!memory_.names) {
            const Rect box{flow.at(), {flow.right(), flow.at().y + control_height}};
            if (controls_.button("Name this day…", box, {ButtonKind::plain, "calendar"}))
                memory_.names = memory_.name_wants_keyboard = true;
            flow.skip(control_height);
            return;
        }
        flow.paragraph("What is " + day + " called?", {12.5, Weight::regular, theme.muted});
        flow.skip(6);
        const bool wants_keyboard = std::exchange(memory_.name_wants_keyboard, false);
        const Typed typed = controls_.type_into(
            "Name of the moment", {flow.at(), {flow.right(), flow.at().y + control_height}}, memory_.title,
            {.placeholder = "First map", .wants_keyboard = wants_keyboard});
        flow.skip(control_height + 6);
        stage({flow.at(), {flow.right(), flow.at().y + control_height}});
        flow.skip(control_height + 8);
        const bool kept =
            controls_.button("Keep this moment", {flow.at(), {flow.right(), flow.at().y + control_height}},
                             {ButtonKind::accent, {}, "Enter"});
        flow.skip(control_height);
        if (kept || typed.entered) keep();
    }

    void stage(const Rect& box) {
        const Brush& brush = controls_.brush;
        const Theme& theme = brush.theme();
        const Pressed state = controls_.press("Stage of the work", box);
        brush.box(box, {.fill = state.hovered ? theme.hover : theme.field,
                        .line = theme.line2,
                        .width = theme.control_line,
                        .radius = 6});
        brush.icon("down", {box.max.x - 14, box.centre().y}, {theme.ink2, 0.8});
        std::vector<PickOption> options = {{"", "No stage"}};
        for (PickOption& one : options_of(input_.look, "stage"))
            options.push_back(std::move(one));
        for (const PickOption& one : options)
            if (one.id == memory_.stage)
                brush.text({box.min.x + 10, box.centre().y + 4.6}, one.words,
                           {13, Weight::regular, theme.ink});
        if (state.clicked) open_pick_list("stage", memory_.filter);
        if (const auto picked = pick_list(controls_, {"stage", box, [&] { return options; }, memory_.stage,
                                                      input_.look, memory_.samples, memory_.filter}))
            memory_.stage = *picked;
    }

    void keep() {
        Moment moment;
        moment.id = MomentId(free_id(input_.desk.document(), "m"));
        moment.stage = memory_.stage;
        moment.title = memory_.title;
        moment.date = PartialDate(to_text(input_.desk.day()));
        SaidMembers said;
        said.said_on = PartialDate(to_text(input_.desk.today()));
        moment.said.set(said);
        requests_.edits.push_back({{Add<Moment>{moment}}, "Name a moment"});
        ImGui::CloseCurrentPopup();
    }

    Controls& controls_;
    const PanelInput& input_;
    PanelRequests& requests_;
    DayCardMemory& memory_;
};

}  // namespace

std::string day_with_moment(const PanelInput& input) {
    const Day day = input.desk.day();
    const std::string date = short_day_in_words(day, input.look.words);
    for (const Moment& moment : input.snapshot->document().moments)
        if (day_of(moment) == day) return moment_name(moment) + " – " + date;
    return date;
}

void day_card(Controls& controls, const PanelInput& input, PanelRequests& requests, DayCardMemory& memory) {
    const double s = controls.brush.scale();
    if (memory.wanted != DayCardTask::none) {
        memory.names = memory.name_wants_keyboard = memory.wanted == DayCardTask::name;
        memory.wanted = DayCardTask::none;
        memory.day = memory.title = memory.stage = memory.refused = {};
        memory.below_top_bar = static_cast<double>(ImGui::GetIO().MousePos.y) / s < top_bar_height;
        ImGui::OpenPopup(day_popup);
    }
    const bool open = ImGui::IsPopupOpen(day_popup);
    // Back on the drawing, plain keys are commands again.
    if (std::exchange(memory.was_open, open) && !open) ImGui::SetNavCursorVisible(false);
    if (!open) return;
    Card card(controls, input, requests, memory);
    const double high = memory.height;
    const Rect bar = frame_layout(input.size, TimeBar::shown).time_bar;
    const Vec2 at = memory.below_top_bar
                        ? Vec2{std::min(660.0, input.size.x - day_card_width - 8), top_bar_height - 4}
                        : Vec2{bar.min.x + 8, bar.min.y - high - 8};
    ImGui::SetNextWindowPos({static_cast<float>(at.x * s), static_cast<float>(at.y * s)});
    ImGui::SetNextWindowSize({static_cast<float>(day_card_width * s), static_cast<float>(high * s)});
    if (!ImGui::BeginPopup(day_popup, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoScrollbar)) return;
    card.draw(at, ImGui::IsWindowAppearing());
    ImGui::EndPopup();
}

}  // namespace kinscape
