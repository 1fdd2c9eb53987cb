#pragma once

#include <memory>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "widgets/forms/search_list.h"

namespace clientele {

// Finds one of the shop's customers or products by what a person types: what the two have in common. What one of them
// is called, and the words around the list, are its subclass's.
class EntityPicker : public SearchList
{
    Q_OBJECT

public:
    void setDataset(std::shared_ptr<const Dataset> dataset); // forgets the matches and the one picked
    // The first ones found, best match first, and how many there are in all.
    void setMatches(const std::vector<quint32> &entities, qint64 total);

protected:
    using SearchList::SearchList;

    void changeEvent(QEvent *event) override;
    void retranslate(); // for the constructor of a subclass

private:
    virtual Words words() const = 0;
    virtual Item itemOf(quint32 entity, const Dataset &dataset) const = 0;
    virtual QString countNote(qint64 shown, qint64 total) const = 0; // both the same where all are shown
    virtual QString nothingNote() const = 0;

    void fill();

    std::shared_ptr<const Dataset> m_dataset;
    std::vector<quint32> m_matches;
    qint64 m_total = 0;
};

} // namespace clientele
