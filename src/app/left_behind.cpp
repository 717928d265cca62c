#include "app/left_behind.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace kinscape {
namespace {

namespace fs = std::filesystem;
constexpr std::chrono::hours kept_for{30 * 24};

std::string name_of_work(const LeftJournal& left) {
    if (!left.closed.empty()) return "a sealed family";
    if (left.content.head.path.empty()) return "a family that was never saved";
    return fs::path(left.content.head.path).filename().string();
}

LeftWork work_of(const LeftJournal& left) {
    LeftWork work;
    work.name = name_of_work(left);
    work.is_closed = !left.closed.empty();
    for (std::size_t i = 0; i < left.content.done; ++i)
        work.steps.push_back(left.content.steps[i].label);
    return work;
}

}  // namespace

void LeftBehind::look(const Vocabulary& vocabulary) {
    journals_ = left_journals(folder_, vocabulary, fs::file_time_type::clock::now() - kept_for);
    tell();
}

void LeftBehind::tell() {
    works_.clear();
    for (const LeftJournal& left : journals_)
        works_.push_back(work_of(left));
}

bool LeftBehind::has_crashed() const { return !std::ranges::all_of(journals_, &LeftJournal::was_left); }

bool LeftBehind::has_crashed(const fs::path& document) const {
    return std::ranges::any_of(journals_, [&](const LeftJournal& left) {
        return !left.was_left && left.content.head.path == document.string();
    });
}

bool LeftBehind::open(std::size_t which, const Unsealed& made, const Vocabulary& vocabulary) {
    const bool opened = open_journal(journals_[which], made, vocabulary);
    tell();
    return opened;
}

void LeftBehind::open_with(const Seal& seal, const Vocabulary& vocabulary) {
    for (LeftJournal& left : journals_) {
        auto clear = left.closed.empty() ? std::nullopt : seal.opened(left.closed);
        if (clear) open_journal(left, {std::move(*clear), seal}, vocabulary);
    }
    tell();
}

void LeftBehind::seal_those_of(const fs::path& document, const Seal& seal) {
    for (LeftJournal& left : journals_)
        if (left.content.head.path == document.string()) static_cast<void>(seal_journal(left, seal));
}

void LeftBehind::remove(std::size_t which, const Vocabulary& vocabulary) {
    std::error_code failed;
    fs::remove(journals_[which].file, failed);
    look(vocabulary);
}

}  // namespace kinscape
