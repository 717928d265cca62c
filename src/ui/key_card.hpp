// A command gets another key: the card waits for it, and says whose key it was.
#pragma once

#include "ui/controls.hpp"
#include "ui/panel.hpp"

#include <optional>
#include <string>

namespace kinscape {

class KeyCard {
public:
    void open(CommandId of);
    bool is_open() const { return open_; }
    /// Takes the keys of this frame while it is open. Esc keeps the key as it is, Backspace takes it away,
    /// and a key that is another command's is asked for twice.
    std::optional<KeyWish> draw(Controls& controls, Vec2 window_size, const KeyMap& keys);

private:
    std::optional<KeyWish> take_key(const KeyMap& keys);

    CommandId of_{};
    bool open_ = false;
    bool appears_ = false;
    std::string asked_;  // the chord that is to be pressed again
    std::string says_;
};

}  // namespace kinscape
