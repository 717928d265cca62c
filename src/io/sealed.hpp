// Sealed files: bytes behind a passphrase, in the format `age` v1 (age-encryption.org/v1) with its scrypt
// recipient, so that the tool `age` opens our files and we open its. Source: the C2SP specification "age".
#pragma once

#include "base/result.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kinscape {

/// A passphrase; its memory is wiped when it goes.
class Passphrase {
public:
    explicit Passphrase(std::string text) : text_(std::move(text)) {}
    Passphrase(const Passphrase&) = default;
    Passphrase(Passphrase&&) = default;
    Passphrase& operator=(const Passphrase&) = default;
    Passphrase& operator=(Passphrase&&) = default;
    ~Passphrase();
    std::string_view text() const { return text_; }
    bool empty() const { return text_.empty(); }

private:
    std::string text_;
};

enum class SealedError : unsigned char {
    not_sealed,        // no age file at all
    not_a_passphrase,  // an age file for a key, not for a passphrase
    too_costly,        // asks for more memory than an honest file does
    wrong_passphrase,
    damaged,  // cut short or changed
    no_memory,
};

/// What happened and what to do, without the file's name.
std::string sentence_of(SealedError error);

/// True when the bytes begin as an age v1 file does.
bool is_sealed(std::string_view bytes);

/// Memory and time that guessing one passphrase costs: 2^work rounds of scrypt, 1 KiB each. 18 is what `age`
/// takes (256 MiB, about a second); tests take less.
inline constexpr int usual_work = 18;
inline constexpr int most_work = 22;

/// What a file is sealed with, while a program works on it: what it closes opens with the passphrase that it
/// was made of, without anybody typing it again. Its key is wiped when the last copy goes.
class Seal {
public:
    static Result<Seal, SealedError> of(const Passphrase& passphrase, int work = usual_work);

    /// An age file of its own each time: the same header, another nonce.
    std::string closed(std::string_view bytes) const;
    /// Nothing where another seal has closed the bytes, or somebody has changed them.
    std::optional<std::string> opened(std::string_view bytes) const;

private:
    struct Key;
    explicit Seal(std::shared_ptr<const Key> key) : key_(std::move(key)) {}
    friend struct Unsealing;
    std::shared_ptr<const Key> key_;
};

struct Unsealed {
    std::string bytes;
    Seal seal;
};
Result<Unsealed, SealedError> unsealed(std::string_view bytes, const Passphrase& passphrase);
Result<std::string, SealedError> sealed(std::string_view bytes, const Passphrase& passphrase,
                                        int work = usual_work);

}  // namespace kinscape
