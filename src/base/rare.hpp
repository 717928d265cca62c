// Rare<T>: a part that few items have. Absent it costs one pointer; present it is shared between copies and
// never changed.
#pragma once

#include <memory>
#include <utility>

namespace kinscape {

/// Reads as a T, the empty T{} when absent. Value semantics: equal when what they hold is equal.
template <class T>
class Rare {
public:
    Rare() = default;
    Rare(T value) { set(std::move(value)); }

    const T& get() const {
        static const T nothing{};
        return held_ ? *held_ : nothing;
    }
    const T& operator*() const { return get(); }
    const T* operator->() const { return &get(); }
    bool present() const { return held_ != nullptr; }

    /// Replaces the part; a T that equals T{} makes it absent again.
    void set(T value) {
        static const T nothing{};
        held_ = value == nothing ? nullptr : std::make_shared<const T>(std::move(value));
    }
    /// Changes a copy of the part with `change(T&)` and keeps the result.
    template <class Change>
    void alter(Change&& change) {
        T copy = get();
        change(copy);
        set(std::move(copy));
    }
    bool operator==(const Rare& other) const { return held_ == other.held_ || get() == other.get(); }

private:
    std::shared_ptr<const T> held_;
};

}  // namespace kinscape
