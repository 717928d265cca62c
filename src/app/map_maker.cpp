#include "app/map_maker.hpp"

#include "editor/settling.hpp"

#include <utility>

namespace kinscape {
namespace {

/// What the thread keeps from one map to the next.
struct Memory {
    Typesetter type;
    TieMemory ways;
};

std::optional<Shown> drawn_map(const MapToDraw& map, const MakerNeeds& needs, Memory& memory) {
    const Look look = look_with(needs.assets, *map.notation, map.palette, memory.type);
    std::optional<Preview> after = Preview{map.line.document, map.line.view};
    if (!map.line.edits.empty())
        after = preview_of(
            map.line, [&](const ToSettle& wanted) { return settled_places(wanted, map.arranged, look); });
    if (!after) return {};
    return shown_of({.document = after->document,
                     .view = after->view,
                     .audience = map.audience,
                     .day = map.day,
                     .look = look,
                     .worker = needs.worker,
                     .typed = map.items,
                     .typed_color = map.color},
                    map.arranged, memory.ways);
}

}  // namespace

MapMaker::~MapMaker() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void MapMaker::ask(MapToDraw map) {
    {
        const std::lock_guard lock(mutex_);
        waiting_ = std::move(map);
    }
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
    changed_.notify_all();
}

std::optional<MapMaker::Drawn> MapMaker::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(done_, std::nullopt);
}

void MapMaker::forget() {
    const std::lock_guard lock(mutex_);
    waiting_.reset();
    done_.reset();
    ++forgotten_;
}

bool MapMaker::is_done() const {
    const std::lock_guard lock(mutex_);
    return done_.has_value();
}

bool MapMaker::is_busy() const {
    const std::lock_guard lock(mutex_);
    return working_ || waiting_ || done_;
}

void MapMaker::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !working_ && !waiting_; });
}

void MapMaker::work() {
    Memory memory;
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return ends_ || waiting_; });
        if (ends_) return;
        const MapToDraw map = std::move(*std::exchange(waiting_, std::nullopt));
        const int begun = forgotten_;
        working_ = true;
        lock.unlock();
        Drawn drawn;
        drawn.shown = drawn_map(map, needs_, memory);
        drawn.ways = memory.ways;
        lock.lock();
        working_ = false;
        if (begun == forgotten_) done_ = std::move(drawn);
        changed_.notify_all();
        if (needs_.wake) needs_.wake();
    }
}

}  // namespace kinscape
