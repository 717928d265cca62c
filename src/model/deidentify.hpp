// De-identified copies: the shape of a family without a name, date, place or text in it (format.md,
// "De-identified"). A new document is made of what may stay; nothing is taken out of the old one, so that a
// member which is new in the format stays out until somebody lets it in here.
#pragma once

#include "base/words.hpp"
#include "model/document.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace kinscape {

struct Deidentify {
    /// Letters by generation (`A1`, `B2`), or roles as seen from the index person ("mother's brother").
    enum class Names : unsigned char { letters, roles } names = Names::letters;
    /// Bands (0–4, 5–9, 10–13, 14–17, 18–19, then ten years each), or whole years.
    enum class Ages : unsigned char { bands, exact } ages = Ages::bands;
    /// The day that is drawn: what does not hold on it is not in the copy.
    Day day;
    /// Texts that stay, each by its path: `p4/occupation`, `s1/title`, `n2/text`.
    std::set<std::string> keep;
    /// The letters that a case has given already, by the ids of the document; see `Deidentified::letters`.
    std::map<PersonId, std::string> letters;
    std::shared_ptr<const Words> words;
};

/// A text of the family that may stay, ticked one by one.
struct TextToKeep {
    AnyId of;          // the item of the whole document
    std::string path;  // as in Deidentify::keep: "p4/occupation"
    std::string text;
    bool kept = false;
    bool operator==(const TextToKeep&) const = default;
};

struct Deidentified {
    /// Every id is a new one. Dates of events stand as words ("15 y before"), people have no dates.
    Document document;
    /// Age on the day or at death, by the new ids.
    std::map<PersonId, std::string> ages;
    /// The letters given, by the ids of the document that they stand for; what a case's key holds.
    std::map<PersonId, std::string> letters;
    /// The new id of each person who is in the copy.
    std::map<PersonId, PersonId> people;
    /// The new id of each view.
    std::map<ViewId, ViewId> views;
    /// All texts that could be kept, in the order in which the copy meets them.
    std::vector<TextToKeep> texts;
    /// What could still tell who it is, as sentences: twins, many children, texts that were kept.
    std::vector<std::string> hints;
    /// Paths of `keep` that name no text.
    std::vector<std::string> not_kept;
};

/// `unnamed` are people of the document who get neither letter nor age.
Deidentified deidentified(const Document& document, const std::set<PersonId>& unnamed, const Deidentify& how);

/// `30–39`, `10–13`; see Deidentify::Ages.
std::string age_band(int years);

}  // namespace kinscape
