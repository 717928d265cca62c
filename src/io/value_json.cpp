#include "io/value_json.hpp"

#include "base/utf8.hpp"

#include <nlohmann/json.hpp>

#include <memory>
#include <unordered_set>
#include <utility>

namespace kinscape {
namespace {

using Json = nlohmann::ordered_json;

// Up to this many members a look through the list is cheaper than a set of names.
constexpr std::size_t few_members = 24;

/// What nlohmann's reader tells while it walks over the text. It keeps a stack of open lists and objects of
/// the piece that is being read; a finished piece is handed out and forgotten.
class PieceBuilder final : public nlohmann::json_sax<Json> {
public:
    PieceBuilder(const JsonLimits& limits, bool in_pieces, const std::function<bool(JsonPiece&&)>& take)
        : limits_(limits),
          in_pieces_(in_pieces),
          take_(take) {}

    bool null() override { return put(JsonValue{}); }
    bool boolean(bool truth) override { return put(JsonValue::of_truth(truth)); }
    bool number_integer(number_integer_t number) override {
        return put(written(static_cast<double>(number), std::to_string(number)));
    }
    bool number_unsigned(number_unsigned_t number) override {
        return put(written(static_cast<double>(number), std::to_string(number)));
    }
    bool number_float(number_float_t number, const string_t& text) override {
        return put(written(number, text));
    }
    bool string(string_t& text) override {
        if (text.size() > limits_.text_bytes && is_too_long(text)) return fail(JsonFault::text_too_long);
        return put(JsonValue::of_text(std::move(text)));
    }
    bool binary(binary_t&) override { return fail(JsonFault::not_json); }

