#include "app/sealing.hpp"

#include <utility>

namespace kinscape {
namespace {

Sealing::Made made_of(const Passphrase& passphrase, const std::string& bytes) {
    if (!bytes.empty()) return unsealed(bytes, passphrase);
    auto seal = Seal::of(passphrase);
    if (!seal) return Failure{seal.error()};
    return Unsealed{{}, std::move(*seal)};
}

}  // namespace

void Sealing::ask(SealTask task, std::string bytes) {
    drop();
    task_ = std::move(task);
    bytes_ = std::move(bytes);
}

void Sealing::begin(Passphrase passphrase) {
    finish();
    done_ = stale_ = false;
    made_ = std::async(std::launch::async, [this, passphrase = std::move(passphrase), bytes = bytes_] {
        Made made = made_of(passphrase, bytes);
        done_ = true;
        if (wake_) wake_();
        return made;
    });
}

void Sealing::drop() {
    stale_ = made_.valid();
    task_.reset();
    bytes_.clear();
}

std::optional<Sealing::Made> Sealing::take() {
    if (!done_ || !made_.valid()) return std::nullopt;
    done_ = false;
    Made made = made_.get();
    if (std::exchange(stale_, false)) return std::nullopt;
    return made;
}

void Sealing::finish() const {
    if (made_.valid()) made_.wait();
}

}  // namespace kinscape
