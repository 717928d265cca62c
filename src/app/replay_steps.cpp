#include "app/replay_steps.hpp"

#include "base/number.hpp"

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <map>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
using Reason = std::optional<std::string>;
struct Replayed {
    StandIn& person;
    const ScriptStep& step;
    const ReplayPlaces& places;
};

Reason open_step(const Replayed& at) {
    if (at.step.words.size() != 1) return "open needs one path";
    if (!at.person.session().open(at.places.script_folder / word(at.step, 0))) {
        at.person.settle();
        return {};  // What the editor says of it is for `expect` to look at.
    }
    at.person.settle();
    at.person.who_has_moved();
    return {};
}

Reason size_step(const Replayed& at) {
    const auto width = whole_number_from(word(at.step, 0)), height = whole_number_from(word(at.step, 1));
    if (!width || !height || *width < 320 || *height < 240 || *width > 8192 || *height > 8192)
        return "size needs a width and a height in pixels";
    const double density = number_from(word(at.step, 2)).value_or(1);
    if (!at.person.resize({static_cast<int>(*width), static_cast<int>(*height), density}))
        return "the screen cannot have this size";
    return {};
}

Reason theme_step(const Replayed& at) {
    const std::string id = word(at.step, 0) == "high-contrast" ? "contrast" : word(at.step, 0);
    if (id != "light" && id != "dark" && id != "contrast")
        return "there are the themes light, dark and contrast";
    at.person.session().set_theme(id);
    at.person.settle();
    return {};
}

Reason today_step(const Replayed& at) {
    const auto day = day_from(word(at.step, 0));
    if (!day) return "today needs a day such as 2026-03-12";
    at.person.session().desk().set_today(*day);
    at.person.settle();
    return {};
}

Reason key_step(const Replayed& at) {
    for (const ScriptWord& chord : at.step.words)
        if (!at.person.press(chord.text)) return "there is no key " + chord.text;
    return {};
}

Reason command_step(const Replayed& at) {
    const auto id = find_command(word(at.step, 0));
    if (!id) return "there is no command \"" + word(at.step, 0) + "\"";
    const std::string off = why_off(*id, at.person.session().desk());
    if (!off.empty()) return "\"" + word(at.step, 0) + "\" is off: " + off;
    at.person.session().run(*id);
    at.person.settle();
    return {};
}

Reason click_step(const Replayed& at) {
    std::size_t used = 0;
    const auto point = point_named(at.person, at.step.words, 0, used);
    if (!point) return "there is nothing to click that is called " + at.step.rest;
    std::string held;
    if (word(at.step, used) == "with") held = word(at.step, used + 1);
    if (!held.empty() && !at.person.hold(held, true)) return "there is no key " + held;
    const bool right = at.step.verb == "rightclick";
    at.person.click(*point, right ? MouseButton::right : MouseButton::left,
                    at.step.verb == "dblclick" ? 2 : 1);
    if (!held.empty()) at.person.hold(held, false);
    at.person.settle();
    return {};
}

Reason hover_step(const Replayed& at) {
    std::size_t used = 0;
    const auto point = point_named(at.person, at.step.words, 0, used);
    if (!point) return "there is nothing that is called " + at.step.rest;
    at.person.move_to(*point);
    at.person.wait(1);
    return {};
}

/// Where `by X Y` leads from a point: millimetres on paper.
std::optional<Vec2> point_by(const Replayed& at, Vec2 from, std::size_t next) {
    const auto x = number_from(word(at.step, next)), y = number_from(word(at.step, next + 1));
    if (!x || !y) return {};
    const Vec2 origin = at.person.pixel_of_mm({0, 0});
    return from + at.person.pixel_of_mm({*x, *y}) - origin;
}

Reason drag_step(const Replayed& at) {
    std::size_t used = 0, more = 0;
    const auto from = point_named(at.person, at.step.words, 0, used);
    if (!from) return "there is nothing to drag that is called " + word(at.step, 0);
    const bool by = word(at.step, used) == "by";
    if (!by && word(at.step, used) != "to") return "drag needs `FROM to TO` or `FROM by X Y`";
    const auto to =
        by ? point_by(at, *from, used + 1) : point_named(at.person, at.step.words, used + 1, more);
    if (!to) return "there is no such place to drag to";
    const std::size_t next = used + 1 + (by ? 2 : more);
    std::vector<std::string> held;
    if (word(at.step, next) == "with")
        for (std::size_t i = next + 1; i < at.step.words.size(); ++i)
            held.push_back(word(at.step, i));
    for (const std::string& key : held)
        if (!at.person.hold(key, true)) return "there is no key " + key;
    at.person.drag(*from, *to);
    for (const std::string& key : held)
        at.person.hold(key, false);
    at.person.settle();
    return {};
}

