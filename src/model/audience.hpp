// Who may see what. Facts are taken out of the document before anything is laid out or drawn, so that no gap,
// id or word of a withheld fact can leave. Only `visible_to` makes a VisibleDocument, and only that can be
// drawn.
#pragma once

#include "model/deidentify.hpp"
#include "model/document.hpp"

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kinscape {

enum class Reader : unsigned char { worker, client, report };

struct Audience {
    Reader reader = Reader::worker;
    /// Also without names, dates, places and texts. Then `reader` is the report.
    std::shared_ptr<const Deidentify> deidentify = nullptr;
    bool operator==(const Audience&) const = default;
};

/// One fact that is not in a copy: an item as a whole (an empty path), or a member of it ("marks/0").
struct LeftOutFact {
    std::string kind;  // as it is counted: person, mark, words, fact …
    AnyId of;
    std::string path;
    /// Not withheld itself, and gone with something that is: the note about somebody withheld.
    bool hangs_on = false;
};

/// A document from which everything that the reader may not see is gone.
class VisibleDocument {
public:
    const Document& document() const { return document_; }
    const Audience& audience() const { return audience_; }
    /// The withheld people who stay for a line of descent: a symbol without a word (`gender` undisclosed).
    const std::set<PersonId>& undisclosed() const { return undisclosed_; }
    /// How many facts were left out, by kind: "person" 1, "tie" 2 …
    const std::vector<std::pair<std::string, int>>& left_out() const { return left_out_; }
    /// Each of them, and what hangs on it alone, by the ids and paths of the whole document. For the worker's
    /// eyes: it tells what the copy does not.
    const std::vector<LeftOutFact>& left_out_facts() const { return left_out_facts_; }
    /// What the de-identified copy has besides its document, which is moved into this one; nullptr when it is
    /// none.
    const Deidentified* deidentified() const { return deidentified_.get(); }

private:
    friend VisibleDocument visible_to(const Document&, const Audience&);
    VisibleDocument() = default;
    Document document_;
    Audience audience_;
    std::set<PersonId> undisclosed_;
    std::vector<std::pair<std::string, int>> left_out_;
    std::vector<LeftOutFact> left_out_facts_;
    std::shared_ptr<const Deidentified> deidentified_;
};

/// Withheld is absent, with what hangs on it alone (format.md, "Withheld"): defaults of secret unions, donor
/// and surrogate links and the role family-secret included; a person whom a line of descent needs stays as
/// `undisclosed`. A de-identified copy has new ids throughout.
VisibleDocument visible_to(const Document& document, const Audience& audience);

}  // namespace kinscape
