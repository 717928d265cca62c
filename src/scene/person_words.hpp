// The words that stand on a person: age in the symbol, dates and health below it (notation.md 2).
#pragma once

#include "model/snapshot.hpp"
#include "scene/look.hpp"

#include <string>

namespace kinscape {

/// False in copies for the client: they show no `?`, no `≈` and no `c.` (look/README.md 9).
bool shows_doubt(const Snapshot& snapshot);

/// `43`, `≈78`, `7m`, `12d`; empty where no age is shown.
std::string age_words(const Person& person, const Snapshot& snapshot);

/// The same below the symbol, as a pedigree has it: `35 y`, `d. 35 y`.
std::string age_below(const Person& person, const Snapshot& snapshot, const Look& look);

/// A year as a label has it: `1984`, `c. 1984`, `1984?`, `1980s`, `before 1984`.
std::string year_words(const PartialDate& date, const Snapshot& snapshot, const Look& look);

/// `b. 1984`, `1984–2019`, `d. 2019`; of a pregnancy `due 2026-07`, of a loss its year.
std::string dates_words(const Person& person, const Snapshot& snapshot, const Look& look);

/// The dates apart, in two digits where the century is clear: `’41–` and `’96`; died alone: `–’96`.
struct DatePair {
    std::string born, died;
};
DatePair short_dates(const Person& person, const Snapshot& snapshot, const Look& look);

/// `missing since 2013`, `presumed dead`, the manner of a death that must be told in words; may be empty.
std::string status_words(const Person& person, const Snapshot& snapshot, const Look& look);

/// The name on the map: the called name, else the given name, with the family name where it tells more: where
/// it differs from that of every known parent, or the given name goes on ("Philip II of").
std::string name_on_map(const Person& person, const Document& document);

}  // namespace kinscape
