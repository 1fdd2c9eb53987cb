#include "widgets/forms/scoring_form.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>

#include <algorithm>

#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kWidth = 250;
constexpr int kLeastField = 48; // three in a row
constexpr int kLongestWindow = 3'650;

QHBoxLayout *rowOf(std::initializer_list<QWidget *> parts)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTight);
    for (QWidget *part : parts) {
        part->setMinimumWidth(kLeastField);
        row->addWidget(part, 1);
    }
    return row;
}

void refill(QComboBox *box, const QStringList &texts)
{
    const int current = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(texts);
    box->setCurrentIndex(current);
}

} // namespace

ScoringForm::ScoringForm(QWidget *parent)
    : QWidget(parent)
    , m_bins(new QSpinBox)
    , m_method(new QComboBox)
    , m_nested(new QCheckBox)
    , m_monetary(new QComboBox)
    , m_window(new QSpinBox)
    , m_windowUnit(new QComboBox)
    , m_ownDay(new QCheckBox)
    , m_day(new DayEdit)
    , m_apply(makeButton(ButtonKind::Primary, QString(), QStringLiteral("scoringApply")))
    , m_defaults(makeButton(ButtonKind::Plain, QString(), QStringLiteral("scoringDefaults")))
{
    const std::pair<QWidget *, const char *> named[] {{m_bins, "scoringBins"},     {m_method, "scoringMethod"},
                                                      {m_nested, "scoringNested"}, {m_monetary, "scoringMonetary"},
                                                      {m_window, "scoringWindow"}, {m_windowUnit, "scoringWindowUnit"},
                                                      {m_ownDay, "scoringOwnDay"}, {m_day, "scoringDay"}};
    for (const auto &[field, name] : named)
        field->setObjectName(QLatin1String(name));
    auto *scroll = new QScrollArea;
    scroll->setWidget(createFields());
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(kWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connectFields();
    retranslate();
}

QWidget *ScoringForm::createFields()
{
    m_bins->setRange(RfmOptions::kLeastBins, RfmOptions::kMostBins);
    m_window->setRange(0, kLongestWindow);
    for (QComboBox *choice : {m_method, m_monetary, m_windowUnit}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(4);
    }
    auto *content = new QWidget;
    content->setProperty("kind", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::kHalf, 0);
    addLabel(layout, m_bins);
    layout->addWidget(m_bins);
    addLabel(layout, m_method);
    layout->addWidget(m_method);
    layout->addWidget(m_nested);
    addLabel(layout, m_monetary);
    layout->addWidget(m_monetary);
    addWindow(layout);
    addWeights(layout);
    layout->addStretch();
    layout->addWidget(m_apply);
    layout->addWidget(m_defaults);
    return content;
}

void ScoringForm::addWindow(QVBoxLayout *layout)
{
    addLabel(layout, m_window);
    layout->addLayout(rowOf({m_window, m_windowUnit}));
    layout->addWidget(m_ownDay);
    layout->addWidget(m_day);
}

void ScoringForm::addWeights(QVBoxLayout *layout)
{
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        m_weights[i] = new QDoubleSpinBox;
        m_weights[i]->setRange(0, 100);
        m_weights[i]->setDecimals(1);
        m_weights[i]->setObjectName(QStringLiteral("scoringWeight") + QLatin1Char("RFM"[i]));
    }
    addLabel(layout, nullptr);
    layout->addLayout(rowOf({m_weights[0], m_weights[1], m_weights[2]}));
}

void ScoringForm::addLabel(QVBoxLayout *layout, QWidget *buddy)
{
    m_labels << makeText(TextKind::Secondary);
    m_labels.last()->setBuddy(buddy);
    layout->addWidget(m_labels.last());
}

void ScoringForm::connectFields()
{
    for (QSpinBox *box : {m_bins, m_window})
        connect(box, &QSpinBox::valueChanged, this, &ScoringForm::takeFields);
    for (QComboBox *box : {m_method, m_monetary, m_windowUnit})
        connect(box, &QComboBox::activated, this, &ScoringForm::takeFields);
    for (QCheckBox *box : {m_nested, m_ownDay})
        connect(box, &QCheckBox::toggled, this, &ScoringForm::takeFields);
    for (QDoubleSpinBox *box : m_weights)
        connect(box, &QDoubleSpinBox::valueChanged, this, &ScoringForm::takeFields);
    connect(m_day, &DayEdit::dayEdited, this, &ScoringForm::takeFields);
    connect(m_apply, &QPushButton::clicked, this, &ScoringForm::applied);
    connect(m_defaults, &QPushButton::clicked, this, &ScoringForm::defaultsRequested);
}

