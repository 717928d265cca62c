#include "app/bench_editor.hpp"

#include "base/file.hpp"
#include "io/document_json.hpp"

namespace kinscape {

Result<std::unique_ptr<StandIn>, SessionError> editor_with(const Document& document,
                                                           const PassingFolder& folder) {
    auto person = StandIn::create({places_for_replay(folder.path()), bench_day, nullptr}, ScreenSize{});
    if (!person) return person;
    const std::filesystem::path file = folder.path() / "family.kinscape";
    if (!write_file(file, write_document(document)) || !(*person)->session().open(file))
        return Failure{SessionError{"the family could not be opened"}};
    (*person)->settle();
    return person;
}

}  // namespace kinscape
