#include "app/window.hpp"

#include "draw/gpu.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace kinscape {

struct Window::Inside {
    GLFWwindow* window = nullptr;
    bool connected = false;
    bool something_happened = true;
    std::string title;
    std::vector<std::filesystem::path> dropped;
};

namespace {

constexpr int first_width = 1440;
constexpr int first_height = 900;
constexpr int least_width = 1024;
constexpr int least_height = 600;

GlFunction find_function(const char* name) { return glfwGetProcAddress(name); }

}  // namespace

Window::Window(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

Result<std::unique_ptr<Window>, WindowError> Window::create(const std::string& title) {
    glfwSetErrorCallback([](int, const char*) {});
    if (!glfwInit()) return Failure{WindowError::no_display};
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "kinscape");
    int width = first_width, height = first_height;
    if (const GLFWvidmode* mode = glfwGetVideoMode(glfwGetPrimaryMonitor())) {
        width = std::min(width, mode->width);
        height = std::min(height, mode->height);
    }
    GLFWwindow* made = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (!made) {
        glfwTerminate();
        return Failure{WindowError::no_opengl};
    }
    glfwSetWindowSizeLimits(made, least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(made);
    glfwSwapInterval(1);
    auto inside = std::make_unique<Inside>();
    inside->window = made;
    std::unique_ptr<Window> window(new Window(std::move(inside)));
    if (!load_gl(find_function)) return Failure{WindowError::no_opengl};
    return window;
}

Window::~Window() {
    glfwDestroyWindow(inside_->window);
    glfwTerminate();
}

void Window::connect() {
    GLFWwindow* window = inside_->window;
    glfwSetWindowUserPointer(window, inside_.get());
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* which) {
        static_cast<Inside*>(glfwGetWindowUserPointer(which))->something_happened = true;
    });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* which, int, int) {
        static_cast<Inside*>(glfwGetWindowUserPointer(which))->something_happened = true;
    });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* which) {
        static_cast<Inside*>(glfwGetWindowUserPointer(which))->something_happened = true;
    });
    glfwSetDropCallback(window, [](GLFWwindow* which, int count, const char** paths) {
        auto* inside = static_cast<Inside*>(glfwGetWindowUserPointer(which));
        inside->dropped.assign(paths, paths + count);
        inside->something_happened = true;
    });
    inside_->connected = ImGui_ImplGlfw_InitForOpenGL(window, true);
}

void Window::disconnect() {
    if (inside_->connected) ImGui_ImplGlfw_Shutdown();
    inside_->connected = false;
}

ScreenSize Window::screen() const {
    ScreenSize screen;
    glfwGetFramebufferSize(inside_->window, &screen.width, &screen.height);
    float across = 1, down = 1;
    glfwGetWindowContentScale(inside_->window, &across, &down);
    screen.density = std::max(0.5, std::round(static_cast<double>(across) * 4) / 4);
    screen.width = std::max(screen.width, 1);
    screen.height = std::max(screen.height, 1);
    return screen;
}

bool Window::take_events(double sleep_seconds) {
    if (sleep_seconds > 0)
        glfwWaitEventsTimeout(std::min(sleep_seconds, longest_sleep_s));
    else
        glfwPollEvents();
    const bool input = ImGui::GetCurrentContext() && ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
    return std::exchange(inside_->something_happened, false) || input;
}

void Window::begin_frame() { ImGui_ImplGlfw_NewFrame(); }
void Window::show_frame() { glfwSwapBuffers(inside_->window); }
bool Window::wants_to_close() const { return glfwWindowShouldClose(inside_->window) != 0; }
void Window::stay_open() { glfwSetWindowShouldClose(inside_->window, GLFW_FALSE); }

void Window::wake() { glfwPostEmptyEvent(); }

void Window::set_title(const std::string& title) {
    if (title == inside_->title) return;
    inside_->title = title;
    glfwSetWindowTitle(inside_->window, title.c_str());
}

std::vector<std::filesystem::path> Window::take_dropped_files() {
    return std::exchange(inside_->dropped, {});
}

}  // namespace kinscape
