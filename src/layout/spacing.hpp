// Distances of the layout, read from assets/notation (the profile may change them). Millimetres at scale 1; w
// is the width of a person's symbol. Sources: notation.md 3.1, 4.1, layout.md 2.4, 2.5. Rows and gaps are as
// narrow as reads well, since paper is scarce: the pictures of look/README.md 8 have more room.
#pragma once

namespace kinscape {

struct Spacing {
    double w = 10.0;
    double symbol_gap = 5.0;       // least room between brothers and sisters' symbols
    double partner_gap = 10.0;     // least room between two partners' symbols; words on the bar widen it
    double label_gap = 4.0;        // least room between two text blocks (0.4 w)
    double label_top = 1.2;        // from the outline to the text block (0.12 w)
    double union_drop = 3.2;       // from the bottom of a symbol to the bar of its union (0.32 w)
    double union_step = 2.3;       // each further bar of one person lies lower by this (0.23 w)
    double drop_aside = 1.7;       // two drops of one person stand this far to each side (0.17 w)
    double bar_above_child = 5.5;  // sibship bar above the children's tops (0.55 w)
    double lane = 2.5;             // between two lanes of sibship bars (0.25 w)
    double row_gap = 5.0;          // least free height between the text of one row and the bars of the next
    double second_link_aside = 2.0;
    double household_pad = 1.5;  // from symbols and texts to the outline (0.15 w)
    double ecomap_scale = 0.6;   // of the family inside an ecomap's centre
};

}  // namespace kinscape
