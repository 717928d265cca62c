// A passphrase is asked for: the one that a file is sealed with, or a new one, which is typed twice.
#pragma once

#include "ui/controls.hpp"

#include <optional>
#include <string>

namespace kinscape {

struct PassphraseWish {
    std::string title, remark;
    std::string verb = "Open";  // on the button
    bool is_new = false;
};

struct PassphraseAnswer {
    std::optional<std::string> passphrase;
    bool dropped = false;
};

class PassphraseCard {
public:
    void open(PassphraseWish wish);
    void close();
    /// What was typed did not do: the card stays, with the reason.
    void refuse(std::string reason);
    bool is_open() const { return open_; }
    /// Draws the card over the window while it is open; `working` while what was typed is being tried.
    PassphraseAnswer draw(Controls& controls, Vec2 window, bool working);

private:
    struct Place {
        double left, right, y;
    };
    bool fields(Controls& controls, Place& place, bool working);
    bool accept();

    PassphraseWish wish_;
    bool open_ = false, appears_ = false, wants_keyboard_ = false;
    std::string typed_, again_, reason_;
};

}  // namespace kinscape
