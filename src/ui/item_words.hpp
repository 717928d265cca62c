// How panels name what the document holds, in plain words.
#pragma once

#include "model/document.hpp"
#include "scene/look.hpp"

#include <string>
#include <string_view>

namespace kinscape {

/// A person's, household's or system's name; for a tie or union those of its ends; never empty.
std::string name_of(const Document& document, const AnyId& id);
/// "1 person", "16 people".
std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// "since Oct 2024", "2010 to 2014", "until 2014"; empty when neither is known.
std::string span_in_words(const PartialDate& from, const PartialDate& to, const Words& words);
/// The words of an id, in small letters but for names: "in recovery".
std::string lower_words_of(const Look& look, std::string_view list, std::string_view id);
/// "about 78", "15", "died at 74"; empty when it is not known.
std::string age_in_words(const Person& person, const Day& day);
/// "12 Mar 2026", where room is short.
std::string short_day_in_words(const Day& day, const Words& words);

}  // namespace kinscape
