#include "app/silent_gl.hpp"

#include "base/check.hpp"

#include <glad/gl.h>
#include <imgui_impl_opengl3_loader.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string_view>

namespace kinscape {
namespace {

using ImguiTable = decltype(imgl3wProcs);

// A function that takes anything and does nothing. Its callers give it arguments that it never looks at.
long long do_nothing() { return 0; }

const unsigned char* answer_text(unsigned, unsigned) {
    return reinterpret_cast<const unsigned char*>("3.3.0 of nothing");
}
// GL_NUM_EXTENSIONS: the loader takes none at all for a failure.
void answer_number(unsigned what, int* value) { *value = what == 0x821D ? 1 : 0; }
void answer_of_thing(unsigned, unsigned, int* value) { *value = 1; }
void answer_names(int count, unsigned* names) { std::fill(names, names + count, 1U); }
unsigned answer_name(unsigned) { return 1; }
unsigned answer_complete(unsigned) { return 0x8CD5; }  // GL_FRAMEBUFFER_COMPLETE

template <class Function>
GlFunction plain(Function* function) {
    return reinterpret_cast<GlFunction>(function);
}

GlFunction silent(const char* name) {
    const std::string_view wanted(name);
    if (wanted == "glGetString" || wanted == "glGetStringi") return plain(answer_text);
    if (wanted.starts_with("glGen") && wanted != "glGenerateMipmap") return plain(answer_names);
    if (wanted == "glCreateShader" || wanted == "glCreateProgram") return plain(answer_name);
    if (wanted == "glCheckFramebufferStatus") return plain(answer_complete);
    if (wanted == "glGetShaderiv" || wanted == "glGetProgramiv") return plain(answer_of_thing);
    if (wanted.starts_with("glGetIntegerv") || wanted.starts_with("glGetBooleanv"))
        return plain(answer_number);
    return plain(do_nothing);
}

// The frame's own table, kept while it is silent.
ImguiTable kept_table() {
    ImguiTable table;
    std::memcpy(&table, &imgl3wProcs, sizeof table);
    return table;
}

struct Kept {
    ImguiTable table = kept_table();
};
Kept& kept() {
    static Kept one;
    return one;
}

}  // namespace

void silence_gl() {
    kept().table = kept_table();
    KS_CHECK(load_gl(silent), "a silent OpenGL is as new as it says");
    for (auto& function : imgl3wProcs.ptr)
        function = plain(do_nothing);
    imgl3wProcs.gl.GetIntegerv = reinterpret_cast<decltype(imgl3wProcs.gl.GetIntegerv)>(plain(answer_number));
    imgl3wProcs.gl.GenTextures = reinterpret_cast<decltype(imgl3wProcs.gl.GenTextures)>(plain(answer_names));
    imgl3wProcs.gl.GenVertexArrays =
        reinterpret_cast<decltype(imgl3wProcs.gl.GenVertexArrays)>(plain(answer_names));
}

void speak_gl(GlFinder finder) {
    std::memcpy(&imgl3wProcs, &kept().table, sizeof kept().table);
    load_gl(finder);
}

void forget_gl() {
    for (auto& function : imgl3wProcs.ptr)
        function = nullptr;
}

}  // namespace kinscape