Reason wheel_step(const Replayed& at) {
    const auto notches = number_from(word(at.step, 0));
    if (!notches) return "wheel needs a number of notches";
    std::size_t next = 1;
    Vec2 point = at.person.session().canvas_box().centre();
    if (word(at.step, next) == "at") {
        std::size_t used = 0;
        const auto named = point_named(at.person, at.step.words, next + 1, used);
        if (!named) return "there is nothing that is called " + word(at.step, next + 1);
        point = *named;
        next += 1 + used;
    }
    std::string held;
    if (word(at.step, next) == "with") held = word(at.step, next + 1);
    if (!held.empty() && !at.person.hold(held, true)) return "there is no key " + held;
    at.person.wheel(point, *notches);
    if (!held.empty()) at.person.hold(held, false);
    at.person.settle();
    return {};
}

Reason wait_step(const Replayed& at) {
    const auto seconds = number_from(word(at.step, 0));
    if (!seconds || *seconds < 0 || *seconds > 600) return "wait needs a number of seconds";
    at.person.wait(*seconds);
    return {};
}

Reason shot_step(const Replayed& at) {
    const std::string name = word(at.step, 0);
    if (name.empty() || name.find('/') != std::string::npos) return "shot needs a name";
    at.person.settle();
    at.person.wait(1);
    if (!at.person.save_picture(at.places.out / (name + ".png"))) return "the shot cannot be written";
    return {};
}

Reason type_step(const Replayed& at) {
    const bool quoted = at.step.words.size() == 1 && at.step.words.front().quoted;
    at.person.type(quoted ? word(at.step, 0) : at.step.rest);
    return {};
}

Reason save_step(const Replayed& at) {
    if (at.step.words.size() != 1) return "save needs one path";
    if (!at.person.session().desk().is_open()) return "nothing is open";
    at.person.session().save_to(at.places.script_folder / word(at.step, 0));
    at.person.settle();
    return {};
}

Reason export_step(const Replayed& at) {
    if (at.step.words.size() != 1) return "export needs one path";
    at.person.session().export_to(at.places.out / word(at.step, 0));
    at.person.settle();
    return {};
}

Reason expect_step(const Replayed& at) { return look_for(at.person, at.step); }

}  // namespace

std::optional<Vec2> point_named(StandIn& person, const std::vector<ScriptWord>& words, std::size_t from,
                                std::size_t& used) {
    if (from >= words.size()) return {};
    const ScriptWord& first = words[from];
    if (first.quoted) {
        used = 1;
        const SeenItem* item = person.items().find(first.text);
        if (!item) return {};
        return item->box.centre();
    }
    const std::size_t skip = first.text == "empty" ? 1 : 0;
    if (skip == 1 && (from + 1 >= words.size() || !number_from(words[from + 1].text))) {
        used = 1;
        return person.free_spot();
    }
    if (from + skip + 1 < words.size()) {
        const auto x = number_from(words[from + skip].text), y = number_from(words[from + skip + 1].text);
        if (x && y) {
            used = 2 + skip;
            return person.pixel_of_mm({*x, *y});
        }
    }
    used = 1;
    return person.point_of(AnyId(first.text));
}

std::optional<std::string> do_step(StandIn& person, const ScriptStep& step, const ReplayPlaces& places) {
    using StepWork = Reason (*)(const Replayed&);
    static const std::map<std::string, StepWork, std::less<>> steps = {
        {"open", open_step},   {"size", size_step},        {"theme", theme_step},  {"today", today_step},
        {"key", key_step},     {"command", command_step},  {"click", click_step},  {"dblclick", click_step},
        {"hover", hover_step}, {"rightclick", click_step}, {"drag", drag_step},    {"wheel", wheel_step},
        {"wait", wait_step},   {"shot", shot_step},        {"type", type_step},    {"save", save_step},
        {"drop", open_step},   {"expect", expect_step},    {"export", export_step}};
    const auto found = steps.find(step.verb);
    if (found == steps.end()) return "there is no step \"" + step.verb + "\"";
    return found->second({person, step, places});
}

}  // namespace kinscape
