#include "model/any_item.hpp"

#include "base/number.hpp"
#include "model/member_kinds.hpp"
#include "model/members.hpp"
#include "model/tables.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace kinscape {
namespace {

struct Steps {
    std::string_view first, rest;
};
Steps steps_of(std::string_view path) {
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) return {path, {}};
    return {path.substr(0, slash), path.substr(slash + 1)};
}

/// The list and the element's number of `marks/1`; nothing when the path ends in a name.
struct ElementPath {
    std::string list;
    std::size_t index = 0;
};
std::optional<ElementPath> element_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return {};
    const auto index = whole_number_from(path.substr(slash + 1));
    if (!index || *index < 0) return {};
    return ElementPath{std::string(path.substr(0, slash)), static_cast<std::size_t>(*index)};
}

/// Leads `visit` to the member at the path. Absent parts are made on the way when the item may be changed.
template <class Visit>
class PathWalk {
public:
    explicit PathWalk(Visit& visit) : visit_(visit) {}

    template <class T>
    bool go(T& member, std::string_view path) {
        using Plain = std::remove_const_t<T>;
        if (path.empty()) {
            visit_(member);
            return true;
        }
        if constexpr (is_optional<Plain>)
            return into_part(member, path);
        else if constexpr (is_list<Plain>)
            return into_list(member, path);
        else if constexpr (std::is_same_v<Plain, Rare<Background>>)
            return into_rare(member, path);
        else if constexpr (std::is_same_v<Plain, Vec2>)
            return into_point(member, path);
        else if constexpr (HasMembers<Plain> || std::is_same_v<Plain, LegendOptions> ||
                           std::is_same_v<Plain, PageOptions> || std::is_same_v<Plain, Background>)
            return into_members(member, path);
        else
            return false;
    }

private:
    template <class T>
    bool into_members(T& item, std::string_view path) {
        const Steps steps = steps_of(path);
        bool found = false;
        each_member(item, [&](std::string_view name, auto& member) {
            if (!name.empty() && name == steps.first) found = go(member, steps.rest);
        });
        return found;
    }
    template <class T>
    bool into_part(T& part, std::string_view path) {
        using Inner = typename std::remove_const_t<T>::value_type;
        if constexpr (std::is_const_v<T>) {
            return part && go(*part, path);
        } else {
            const bool was_there = part.has_value();
            if (!was_there) part.emplace();
            const bool found = go(*part, path);
            const bool stays = was_there && std::is_same_v<Inner, Died>;
            if (!stays && *part == Inner{}) part.reset();
            return found;
        }
    }
    template <class T>
    bool into_rare(T& part, std::string_view path) {
        if constexpr (std::is_const_v<T>) {
            return part.present() && go(part.get(), path);
        } else {
            bool found = false;
            part.alter([&](auto& own) { found = go(own, path); });
            return found;
        }
    }
    /// `0` is its x, `1` its y.
    template <class T>
    bool into_point(T& point, std::string_view path) {
        if (path != "0" && path != "1") return false;
        std::optional<double> number = path == "0" ? point.x : point.y;
        visit_(number);
        if constexpr (!std::is_const_v<T>)
            if (number) (path == "0" ? point.x : point.y) = *number;
        return true;
    }
    template <class T>
    bool into_list(T& list, std::string_view path) {
        const Steps steps = steps_of(path);
        const auto index = whole_number_from(steps.first);
        if (!index || *index < 0 || static_cast<std::size_t>(*index) > list.size()) return false;
        const auto at = static_cast<std::size_t>(*index);
        if (at < list.size()) return go(list[at], steps.rest);
        using Element = typename std::remove_const_t<T>::value_type;
        if constexpr (!std::is_const_v<T> && HasMembers<Element>) {
            // One behind the last: made as a part is, and gone again when nothing came into it.
            list.emplace_back();
            const bool found = !steps.rest.empty() && go(list.back(), steps.rest);
            if (list.back() == Element{}) list.pop_back();
            return found;
        }
        return false;
    }
    Visit& visit_;
};

template <class Any, class Visit>
bool visit_at(Any& any, std::string_view path, Visit visit) {
    return std::visit([&](auto& item) { return PathWalk<Visit>(visit).go(item, path); }, any);
}

