#include "widgets/import/format_bar.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSpinBox>

#include <algorithm>

#include "analytics/table/csv_dialect.h"
#include "widgets/forms/form_field.h"
#include "widgets/import/time_zone_choice.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

QStringList commonEncodings()
{
    return {QStringLiteral("UTF-8"),     QStringLiteral("Windows-1252"), QStringLiteral("GB18030"),
            QStringLiteral("UTF-16LE"),  QStringLiteral("UTF-16BE"),     QStringLiteral("Big5"),
            QStringLiteral("Shift_JIS"), QStringLiteral("Windows-1250"), QStringLiteral("Windows-1251")};
}

constexpr int kMostSkipped = 1'000'000;
constexpr std::string_view kTextTable = "csv"; // TableFormat::id
constexpr std::string_view kWorkbook = "xlsx";

// Shows the entry that carries `data`; one that nobody listed is added under its own name.
void select(QComboBox *combo, const QVariant &data, const QString &nameIfNew)
{
    const QSignalBlocker blocker(combo);
    int index = combo->findData(data);
    if (index < 0) {
        combo->addItem(nameIfNew, data);
        index = combo->count() - 1;
    }
    combo->setCurrentIndex(index);
}

void setBoxText(QCheckBox *box, const QString &text, const QString &explanation)
{
    box->setText(text);
    box->setAccessibleName(text);
    box->setToolTip(explanation);
}

} // namespace

FormatBar::FormatBar(QWidget *parent)
    : QWidget(parent)
    , m_header(new QCheckBox)
    , m_dropDuplicates(new QCheckBox)
    , m_timeZone(new TimeZoneChoice)
{
    createCombos();
    m_header->setObjectName(QStringLiteral("checkHeader"));
    m_dropDuplicates->setObjectName(QStringLiteral("checkDropDuplicates"));

    auto *fields = new QHBoxLayout;
    fields->setSpacing(space::kGap);
    for (FormField *field :
         {m_kindField, m_encodingField, m_separatorField, m_skipLinesField, m_dateField, m_decimalField})
        fields->addWidget(field, 1);
    m_lastLine = new QHBoxLayout;
    m_lastLine->setSpacing(space::kPage);
    m_lastLine->addWidget(m_header);
    m_lastLine->addWidget(m_dropDuplicates);
    m_lastLine->addWidget(m_timeZone);
    m_timeZone->hide();
    m_lastLine->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addLayout(fields);
    layout->addLayout(m_lastLine);

    const auto formatEdit = [this] {
        apply(m_recipe);
        Q_EMIT formatEdited(m_recipe.format);
    };
    connect(m_encoding, &QComboBox::activated, this, formatEdit);
    connect(m_separator, &QComboBox::activated, this, formatEdit);
    connect(m_skipLines, &QSpinBox::valueChanged, this, formatEdit);
    connect(m_header, &QCheckBox::toggled, this, formatEdit);
    connect(m_kind, &QComboBox::activated, this, &FormatBar::kindEdited);
    connect(m_dateOrder, &QComboBox::activated, this, &FormatBar::readingEdited);
    connect(m_decimalPoint, &QComboBox::activated, this, &FormatBar::readingEdited);
    connect(m_dropDuplicates, &QCheckBox::toggled, this, &FormatBar::readingEdited);
    connect(m_timeZone, &TimeZoneChoice::chosen, this, &FormatBar::readingEdited);
    retranslate();
}

void FormatBar::setRecipe(const Recipe &recipe)
{
    m_recipe = recipe;
    showRecipe();
}

void FormatBar::setTimeZoneShown(bool isShown)
{
    m_timeZone->setVisible(isShown);
}

void FormatBar::apply(Recipe &recipe) const
{
    recipe.kind = static_cast<FileKind>(m_kind->currentData().toInt());
    recipe.format.encoding = m_encoding->currentData().toString().toStdString();
    recipe.format.separator = m_separator->currentData().toString().toStdString();
    recipe.format.skipLines = static_cast<std::uint64_t>(m_skipLines->value());
    recipe.format.hasHeader = m_header->isChecked();
    recipe.dateOrder = static_cast<DateOrder>(m_dateOrder->currentData().toInt());
    recipe.decimalPoint = static_cast<char>(m_decimalPoint->currentData().toInt());
    recipe.timeZone = m_timeZone->zone();
    setDropsDuplicates(recipe.cleaning, m_dropDuplicates->isChecked());
}

void FormatBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FormatBar::createCombos()
{
    const auto create = [](QComboBox *&combo, FormField *&field, const QString &name) {
        combo = new QComboBox;
        combo->setObjectName(name);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field = new FormField(combo);
    };
    create(m_kind, m_kindField, QStringLiteral("comboKind"));
    create(m_encoding, m_encodingField, QStringLiteral("comboEncoding"));
    create(m_separator, m_separatorField, QStringLiteral("comboSeparator"));
    m_skipLines = new QSpinBox;
    m_skipLines->setObjectName(QStringLiteral("spinSkipLines"));
    m_skipLines->setMaximum(kMostSkipped);
    m_skipLines->setKeyboardTracking(false); // the file is looked at again for what was entered, not for every digit
    m_skipLinesField = new FormField(m_skipLines);
    create(m_dateOrder, m_dateField, QStringLiteral("comboDateOrder"));
    create(m_decimalPoint, m_decimalField, QStringLiteral("comboDecimalPoint"));
}

void FormatBar::fillChoices()
{
    const auto fill = [](QComboBox *combo, std::initializer_list<std::pair<QString, QVariant>> choices) {
        const QSignalBlocker blocker(combo);
        combo->clear();
        for (const auto &[text, value] : choices)
            combo->addItem(text, value);
    };
    {
        const QSignalBlocker blocker(m_kind);
        m_kind->clear();
        for (const FileKind kind : fileKinds()) {
            m_kind->addItem(themeIcon(fileKindIcon(kind)), fileKindName(kind), static_cast<int>(kind));
            m_kind->setItemData(m_kind->count() - 1, fileKindExplanation(kind), Qt::ToolTipRole);
        }
    }
    fill(m_separator, {{tr("Comma ( , )"), QStringLiteral(",")},
                       {tr("Semicolon ( ; )"), QStringLiteral(";")},
                       {tr("Tab"), QStringLiteral("\t")},
                       {tr("Vertical bar ( | )"), QStringLiteral("|")},
                       {tr("Spaces, any number"), QString::fromUtf8(kSpaces.data(), kSpaces.size())}});
    fill(m_dateOrder, {{tr("As written"), static_cast<int>(DateOrder::Unknown)},
                       {tr("Year, month, day"), static_cast<int>(DateOrder::YearMonthDay)},
                       {tr("Month, day, year"), static_cast<int>(DateOrder::MonthDayYear)},
                       {tr("Day, month, year"), static_cast<int>(DateOrder::DayMonthYear)},
                       {tr("Seconds since 1970"), static_cast<int>(DateOrder::UnixSeconds)},
                       {tr("Milliseconds since 1970"), static_cast<int>(DateOrder::UnixMilliseconds)}});
    fill(m_decimalPoint, {{tr("Point (12.50)"), '.'}, {tr("Comma (12,50)"), ','}});
    const QSignalBlocker blocker(m_encoding);
    m_encoding->clear();
    for (const QString &encoding : commonEncodings())
        m_encoding->addItem(encoding, encoding);
}

void FormatBar::showRecipe()
{
    const TableFormat &format = m_recipe.format;
    const bool isText = format.id == kTextTable;
    for (FormField *field : {m_encodingField, m_separatorField})
        field->setVisible(isText);
    const bool hasLines = isText || format.id == kWorkbook; // other files know themselves what their columns are called
    m_skipLinesField->setVisible(hasLines);
    m_header->setVisible(hasLines);
    const QString encoding = QString::fromStdString(format.encoding);
    select(m_kind, static_cast<int>(m_recipe.kind), {});
    select(m_encoding, encoding, encoding);
    const QString separator = QString::fromStdString(format.separator);
    select(m_separator, separator, separator);
    select(m_dateOrder, static_cast<int>(m_recipe.dateOrder), {});
    select(m_decimalPoint, int(m_recipe.decimalPoint), QString(QLatin1Char(m_recipe.decimalPoint)));
    const QSignalBlocker blockers[] {QSignalBlocker(m_skipLines), QSignalBlocker(m_header),
                                     QSignalBlocker(m_dropDuplicates)};
    m_skipLines->setValue(static_cast<int>(std::min<std::uint64_t>(format.skipLines, kMostSkipped)));
    m_timeZone->setZone(m_recipe.timeZone);
    m_header->setChecked(format.hasHeader);
    m_dropDuplicates->setChecked(dropsDuplicates(m_recipe.cleaning));
}

void FormatBar::retranslate()
{
    fillChoices();
    m_kindField->setLabel(tr("What it is about"));
    m_encodingField->setLabel(tr("Encoding"));
    m_separatorField->setLabel(tr("Separator"));
    m_skipLinesField->setLabel(tr("Lines above the table"));
    m_skipLines->setToolTip(tr("Titles and notes above the row of column names, which are not imported."));
    m_dateField->setLabel(tr("Dates"));
    m_decimalField->setLabel(tr("Decimals"));
    setBoxText(m_header, tr("The first row names the columns"),
               tr("Without such a row the columns are called Column 1, Column 2 and so on."));
    setBoxText(
        m_dropDuplicates, tr("Set exact duplicates aside"),
        tr("Rows that are the same in every column are counted and kept unless this is ticked: a shop system may "
           "write two equal lines for two equal purchases."));
    showRecipe();
}

} // namespace clientele
