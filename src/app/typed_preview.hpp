// What is being typed, laid out and drawn as it would be after Enter. That is done on a thread of its own, so
// that no key waits for it; of lines that came in the meantime only the last one counts.
#pragma once

#include "canvas/frame.hpp"
#include "editor/line_preview.hpp"
#include "io/assets.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace kinscape {

/// A line as it was understood and what it is typed into: values alone, so that the window may go on.
struct LineToDraw {
    ToPreview line;
    Day day;  // on which it is looked at
    Audience audience;
    std::set<AnyId> items;  // what is drawn as being typed
    Color color;
    std::vector<Place> arranged;         // on the canvas, of those whom the view gives no place
    const Notation* notation = nullptr;  // lives longer than the preview
    Palette palette;
};

/// Which line: as often as it was understood anew, and who sees it.
struct LineNumber {
    int version = 0;
    Reader reader = Reader::worker;
    bool operator==(const LineNumber&) const = default;
};

class TypedPreview {
public:
    struct Needs {
        const Assets& assets;
        std::vector<std::string> worker;
        std::function<void()> wake;  // called from the thread when something is done; may be empty
    };
    explicit TypedPreview(Needs needs) : needs_(std::move(needs)) {}
    ~TypedPreview();
    TypedPreview(const TypedPreview&) = delete;
    TypedPreview& operator=(const TypedPreview&) = delete;

    /// In each frame: what is typed now, if anything is. Puts what was drawn in the meantime on the canvas,
    /// on which the line before stays until then. True when this one has to be asked for.
    bool follow(const std::optional<LineNumber>& now);
    void ask(LineToDraw line);
    /// What was drawn for the line, or nothing.
    const Shown* shown() const { return frame_.shown(); }
    Frame& frame() { return frame_; }

    /// True when there is something new to take.
    bool is_done() const;
    bool is_busy() const;
    /// Waits until nothing is drawn any more.
    void finish();

private:
    struct Drawn {
        std::optional<Shown> shown;  // nothing where the line would be refused
    };
    void forget();
    void take();
    void work();

    Needs needs_;
    Frame frame_;
    std::optional<LineNumber> followed_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<LineToDraw> waiting_;
    std::optional<Drawn> done_;
    bool working_ = false, ends_ = false;
    int forgotten_ = 0;  // counts up: what was begun before is no longer wanted
    std::thread thread_;
};

}  // namespace kinscape
