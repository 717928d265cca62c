// Id<Tag>: the ids of a document (`p12`, `u3`), typed so that a person's id cannot stand where a union's is
// wanted.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace kinscape {

/// The longest id of the file format, in bytes.
inline constexpr std::size_t max_id_bytes = 64;

/// An id is 1 to 64 of the characters A-Z a-z 0-9 _ - (format.md, "ids").
constexpr bool is_id_text(std::string_view text) {
    if (text.empty() || text.size() > max_id_bytes) return false;
    for (char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') return false;
    }
    return true;
}

/// An id of one kind of item. Empty means "nobody": a member that is absent.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : text_(std::move(text)) {}

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    auto operator<=>(const Id&) const = default;
    bool operator==(const Id&) const = default;

private:
    std::string text_;
};

}  // namespace kinscape

template <class Tag>
struct std::hash<kinscape::Id<Tag>> {
    std::size_t operator()(const kinscape::Id<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.text());
    }
};
