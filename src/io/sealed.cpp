#include "io/sealed.hpp"

#include "base/check.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace kinscape {
namespace {

constexpr std::string_view first_line = "age-encryption.org/v1\n";
constexpr std::string_view scrypt_label = "age-encryption.org/v1/scrypt";
constexpr std::size_t key_bytes = 32, file_key_bytes = 16, salt_bytes = 16, nonce_bytes = 16;
constexpr std::size_t mac_bytes = crypto_auth_hmacsha256_BYTES;
constexpr std::size_t tag_bytes = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr std::size_t chunk_bytes = std::size_t{64} << 10;  // of clear text; the tag comes on top
constexpr std::uint32_t block_size = 8, parallel = 1;       // scrypt's r and p, fixed by the format

using Byte = unsigned char;

/// Bytes that are wiped when they go.
class Secret {
public:
    explicit Secret(std::size_t size) : bytes_(size) {}
    Secret(const Secret&) = delete;
    Secret(Secret&&) = default;
    Secret& operator=(const Secret&) = delete;
    Secret& operator=(Secret&&) = delete;
    ~Secret() { sodium_memzero(bytes_.data(), bytes_.size()); }
    Byte* data() { return bytes_.data(); }
    const Byte* data() const { return bytes_.data(); }
    std::size_t size() const { return bytes_.size(); }
    std::string_view view() const { return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()}; }

private:
    std::vector<Byte> bytes_;
};

const Byte* as_bytes(std::string_view text) { return reinterpret_cast<const Byte*>(text.data()); }

/// The library's own start; it chooses the fastest code for this processor and opens the source of chance.
void start_sodium() { KS_CHECK(sodium_init() >= 0, "libsodium starts"); }

std::string base64(const Byte* bytes, std::size_t size) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
    std::string text(sodium_base64_encoded_len(size, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes, size, variant);
    text.pop_back();  // the closing zero
    return text;
}

/// Nothing unless the text is base64 of exactly so many bytes, written in the one right way.
std::optional<std::string> from_base64(std::string_view text, std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t read = 0;
    const int answer =
        sodium_base642bin(reinterpret_cast<Byte*>(bytes.data()), size, text.data(), text.size(), nullptr,
                          &read, nullptr, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    if (answer != 0 || read != size || base64(as_bytes(bytes), size) != text) return std::nullopt;
    return bytes;
}

std::array<Byte, mac_bytes> hmac(std::string_view key, std::initializer_list<std::string_view> parts) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, as_bytes(key), key.size());
    for (const std::string_view part : parts)
        crypto_auth_hmacsha256_update(&state, as_bytes(part), part.size());
    std::array<Byte, mac_bytes> mac{};
    crypto_auth_hmacsha256_final(&state, mac.data());
    sodium_memzero(&state, sizeof state);
    return mac;
}

/// HKDF with SHA-256 (RFC 5869) for one block of output, which is all that age asks for.
Secret derived(const Secret& file_key, std::string_view salt, std::string_view purpose) {
    const std::string no_salt(mac_bytes, '\0');
    auto extracted = hmac(salt.empty() ? std::string_view(no_salt) : salt, {file_key.view()});
    const std::string_view extracted_key(reinterpret_cast<const char*>(extracted.data()), extracted.size());
    auto expanded = hmac(extracted_key, {purpose, std::string_view("\x01", 1)});
    Secret key(key_bytes);
    std::copy(expanded.begin(), expanded.end(), key.data());
    sodium_memzero(extracted.data(), extracted.size());
    sodium_memzero(expanded.data(), expanded.size());
    return key;
}

/// The key that only the passphrase gives; nothing when there is too little memory.
std::optional<Secret> wrap_key(const Passphrase& passphrase, std::string_view salt, int work) {
    Secret key(key_bytes);
    std::string labelled(scrypt_label);
    labelled += salt;
    const int answer = crypto_pwhash_scryptsalsa208sha256_ll(
        as_bytes(passphrase.text()), passphrase.text().size(), as_bytes(labelled), labelled.size(),
        std::uint64_t{1} << work, block_size, parallel, key.data(), key.size());
    if (answer != 0) return std::nullopt;
    return key;
}

using Nonce = std::array<Byte, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

/// A chunk's number, big-endian in eleven bytes, and whether it is the last.
Nonce nonce_of(std::uint64_t number, bool last) {
    Nonce nonce{};
    for (std::size_t i = 0; i < 8; ++i)
        nonce[10 - i] = static_cast<Byte>(number >> (8 * i));
    nonce[11] = last ? 1 : 0;
    return nonce;
}

