#include "widgets/pages/entity_picker.h"

#include <QtCore/QEvent>

namespace clientele {

void EntityPicker::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    m_matches.clear();
    m_total = 0;
    setPicked(std::nullopt);
    fill();
}

void EntityPicker::setMatches(const std::vector<quint32> &entities, qint64 total)
{
    m_matches = entities;
    m_total = total;
    fill();
}

void EntityPicker::changeEvent(QEvent *event)
{
    SearchList::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EntityPicker::fill()
{
    std::vector<Item> items;
    for (const quint32 entity : m_matches)
        items.push_back(itemOf(entity, *m_dataset));
    QString note;
    if (!m_matches.empty())
        note = countNote(static_cast<qint64>(m_matches.size()), m_total);
    else if (!searchText().isEmpty())
        note = nothingNote();
    setItems(items, note);
}

void EntityPicker::retranslate()
{
    setWords(words());
    fill();
}

} // namespace clientele