template <class T>
std::string as_text(const T& member) {
    if constexpr (std::is_same_v<T, std::string>)
        return member;
    else if constexpr (std::is_same_v<T, PartialDate> || is_id<T>)
        return member.text();
    else if constexpr (std::is_same_v<T, std::optional<double>>)
        return member ? to_text(*member) : "";
    else if constexpr (std::is_same_v<T, double>)
        return to_text(member);
    else if constexpr (std::is_same_v<T, std::optional<bool>>)
        return !member ? "" : *member ? "true" : "false";
    else if constexpr (std::is_same_v<T, Centre>)
        return member.of.empty() ? "" : member.of.front().text();
    else
        return {};
}

template <class T>
bool take_text(T& member, const std::string& text) {
    if constexpr (std::is_same_v<T, std::string>) {
        member = text;
    } else if constexpr (std::is_same_v<T, PartialDate> || is_id<T>) {
        member = T(text);
    } else if constexpr (std::is_same_v<T, std::optional<double>>) {
        const auto number = number_from(text);
        if (!text.empty() && !number) return false;
        member = number;
    } else if constexpr (std::is_same_v<T, double>) {
        const auto number = number_from(text);
        if (!number) return false;
        member = *number;
    } else if constexpr (std::is_same_v<T, std::optional<bool>>) {
        member = text.empty() ? std::optional<bool>() : text == "true";
    } else if constexpr (std::is_same_v<T, Centre>) {
        member = {};
        if (!text.empty()) member.of = {AnyId(text)};
    } else {
        return false;
    }
    return true;
}

template <class T>
concept ListOfTexts = std::is_same_v<T, std::vector<std::string>> || std::is_same_v<T, GivenList> ||
    (is_list<T>&& is_id<typename T::value_type>);

template <class T>
void take_first_member(T& part, const std::string& first) {
    bool taken = false;
    each_member(part, [&](std::string_view, auto& member) {
        if (!std::exchange(taken, true)) take_text(member, first);
    });
}

template <class T>
bool take_further(T& member, const std::string& first) {
    if constexpr (is_list<T>) {
        typename T::value_type element{};
        if constexpr (HasMembers<typename T::value_type>)
            take_first_member(element, first);
        else if (!take_text(element, first))
            return false;
        member.push_back(std::move(element));
        return true;
    } else if constexpr (std::is_same_v<T, std::optional<Died>> || std::is_same_v<T, std::optional<Born>> ||
                         std::is_same_v<T, std::optional<Migration>>) {
        if (!member) member.emplace();
        if (!first.empty()) take_first_member(*member, first);
        return true;
    } else {
        return false;
    }
}

Said* own_said(AnyItem& item) {
    return std::visit([](auto& one) { return &one.said; }, item);
}

/// After an element has gone: what was said of it goes, of those behind it moves.
void close_gap(Said& said, const ElementPath& gone) {
    const std::string before = gone.list + '/';
    said.alter([&](SaidMembers& members) {
        std::vector<SaidOfMember> kept;
        for (SaidOfMember& one : members.said) {
            if (one.path.starts_with(before)) {
                const Steps steps = steps_of(std::string_view(one.path).substr(before.size()));
                const auto index = whole_number_from(steps.first);
                if (index && static_cast<std::size_t>(*index) == gone.index) continue;
                if (index && static_cast<std::size_t>(*index) > gone.index)
                    one.path = before + std::to_string(*index - 1) +
                               (steps.rest.empty() ? "" : '/' + std::string(steps.rest));
            }
            kept.push_back(std::move(one));
        }
        members.said = std::move(kept);
    });
}

/// Calls visit(said) when the part at the path carries what is said of it itself.
template <class Any, class Visit>
bool visit_own_said(Any& item, std::string_view path, Visit visit) {
    bool carries = false;
    visit_at(item, path, [&](auto& member) {
        using T = std::remove_cvref_t<decltype(member)>;
        if constexpr (HasMembers<T>) {
            visit(member.said);
            carries = true;
        } else if constexpr (is_optional<T>) {
            if constexpr (HasMembers<typename T::value_type>) {
                carries = true;
                if (member) visit(member->said);
            }
        }
    });
    return carries;
}

}  // namespace

std::optional<AnyItem> item_of(const Document& document, const AnyId& id) {
    std::optional<AnyItem> item;
    each_table(document, [&](const auto& table, std::string_view) {
        using Rows = std::remove_cvref_t<decltype(table)>;
        if (!item)
            if (const auto* row = table.find(typename Rows::RowId(id.text()))) item = *row;
    });
    return item;
}

Edit change_of(AnyItem item) {
    return std::visit(
        [](auto&& one) -> Edit {
            using Row = std::remove_cvref_t<decltype(one)>;
            if constexpr (std::is_same_v<Row, About>)
                return ChangeAbout{std::move(one)};
            else
                return Change<Row>{std::move(one)};
        },
        std::move(item));
}

