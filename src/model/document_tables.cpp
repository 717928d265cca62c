// The tables of a document, compiled here and nowhere else.
#include "model/document.hpp"

namespace kinscape {

template class Table<Person>;
template class Table<Union>;
template class Table<ChildLink>;
template class Table<Birth>;
template class Table<Household>;
template class Table<System>;
template class Table<Tie>;
template class Table<Moment>;
template class Table<Goal>;
template class Table<Referral>;
template class Table<Measure>;
template class Table<Note>;
template class Table<Source>;
template class Table<View>;
template class Table<Place>;

}  // namespace kinscape
