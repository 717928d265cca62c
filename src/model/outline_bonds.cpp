#include "model/outline.hpp"

#include <algorithm>

namespace kinscape {
namespace {

bool names_somebody_undisclosed(const OutlineOf& outline, const std::vector<PersonId>& people) {
    return std::any_of(people.begin(), people.end(),
                       [&](const PersonId& id) { return outline.visible.undisclosed().contains(id); });
}

std::string names(const Document& document, const std::vector<PersonId>& people, const Words& words) {
    std::vector<std::string> all;
    for (const PersonId& id : people)
        all.push_back(called(document, id, words));
    return listed(all, words);
}

void tell_union(OutlineOf& outline, const Union& couple) {
    const auto state = union_state(outline.document(), couple, outline.day);
    if (!state || names_somebody_undisclosed(outline, couple.partners)) return;
    const Words& words = outline.words;
    const std::string kind = couple.kind == "other" && !couple.caption.empty()
                                 ? couple.caption
                                 : word_of(words, "union-kind", couple.kind);
    std::string text = names(outline.document(), couple.partners, words) + ": " + kind;
    for (const std::string& flag : couple.flags)
        text += ", " + word_of(words, "union-flag", flag);
    for (const UnionEvent& event : couple.events) {
        if (!possibly_not_after(event.date, outline.day)) continue;
        text += "; " + word_of(words, "union-event", event.kind);
        if (!event.date.empty()) text += ' ' + when(event.date, words);
        text += doubt(event.said, words);
    }
    text += doubt(couple.said, words) + ". ";
    outline.line(couple.id,
                 capitalized(std::move(text)) + capitalized(word_of(words, "union-state", *state)) + ".");
}

void tell_link(OutlineOf& outline, const ChildLink& link) {
    const Person* child = outline.document().people.find(link.child);
    if (!child || !born_by(*child, outline.day) || !possibly_not_after(link.from, outline.day)) return;
    if (names_somebody_undisclosed(outline, link.parents) ||
        names_somebody_undisclosed(outline, {link.child}))
        return;
    outline.line(link.id, link_sentence(outline.document(), link, outline.words));
}

void tell_birth(OutlineOf& outline, const Birth& birth) {
    const std::string kind = birth.zygosity.empty() ? "unknown" : birth.zygosity;
    const std::string key = (birth.children.size() > 2 ? "births/" : "twins/") + kind;
    const std::string* own = text_of(outline.words, key);
    const std::string pattern = own ? *own : std::string(outline.words["{0} were born together"]);
    outline.line(birth.id,
                 capitalized(filled(pattern, {names(outline.document(), birth.children, outline.words)})) +
                     ".");
}

void tell_tie(OutlineOf& outline, const Tie& tie) {
    const TieOnDay found = tie_on(tie, outline.day);
    if (found.holds) outline.line(tie.id, tie_sentence(outline.document(), tie, found.span, outline.words));
}

}  // namespace

std::string link_sentence(const Document& document, const ChildLink& link, const Words& words) {
    const std::string* own = text_of(words, "child-link-kind/" + link.kind);
    const std::string pattern =
        own ? *own : "{0} and {1}: " + word_of(words, "child-link-kind", link.kind) + "{2}";
    std::string text =
        filled(pattern, {called(document, link.child, words), names(document, link.parents, words),
                         span_words(link.from, link.to, words)});
    for (const std::string& flag : link.flags)
        text += ", " + word_of(words, "child-link-flag", flag);
    if (!link.custody.empty())
        text += phrase(words, "; custody: {0}", {who_said(document, link.custody, words)});
    return capitalized(std::move(text)) + doubt(link.said, words) + ".";
}

void tell_bonds(OutlineOf& outline) {
    const Document& document = outline.document();
    if (!document.unions.empty()) outline.heading("Couples");
    for (const Union& couple : document.unions)
        tell_union(outline, couple);
    if (!document.child_links.empty()) outline.heading("Parents and children");
    for (const ChildLink& link : document.child_links)
        tell_link(outline, link);
    for (const Birth& birth : document.births)
        tell_birth(outline, birth);
    if (!document.ties.empty()) outline.heading("Ties");
    for (const Tie& tie : document.ties)
        tell_tie(outline, tie);
}

}  // namespace kinscape