void ScoringForm::setOptions(const RfmOptions &options, Day analysisDay)
{
    const QScopedValueRollback<bool> guard(m_isShowing, true);
    m_options = options;
    m_bins->setValue(m_options.bins);
    m_method->setCurrentIndex(static_cast<int>(m_options.method));
    m_nested->setChecked(m_options.isNested);
    m_monetary->setCurrentIndex(static_cast<int>(m_options.monetary));
    m_window->setValue(m_options.window.length);
    m_windowUnit->setCurrentIndex(static_cast<int>(m_options.window.unit));
    m_ownDay->setChecked(m_options.asOf.has_value());
    m_day->setDay(m_options.asOf.value_or(analysisDay));
    m_day->setEnabled(m_options.asOf.has_value());
    for (std::size_t i = 0; i < m_weights.size(); ++i)
        m_weights[i]->setValue(m_options.weights[i]);
}

void ScoringForm::setReadOnly(bool isReadOnly)
{
    m_apply->setEnabled(!isReadOnly);
}

void ScoringForm::takeFields()
{
    if (m_isShowing)
        return;
    const RfmOptions before = m_options;
    m_options.bins = m_bins->value();
    m_options.method = static_cast<RfmOptions::Method>(m_method->currentIndex());
    m_options.isNested = m_nested->isChecked();
    m_options.monetary = static_cast<RfmOptions::Monetary>(m_monetary->currentIndex());
    m_options.window = {m_window->value(), static_cast<RfmOptions::Window::Unit>(m_windowUnit->currentIndex())};
    m_options.asOf = m_ownDay->isChecked() ? std::optional(m_day->day()) : std::nullopt;
    m_day->setEnabled(m_ownDay->isChecked());
    for (std::size_t i = 0; i < m_weights.size(); ++i)
        m_options.weights[i] = m_weights[i]->value();
    if (m_options.weights == std::array<double, 3> {})
        m_options.weights = before.weights;
    const bool isFixed = m_options.method == RfmOptions::Method::Fixed;
    if (m_options.bins != before.bins || m_options.monetary != before.monetary || !isFixed) {
        m_options.recencyCuts.clear();
        m_options.frequencyCuts.clear();
        m_options.monetaryCuts.clear();
    }
    Q_EMIT edited();
}

void ScoringForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScoringForm::retranslate()
{
    const QScopedValueRollback<bool> guard(m_isShowing, true);
    const QStringList labels {tr("Scores from 1 to"), tr("Cuts"), tr("Monetary is"), tr("Only the last (0: all)"),
                              tr("Weights of R, F and M")};
    for (qsizetype i = 0; i < labels.size(); ++i)
        m_labels[i]->setText(labels[i]);
    refill(m_method,
           {tr("At equal shares of customers"), tr("At equal steps of the logarithm"), tr("Where I put them")});
    refill(m_monetary, {tr("Net spend"), tr("Gross spend"), tr("The average order")});
    refill(m_windowUnit, {tr("days"), tr("months")});
    m_nested->setText(tr("Nested: F within R, M within both"));
    m_nested->setToolTip(tr("Frequency is cut anew within each recency score, monetary within each pair: every cell "
                            "then holds about as many customers."));
    m_ownDay->setText(tr("Analysis day of my own"));
    m_apply->setText(tr("Use these settings"));
    m_defaults->setText(tr("Back to the defaults"));
    nameFields();
}

// Fields whose label is in sight have its words.
void ScoringForm::nameFields()
{
    for (const QLabel *label : m_labels) {
        if (label->buddy())
            label->buddy()->setAccessibleName(label->text());
    }
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(m_nested), static_cast<QAbstractButton *>(m_ownDay),
          static_cast<QAbstractButton *>(m_apply), static_cast<QAbstractButton *>(m_defaults)})
        button->setAccessibleName(button->text());
    m_day->setAccessibleName(tr("Analysis day"));
    nameChoice(m_windowUnit, tr("Days or months"));
    const std::array weights {tr("Weight of recency"), tr("Weight of frequency"), tr("Weight of monetary")};
    for (std::size_t i = 0; i < weights.size(); ++i)
        m_weights[i]->setAccessibleName(weights[i]);
}

} // namespace clientele