void append_encrypted(std::string& to, std::string_view clear, const Nonce& nonce, const Secret& key) {
    const std::size_t begin = to.size();
    to.resize(begin + clear.size() + tag_bytes);
    crypto_aead_chacha20poly1305_ietf_encrypt(reinterpret_cast<Byte*>(to.data() + begin), nullptr,
                                              as_bytes(clear), clear.size(), nullptr, 0, nullptr,
                                              nonce.data(), key.data());
}

/// False when the bytes are not what the key wrote.
bool append_decrypted(std::string& to, std::string_view hidden, const Nonce& nonce, const Secret& key) {
    if (hidden.size() < tag_bytes) return false;
    const std::size_t begin = to.size();
    to.resize(begin + hidden.size() - tag_bytes);
    return crypto_aead_chacha20poly1305_ietf_decrypt(reinterpret_cast<Byte*>(to.data() + begin), nullptr,
                                                     nullptr, as_bytes(hidden), hidden.size(), nullptr, 0,
                                                     nonce.data(), key.data()) == 0;
}

std::string header_mac(const Secret& file_key, std::string_view header) {
    const auto mac = hmac(derived(file_key, {}, "header").view(), {header});
    return {reinterpret_cast<const char*>(mac.data()), mac.size()};
}

/// A header as it stands in the file.
struct Header {
    std::string_view covered;  // what the MAC is of: to the three hyphens
    std::string salt, body, mac;
    int work = 0;
    std::string_view payload;
};

std::optional<std::string_view> next_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t blank = line.find(' ');
        words.push_back(line.substr(0, blank));
        if (blank == std::string_view::npos) return words;
        line.remove_prefix(blank + 1);
    }
}

/// A whole number without sign or leading zero; 0 when it is none.
int work_of(std::string_view text) {
    if (text.empty() || text.size() > 2 || text[0] == '0') return 0;
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return 0;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// `-> scrypt SALT WORK`, the wrapped key, `--- MAC`. A passphrase is always alone in a file.
Result<Header, SealedError> read_header(std::string_view bytes) {
    if (!is_sealed(bytes)) return Failure{SealedError::not_sealed};
    Header header;
    std::string_view rest = bytes.substr(first_line.size());
    const auto stanza = next_line(rest);
    if (!stanza) return Failure{SealedError::damaged};
    const std::vector<std::string_view> words = words_of(*stanza);
    if (words[0] != "->") return Failure{SealedError::damaged};
    if (words.size() != 4 || words[1] != "scrypt")
        return Failure{words.size() > 1 && words[1] == "scrypt" ? SealedError::damaged
                                                                : SealedError::not_a_passphrase};
    const auto salt = from_base64(words[2], salt_bytes);
    header.work = work_of(words[3]);
    const auto body_line = next_line(rest);
    const auto closing = next_line(rest);
    if (!salt || header.work == 0 || !body_line || !closing || !closing->starts_with("--- "))
        return Failure{SealedError::damaged};
    if (header.work > most_work) return Failure{SealedError::too_costly};
    const auto body = from_base64(*body_line, file_key_bytes + tag_bytes);
    const auto mac = from_base64(closing->substr(4), mac_bytes);
    if (!body || !mac) return Failure{SealedError::damaged};
    header.salt = *salt;
    header.body = *body;
    header.mac = *mac;
    header.covered = bytes.substr(0, static_cast<std::size_t>(closing->data() - bytes.data()) + 3);
    header.payload = rest;
    return header;
}

std::string sealed_payload(std::string_view clear, const Secret& file_key) {
    std::string nonce(nonce_bytes, '\0');
    randombytes_buf(nonce.data(), nonce.size());
    const Secret key = derived(file_key, nonce, "payload");
    std::string payload = nonce;
    payload.reserve(nonce_bytes + clear.size() + (clear.size() / chunk_bytes + 1) * tag_bytes);
    std::uint64_t number = 0;
    do {
        const std::string_view chunk = clear.substr(0, chunk_bytes);
        clear.remove_prefix(chunk.size());
        append_encrypted(payload, chunk, nonce_of(number++, clear.empty()), key);
    } while (!clear.empty());
    return payload;
}

Result<std::string, SealedError> unsealed_payload(std::string_view payload, const Secret& file_key) {
    if (payload.size() < nonce_bytes + tag_bytes) return Failure{SealedError::damaged};
    const Secret key = derived(file_key, payload.substr(0, nonce_bytes), "payload");
    payload.remove_prefix(nonce_bytes);
    std::string clear;
    clear.reserve(payload.size());
    std::uint64_t number = 0;
    do {
        const std::string_view chunk = payload.substr(0, chunk_bytes + tag_bytes);
        payload.remove_prefix(chunk.size());
        // Only a file without any content ends in an empty chunk.
        const bool needless = chunk.size() == tag_bytes && number > 0;
        if (needless || !append_decrypted(clear, chunk, nonce_of(number++, payload.empty()), key)) {
            sodium_memzero(clear.data(), clear.size());
            return Failure{SealedError::damaged};
        }
    } while (!payload.empty());
    return clear;
}

}  // namespace

