#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "ui/inspector_parts.hpp"
#include "ui/item_words.hpp"

namespace kinscape {
namespace {

void hidden_now(Flow& flow, const Snapshot& snapshot) {
    std::size_t count = 0;
    for (const auto& [kind, many] : snapshot.visible.left_out())
        count += static_cast<std::size_t>(many);
    if (count == 0) return;
    flow.skip(8);
    flow.item("eye-off", flow.controls.brush.theme().vermilion,
              counted(count, "fact is", "facts are") + " hidden from the client");
}

void moments(Flow& flow, const InspectorInput& input) {
    const Document& document = input.panel.snapshot->document();
    if (document.moments.empty()) return;
    flow.section("The work so far");
    for (const Moment& moment : document.moments) {
        std::string text = moment.title.empty() ? capitalized(moment.stage) : moment.title;
        if (!moment.date.empty()) text += ", " + date_in_words(moment.date, input.panel.look.words);
        flow.item("calendar", flow.controls.brush.theme().muted, text);
    }
}

}  // namespace

void document_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests) {
    const Snapshot& snapshot = *input.panel.snapshot;
    const Document& document = snapshot.document();
    const Theme& theme = flow.controls.brush.theme();
    flow.paragraph(title_of(document), {16, Weight::semibold, theme.ink});
    flow.paragraph(counted(document.people.size(), "person", "people") + ", " +
                       counted(document.ties.size(), "tie", "ties") + ", " +
                       counted(document.systems.size(), "place around them", "places around them"),
                   {12.5, Weight::regular, theme.muted});
    flow.skip(10);
    flow.fact("Drawn by", document.about.author);
    flow.fact("Agency", document.about.agency);
    flow.fact("Case", document.about.case_number);
    flow.fact("Consent", document.about.consent);
    flow.fact("Delete by", document.about.delete_by.empty()
                               ? ""
                               : date_in_words(document.about.delete_by, input.panel.look.words));
    hidden_now(flow, snapshot);
    if (!document.about.index.empty()) flow.section("Index person");
    for (const PersonId& person : document.about.index)
        if (document.people.contains(person)) item_link(flow, input, requests, person, {});
    if (!snapshot.homes.empty()) flow.section("Households");
    for (const ShownHome& home : snapshot.homes)
        item_link(flow, input, requests, home.household->id,
                  counted(home.members.size(), "person", "people"));
    moments(flow, input);
    if (!document.sources.empty()) flow.section("Sources");
    for (const Source& source : document.sources)
        flow.item("file", theme.muted, source.title);
    flow.section("Look closer");
    flow.paragraph("Choose somebody on the drawing to read what is known of them.",
                   {12.5, Weight::regular, theme.ink2});
}

}  // namespace kinscape
