# Libraries that come from the distribution's packages as they are.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(pugixml REQUIRED)
find_package(glfw3 3.3 REQUIRED)

pkg_check_modules(pango REQUIRED IMPORTED_TARGET
  pangoft2 pango harfbuzz freetype2 fontconfig glib-2.0 gobject-2.0)
# The writers hand cairo the very font file that text chose, so they see FreeType besides.
pkg_check_modules(cairo REQUIRED IMPORTED_TARGET cairo cairo-pdf cairo-ft freetype2 fontconfig)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)
target_compile_definitions(PkgConfig::qpdf INTERFACE POINTERHOLDER_TRANSITION=4)
pkg_check_modules(lcms2 REQUIRED IMPORTED_TARGET lcms2)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(egl REQUIRED IMPORTED_TARGET egl)
pkg_check_modules(x11 REQUIRED IMPORTED_TARGET x11)
pkg_check_modules(freetype REQUIRED IMPORTED_TARGET freetype2)

# libzip's own CMake file names tools that are in another package; its pkg-config file does not.
pkg_check_modules(zip REQUIRED IMPORTED_TARGET libzip)
add_library(libzip::zip ALIAS PkgConfig::zip)
