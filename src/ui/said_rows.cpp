// What is said of an item or of a part of it: how sure, by whom, when, the source, who does not see it.
#include "model/told_versions.hpp"
#include "ui/controls.hpp"
#include "ui/field_rows.hpp"
#include "ui/item_words.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace kinscape {
namespace {

bool hides_from(const AnyItem& item, std::string_view path, std::string_view reader) {
    const Withhold hidden = said_at(item, path).withhold;
    if (!hidden.given) return withheld_by_default(item, path);
    return std::find(hidden.from.begin(), hidden.from.end(), reader) != hidden.from.end();
}

}  // namespace

std::string member_of_version(const AnyItem& item, const std::string& path) {
    if (!std::holds_alternative<Person>(item)) return {};
    if (path == "born" || path == "died") return "date";
    if (path.empty() || path.starts_with("marks/") || path.starts_with("words/") || path == "migrated")
        return {};
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

void FieldRows::turn_hiding(std::string_view path, std::string_view reader) {
    const bool hides = hides_from(item(), path, reader);
    change(hides ? "Show again" : "Hide", [&](AnyItem& one) {
        SaidMembers said = said_at(one, path);
        std::vector<std::string> from;
        for (const std::string_view other : {"client", "report"})
            if (other == reader ? !hides : hides_from(one, path, other)) from.emplace_back(other);
        // Only where the kind hides it by itself does an empty list say something.
        said.withhold = {!from.empty() || withheld_by_default(one, path), from};
        return put_said(one, path, said);
    });
}

void FieldRows::hide_switches(std::string_view path, std::string_view what) {
    if (read_only_) return;
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    for (const std::string_view reader : {"client", "report"}) {
        const bool hides = hides_from(item(), path, reader);
        const std::string words = reader == "client" ? "Hide " + std::string(what) + " in Client view"
                                                     : "Leave " + std::string(what) + " out of reports";
        const Vec2 at = flow.at();
        const TextLook look{13, Weight::regular, theme.ink};
        brush.icon(hides ? "eye-off" : "eye", {at.x + 8, at.y + 16},
                   {hides ? theme.vermilion : theme.ink2, 0.8});
        brush.text({at.x + 26, at.y + 20.6}, brush.fitted(words, flow.width() - 70, look), look);
        if (flow.controls.toggle(words + "##" + key(path), {flow.right() - 32, at.y + 16},
                                 hides ? "on" : "off"))
            turn_hiding(path, reader);
        flow.skip(control_height + 2);
    }
}

void FieldRows::label_of_said(std::string_view label, Vec2 at) {
    if (said_path_.empty() || label.empty()) return;
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    const double wide = brush.width(label, 12.5);
    const Rect box{{at.x - 4, at.y + 4}, {at.x + wide + 4, at.y + 28}};
    // Beside the fields in the order of Tab; the arrows reach it, and so does a click.
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
    const Pressed state = flow.controls.press("More about " + std::string(label) + "##" + key(said_path_),
                                              box, {"How sure, who told it, who sees it"});
    ImGui::PopItemFlag();
    const SaidMembers said = said_at(item(), said_path_);
    if (state.hovered) brush.box(box, {.fill = theme.hover, .radius = 4});
    const bool hidden = hides_from(item(), said_path_, "client");
    if (hidden)
        brush.icon("eye-off", {at.x + 66, at.y + 16}, {theme.vermilion, 0.55});
    else if (!(said == SaidMembers{}))
        brush.disc({at.x + 67, at.y + 16}, 2.5, theme.accent);
    if (state.clicked) memory_.turn("said/" + key(said_path_));
}

void FieldRows::said_of_row() {
    const std::string path = std::exchange(said_path_, {});
    if (path.empty() || !memory_.is_unfolded("said/" + key(path))) return;
    said(path, "How sure are we of this?");
    hide_switches(path, "this");
    flow.skip(6);
}

void FieldRows::said(std::string_view path, std::string_view heading) {
    const Brush& brush = flow.controls.brush;
    const Theme& theme = brush.theme();
    const SaidMembers said = said_at(item(), path);
    if (read_only_) {
        const std::string sure =
            member_in_words(input.panel, {"", "", FieldKind::choice, "certainty"}, said.certainty);
        flow.fact("How sure", sure);
        flow.fact("Told by", member_in_words(input.panel, {"", "", FieldKind::who}, said.said_by));
        flow.fact("Note", said.note);
        return;
    }
    if (!heading.empty()) {
        flow.paragraph(heading, {12.5, Weight::regular, theme.muted});
        flow.skip(5);
    }
    const std::string of(path);
    segments("", of + "#certainty",
             {{"certain", "Certain"}, {"uncertain", "Unsure"}, {"disputed", "Disputed"}});
    row({"Told by", "said_by", FieldKind::who, "Who told it"}, of + "#");
    row({"On", "said_on", FieldKind::past_date, "12 March 2026"}, of + "#");
    if (!input.panel.snapshot->document().sources.empty())
        row({"Source", "source", FieldKind::choice, "source"}, of + "#");
    row({"Note", "note", FieldKind::text, "Anything to keep with it"}, of + "#");
    versions(of);
}

void FieldRows::versions(const std::string& path) {
    const SaidMembers held = said_at(item(), path);
    const Theme& theme = flow.controls.brush.theme();
    const std::string member = member_of_version(item(), path);
    const auto words = [&](const Version& version) {
        const std::string value = member_of(version, member);
        const bool is_date = member == "date" || member == "from" || member == "to";
        return is_date ? member_in_words(input.panel, {"", "", FieldKind::date}, value) : value;
    };
    for (std::size_t i = 0; i < held.also.size(); ++i) {
        const std::string by =
            member_in_words(input.panel, {"", "", FieldKind::who}, member_of(held.also[i], "said_by"));
        const std::string line = "Also told: " + words(held.also[i]) + (by.empty() ? "" : ", by " + by);
        const Vec2 at = flow.at();
        flow.paragraph(line, {12.5, Weight::regular, theme.ink});
        flow.skip(8);
        if (flow.controls.icon_button("close", {{flow.right() - 28, at.y - 6}, {flow.right(), at.y + 22}},
                                      {"Take out: " + line}))
            change("Other version", [&](AnyItem& one) {
                SaidMembers said = said_at(one, path);
                if (i < said.also.size()) said.also.erase(said.also.begin() + static_cast<std::ptrdiff_t>(i));
                return put_said(one, path, said);
            });
    }
    for (const Version& version : held.was)
        if (const std::string value = words(version); !value.empty())
            flow.paragraph(
                "Before: " + value + ", until " +
                    member_in_words(input.panel, {"", "", FieldKind::date}, member_of(version, "until")),
                {12.5, Weight::regular, theme.muted});
    if (!held.was.empty()) flow.skip(6);
    if (!member.empty())
        typed({"Others say", "", member == "date" ? FieldKind::date : FieldKind::text, "Another version"},
              path + "#also/+");
}

}  // namespace kinscape
