#include "catch.hpp"
#include "ui/shortcuts.hpp"

#include <imgui.h>

#include <algorithm>

namespace kinscape {
namespace {

/// A keyboard before a user interface of which only frames count.
class Keyboard {
public:
    Keyboard() : context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {100, 100};
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        frame();
    }
    ~Keyboard() {
        ImGui::EndFrame();
        ImGui::DestroyContext(context_);
    }
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

    void put(ImGuiKey key, bool down) { ImGui::GetIO().AddKeyEvent(key, down); }
    /// The commands of the next frame.
    std::vector<CommandId> frame() {
        if (ImGui::GetFrameCount() > 0) ImGui::EndFrame();
        ImGui::NewFrame();
        return commands_pressed(KeyMap{}, KeyPlace::drawing);
    }

private:
    ImGuiContext* context_;
};

bool has(const std::vector<CommandId>& pressed, CommandId id) {
    return std::find(pressed.begin(), pressed.end(), id) != pressed.end();
}

}  // namespace

TEST_CASE("A chord that was pressed and let go between two frames is still heard") {
    Keyboard keyboard;
    keyboard.put(ImGuiMod_Ctrl, true);
    keyboard.put(ImGuiKey_S, true);
    keyboard.put(ImGuiMod_Ctrl, false);
    keyboard.put(ImGuiKey_S, false);
    CHECK(has(keyboard.frame(), CommandId::save));
    CHECK_FALSE(has(keyboard.frame(), CommandId::save));
}

TEST_CASE("A key after a chord is not taken for another chord") {
    Keyboard keyboard;
    keyboard.put(ImGuiMod_Ctrl, true);
    keyboard.frame();
    keyboard.put(ImGuiMod_Ctrl, false);
    keyboard.put(ImGuiKey_Q, true);
    CHECK_FALSE(has(keyboard.frame(), CommandId::quit));
}

TEST_CASE("A chord that is held is heard once its key goes down") {
    Keyboard keyboard;
    keyboard.put(ImGuiMod_Ctrl, true);
    CHECK(keyboard.frame().empty());
    keyboard.put(ImGuiKey_Q, true);
    CHECK(has(keyboard.frame(), CommandId::quit));
}

}  // namespace kinscape
