// What crashes and closed windows left behind: the journals, and what a list says of them.
#pragma once

#include "io/journal.hpp"
#include "ui/panel.hpp"

#include <filesystem>
#include <vector>

namespace kinscape {

class LeftBehind {
public:
    explicit LeftBehind(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Reads the folder anew; what was opened with a passphrase is closed again.
    void look(const Vocabulary& vocabulary);
    const std::vector<LeftWork>& works() const { return works_; }
    std::size_t size() const { return journals_.size(); }
    const LeftJournal& at(std::size_t which) const { return journals_[which]; }
    /// True when a crash left something; with a path: of that document.
    bool has_crashed() const;
    bool has_crashed(const std::filesystem::path& document) const;

    /// False when there is nothing in it to bring back.
    bool open(std::size_t which, const Unsealed& made, const Vocabulary& vocabulary);
    /// Those that this seal has closed need no passphrase.
    void open_with(const Seal& seal, const Vocabulary& vocabulary);
    /// Work on that document does not lie there in clear text any longer.
    void seal_those_of(const std::filesystem::path& document, const Seal& seal);
    void remove(std::size_t which, const Vocabulary& vocabulary);

private:
    void tell();
    std::filesystem::path folder_;
    std::vector<LeftJournal> journals_;
    std::vector<LeftWork> works_;
};

}  // namespace kinscape
