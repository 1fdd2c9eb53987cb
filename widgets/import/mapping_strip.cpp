#include "widgets/import/mapping_strip.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>

#include "widgets/forms/form_parts.h"
#include "widgets/import/mapping_header.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kBesideText = 44; // of a combo box: its paddings and its arrow

// Said beside a meaning that was told by the column's values; nothing when there is no doubt.
QString doubtText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Sure: return {};
    case Confidence::Likely: return MappingStrip::tr("likely");
    case Confidence::Guess: return MappingStrip::tr("a guess");
    }
    return {};
}

} // namespace

MappingStrip::MappingStrip(MappingHeader *header, QWidget *parent)
    : QWidget(parent)
    , m_header(header)
{
    connect(header, &QHeaderView::sectionResized, this, &MappingStrip::follow);
    connect(header, &MappingHeader::placed, this, &MappingStrip::follow);
}

void MappingStrip::setColumns(const std::vector<Recipe::Column> &columns, const std::vector<Field> &fields,
                              const std::vector<Confidence> &confidence)
{
    while (m_combos.size() > columns.size()) {
        delete m_combos.back();
        m_combos.pop_back();
    }
    while (m_combos.size() < columns.size()) {
        const int column = static_cast<int>(m_combos.size());
        auto *combo = new QComboBox(this);
        combo->setObjectName(QStringLiteral("comboColumn%1").arg(column));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(combo, &QComboBox::activated, this, [this, combo, column] {
            Q_EMIT fieldChosen(column, static_cast<Field>(combo->currentData().toInt()));
        });
        m_combos.push_back(combo);
    }
    for (std::size_t i = 0; i < m_combos.size(); ++i)
        fillCombo(m_combos[i], columns[i], fields, i < confidence.size() ? confidence[i] : Confidence::Sure);
    follow();
}

int MappingStrip::widthFor(int column) const
{
    const QComboBox *combo = m_combos[static_cast<std::size_t>(column)];
    return combo->fontMetrics().horizontalAdvance(combo->currentText()) + kBesideText + 2 * space::kTight;
}

void MappingStrip::follow()
{
    const QRect room = m_header->roomUnderNames();
    setGeometry(QRect(m_header->viewport()->mapTo(parentWidget(), room.topLeft()), room.size()));
    for (int column = 0; column < static_cast<int>(m_combos.size()) && column < m_header->count(); ++column) {
        QComboBox *combo = m_combos[static_cast<std::size_t>(column)];
        combo->setGeometry(m_header->sectionViewportPosition(column) + space::kTight, 0,
                           m_header->sectionSize(column) - 2 * space::kTight, room.height() - space::kHalf);
        combo->show();
    }
}

void MappingStrip::fillCombo(QComboBox *combo, const Recipe::Column &column, const std::vector<Field> &fields,
                             Confidence confidence)
{
    const QSignalBlocker blocker(combo);
    combo->clear();
    combo->addItem(tr("Ignore this column"), static_cast<int>(Field::None));
    for (const Field field : fields) {
        if (field == Field::None)
            continue;
        combo->addItem(fieldName(field), static_cast<int>(field));
        combo->setItemData(combo->count() - 1, fieldExplanation(field), Qt::ToolTipRole);
    }
    combo->setCurrentIndex(std::max(0, combo->findData(static_cast<int>(column.field))));
    if (const QString doubt = doubtText(confidence); !doubt.isEmpty() && column.field != Field::None)
        combo->setItemText(combo->currentIndex(), tr("%1 · %2").arg(fieldName(column.field), doubt));
    nameChoice(combo, tr("Meaning of column %1").arg(QString::fromStdString(column.header)));
    combo->setToolTip(column.field == Field::None ? tr("This column is left out.") : fieldExplanation(column.field));
}

} // namespace clientele
