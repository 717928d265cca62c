#include "draw/null_gl.hpp"

#include "draw/gpu.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace kinscape {
namespace {

// Any name serves: nothing is ever looked up by it.
constexpr GLuint some_name = 1;

void nothing() {}

const GLubyte* string_of(GLenum what) {
    const char* answer = what == GL_VERSION ? "3.3.0" : what == GL_SHADING_LANGUAGE_VERSION ? "3.30" : "null";
    return reinterpret_cast<const GLubyte*>(answer);
}
const GLubyte* numbered_string_of(GLenum, GLuint) { return reinterpret_cast<const GLubyte*>(""); }
// The loader takes "no extensions at all" for a failure.
void integer_of(GLenum what, GLint* answer) { *answer = what == GL_NUM_EXTENSIONS ? 1 : 0; }
void parameter_of(GLuint, GLenum what, GLint* answer) { *answer = what == GL_INFO_LOG_LENGTH ? 0 : GL_TRUE; }
void names(GLsizei count, GLuint* made) { std::fill_n(made, count, some_name); }
GLuint made_shader(GLenum) { return some_name; }
GLuint made_program() { return some_name; }
GLenum framebuffer_status(GLenum) { return GL_FRAMEBUFFER_COMPLETE; }
GLenum no_error() { return GL_NO_ERROR; }
GLint uniform_place(GLuint, const GLchar*) { return 0; }

template <class Function>
GlFunction erased(Function* function) {
    return reinterpret_cast<GlFunction>(function);
}

/// The functions that answer something; all others may be called as one that does nothing, whatever their
/// parameters: the caller clears them away.
GlFunction find_nothing(const char* name) {
    const std::string_view wanted = name;
    const std::pair<std::string_view, GlFunction> answering[] = {
        {"glGetString", erased(&string_of)},
        {"glGetStringi", erased(&numbered_string_of)},
        {"glGetIntegerv", erased(&integer_of)},
        {"glGetShaderiv", erased(&parameter_of)},
        {"glGetProgramiv", erased(&parameter_of)},
        {"glGenBuffers", erased(&names)},
        {"glGenVertexArrays", erased(&names)},
        {"glGenTextures", erased(&names)},
        {"glGenFramebuffers", erased(&names)},
        {"glCreateShader", erased(&made_shader)},
        {"glCreateProgram", erased(&made_program)},
        {"glCheckFramebufferStatus", erased(&framebuffer_status)},
        {"glGetError", erased(&no_error)},
        {"glGetUniformLocation", erased(&uniform_place)},
        {"glGetAttribLocation", erased(&uniform_place)},
    };
    for (const auto& [known, function] : answering)
        if (known == wanted) return function;
    return erased(&nothing);
}

}  // namespace

bool load_null_gl() { return load_gl(&find_nothing); }

}  // namespace kinscape
