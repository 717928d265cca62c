// What `expect` looks for.
#include "app/replay_steps.hpp"
#include "base/number.hpp"

#include <fmt/format.h>

namespace kinscape {
namespace {

using Reason = std::optional<std::string>;

std::string joined_ids(const std::vector<AnyId>& ids) {
    std::string text;
    for (const AnyId& id : ids)
        text += (text.empty() ? "" : " ") + id.text();
    return text.empty() ? "nothing" : text;
}

Reason look_for_selected(StandIn& person, const ScriptStep& step) {
    const auto& selected = person.session().desk().selection.selected;
    std::vector<AnyId> wanted;
    for (std::size_t i = 1; i < step.words.size(); ++i)
        if (step.words[i].text != "nothing") wanted.emplace_back(step.words[i].text);
    bool same = wanted.size() == selected.size();
    for (const AnyId& id : wanted)
        same = same && person.session().desk().selection.has(id);
    if (same) return {};
    return "selected is " + joined_ids(selected);
}

Reason look_at_frames(StandIn& person, const ScriptStep& step) {
    const auto wanted = whole_number_from(word(step, 1));
    const auto seconds = number_from(word(step, 3));
    if (!wanted || word(step, 2) != "for" || !seconds) return "expect frames needs `N for SECONDS`";
    person.settle();
    const int drawn = person.wait(*seconds);
    if (drawn <= *wanted) return {};
    return fmt::format("{} frames were drawn", drawn);
}

Reason look_at_document(StandIn& person, const ScriptStep& step) {
    const Desk& desk = person.session().desk();
    const std::string state = word(step, 1);
    if (state == "saved") return desk.is_saved() ? Reason{} : Reason{"the document has changes"};
    if (state == "changed") return desk.is_saved() ? Reason{"the document is saved"} : Reason{};
    if (state == "open") return desk.is_open() ? Reason{} : Reason{"no document is open"};
    if (state == "title") {
        const std::string title = title_of(desk.document());
        return desk.is_open() && title == word(step, 2) ? Reason{} : Reason{"its title is " + title};
    }
    return "a document is saved, changed, open or has a title";
}

}  // namespace

std::optional<std::string> look_for(StandIn& person, const ScriptStep& step) {
    const std::string what = word(step, 0);
    if (what == "selected") return look_for_selected(person, step);
    if (what == "text")
        return person.shows_text(word(step, 1)) ? Reason{}
                                                : Reason{"\"" + word(step, 1) + "\" is not on screen"};
    if (what == "lacks")
        return person.shows_text(word(step, 1)) ? Reason{"\"" + word(step, 1) + "\" is on screen"} : Reason{};
    if (what == "control")
        return person.items().find(word(step, 1)) ? Reason{} : Reason{"there is no control of that label"};
    if (what == "document") return look_at_document(person, step);
    if (what == "dialog")
        return person.session().shell().files.is_open() ? Reason{} : Reason{"no dialog is open"};
    if (what == "no" && word(step, 1) == "dialog")
        return person.session().shell().files.is_open() ? Reason{"a dialog is open"} : Reason{};
    if (what == "zoom") {
        const auto least = number_from(word(step, 1)), most = number_from(word(step, 2));
        const double zoom = person.session().camera().zoom * 100;
        if (!least || !most) return "expect zoom needs the least and the most, in %";
        return zoom >= *least && zoom <= *most ? Reason{} : Reason{fmt::format("the zoom is {:.1f} %", zoom)};
    }
    if (what == "frames") return look_at_frames(person, step);
    if (what == "places") {
        if (word(step, 1) != "kept") return "places are kept";
        const auto moved = person.who_has_moved();
        return moved ? Reason{moved->text() + " does not stand where it stood"} : Reason{};
    }
    return "nothing is known to expect of " + what;
}

}  // namespace kinscape
