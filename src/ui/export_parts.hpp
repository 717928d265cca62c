// The four groups of choices of the export window, as rows of a label and a control.
#pragma once

#include "ui/export_window.hpp"
#include "ui/flow.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace kinscape {

class ExportParts {
public:
    ExportParts(Flow& flow, ExportWindow& window, const ExportInput& input, ExportAnswer& answer)
        : flow_(flow),
          window_(window),
          input_(input),
          answer_(answer) {}
    void reader();
    void drawing();
    void page();
    void files();

private:
    /// A word that is shown and the word of the option that it stands for.
    struct Choice {
        std::string_view shown, word;
    };
    void choice(std::string_view label, std::span<const Choice> choices, std::string& word,
                std::span<const std::string_view> offs = {});
    bool toggle(std::string_view label, bool on, std::string_view off = {});
    void pick(std::string_view label, const std::vector<PickOption>& options, std::string& id);
    void field(std::string_view label, std::string& text, std::string_view placeholder,
               const std::function<bool()>& take);
    void toggles(const std::vector<PickOption>& options, GivenList& list,
                 const std::vector<std::string>& as_usual);
    void case_key();
    void texts_to_keep();
    const View* view() const;
    Rect control_box(std::string_view label);

    Flow& flow_;
    ExportWindow& window_;
    const ExportInput& input_;
    ExportAnswer& answer_;
};

}  // namespace kinscape