    bool start_object(std::size_t) override { return open(JsonValue::of_object()); }
    bool start_array(std::size_t) override { return open(JsonValue::of_list()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        Level& level = levels_.back();
        level.name = name;
        if (name.size() > limits_.text_bytes) return fail(JsonFault::text_too_long);
        if (!is_new_name(level, name)) {
            error_.what = name;
            return fail(JsonFault::doubled_member);
        }
        return true;
    }
    bool parse_error(std::size_t byte, const std::string& token,
                     const nlohmann::detail::exception& reason) override {
        constexpr int out_of_range = 406;
        error_.what = token;
        // nlohmann counts the bytes it has taken; the last of them is the one that does not fit.
        error_.byte = byte > 0 ? byte - 1 : 0;
        return fail(reason.id == out_of_range ? JsonFault::number_too_large : JsonFault::not_json);
    }

    const JsonError& error() const { return error_; }
    bool is_object() const { return is_object_; }

private:
    /// An open list or object. `value` is where its content goes; nullptr for the outermost object and its
    /// lists when they are handed out in pieces.
    struct Level {
        bool is_list = false;
        std::string name;       // of the member being read
        std::size_t count = 0;  // elements or members begun so far
        JsonValue* value = nullptr;
        std::vector<std::string> few_names;
        std::unique_ptr<std::unordered_set<std::string>> names;
    };

    static JsonValue written(double number, std::string text) {
        JsonValue value;
        value.kind = JsonValue::Kind::number;
        value.number = number;
        value.text = std::move(text);
        return value;
    }

    static bool is_new_name(Level& level, const std::string& name) {
        if (level.names) return level.names->insert(name).second;
        for (const std::string& one : level.few_names)
            if (one == name) return false;
        level.few_names.push_back(name);
        if (level.few_names.size() > few_members)
            level.names = std::make_unique<std::unordered_set<std::string>>(level.few_names.begin(),
                                                                            level.few_names.end());
        return true;
    }

    bool is_too_long(const std::string& text) const {
        const bool may_be_long = limits_.may_be_long && limits_.may_be_long(place());
        return !may_be_long || text.size() > limits_.long_text_bytes;
    }

    std::string place() const {
        std::string pointer;
        for (const Level& level : levels_)
            pointer += "/" + (level.is_list ? std::to_string(level.count) : pointer_step(level.name));
        return pointer;
    }

    bool fail(JsonFault fault) {
        error_.fault = fault;
        if (fault != JsonFault::not_json) error_.place = place();
        return false;
    }

    /// True when the next value is handed out by itself: a member of the outermost object, or an element of a
    /// list that is one.
    bool begins_a_piece() const { return !levels_.empty() && !levels_.back().value; }

    /// Where the next value goes inside the piece that is being read.
    JsonValue& added(JsonValue value) {
        Level& level = levels_.back();
        if (!level.is_list) return level.value->add(level.name, std::move(value));
        level.value->items.push_back(std::move(value));
        return level.value->items.back();
    }

    bool put(JsonValue value) {
        if (levels_.empty()) {
            is_object_ = false;
            return take_({{}, {}, std::move(value)});
        }
        if (begins_a_piece()) return hand_out(std::move(value)) && counted();
        added(std::move(value));
        return counted();
    }

    bool counted() {
        ++levels_.back().count;
        return true;
    }

    bool hand_out(JsonValue value) {
        JsonPiece piece;
        piece.member = levels_.front().name;
        if (levels_.size() > 1) piece.index = levels_.back().count;
        piece.value = std::move(value);
        return take_(std::move(piece)) || fail(JsonFault::stopped);
    }

    bool open(JsonValue value) {
        if (levels_.size() >= static_cast<std::size_t>(limits_.depth)) return fail(JsonFault::too_deep);
        Level level;
        level.is_list = value.kind == JsonValue::Kind::list;
        const bool outermost = levels_.empty();
        if (outermost) is_object_ = !level.is_list;
        const bool list_in_pieces = levels_.size() == 1 && level.is_list && begins_a_piece();
        if (list_in_pieces && !hand_out(JsonValue::of_list())) return false;
        const bool without_value = list_in_pieces || (outermost && in_pieces_ && is_object_);
        if (!without_value && (outermost || begins_a_piece())) {
            piece_ = std::move(value);
            level.value = &piece_;
        } else if (!without_value) {
            // Stays where it is while it is open: its parent gains nothing until then.
            level.value = &added(std::move(value));
        }
        levels_.push_back(std::move(level));
        return true;
    }

    bool close() {
        const bool had_value = levels_.back().value != nullptr;
        levels_.pop_back();
        if (levels_.empty()) return had_value ? take_({{}, {}, std::move(piece_)}) : true;
        if (had_value && begins_a_piece() && !hand_out(std::move(piece_))) return false;
        return counted();
    }

    const JsonLimits& limits_;
    bool in_pieces_;
    const std::function<bool(JsonPiece&&)>& take_;
    std::vector<Level> levels_;
    JsonValue piece_;
    JsonError error_;
    bool is_object_ = true;
};

std::optional<JsonError> fault_of_bytes(std::string_view text) {
    if (const auto at = invalid_utf8_at(text)) return JsonError{JsonFault::not_utf8, {}, *at, {}};
    // To nlohmann's reader a NUL byte is the end of the text, whatever follows.
    if (const auto at = text.find('\0'); at != std::string_view::npos)
        return JsonError{JsonFault::not_json, {}, at, {}};
    return std::nullopt;
}

Result<JsonOutline, JsonError> walk(std::string_view text, PieceBuilder& builder) {
    if (auto fault = fault_of_bytes(text)) return Failure{std::move(*fault)};
    if (!Json::sax_parse(text.begin(), text.end(), &builder)) return Failure{builder.error()};
    return JsonOutline{builder.is_object()};
}

}  // namespace

Result<JsonValue, JsonError> read_json(std::string_view text, const JsonLimits& limits) {
    JsonValue whole;
    const std::function<bool(JsonPiece &&)> take = [&](JsonPiece&& piece) {
        whole = std::move(piece.value);
        return true;
    };
    PieceBuilder builder(limits, false, take);
    const auto walked = walk(text, builder);
    if (!walked) return Failure{walked.error()};
    return whole;
}

Result<JsonOutline, JsonError> read_json_in_pieces(std::string_view text, const JsonLimits& limits,
                                                   const std::function<bool(JsonPiece&&)>& take) {
    PieceBuilder builder(limits, true, take);
    return walk(text, builder);
}

std::string json_number_text(double number) { return Json(number).dump(); }

std::string pointer_step(std::string_view name) {
    std::string step;
    for (const char c : name)
        step += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return step;
}

}  // namespace kinscape
