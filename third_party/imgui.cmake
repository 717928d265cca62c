# Dear ImGui from source: the user's own folder, else the one the set-up script unpacked. The packaged
# library is too old and lacks the item hooks that our user interface tests stand on.
set(imgui_dir ${CMAKE_SOURCE_DIR}/build-deps/imgui)
if(KINSCAPE_IMGUI_DIR)
  set(imgui_dir ${KINSCAPE_IMGUI_DIR})
elseif(DEFINED ENV{KINSCAPE_IMGUI_DIR})
  set(imgui_dir $ENV{KINSCAPE_IMGUI_DIR})
endif()
if(NOT EXISTS ${imgui_dir}/imgui.h OR NOT EXISTS ${imgui_dir}/backends/imgui_impl_glfw.cpp)
  message(FATAL_ERROR "Dear ImGui is not in ${imgui_dir}: run ./kinscape, which fetches it, or set "
                      "KINSCAPE_IMGUI_DIR to a folder with imgui.h and backends.")
endif()

file(STRINGS ${imgui_dir}/imgui.h version_lines REGEX "#define IMGUI_VERSION(_NUM)? ")
string(REGEX MATCH "VERSION_NUM +([0-9]+)" _ "${version_lines}")
set(imgui_number ${CMAKE_MATCH_1})
if(imgui_number LESS 19200 OR NOT imgui_number LESS 20000)
  message(FATAL_ERROR "Dear ImGui in ${imgui_dir} has version number ${imgui_number}; "
                      "19200 to 19999 will do. KINSCAPE_IMGUI_DIR may name another folder.")
endif()
message(STATUS "Dear ImGui ${imgui_number} from ${imgui_dir}")

add_library(kinscape_imgui STATIC
  ${imgui_dir}/imgui.cpp ${imgui_dir}/imgui_draw.cpp ${imgui_dir}/imgui_tables.cpp
  ${imgui_dir}/imgui_widgets.cpp ${imgui_dir}/misc/cpp/imgui_stdlib.cpp
  ${imgui_dir}/misc/freetype/imgui_freetype.cpp ${imgui_dir}/backends/imgui_impl_glfw.cpp
  ${imgui_dir}/backends/imgui_impl_opengl3.cpp)
target_include_directories(kinscape_imgui SYSTEM PUBLIC
  ${imgui_dir} ${imgui_dir}/backends ${imgui_dir}/misc/cpp ${imgui_dir}/misc/freetype)
target_compile_definitions(kinscape_imgui PUBLIC
  IMGUI_ENABLE_TEST_ENGINE IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_OBSOLETE_FUNCTIONS)
target_compile_options(kinscape_imgui PRIVATE -w)
set_target_properties(kinscape_imgui PROPERTIES UNITY_BUILD OFF)
target_link_libraries(kinscape_imgui PUBLIC PkgConfig::freetype glfw PRIVATE ${CMAKE_DL_LIBS})
# The four hook functions that ImGui calls are ours, in src/ui: the two archives need each other.
if(EXISTS ${CMAKE_SOURCE_DIR}/src/ui)
  target_link_libraries(kinscape_imgui INTERFACE $<LINK_ONLY:kinscape_ui>)
endif()
