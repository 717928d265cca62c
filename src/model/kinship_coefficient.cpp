// The relationship A of all is T D T' (Henderson 1976): T holds the share of genes that an ancestor hands
// down, D what is drawn anew at each birth, which depends on the inbreeding of the parents alone. With
// depth(k) the generations above k, T of a and k is a multiple of 2^-(depth(a) - depth(k)) and A of a and b
// one of 2^-(depth(a) + depth(b)); each number below is a whole one at the scale that its comment names.
#include "model/kinship_coefficient.hpp"

#include <gmpxx.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <map>
#include <type_traits>
#include <utility>

namespace kinscape {
namespace {

using Whole = mpz_class;

/// value / 2^halvings in lowest terms, as text.
std::string fraction_text(const Whole& value, std::size_t halvings) {
    constexpr std::size_t bits_of_a_word = 63;
    const std::size_t shift = std::min<std::size_t>(mpz_scan1(value.get_mpz_t(), 0), halvings);
    const std::size_t left = halvings - shift;
    if (value.fits_ulong_p() && left <= bits_of_a_word) {
        std::string text = std::to_string(value.get_ui() >> shift);
        if (left > 0) text += '/' + std::to_string(1UL << left);
        return text;
    }
    std::string text = Whole(value >> shift).get_str();
    if (left > 0) text += '/' + Whole(Whole(1) << left).get_str();
    return text;
}

Fraction fraction_of(const Whole& value, std::size_t halvings) {
    if (value == 0) return {};
    return {fraction_text(value, halvings), mpq_class(value, Whole(1) << halvings).get_d()};
}

class Decomposition {
public:
    explicit Decomposition(const BloodLines& lines)
        : lines_(lines),
          position_(lines.people.size()),
          drawn_anew_(lines.people.size()),
          known_(lines.people.size(), false) {
        for (std::size_t i = 0; i < lines.ancestors_first.size(); ++i)
            position_[lines.ancestors_first[i]] = i;
        one_.share.resize(lines.people.size());
        other_.share.resize(lines.people.size());
    }

    /// What the genotype has of each of its ancestors, itself included: shares at 2^(depth -
    /// depth(ancestor)).
    struct Ancestry {
        std::vector<std::size_t> who;  // descendants first
        std::vector<Whole> share;      // by genotype; 0 for all others
    };
    void climb(std::size_t start, Ancestry& ancestry) const {
        for (const std::size_t old : ancestry.who)
            ancestry.share[old] = 0;
        ancestry.who.assign(1, start);
        // 0 marks who is not yet in the list: a share is never 0 on the way up.
        ancestry.share[start] = 1;
        for (std::size_t i = 0; i < ancestry.who.size(); ++i)
            for (const std::size_t parent : lines_.genes_from[ancestry.who[i]])
                if (ancestry.share[parent] == 0) {
                    ancestry.share[parent] = 1;
                    ancestry.who.push_back(parent);
                }
        std::sort(ancestry.who.begin(), ancestry.who.end(),
                  [&](std::size_t a, std::size_t b) { return position_[a] > position_[b]; });
        for (const std::size_t one : ancestry.who)
            ancestry.share[one] = one == start ? 1 : 0;
        for (const std::size_t one : ancestry.who)
            for (const std::size_t parent : lines_.genes_from[one])
                ancestry.share[parent] += ancestry.share[one]
                                          << (lines_.depth[one] - lines_.depth[parent] - 1);
    }

    /// D of the genotype at 2^(2 depth). All ancestors must be known.
    const Whole& drawn_anew(std::size_t genotype) const { return drawn_anew_[genotype]; }

    /// Makes D of a genotype known, and of its ancestors before.
    void know(std::size_t genotype) {
        if (known_[genotype]) return;
        Ancestry above;
        above.share.resize(lines_.people.size());
        climb(genotype, above);
        for (auto one = above.who.rbegin(); one != above.who.rend(); ++one)
            know_one(*one);
    }
    void know_all() {
        for (const std::size_t one : lines_.ancestors_first)
            know_one(one);
    }

    /// A of two genotypes whose ancestors are known, at 2^(depth(one) + depth(other)).
    Whole relationship(std::size_t one, std::size_t other) {
        climb(one, one_);
        climb(other, other_);
        Whole sum = 0;
        for (const std::size_t shared : one_.who)
            if (other_.share[shared] != 0)
                sum += one_.share[shared] * other_.share[shared] * drawn_anew_[shared];
        return sum;
    }

    /// Inbreeding at 2^(2 depth); the genotype must be known.
    Whole inbreeding(std::size_t genotype) const {
        const auto& parents = lines_.genes_from[genotype];
        if (parents.size() < 2) return 0;
        const std::size_t scale = lines_.depth[parents[0]] + lines_.depth[parents[1]] + 1;
        return of_couple_.find({parents[0], parents[1]})->second << (2 * lines_.depth[genotype] - scale);
    }

private:
    void know_one(std::size_t genotype) {
        if (known_[genotype]) return;
        known_[genotype] = true;
        const auto& parents = lines_.genes_from[genotype];
        if (parents.size() == 2) {
            const auto [at, is_new] = of_couple_.try_emplace({parents[0], parents[1]});
            if (is_new) at->second = relationship(parents[0], parents[1]);
        }
        const std::size_t depth = lines_.depth[genotype];
        // 1, 3/4 or 1/2 for no, one or two known parents, less a quarter of each parent's inbreeding.
        Whole drawn = Whole(4 - parents.size()) << (2 * depth);
        for (const std::size_t parent : parents)
            drawn -= inbreeding(parent) << (2 * (depth - lines_.depth[parent]));
        drawn_anew_[genotype] = drawn >> 2;
    }