Passphrase::~Passphrase() { sodium_memzero(text_.data(), text_.size()); }

std::string sentence_of(SealedError error) {
    switch (error) {
    case SealedError::not_sealed: return "this is no sealed file. Open it as it is.";
    case SealedError::not_a_passphrase:
        return "this file is sealed for a key, not with a passphrase. Open it with the program `age` and its "
               "key.";
    case SealedError::too_costly:
        return "this file asks for more memory than a sealed document does. Open it with the program `age`.";
    case SealedError::wrong_passphrase:
        return "the passphrase is wrong. Try again; a lost passphrase cannot be helped.";
    case SealedError::damaged:
        return "this sealed file has been changed or cut short. Ask for a copy that is whole.";
    case SealedError::no_memory:
        return "there is not enough memory for the passphrase. Close other programs.";
    }
    return {};
}

bool is_sealed(std::string_view bytes) { return bytes.starts_with(first_line); }

/// `header` is what each file of this seal begins with, the line of its MAC included.
struct Seal::Key {
    std::string header;
    Secret file_key;
};

Result<Seal, SealedError> Seal::of(const Passphrase& passphrase, int work) {
    KS_CHECK(work > 0 && work <= most_work, "a file is sealed with work that it can be opened with");
    start_sodium();
    std::string salt(salt_bytes, '\0');
    randombytes_buf(salt.data(), salt.size());
    const auto wrapping = wrap_key(passphrase, salt, work);
    if (!wrapping) return Failure{SealedError::no_memory};
    Secret file_key(file_key_bytes);
    randombytes_buf(file_key.data(), file_key.size());
    std::string body;
    append_encrypted(body, file_key.view(), Nonce{}, *wrapping);

    std::string header(first_line);
    header += "-> scrypt " + base64(as_bytes(salt), salt.size()) + " " + std::to_string(work) + "\n";
    header += base64(as_bytes(body), body.size()) + "\n---";
    const std::string mac = header_mac(file_key, header);
    header += " " + base64(as_bytes(mac), mac.size()) + "\n";
    return Seal(std::make_shared<const Key>(Key{std::move(header), std::move(file_key)}));
}

std::string Seal::closed(std::string_view bytes) const {
    return key_->header + sealed_payload(bytes, key_->file_key);
}

std::optional<std::string> Seal::opened(std::string_view bytes) const {
    if (!bytes.starts_with(key_->header)) return std::nullopt;
    auto clear = unsealed_payload(bytes.substr(key_->header.size()), key_->file_key);
    if (!clear) return std::nullopt;
    return std::move(*clear);
}

/// Makes the seal of a file that was opened; here so that the header says nothing of keys.
struct Unsealing {
    static Seal seal(std::string header, Secret file_key) {
        return Seal(std::make_shared<const Seal::Key>(Seal::Key{std::move(header), std::move(file_key)}));
    }
};

Result<Unsealed, SealedError> unsealed(std::string_view bytes, const Passphrase& passphrase) {
    start_sodium();
    const auto header = read_header(bytes);
    if (!header) return Failure{header.error()};
    const auto wrapping = wrap_key(passphrase, header->salt, header->work);
    if (!wrapping) return Failure{SealedError::no_memory};
    std::string key;
    const bool opened = append_decrypted(key, header->body, Nonce{}, *wrapping);
    Secret file_key(file_key_bytes);
    std::copy_n(key.begin(), std::min(key.size(), file_key.size()), file_key.data());
    sodium_memzero(key.data(), key.size());
    if (!opened) return Failure{SealedError::wrong_passphrase};
    const std::string mac = header_mac(file_key, header->covered);
    if (sodium_memcmp(mac.data(), header->mac.data(), mac.size()) != 0) return Failure{SealedError::damaged};
    auto clear = unsealed_payload(header->payload, file_key);
    if (!clear) return Failure{clear.error()};
    std::string begin(bytes.substr(0, bytes.size() - header->payload.size()));
    return Unsealed{std::move(*clear), Unsealing::seal(std::move(begin), std::move(file_key))};
}

Result<std::string, SealedError> sealed(std::string_view bytes, const Passphrase& passphrase, int work) {
    const auto seal = Seal::of(passphrase, work);
    if (!seal) return Failure{seal.error()};
    return seal->closed(bytes);
}

}  // namespace kinscape
