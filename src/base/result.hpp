// The one way to fail: a function that can be refused returns a Result, holding either its value or the
// reason. Nothing of ours throws. (std::expected arrives with C++23.)
#pragma once

#include "base/check.hpp"

#include <type_traits>
#include <utility>
#include <variant>

namespace kinscape {

/// Wraps the reason of a failure on its way into a Result: `return Failure{EditError::id_taken};`
template <class E>
struct Failure {
    E reason;
};
template <class E>
Failure(E) -> Failure<E>;

/// A value of type T, or the reason E why there is none. Asking for the wrong one of the two is a broken
/// promise.
template <class T, class E>
class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    template <class F>
    requires std::is_constructible_v<E, F> Result(Failure<F> failure)
        : held_(std::in_place_index<1>, E(std::move(failure.reason))) {}

    explicit operator bool() const { return held_.index() == 0; }

    T& value() {
        KS_CHECK(held_.index() == 0, "a failed result has no value");
        return std::get<0>(held_);
    }
    const T& value() const {
        KS_CHECK(held_.index() == 0, "a failed result has no value");
        return std::get<0>(held_);
    }
    const E& error() const {
        KS_CHECK(held_.index() == 1, "a result that succeeded has no error");
        return std::get<1>(held_);
    }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, E> held_;
};

/// What a Result holds when success has nothing to hand over.
struct Done {};

}  // namespace kinscape
