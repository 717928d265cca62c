// What a person said, in their own words: read as quotes, and pressed to be changed.
#include "ui/field_tables.hpp"
#include "ui/inspector_parts.hpp"

#include <algorithm>

namespace kinscape {

void FieldRows::begin_text(std::string_view path) {
    const std::string more = key(std::string(path) + "/+");
    memory_.unfolded.insert(more);
    memory_.wants_keyboard = more;
}

void FieldRows::own_words(const std::string& heading, const Person& person) {
    if (read_only_ && person.words.empty()) return;
    if (section(heading, "Add own words")) begin_text("words");
    const Theme& theme = flow.controls.brush.theme();
    for (std::size_t i = 0; i < person.words.size(); ++i) {
        const OwnWords& words = person.words[i];
        const std::string path = "words/" + std::to_string(i), name = key(path);
        const Vec2 top = flow.at();
        flow.quote(words.text, told_by(input, words.said));
        if (read_only_) continue;
        const Rect quote{top, {flow.right(), flow.at().y - 8}};
        const Pressed state = flow.controls.press("Change the words: " + words.text + "##" + name, quote);
        if (state.hovered) flow.controls.brush.box(quote, {.line = theme.faint, .radius = 6});
        if (is_withheld_from_client(words.said))
            flow.controls.brush.icon("eye-off", {quote.max.x - 14, quote.max.y - 13},
                                     {theme.vermilion, 0.75});
        if (state.clicked) memory_.turn(name);
        if (!memory_.is_unfolded(name)) continue;
        rows(word_fields, path);
        said(path, "How sure are we?");
        hide_switches(path, "these words");
        remove_button(path, "Take these words out");
    }
    const std::string more = key("words/+");
    if (read_only_ || !memory_.is_unfolded(more)) return;
    const bool was_typing = memory_.draft && memory_.draft->place.key() == more;
    several_lines({"", {}, FieldKind::long_text, word_fields[0].list}, "words/+");
    const bool types = memory_.draft && memory_.draft->place.key() == more;
    if (was_typing && !types) memory_.unfolded.erase(more);
}

}  // namespace kinscape
