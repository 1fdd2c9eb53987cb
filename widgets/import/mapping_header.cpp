#include "widgets/import/mapping_header.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QPainter>
#include <QtWidgets/QComboBox>

#include "widgets/forms/form_parts.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kNameHeight = 26;
constexpr int kComboHeight = 32;
constexpr int kHeight = kNameHeight + kComboHeight + space::kHalf;

} // namespace

MappingHeader::MappingHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(false);
    setHighlightSections(false);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::placeCombos);
}

void MappingHeader::setColumns(const std::vector<Recipe::Column> &columns, const std::vector<Field> &fields)
{
    m_columns = columns;
    m_fields = fields;
    while (m_combos.size() > columns.size()) {
        delete m_combos.back();
        m_combos.pop_back();
    }
    while (m_combos.size() < columns.size()) {
        const int column = static_cast<int>(m_combos.size());
        auto *combo = new QComboBox(viewport());
        combo->setObjectName(QStringLiteral("comboColumn%1").arg(column));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(combo, &QComboBox::activated, this, [this, combo, column] {
            Q_EMIT fieldChosen(column, static_cast<Field>(combo->currentData().toInt()));
        });
        m_combos.push_back(combo);
    }
    for (std::size_t i = 0; i < m_combos.size(); ++i)
        fillCombo(m_combos[i], static_cast<int>(i));
    placeCombos();
}

QSize MappingHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), kHeight};
}

void MappingHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    placeCombos();
}

void MappingHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    painter->save();
    painter->fillRect(rect, clientele::palette().card);
    painter->setPen(clientele::palette().line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(clientele::palette().secondary);
    const QRect area = rect.adjusted(space::kHalf, 0, -space::kHalf, 0);
    const QString name = model()->headerData(column, Qt::Horizontal).toString();
    painter->drawText(QRect(area.topLeft(), QSize(area.width(), kNameHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, area.width()));
    painter->restore();
}

void MappingHeader::placeCombos()
{
    for (int column = 0; column < static_cast<int>(m_combos.size()) && column < count(); ++column) {
        QComboBox *combo = m_combos[static_cast<std::size_t>(column)];
        combo->setGeometry(sectionViewportPosition(column) + space::kTight, kNameHeight,
                           sectionSize(column) - 2 * space::kTight, kComboHeight);
        combo->show();
    }
}

void MappingHeader::fillCombo(QComboBox *combo, int column)
{
    const QSignalBlocker blocker(combo);
    const Recipe::Column &shown = m_columns[static_cast<std::size_t>(column)];
    const QString header = QString::fromStdString(shown.header);
    combo->clear();
    combo->addItem(tr("Ignore this column"), static_cast<int>(Field::None));
    for (const Field field : m_fields) {
        if (field == Field::None)
            continue;
        combo->addItem(fieldName(field), static_cast<int>(field));
        combo->setItemData(combo->count() - 1, fieldExplanation(field), Qt::ToolTipRole);
    }
    combo->setCurrentIndex(std::max(0, combo->findData(static_cast<int>(shown.field))));
    nameChoice(combo, tr("Meaning of column %1").arg(header));
    combo->setToolTip(shown.field == Field::None ? tr("This column is left out.") : fieldExplanation(shown.field));
}

} // namespace clientele
