#include "scene/notation_mend.hpp"

#include "scene/notation_check.hpp"

namespace kinscape {
namespace {

std::optional<Mend> kind_of_twins_not_known(const Finding& finding, const Document& document) {
    const Birth* birth = document.births.find(BirthId(finding.of));
    if (!birth) return {};
    Birth changed = *birth;
    changed.zygosity = "unknown";
    return Mend{"Write that it is not known", {Change<Birth>{std::move(changed)}}};
}

std::optional<Mend> ties_shown(const View& view) {
    if (is_ecomap(view) || shows(view, "ties")) return {};
    View changed = view;
    changed.show.emplace_back("ties");
    return Mend{"Show ties in this view", {Change<View>{std::move(changed)}}};
}

std::optional<Mend> health_written(const View& view) {
    if (writes_health(view)) return {};
    View changed = view;
    changed.labels.of.emplace_back("health");
    return Mend{"Write the words of health", {Change<View>{std::move(changed)}}};
}

/// The man goes where the woman stands, and she where he stands.
std::optional<Mend> partners_changed_over(const Finding& finding, const Document& document,
                                          const View& view) {
    const Union* couple = document.unions.find(UnionId(finding.of));
    if (!couple || couple->partners.size() != 2) return {};
    const NodeId first(couple->partners[0]), second(couple->partners[1]);
    const Place* left = view.places.find(first);
    const Place* right = view.places.find(second);
    if (!left || !right) return {};
    return Mend{"Let them change places", {MovePlaces{view.id, {{first, right->at}, {second, left->at}}}}};
}

/// The person in the middle of the drawing, where there is one.
std::optional<Mend> index_named(const Document& document, const View& view) {
    for (const AnyId& id : view.center.of)
        if (const Person* person = document.people.find(id.as<PersonId>())) {
            About about = document.about;
            about.index.push_back(person->id);
            return Mend{"Mark " + short_name(*person), {ChangeAbout{std::move(about)}}};
        }
    return {};
}

}  // namespace

std::optional<Mend> mend_of(const Finding& finding, const Document& document, const View& view,
                            const Notation& notation) {
    if (finding.id == "zygosity-not-told") return kind_of_twins_not_known(finding, document);
    if (finding.id == "not-drawn" && !notation.habits.ties) return ties_shown(view);
    if (finding.id == "drawn-alike-without-a-word" || finding.id == "marks-share-a-place")
        return health_written(view);
    if (finding.id == "partner-order") return partners_changed_over(finding, document, view);
    if (finding.id == "no-index-person") return index_named(document, view);
    return {};
}

}  // namespace kinscape