    const BloodLines& lines_;
    std::vector<std::size_t> position_;
    std::vector<Whole> drawn_anew_;
    std::vector<bool> known_;
    std::map<std::pair<std::size_t, std::size_t>, Whole> of_couple_;  // A of the parents, once for siblings
    Ancestry one_, other_;
};

/// value / 2^halvings in lowest terms, into `text`, which keeps its room.
void write_fraction(std::uint64_t value, std::size_t halvings, std::string& text) {
    const std::size_t shift =
        std::min<std::size_t>(static_cast<std::size_t>(std::countr_zero(value)), halvings);
    std::array<char, 48> room;
    char* end = std::to_chars(room.data(), room.data() + room.size(), value >> shift).ptr;
    if (halvings > shift) {
        *end++ = '/';
        end = std::to_chars(end, room.data() + room.size(), std::uint64_t{1} << (halvings - shift)).ptr;
    }
    text.assign(room.data(), end);
}
void write_fraction(const Whole& value, std::size_t halvings, std::string& text) {
    text = fraction_text(value, halvings);
}

// With no more generations above anybody, every number of the pairs fits a word: A is 2 at most.
constexpr std::size_t deepest_in_words = 30;

template <typename Number>
Number number_of(const Whole& value) {
    if constexpr (std::is_same_v<Number, Whole>)
        return value;
    else
        return value.get_ui();
}

/// All pairs, one row of A after another: T D times what the first has of its ancestors, handed down.
template <typename Number>
class KinshipRows {
public:
    KinshipRows(const BloodLines& lines, const Decomposition& known)
        : lines_(lines),
          known_(known),
          related_(lines.people.size() + 1) {
        const std::size_t nobody = lines.people.size();
        for (const std::size_t genotype : lines.ancestors_first) {
            Birthright& birth = births_.emplace_back(Birthright{genotype, {nobody, nobody}, {0, 0}});
            for (std::size_t i = 0; i < lines.genes_from[genotype].size(); ++i) {
                birth.from[i] = lines.genes_from[genotype][i];
                birth.halvings[i] = lines.depth[genotype] - lines.depth[birth.from[i]] - 1;
            }
            drawn_anew_.push_back(number_of<Number>(known.drawn_anew(genotype)));
        }
        above_.share.resize(lines.people.size());
    }

    void take_row(std::size_t one, const TakeKinship& take) {
        const std::size_t genotype = lines_.genotype[one];
        relate_to_all(genotype);
        for (std::size_t other = one + 1; other < lines_.people.size(); ++other) {
            const std::size_t partner = lines_.genotype[other];
            if (related_[partner] == 0) continue;
            write_fraction(related_[partner], lines_.depth[genotype] + lines_.depth[partner] + 1, text_);
            take(one, other, text_);
        }
    }

private:
    struct Birthright {
        std::size_t genotype;
        std::array<std::size_t, 2> from;  // one past the last: nobody, who is related to none
        std::array<std::size_t, 2> halvings;
    };
    /// A of `start` with every genotype, at 2^(depth(start) + depth).
    void relate_to_all(std::size_t start) {
        known_.climb(start, above_);
        for (std::size_t i = 0; i < births_.size(); ++i) {
            const Birthright& birth = births_[i];
            Number& value = related_[birth.genotype];
            value = related_[birth.from[0]] << birth.halvings[0];
            value += related_[birth.from[1]] << birth.halvings[1];
            if (above_.share[birth.genotype] != 0)
                value += number_of<Number>(above_.share[birth.genotype]) * drawn_anew_[i];
        }
    }

    const BloodLines& lines_;
    const Decomposition& known_;
    std::vector<Birthright> births_;
    std::vector<Number> drawn_anew_;  // in the order of births_
    std::vector<Number> related_;
    Decomposition::Ancestry above_;
    std::string text_;
};

template <typename Number>
void each_kinship_in(const BloodLines& lines, const TakeKinship& take) {
    Decomposition known(lines);
    known.know_all();
    KinshipRows<Number> rows(lines, known);
    for (std::size_t one = 0; one < lines.people.size(); ++one)
        rows.take_row(one, take);
}

}  // namespace

Fraction kinship_between(const BloodLines& lines, std::size_t one, std::size_t other) {
    const std::size_t a = lines.genotype[one], b = lines.genotype[other];
    Decomposition known(lines);
    known.know(a);
    known.know(b);
    return fraction_of(known.relationship(a, b), lines.depth[a] + lines.depth[b] + 1);
}

std::vector<Fraction> inbreeding_of_all(const BloodLines& lines) {
    Decomposition known(lines);
    known.know_all();
    std::vector<Fraction> all;
    all.reserve(lines.people.size());
    for (const std::size_t genotype : lines.genotype)
        all.push_back(fraction_of(known.inbreeding(genotype), 2 * lines.depth[genotype]));
    return all;
}

void each_kinship(const BloodLines& lines, const TakeKinship& take) {
    const auto deepest = std::max_element(lines.depth.begin(), lines.depth.end());
    if (deepest == lines.depth.end() || *deepest <= deepest_in_words)
        each_kinship_in<std::uint64_t>(lines, take);
    else
        each_kinship_in<Whole>(lines, take);
}

}  // namespace kinscape
