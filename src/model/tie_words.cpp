#include "base/number.hpp"
#include "model/outline.hpp"

namespace kinscape {

std::string flow_words(const Document& document, const Tie& tie, const std::string& flow,
                       const Words& words) {
    if (flow != "to" && flow != "from") return word_of(words, "flow", flow);
    const AnyId& giver = flow == "to" ? tie.from : tie.to;
    const AnyId& taker = flow == "to" ? tie.to : tie.from;
    return phrase(words, "energy goes from {0} to {1}",
                  {called(document, giver, words), called(document, taker, words)});
}

std::string span_measures(const Document& document, const Tie& tie, const Span& span, const Words& words) {
    std::string text;
    const auto add = [&](const std::string& part) { text += ", " + part; };
    if (!span.strength.empty()) add(word_of(words, "strength", span.strength));
    if (span.stress) add(phrase(words, "stress {0} of 3", {to_text(*span.stress)}));
    if (!span.flow.empty()) add(flow_words(document, tie, span.flow, words));
    if (span.closeness) add(phrase(words, "closeness {0} of 10", {to_text(*span.closeness)}));
    if (!span.caption.empty()) add(span.caption);
    return text;
}

std::string tie_kind_words(const Document& document, const Tie& tie, const Span* span, const Words& words) {
    const std::string& kind = span && !span->kind.empty() ? span->kind : tie.kind;
    const std::string from = called(document, tie.from, words), to = called(document, tie.to, words);
    std::string text;
    if (kind.empty() || (kind == "other" && !tie.caption.empty()))
        text = phrase(words, "{0} and {1}", {from, to}) + (tie.caption.empty() ? "" : ": " + tie.caption);
    else if (const std::string* own = text_of(words, "emotional-tie-kind/" + kind))
        text = filled(*own, {from, to});
    else
        text = phrase(words, "{0} and {1}", {from, to}) + ": " + word_of(words, "emotional-tie-kind", kind);
    if (kind != "other" && !kind.empty() && !tie.caption.empty()) text += " (" + tie.caption + ")";
    return capitalized(std::move(text));
}

std::string tie_sentence(const Document& document, const Tie& tie, const Span* span, const Words& words) {
    std::string text = tie_kind_words(document, tie, span, words);
    if (span) {
        const std::string since = span_words(span->from, span->to, words);
        if (!since.empty()) text += " (" + since.substr(1) + ")";
        text += span_measures(document, tie, *span, words) + doubt(span->said, words);
    }
    return text + doubt(tie.said, words) + ".";
}

}  // namespace kinscape
