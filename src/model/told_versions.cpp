#include "model/told_versions.hpp"

#include "base/utf8.hpp"

#include <cstdlib>

namespace kinscape {
namespace {

/// Reads one flat object. The text was written by our own writer or checked by our reader, so that it is
/// JSON.
class FlatReader {
public:
    explicit FlatReader(std::string_view json) : json_(json) {}

    VersionMembers read() {
        VersionMembers members;
        while (at_ < json_.size() && json_[at_] != '"')
            ++at_;
        while (at_ < json_.size() && json_[at_] == '"') {
            std::string name = text();
            while (at_ < json_.size() && (json_[at_] == ':' || json_[at_] == ' '))
                ++at_;
            const bool flat = at_ < json_.size() && json_[at_] != '{' && json_[at_] != '[';
            std::string value = !flat ? nested() : json_[at_] == '"' ? text() : word();
            if (flat) members.emplace_back(std::move(name), std::move(value));
            while (at_ < json_.size() && json_[at_] != '"' && json_[at_] != '}')
                ++at_;
        }
        return members;
    }

private:
    std::string text() {
        std::string read;
        for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_) {
            if (json_[at_] != '\\' || at_ + 1 >= json_.size()) {
                read.push_back(json_[at_]);
                continue;
            }
            const char escaped = json_[++at_];
            if (escaped == 'u' && at_ + 4 < json_.size()) {
                const std::string digits(json_.substr(at_ + 1, 4));
                append_utf8(read, static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, 16)));
                at_ += 4;
            } else {
                read.push_back(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            }
        }
        if (at_ < json_.size()) ++at_;
        return read;
    }
    std::string word() {
        const std::size_t begin = at_;
        while (at_ < json_.size() && json_[at_] != ',' && json_[at_] != '}')
            ++at_;
        return std::string(trimmed(json_.substr(begin, at_ - begin)));
    }
    /// Steps over a list or an object.
    std::string nested() {
        int depth = 0;
        do {
            if (json_[at_] == '"') {
                text();
                continue;
            }
            if (json_[at_] == '{' || json_[at_] == '[') ++depth;
            if (json_[at_] == '}' || json_[at_] == ']') --depth;
            ++at_;
        } while (depth > 0 && at_ < json_.size());
        return {};
    }

    std::string_view json_;
    std::size_t at_ = 0;
};

std::string as_json(std::string_view text) {
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') json.push_back('\\');
        if (c == '\n')
            json += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20)
            json.push_back(c);
    }
    return json + '"';
}

}  // namespace

VersionMembers members_of(const Version& version) { return FlatReader(version.json).read(); }

std::string member_of(const Version& version, std::string_view name) {
    for (const auto& [member, value] : members_of(version))
        if (member == name) return value;
    return {};
}

Version version_of(const VersionMembers& members) {
    std::string json = "{";
    for (const auto& [name, value] : members)
        json += (json.size() > 1 ? "," : "") + as_json(name) + ':' + as_json(value);
    return {json + '}'};
}

}  // namespace kinscape
