// The members of every item, once, in the order in which a file holds them (format.md). Reading, writing,
// paths inside an item (`born/date`), erasing and the limits on texts all walk this one list, so none of them
// can forget a member.
//
// each_member(item, visit) calls visit(name, member) for each. A reader, a writer or a check is a set of
// overloads for the types that members have: std::string, PartialDate, Id<…>, AnyId, vectors and optionals of
// these, and nested items.
#pragma once

#include "model/document.hpp"

namespace kinscape {

#define KS_MEMBERS(Type, ...)                                                                                \
    template <class Visit>                                                                                   \
    void each_member(const Type& item, Visit&& visit) {                                                      \
        auto& it = item;                                                                                     \
        __VA_ARGS__                                                                                          \
    }                                                                                                        \
    template <class Visit>                                                                                   \
    void each_member(Type& item, Visit&& visit) {                                                            \
        auto& it = item;                                                                                     \
        __VA_ARGS__                                                                                          \
    }

// clang-format off
KS_MEMBERS(Name, visit("given", it.given); visit("family", it.family); visit("at_birth", it.at_birth);
    visit("called", it.called); visit("order", it.order); visit("", it.said);)
KS_MEMBERS(Born, visit("date", it.date); visit("place", it.place); visit("", it.said);)
KS_MEMBERS(Died, visit("date", it.date); visit("place", it.place); visit("cause", it.cause);
    visit("manner", it.manner); visit("", it.said);)
KS_MEMBERS(Mark, visit("kind", it.kind); visit("state", it.state); visit("from", it.from); visit("to", it.to);
    visit("", it.said);)
KS_MEMBERS(Migration, visit("kind", it.kind); visit("date", it.date); visit("from", it.from);
    visit("to", it.to); visit("", it.said);)
KS_MEMBERS(OwnWords, visit("text", it.text); visit("", it.said);)
KS_MEMBERS(Person, visit("id", it.id); visit("name", it.name); visit("kind", it.kind);
    visit("status", it.status); visit("since", it.since); visit("sex", it.sex); visit("gender", it.gender);
    visit("pronouns", it.pronouns); visit("orientation", it.orientation); visit("born", it.born);
    visit("died", it.died); visit("roles", it.roles); visit("count", it.count); visit("species", it.species);
    visit("weeks", it.weeks); visit("place", it.place); visit("marks", it.marks);
    visit("occupation", it.occupation); visit("education", it.education); visit("income", it.income);
    visit("culture", it.culture); visit("languages", it.languages); visit("faith", it.faith);
    visit("migrated", it.migrated); visit("strengths", it.strengths); visit("words", it.words);
    visit("", it.said);)
KS_MEMBERS(UnionEvent, visit("kind", it.kind); visit("date", it.date); visit("", it.said);)
KS_MEMBERS(Union, visit("id", it.id); visit("partners", it.partners); visit("kind", it.kind);
    visit("flags", it.flags); visit("caption", it.caption); visit("events", it.events); visit("", it.said);)
KS_MEMBERS(ChildLink, visit("id", it.id); visit("child", it.child); visit("parents", it.parents);
    visit("kind", it.kind); visit("flags", it.flags); visit("custody", it.custody); visit("from", it.from);
    visit("to", it.to); visit("", it.said);)
KS_MEMBERS(Birth, visit("id", it.id); visit("children", it.children); visit("zygosity", it.zygosity);
    visit("", it.said);)
KS_MEMBERS(Member, visit("who", it.who); visit("from", it.from); visit("to", it.to); visit("share", it.share);
    visit("", it.said);)
KS_MEMBERS(Household, visit("id", it.id); visit("title", it.title); visit("kind", it.kind);
    visit("place", it.place); visit("members", it.members); visit("", it.said);)
KS_MEMBERS(System, visit("id", it.id); visit("title", it.title); visit("kind", it.kind); visit("", it.said);)
KS_MEMBERS(Span, visit("from", it.from); visit("to", it.to); visit("kind", it.kind);
    visit("strength", it.strength); visit("stress", it.stress); visit("flow", it.flow);
    visit("closeness", it.closeness); visit("caption", it.caption); visit("", it.said);)
KS_MEMBERS(Tie, visit("id", it.id); visit("from", it.from); visit("to", it.to); visit("kind", it.kind);
    visit("caption", it.caption); visit("spans", it.spans); visit("", it.said);)
KS_MEMBERS(Moment, visit("id", it.id); visit("stage", it.stage); visit("date", it.date);
    visit("title", it.title); visit("", it.said);)
KS_MEMBERS(GoalScore, visit("on", it.on); visit("level", it.level); visit("", it.said);)
KS_MEMBERS(Goal, visit("id", it.id); visit("about", it.about); visit("text", it.text);
    visit("measure", it.measure); visit("target", it.target); visit("by", it.by); visit("with", it.with);
    visit("weight", it.weight); visit("levels", it.levels); visit("scores", it.scores); visit("", it.said);)
KS_MEMBERS(ReferralStep, visit("on", it.on); visit("state", it.state); visit("", it.said);)
KS_MEMBERS(Referral, visit("id", it.id); visit("about", it.about); visit("to", it.to);
    visit("asked_on", it.asked_on); visit("state", it.state); visit("steps", it.steps); visit("", it.said);)
KS_MEMBERS(MeasureScore, visit("on", it.on); visit("score", it.score); visit("", it.said);)
KS_MEMBERS(Measure, visit("id", it.id); visit("about", it.about); visit("kind", it.kind);
    visit("title", it.title); visit("range", it.range); visit("scores", it.scores); visit("", it.said);)
KS_MEMBERS(Note, visit("id", it.id); visit("about", it.about); visit("text", it.text); visit("", it.said);)
KS_MEMBERS(Source, visit("id", it.id); visit("title", it.title); visit("date", it.date); visit("", it.said);)
KS_MEMBERS(Place, visit("of", it.id); visit("at", it.at); visit("by_hand", it.by_hand);)
KS_MEMBERS(LegendOptions, visit("rows", it.rows); visit("at", it.at);)
KS_MEMBERS(PageOptions, visit("size", it.size); visit("turn", it.turn); visit("scale", it.scale);
    visit("tile", it.tile);)
KS_MEMBERS(Background, visit("image", it.image); visit("at", it.at); visit("width", it.width);
    visit("opacity", it.opacity);)
KS_MEMBERS(View, visit("id", it.id); visit("kind", it.kind); visit("title", it.title);
    visit("notation", it.notation); visit("center", it.center); visit("on", it.on);
    visit("within", it.within); visit("collapsed", it.collapsed); visit("labels", it.labels);
    visit("show", it.show); visit("birth_order", it.birth_order); visit("legend", it.legend);
    visit("page", it.page); visit("background", it.background); visit("places", it.places);
    visit("", it.said);)
KS_MEMBERS(Erased, visit("on", it.on); visit("what", it.what);)
KS_MEMBERS(About, visit("author", it.author); visit("agency", it.agency); visit("case", it.case_number);
    visit("consent", it.consent); visit("language", it.language); visit("delete_by", it.delete_by);
    visit("index", it.index); visit("erased", it.erased); visit("", it.said);)
KS_MEMBERS(SaidMembers, visit("certainty", it.certainty); visit("said", it.said);
    visit("said_by", it.said_by); visit("said_on", it.said_on); visit("source", it.source);
    visit("withhold", it.withhold); visit("also", it.also); visit("was", it.was); visit("note", it.note);)
// After `kinscape`, which is the version and not a member of the value.
KS_MEMBERS(Document, visit("id", it.id); visit("title", it.title); visit("about", it.about);
    visit("people", it.people); visit("unions", it.unions); visit("child_links", it.child_links);
    visit("births", it.births); visit("households", it.households); visit("systems", it.systems);
    visit("ties", it.ties); visit("moments", it.moments); visit("goals", it.goals);
    visit("referrals", it.referrals); visit("measures", it.measures); visit("notes", it.notes);
    visit("sources", it.sources); visit("views", it.views);)
// clang-format on

#undef KS_MEMBERS

}  // namespace kinscape
