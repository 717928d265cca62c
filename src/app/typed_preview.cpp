#include "app/typed_preview.hpp"

#include "editor/settling.hpp"

#include <utility>

namespace kinscape {
namespace {

/// What the thread keeps from one line to the next.
struct Memory {
    Typesetter type;
    TieMemory ways;
};

std::optional<Shown> drawn_line(const LineToDraw& typed, const TypedPreview::Needs& needs, Memory& memory) {
    const Look look{*typed.notation, typed.palette, spacing_of(*typed.notation, needs.assets.spacing),
                    needs.assets.words, memory.type};
    const auto after = preview_of(
        typed.line, [&](const ToSettle& wanted) { return settled_places(wanted, typed.arranged, look); });
    if (!after) return {};
    return shown_of({.document = after->document,
                     .view = after->view,
                     .audience = typed.audience,
                     .day = typed.day,
                     .look = look,
                     .worker = needs.worker,
                     .typed = typed.items,
                     .typed_color = typed.color},
                    typed.arranged, memory.ways);
}

}  // namespace

TypedPreview::~TypedPreview() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

bool TypedPreview::follow(const std::optional<LineNumber>& now) {
    const std::optional<LineNumber> before = std::exchange(followed_, now);
    // What the worker sees is not left there for the client.
    if (before && (!now || before->reader != now->reader)) forget();
    take();
    return now && before != now;
}

void TypedPreview::ask(LineToDraw line) {
    {
        const std::lock_guard lock(mutex_);
        waiting_ = std::move(line);
    }
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
    changed_.notify_all();
}

void TypedPreview::forget() {
    frame_.clear();
    const std::lock_guard lock(mutex_);
    waiting_.reset();
    done_.reset();
    ++forgotten_;
}

void TypedPreview::take() {
    std::optional<Drawn> drawn;
    {
        const std::lock_guard lock(mutex_);
        drawn = std::exchange(done_, std::nullopt);
    }
    if (!drawn) return;
    if (drawn->shown)
        frame_.put(std::move(*drawn->shown));
    else
        frame_.clear();
}

bool TypedPreview::is_done() const {
    const std::lock_guard lock(mutex_);
    return done_.has_value();
}

bool TypedPreview::is_busy() const {
    const std::lock_guard lock(mutex_);
    return working_ || waiting_ || done_;
}

void TypedPreview::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !working_ && !waiting_; });
}

void TypedPreview::work() {
    Memory memory;
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return ends_ || waiting_; });
        if (ends_) return;
        const LineToDraw line = std::move(*std::exchange(waiting_, std::nullopt));
        const int begun = forgotten_;
        working_ = true;
        lock.unlock();
        Drawn drawn{drawn_line(line, needs_, memory)};
        lock.lock();
        working_ = false;
        if (begun == forgotten_) done_ = std::move(drawn);
        changed_.notify_all();
        if (needs_.wake) needs_.wake();
    }
}

}  // namespace kinscape
