#include "model/inspection.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kinscape {
namespace {

/// Lists that no notation draws and format.md itself holds.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> own_lists{{
    {"stage", " engagement assessment planning intervention evaluation termination follow-up "},
    {"referral-state", " offered accepted sent started ended declined "},
    {"measure-kind", " phq9 gad7 pcl5 core10 score15 other "},
    {"view-kind", " genogram ecomap "},
    {"view-option", " assigned-sex orientation genetic-origin former moves trail step unborn marks-of-goals "
                    "marks-of-referrals marks-of-measures marks-of-notes marks-of-strengths "
                    "marks-of-words nearer-is-closer "
                    "size-means-importance ties "},
    {"legend-rows", " full short off "},
    {"birth-order", " strict relaxed "},
    {"name-order", " given-first family-first "},
}};

/// Whether the list is one of those and holds the id; nothing when it is none of them.
std::optional<bool> in_own_list(std::string_view list, std::string_view id) {
    for (const auto& [name, ids] : own_lists)
        if (name == list) return ids.find(" " + std::string(id) + " ") != std::string_view::npos;
    return std::nullopt;
}

struct WordCheck {
    Inspection& inspection;

    /// An id that no list knows; a list that was not read is not asked.
    void check(std::string_view list, const std::string& id, std::string member) const {
        if (id.empty()) return;
        const Vocabulary& vocabulary = inspection.vocabulary();
        std::optional<bool> known = in_own_list(list, id);
        if (!known && vocabulary.lists.contains(list))
            known = vocabulary.knows(list, vocabulary.current(list, id));
        if (known.value_or(true)) return;
        inspection.add(
            {"unknown-word", std::move(member), Level::wrong,
             "“" + id + "” is none of the words that are known here (" + std::string(list) + ").",
             "Choose one of the list; until then it is drawn as other, with this word beside it."});
    }
    void check_all(std::string_view list, const std::vector<std::string>& ids,
                   const std::string& member) const {
        for (std::size_t i = 0; i < ids.size(); ++i)
            check(list, ids[i], member + '/' + std::to_string(i));
    }
    void check_said(const Said& said, const std::string& item) const {
        if (!said.present()) return;
        const std::string before = item.empty() ? "" : item + '/';
        check("certainty", said->certainty, before + "certainty");
        check_all("withhold", said->withhold.from, before + "withhold");
        for (const SaidOfMember& one : said->said) {
            check("certainty", one.about.certainty, before + "said/" + one.path + "/certainty");
            check_all("withhold", one.about.withhold.from, before + "said/" + one.path + "/withhold");
        }
    }
};

std::string at(std::string_view list, std::size_t index) {
    return std::string(list) + '/' + std::to_string(index);
}

}  // namespace

void inspect_words(Inspection& inspection, const Person& person) {
    const WordCheck words{inspection};
    words.check("name-order", person.name.order, "name/order");
    words.check("person-kind", person.kind, "kind");
    words.check("person-status", person.status, "status");
    words.check("sex", person.sex, "sex");
    words.check("gender", person.gender, "gender");
    words.check("orientation", person.orientation, "orientation");
    if (person.died) words.check("death-manner", person.died->manner, "died/manner");
    words.check_all("person-role", person.roles, "roles");
    for (std::size_t i = 0; i < person.marks.size(); ++i) {
        words.check("health-mark-kind", person.marks[i].kind, at("marks", i) + "/kind");
        words.check("health-mark-state", person.marks[i].state, at("marks", i) + "/state");
        words.check_said(person.marks[i].said, at("marks", i));
    }
    if (person.migrated) words.check("migration-kind", person.migrated->kind, "migrated/kind");
    words.check_said(person.said, {});
}

void inspect_words(Inspection& inspection, const Union& couple) {
    const WordCheck words{inspection};
    words.check("union-kind", couple.kind, "kind");
    words.check_all("union-flag", couple.flags, "flags");
    for (std::size_t i = 0; i < couple.events.size(); ++i) {
        words.check("union-event", couple.events[i].kind, at("events", i) + "/kind");
        words.check_said(couple.events[i].said, at("events", i));
    }
    words.check_said(couple.said, {});
}

void inspect_words(Inspection& inspection, const ChildLink& link) {
    const WordCheck words{inspection};
    words.check("child-link-kind", link.kind, "kind");
    words.check_all("child-link-flag", link.flags, "flags");
    words.check_said(link.said, {});
}

void inspect_words(Inspection& inspection, const Birth& birth) {
    WordCheck{inspection}.check("zygosity", birth.zygosity, "zygosity");
}

void inspect_words(Inspection& inspection, const Household& household) {
    const WordCheck words{inspection};
    words.check("household-kind", household.kind, "kind");
    for (std::size_t i = 0; i < household.members.size(); ++i) {
        words.check("share", household.members[i].share, at("members", i) + "/share");
        words.check_said(household.members[i].said, at("members", i));
    }
}

void inspect_words(Inspection& inspection, const System& system) {
    WordCheck{inspection}.check("system-kind", system.kind, "kind");
}

void inspect_words(Inspection& inspection, const Tie& tie) {
    const WordCheck words{inspection};
    words.check("emotional-tie-kind", tie.kind, "kind");
    for (std::size_t i = 0; i < tie.spans.size(); ++i) {
        const Span& span = tie.spans[i];
        words.check("emotional-tie-kind", span.kind, at("spans", i) + "/kind");
        words.check("strength", span.strength, at("spans", i) + "/strength");
        words.check("flow", span.flow, at("spans", i) + "/flow");
        words.check_said(span.said, at("spans", i));
    }
    words.check_said(tie.said, {});
}

void inspect_words(Inspection& inspection, const Moment& moment) {
    WordCheck{inspection}.check("stage", moment.stage, "stage");
}

void inspect_words(Inspection& inspection, const Referral& referral) {
    const WordCheck words{inspection};
    words.check("referral-state", referral.state, "state");
    for (std::size_t i = 0; i < referral.steps.size(); ++i)
        words.check("referral-state", referral.steps[i].state, at("steps", i) + "/state");
}

void inspect_words(Inspection& inspection, const Measure& measure) {
    WordCheck{inspection}.check("measure-kind", measure.kind, "kind");
}

void inspect_words(Inspection& inspection, const View& view) {
    const WordCheck words{inspection};
    words.check("view-kind", view.kind, "kind");
    words.check("notation-profile", view.notation, "notation");
    words.check_all("person-text", view.labels.of, "labels");
    words.check_all("view-option", view.show, "show");
    if (view.legend) words.check("legend-rows", view.legend->rows, "legend/rows");
    words.check("birth-order", view.birth_order, "birth_order");
}

}  // namespace kinscape
