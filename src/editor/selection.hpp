// Selection: what is selected, what the pointer is over and what the keyboard stands on. Never part of the
// document, and never recorded by undo.
#pragma once

#include "model/document.hpp"

#include <vector>

namespace kinscape {

/// Ids of items of the open document. `selected` is in the order in which they were chosen, each once; the
/// last one is what the inspector shows. `hovered` and `focused` are empty where there is none. `followed` is
/// a group that is looked at along the map ("everyone with asthma"), all else being dim, until something else
/// is selected.
struct Selection {
    std::vector<AnyId> selected;
    std::vector<AnyId> followed = {};
    AnyId hovered;
    AnyId focused;

    bool has(const AnyId& id) const;
    /// The item that panels speak about: the last one chosen, empty when nothing is selected.
    AnyId primary() const;
    bool operator==(const Selection&) const = default;
};

/// Only this item; an empty id clears.
Selection only(const Selection& before, const AnyId& id);
/// The item joins, or leaves when it was selected.
Selection toggled(const Selection& before, const AnyId& id);
/// All of them join in the order given.
Selection joined_by(const Selection& before, const std::vector<AnyId>& ids);
/// Just these, followed along the map.
Selection following(const Selection& before, const std::vector<AnyId>& ids);
/// Without ids that no longer name an item.
Selection kept_in(const Document& document, const Selection& before);

}  // namespace kinscape
