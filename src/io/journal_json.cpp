#include "io/journal_json.hpp"

#include "base/utf8.hpp"
#include "io/document_json.hpp"
#include "io/edit_json.hpp"
#include "io/value_json.hpp"

namespace kinscape {
namespace {

constexpr double journal_version = 1;
// An edit stands four levels deeper in its line than its item in a document.
constexpr int deeper = 4;

JsonLimits journal_limits() {
    JsonLimits limits;
    limits.depth = max_nesting + deeper;
    limits.text_bytes = max_file_bytes;
    return limits;
}

std::string line_from(const JsonValue& value) { return compact_text(value) + "\n"; }

std::optional<JournalStep> step_from(const JsonValue& value) {
    JournalStep step;
    const JsonValue* label = value.find("step");
    const JsonValue* edits = value.find("edits");
    if (!label || !edits) return {};
    step.label = label->text;
    for (const JsonValue& one : edits->items) {
        auto edit = edit_from(one);
        if (!edit) return {};
        step.edits.push_back(std::move(*edit));
    }
    return step;
}

/// False where the line cannot be read: what follows it cannot be trusted.
bool take_line(JournalContent& content, const JsonValue& value) {
    if (const JsonValue* at = value.find("at")) {
        if (at->number < 0 || at->number > static_cast<double>(content.steps.size())) return false;
        content.done = static_cast<std::size_t>(at->number);
        return true;
    }
    auto step = step_from(value);
    if (!step) return false;
    content.steps.resize(content.done);
    content.steps.push_back(std::move(*step));
    content.done = content.steps.size();
    return true;
}

std::optional<JournalHead> head_from(std::string_view line, const Vocabulary& vocabulary) {
    const auto value = read_json(line, journal_limits());
    if (!value) return {};
    const JsonValue* version = value->find("kinscape_journal");
    const JsonValue* path = value->find("path");
    const JsonValue* base = value->find("base");
    if (!version || version->number != journal_version || !path || !base) return {};
    auto document = parse_document(base->text, vocabulary);
    if (!document) return {};
    const JsonValue* unsaved = value->find("unsaved");
    return JournalHead{path->text, std::move(*document), unsaved && unsaved->truth};
}

}  // namespace

std::string line_of(const JournalHead& head) {
    JsonValue value = JsonValue::of_object();
    value.add("kinscape_journal", JsonValue::of_number(journal_version));
    value.add("path", JsonValue::of_text(head.path));
    if (head.unsaved) value.add("unsaved", JsonValue::of_truth(true));
    value.add("base", JsonValue::of_text(write_document(head.base)));
    return line_from(value);
}

std::string line_of(const JournalStep& step) {
    JsonValue value = JsonValue::of_object();
    value.add("step", JsonValue::of_text(step.label));
    JsonValue& edits = value.add("edits", JsonValue::of_list());
    for (const Edit& edit : step.edits)
        edits.items.push_back(json_of_edit(edit));
    return line_from(value);
}

std::string line_of(const JournalJump& jump) {
    JsonValue value = JsonValue::of_object();
    value.add("at", JsonValue::of_number(static_cast<double>(jump.done)));
    return line_from(value);
}

std::optional<JournalContent> read_journal(std::string_view bytes, const Vocabulary& vocabulary) {
    std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return {};
    auto head = head_from(bytes.substr(0, end), vocabulary);
    if (!head) return {};
    JournalContent content{std::move(*head), {}, 0};
    std::size_t from = end + 1;
    while ((end = bytes.find('\n', from)) != std::string_view::npos) {
        const auto value = read_json(bytes.substr(from, end - from), journal_limits());
        if (!value || !take_line(content, *value)) break;
        from = end + 1;
    }
    return content;
}

}  // namespace kinscape