std::string text_at(const AnyItem& item, std::string_view path) {
    std::string text;
    if (const std::size_t mark = path.find('#'); mark != std::string_view::npos) {
        const SaidMembers said = said_at(item, path.substr(0, mark));
        each_member(said, [&](std::string_view name, const auto& member) {
            if (name == path.substr(mark + 1)) text = as_text(member);
        });
        return text;
    }
    visit_at(item, path, [&](const auto& member) { text = as_text(member); });
    return text;
}

bool put_text(AnyItem& item, std::string_view path, const std::string& text) {
    bool taken = false;
    if (const std::size_t mark = path.find('#'); mark != std::string_view::npos) {
        SaidMembers said = said_at(item, path.substr(0, mark));
        each_member(said, [&](std::string_view name, auto& member) {
            if (name == path.substr(mark + 1)) taken = take_text(member, text);
        });
        return taken && put_said(item, path.substr(0, mark), said);
    }
    visit_at(item, path, [&](auto& member) { taken = take_text(member, text); });
    return taken;
}

std::vector<std::string> list_at(const AnyItem& item, std::string_view path) {
    std::vector<std::string> texts;
    visit_at(item, path, [&](const auto& member) {
        using T = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<T, GivenList>)
            texts = member.of;
        else if constexpr (ListOfTexts<T>)
            for (const auto& element : member)
                texts.push_back(as_text(element));
    });
    return texts;
}

bool put_list(AnyItem& item, std::string_view path, const std::vector<std::string>& texts) {
    bool taken = false;
    visit_at(item, path, [&](auto& member) {
        using T = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<T, GivenList>) {
            member = {true, texts};
            taken = true;
        } else if constexpr (ListOfTexts<T>) {
            member.clear();
            for (const std::string& text : texts)
                member.emplace_back(text);
            taken = true;
        }
    });
    return taken;
}

std::size_t size_at(const AnyItem& item, std::string_view path) {
    std::size_t size = 0;
    visit_at(item, path, [&](const auto& member) {
        using T = std::remove_cvref_t<decltype(member)>;
        if constexpr (is_list<T>)
            size = member.size();
        else if constexpr (is_optional<T>)
            size = member ? 1 : 0;
    });
    return size;
}

bool append_at(AnyItem& item, std::string_view path, const std::string& first) {
    bool taken = false;
    visit_at(item, path, [&](auto& member) { taken = take_further(member, first); });
    return taken;
}

bool remove_at(AnyItem& item, std::string_view path) {
    bool removed = false;
    if (const auto element = element_of(path)) {
        visit_at(item, element->list, [&](auto& list) {
            if constexpr (is_list<std::remove_cvref_t<decltype(list)>>)
                if (element->index < list.size()) {
                    list.erase(list.begin() + static_cast<std::ptrdiff_t>(element->index));
                    removed = true;
                }
        });
        if (removed) close_gap(*own_said(item), *element);
        return removed;
    }
    visit_at(item, path, [&](auto& member) {
        if constexpr (is_optional<std::remove_cvref_t<decltype(member)>>) {
            removed = member.has_value();
            member.reset();
        }
    });
    return removed;
}

SaidMembers said_at(const AnyItem& item, std::string_view path) {
    SaidMembers answer;
    if (visit_own_said(item, path, [&](const Said& said) { answer = said.get(); })) return answer;
    const Said* whole = std::visit([](const auto& one) { return &one.said; }, item);
    const SaidMembers* found = said_of(*whole, std::string(path));
    return found ? *found : answer;
}

bool put_said(AnyItem& item, std::string_view path, const SaidMembers& said) {
    bool taken = false;
    if (visit_own_said(item, path, [&](Said& own) {
            own.set(said);
            taken = true;
        }))
        return taken;
    if (!visit_at(item, path, [](auto&) {})) return false;
    own_said(item)->alter([&](SaidMembers& whole) {
        const auto same = [&](const SaidOfMember& one) { return one.path == path; };
        auto at = std::find_if(whole.said.begin(), whole.said.end(), same);
        if (said == SaidMembers{}) {
            if (at != whole.said.end() && !at->unknown.present())
                whole.said.erase(at);
            else if (at != whole.said.end())
                at->about = said;
            return;
        }
        if (at == whole.said.end()) at = whole.said.insert(at, {std::string(path), {}, {}});
        at->about = said;
    });
    return true;
}

}  // namespace kinscape
