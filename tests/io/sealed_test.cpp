#include "base/child_process.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "io/sealed.hpp"
#include "workshop.hpp"

#include <string>

namespace kinscape {
namespace {

constexpr int little_work = 4;
const Passphrase ours("seven quiet herons");

std::string opened_again(const std::string& bytes) {
    const auto file = sealed(bytes, ours, little_work);
    REQUIRE(file);
    CHECK(is_sealed(*file));
    const auto again = unsealed(*file, ours);
    REQUIRE(again);
    return again->bytes;
}

}  // namespace

TEST_CASE("What is sealed comes back byte for byte, whatever its length") {
    for (const std::size_t size : {0u, 1u, 65535u, 65536u, 65537u, 131072u, 200000u}) {
        std::string bytes(size, '\0');
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<char>(i * 31 + i / 256);
        CHECK(opened_again(bytes) == bytes);
    }
}

TEST_CASE("A sealed file holds nothing of its text, and no two are alike") {
    const std::string text = "Rosa told me this in confidence";
    const auto one = sealed(text, ours, little_work), other = sealed(text, ours, little_work);
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one->find("Rosa") == std::string::npos);
    CHECK(*one != *other);
}

TEST_CASE("A wrong passphrase is told apart from a damaged file") {
    auto file = sealed("the family", ours, little_work);
    REQUIRE(file);
    CHECK(unsealed(*file, Passphrase("seven quiet heron")).error() == SealedError::wrong_passphrase);
    std::string changed = *file;
    changed.back() = static_cast<char>(changed.back() ^ 1);
    CHECK(unsealed(changed, ours).error() == SealedError::damaged);
}

TEST_CASE("No byte of a sealed file can be changed or cut off unnoticed") {
    const auto file = sealed("who lives where", ours, little_work);
    REQUIRE(file);
    for (std::size_t at = 0; at < file->size(); ++at) {
        std::string changed = *file;
        changed[at] = static_cast<char>(changed[at] ^ 4);
        INFO("byte " << at);
        CHECK_FALSE(unsealed(changed, ours));
        CHECK_FALSE(unsealed(file->substr(0, at), ours));
    }
    CHECK_FALSE(unsealed(*file + "x", ours));
}

TEST_CASE("A file that asks for more memory than an honest one is refused at once") {
    const auto file = sealed("x", ours, little_work);
    REQUIRE(file);
    std::string costly = *file;
    const std::size_t at = costly.find(" 4\n");
    REQUIRE(at != std::string::npos);
    costly.replace(at, 3, " 40\n");
    CHECK(unsealed(costly, ours).error() == SealedError::too_costly);
}

TEST_CASE("A clear document and a file for a key are called what they are") {
    CHECK(unsealed("{\"kinscape\": 1}", ours).error() == SealedError::not_sealed);
    CHECK(unsealed("age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n", ours).error() ==
          SealedError::not_a_passphrase);
}

TEST_CASE("A seal closes again without its passphrase, differently each time, and opens its own alone") {
    const auto first = sealed("the family", ours, little_work);
    REQUIRE(first);
    const auto opened = unsealed(*first, ours);
    REQUIRE(opened);
    const Seal& seal = opened->seal;
    const std::string again = seal.closed("the family, later"), once_more = seal.closed("the family, later");
    CHECK_FALSE(again == once_more);
    CHECK(unsealed(again, ours)->bytes == "the family, later");
    CHECK(seal.opened(again) == "the family, later");
    CHECK(seal.opened(*first) == "the family");
    CHECK_FALSE(seal.opened(*sealed("the family", ours, little_work)));
    std::string changed = again;
    changed.back() ^= 1;
    CHECK_FALSE(seal.opened(changed));
}

}  // namespace kinscape
