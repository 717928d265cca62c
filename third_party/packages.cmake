# Libraries that come from the distribution's packages as they are.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(glfw3 3.3 REQUIRED)

pkg_check_modules(pango REQUIRED IMPORTED_TARGET
  pangoft2 pango harfbuzz freetype2 fontconfig glib-2.0 gobject-2.0)
# GLib's -pthread only sets a macro that precompiled headers were made without; threads are linked anyway.
set_target_properties(PkgConfig::pango PROPERTIES INTERFACE_COMPILE_OPTIONS "")
# The writers hand cairo the very font file that text chose, so they see FreeType besides.
pkg_check_modules(cairo REQUIRED IMPORTED_TARGET cairo cairo-pdf cairo-ft freetype2 fontconfig)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)
target_compile_definitions(PkgConfig::qpdf INTERFACE POINTERHOLDER_TRANSITION=4)
# The colours that a PDF/A means.
pkg_check_modules(lcms2 REQUIRED IMPORTED_TARGET lcms2)
pkg_check_modules(gmp REQUIRED IMPORTED_TARGET gmpxx)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(zip REQUIRED IMPORTED_TARGET libzip)
# The clipboard: pictures on it need an owner of our own.
pkg_check_modules(x11 REQUIRED IMPORTED_TARGET x11)
# A picture that is to be traced.
pkg_check_modules(png REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(turbojpeg REQUIRED IMPORTED_TARGET libturbojpeg)
pkg_check_modules(egl REQUIRED IMPORTED_TARGET egl)
pkg_check_modules(freetype REQUIRED IMPORTED_TARGET freetype2)
