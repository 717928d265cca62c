#include "base/utf8.hpp"
#include "model/phrase.hpp"
#include "model/sentences.hpp"
#include "ui/field_tables.hpp"
#include "ui/inspector_parts.hpp"
#include "ui/item_words.hpp"

namespace kinscape {
namespace {

void hidden_now(Flow& flow, const InspectorInput& input) {
    FieldMemory& memory = input.fields;
    const Document& document = input.panel.desk.document();
    if (!(memory.counted_of == document)) {
        memory.counted_of = document;
        memory.counted_hidden = 0;
        const VisibleDocument for_client = visible_to(document, {Reader::client});
        for (const auto& [kind, many] : for_client.left_out())
            memory.counted_hidden += static_cast<std::size_t>(many);
    }
    if (memory.counted_hidden == 0) return;
    flow.skip(8);
    flow.item("eye-off", flow.controls.brush.theme().vermilion,
              counted(memory.counted_hidden, "fact is", "facts are") + " hidden from the client");
}

std::string moment_words(const InspectorInput& input, const Moment& moment) {
    std::string text = moment.title.empty() ? capitalized(moment.stage) : moment.title;
    if (text.empty()) text = "A moment";
    if (!moment.date.empty()) text += ", " + date_in_words(moment.date, input.panel.look.words);
    return text;
}

void moments(FieldRows& fields) {
    const InspectorInput& input = fields.input;
    const Document& document = input.panel.snapshot->document();
    if (fields.read_only() && document.moments.empty()) return;
    if (fields.section("The work so far", "Name a moment")) {
        Moment moment;
        moment.id = MomentId(free_id(input.panel.desk.document(), "m"));
        moment.date = PartialDate(to_text(input.panel.desk.day()));
        moment.stage = "assessment";
        fields.requests.edits.push_back({{Add<Moment>{moment}}, "Name a moment"});
        fields.requests.select = moment.id;
    }
    for (const Moment& moment : document.moments)
        if (fields.flow.link(moment_words(input, moment), {}, 0)) fields.requests.select = moment.id;
    if (document.moments.empty())
        fields.flow.paragraph("Nothing is named yet. A moment keeps a day, to come back to and to compare.",
                              {12.5, Weight::regular, fields.flow.controls.brush.theme().muted});
}

void sources(FieldRows& fields) {
    const InspectorInput& input = fields.input;
    const Document& document = input.panel.snapshot->document();
    if (fields.read_only() && document.sources.empty()) return;
    if (fields.section("Sources", "Add a source")) {
        Source source;
        source.id = SourceId(free_id(input.panel.desk.document(), "src"));
        source.title = "New source";
        fields.requests.edits.push_back({{Add<Source>{source}}, "Add a source"});
        fields.requests.select = source.id;
    }
    for (const Source& source : document.sources)
        if (fields.flow.link(source.title, {}, 0)) fields.requests.select = source.id;
}

void this_drawing(Flow& flow, const InspectorInput& input, PanelRequests& requests) {
    FieldRows fields(flow, input, requests, {AnyId(input.panel.desk.view().id)});
    if (fields.read_only() || !fields.fold("This drawing", input.panel.desk.view().title)) return;
    if (input.panel.desk.view().background.present()) {
        flow.paragraph("The picture that is traced",
                       {11.5, Weight::semibold, flow.controls.brush.theme().muted});
        flow.skip(6);
        fields.rows(traced_fields);
    }
    fields.row({"Around", "center", FieldKind::who, "Whom it is about"});
    fields.rows(view_fields);
    fields.row(labels_field);
    fields.row(show_field);
    fields.people("Branches folded away below", "collapsed");
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
    FieldRows fields(flow, input, requests, {AnyId{}});
    fields.row(title_field);
    fields.rows(about_fields);
    if (!fields.read_only()) hidden_now(flow, input);
    fields.people("Index person", "index");
    this_drawing(flow, input, requests);
    if (!snapshot.homes.empty()) flow.section("Households");
    for (const ShownHome& home : snapshot.homes)
        item_link(flow, input, requests, home.household->id,
                  counted(home.members.size(), "person", "people"));
    moments(fields);
    sources(fields);
    flow.section("Look closer");
    flow.paragraph(fields.read_only()
                       ? "Choose somebody on the drawing to read what is known of them."
                       : "Choose somebody on the drawing to read and change what is known of them.",
                   {12.5, Weight::regular, theme.ink2});
}

void moment_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Moment& moment) {
    const Theme& theme = flow.controls.brush.theme();
    flow.paragraph(moment_words(input, moment), {16, Weight::semibold, theme.ink});
    flow.skip(10);
    FieldRows fields(flow, input, requests, {moment.id});
    fields.rows(moment_fields);
    said_section(fields, "this moment");
    if (fields.read_only()) return;
    const Vec2 at = flow.at();
    if (flow.controls.button("Take this moment out", {at, {at.x + 186, at.y + 32}},
                             {ButtonKind::plain, "minus"}))
        requests.edits.push_back({{Remove{moment.id}}, "Take a moment out"});
    flow.skip(40);
}

void source_panel(Flow& flow, const InspectorInput& input, PanelRequests& requests, const Source& source) {
    const Theme& theme = flow.controls.brush.theme();
    flow.paragraph(source.title, {16, Weight::semibold, theme.ink});
    flow.skip(10);
    FieldRows fields(flow, input, requests, {source.id});
    fields.rows(source_fields);
    said_section(fields, "this source");
    if (fields.read_only()) return;
    const Vec2 at = flow.at();
    if (flow.controls.button("Take this source out", {at, {at.x + 186, at.y + 32}},
                             {ButtonKind::plain, "minus"}))
        requests.edits.push_back({{Remove{source.id}}, "Take a source out"});
    flow.skip(40);
}

}  // namespace kinscape
