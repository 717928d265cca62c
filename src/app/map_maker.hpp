// Draws maps on a thread of its own, so that no key waits for one; of those that were asked for in the
// meantime only the last one counts.
#pragma once

#include "app/maker_needs.hpp"
#include "canvas/frame.hpp"
#include "editor/line_preview.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace kinscape {

/// A family, and what a line that is being typed would change in it: values alone, so that the window may go
/// on.
struct MapToDraw {
    ToPreview line;  // without edits: the family as it is
    Day day;         // on which it is looked at
    Audience audience;
    std::set<AnyId> items;  // what is drawn as being typed
    Color color;
    std::vector<Place> arranged;         // on the canvas, of those whom the view gives no place
    const Notation* notation = nullptr;  // lives longer than the maker
    Palette palette;
};

class MapMaker {
public:
    struct Drawn {
        std::optional<Shown> shown;  // nothing where the line would be refused
        TieMemory ways;
    };
    explicit MapMaker(MakerNeeds needs) : needs_(std::move(needs)) {}
    ~MapMaker();
    MapMaker(const MapMaker&) = delete;
    MapMaker& operator=(const MapMaker&) = delete;

    void ask(MapToDraw map);
    /// What was drawn last, once.
    std::optional<Drawn> take();
    /// What is asked for, being drawn or done is not handed out any more.
    void forget();
    /// True when there is something to take.
    bool is_done() const;
    bool is_busy() const;
    /// Waits until nothing is drawn any more.
    void finish();

private:
    void work();

    MakerNeeds needs_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<MapToDraw> waiting_;
    std::optional<Drawn> done_;
    bool working_ = false, ends_ = false;
    int forgotten_ = 0;  // counts up: what was begun before is no longer wanted
    std::thread thread_;
};

}  // namespace kinscape
