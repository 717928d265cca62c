// What controls the last frame had: id, place, label and state of each. Filled through the user interface's
// own hooks while somebody listens: replay finds controls by label with it, tests look for ones without a
// label.
#pragma once

#include "base/geometry.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kinscape {

struct SeenItem {
    std::uint32_t id = 0;
    std::string label;  // as on screen; of a field its name
    Rect box;           // pixels of the window
    bool enabled = true;
};

/// Listens from now on, or no longer. One listener for each user interface.
class ItemLog {
public:
    ItemLog();
    ~ItemLog();
    ItemLog(const ItemLog&) = delete;
    ItemLog& operator=(const ItemLog&) = delete;

    /// Begins a new frame's list.
    void clear() { items_.clear(); }
    const std::vector<SeenItem>& items() const { return items_; }
    /// The last item of that label whose box has a size: the topmost one. nullptr when there is none.
    const SeenItem* find(std::string_view label) const;

    /// The topmost item at that pixel; nullptr when there is none.
    const SeenItem* at(Vec2 pixel) const;

    void add(std::uint32_t id, const Rect& box, bool enabled);
    void name(std::uint32_t id, std::string_view label);

private:
    std::vector<SeenItem> items_;
};

}  // namespace kinscape
