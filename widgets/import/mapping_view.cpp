#include "widgets/import/mapping_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include "widgets/forms/form_parts.h"
#include "widgets/import/mapping_header.h"
#include "widgets/import/mapping_strip.h"
#include "widgets/import/sample_model.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kColumnWidth = 156;
constexpr int kRowHeight = 28;

// Columns are matched by name; where a name stands twice, by position as well.
Recipe::Column columnOf(const Recipe &recipe, const std::vector<std::string> &header, std::size_t column)
{
    if (column < recipe.columns.size() && recipe.columns[column].header == header[column])
        return recipe.columns[column];
    for (const Recipe::Column &known : recipe.columns) {
        if (known.header == header[column])
            return known;
    }
    Recipe::Column unknown;
    unknown.header = header[column];
    return unknown;
}

} // namespace

MappingView::MappingView(QWidget *parent)
    : QWidget(parent)
    , m_model(new SampleModel(this))
    , m_table(new QTableView)
    , m_verdict(makeText(TextKind::Small))
{
    m_table->setObjectName(QStringLiteral("sampleTable"));
    auto *header = new MappingHeader;
    m_table->setHorizontalHeader(header);
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    header->setDefaultSectionSize(kColumnWidth);
    header->setSectionResizeMode(QHeaderView::Interactive);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_verdict);
    m_strip = new MappingStrip(header, this); // after the table: over it
    refresh();
    connect(m_strip, &MappingStrip::fieldChosen, this, &MappingView::choose);
    connect(m_table->horizontalScrollBar(), &QScrollBar::valueChanged, m_strip, &MappingStrip::follow);
}

void MappingView::setSample(const std::vector<std::string> &header, const std::vector<std::vector<std::string>> &rows,
                            const std::vector<Confidence> &confidence)
{
    const bool isOther = m_header != header;
    m_header = header;
    m_confidence = confidence;
    m_confidence.resize(header.size(), Confidence::Sure);
    m_columns.clear();
    m_model->setSample(header, rows);
    for (int column = 0; isOther && column < m_table->horizontalHeader()->count(); ++column)
        m_table->setColumnWidth(column, kColumnWidth); // the last file's widths are none of this one's
}

void MappingView::setRecipe(const Recipe &recipe)
{
    m_recipe = recipe;
    m_columns.clear();
    const std::vector<Field> &possible = fieldsOf(recipe.kind);
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        Recipe::Column column = columnOf(recipe, m_header, i);
        if (std::find(possible.begin(), possible.end(), column.field) == possible.end())
            column.field = Field::None;
        m_columns.push_back(std::move(column));
    }
    refresh();
}

bool MappingView::hasOffsets() const
{
    return m_model->hasOffsets();
}

void MappingView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void MappingView::choose(int column, Field field)
{
    // First and last name may both be the customer's name; every other meaning stands once.
    for (Recipe::Column &other : m_columns) {
        if (!mayRepeat(field) && other.field == field)
            other.field = Field::None;
    }
    m_columns[static_cast<std::size_t>(column)].field = field;
    m_confidence[static_cast<std::size_t>(column)] = Confidence::Sure;
    refresh();
    Q_EMIT columnsEdited();
}

void MappingView::refresh()
{
    m_table->setAccessibleName(tr("The first rows as they will be understood"));
    m_strip->setColumns(m_columns, fieldsOf(m_recipe.kind), m_confidence);
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < qMin(header->count(), static_cast<int>(m_columns.size())); ++column)
        header->resizeSection(column, qMax(header->sectionSize(column), m_strip->widthFor(column)));
    m_model->setRecipe(m_recipe, m_columns);
    const int bad = m_model->badRows();
    setTone(m_verdict, bad > 0 ? TextTone::Warning : TextTone::Neutral);
    if (bad > 0)
        m_verdict->setText(
            tr("%1 of the first %2 rows cannot be understood like this. Such rows are set aside with the "
               "reason, never lost.")
                .arg(bad)
                .arg(m_model->rowCount()));
    else
        m_verdict->setText(tr("The first %n row(s), as they will be understood.", nullptr, m_model->rowCount()));
}

} // namespace clientele
