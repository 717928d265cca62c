// Catch2, whichever of its two versions CMake found: the one header that tests include for it.
#pragma once

#include <iostream>

#if KINSCAPE_CATCH_VERSION >= 3
#include <catch2/catch_approx.hpp>
#include <catch2/catch_message.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

/// Ends a test whose program or data is not on this machine: ctest counts it as skipped, not as passed.
#define KS_SKIP(reason)                                                                                      \
    do {                                                                                                     \
        std::cout << "skipped-here: " << (reason) << std::endl;                                              \
        return;                                                                                              \
    } while (false)
