# Graphviz with its two layout plugins linked as ordinary libraries, so that the worker reads no
# configuration file and loads nothing on demand.
pkg_check_modules(gvc REQUIRED IMPORTED_TARGET libgvc libcgraph libcdt)
pkg_get_variable(gvc_libdir libgvc libdir)

add_library(kinscape_graphviz INTERFACE)
foreach(plugin dot_layout neato_layout)
  find_library(KINSCAPE_GVPLUGIN_${plugin} NAMES gvplugin_${plugin}
               PATHS ${gvc_libdir}/graphviz NO_DEFAULT_PATH REQUIRED)
  target_link_libraries(kinscape_graphviz INTERFACE ${KINSCAPE_GVPLUGIN_${plugin}})
endforeach()
target_link_libraries(kinscape_graphviz INTERFACE PkgConfig::gvc)
set(KINSCAPE_GRAPHVIZ_PLUGIN_DIR ${gvc_libdir}/graphviz)
target_compile_options(kinscape_graphviz INTERFACE "SHELL:-isystem ${gvc_libdir}/../../include/graphviz")
