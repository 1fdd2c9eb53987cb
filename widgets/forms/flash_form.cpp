#include "widgets/forms/flash_form.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/product_names.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_flash.h"
#include "widgets/shell/names_plan_help.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr double kMostTimes = 1'000;
constexpr int kPermille = 1'000;
constexpr int kProgressHeight = 6;

// A paragraph that screen readers find by its name.
QLabel *makeParagraph(TextKind kind, const char *objectName)
{
    QLabel *label = makeText(kind);
    label->setObjectName(QLatin1String(objectName));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

void say(QLabel *label, const QStringList &lines)
{
    label->setText(lines.join(u'\n'));
    label->setVisible(!lines.isEmpty());
}

} // namespace

FlashForm::FlashForm(QWidget *parent)
    : QWidget(parent)
    , m_propose(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonProposeProducts"), QStringLiteral("sparkles")))
    , m_cancel(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonCancelProducts"), QStringLiteral("x")))
    , m_progress(new QProgressBar)
    , m_picks(makeParagraph(TextKind::Secondary, "flashPicks"))
    , m_multiple(new QDoubleSpinBox)
    , m_forecast(makeParagraph(TextKind::Body, "flashForecast"))
    , m_best(makeParagraph(TextKind::Secondary, "flashBest"))
{
    setObjectName(QStringLiteral("flashForm"));
    m_progress->setObjectName(QStringLiteral("flashProgress"));
    m_progress->setRange(0, kPermille);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kProgressHeight);
    m_multiple->setObjectName(QStringLiteral("flashMultiple"));
    m_multiple->setRange(0, kMostTimes);
    m_multiple->setDecimals(1);
    m_multiple->setSingleStep(0.5);
    place();
    connect(m_propose, &QPushButton::clicked, this, &FlashForm::productsRequested);
    connect(m_cancel, &QPushButton::clicked, this, &FlashForm::cancelRequested);
    connect(m_multiple, &QDoubleSpinBox::valueChanged, this, &FlashForm::multipleEdited);
    setWorking(false);
    retranslate();
}

void FlashForm::setMultiple(double times)
{
    const QSignalBlocker blocker(m_multiple);
    m_multiple->setValue(times);
}

void FlashForm::setProducts(const ProductNames *names)
{
    m_names = names;
}

// The id where nobody knows a name.
QString FlashForm::nameOf(const std::string &product) const
{
    const QString id = QString::fromStdString(product);
    const QString name = m_names ? m_names->nameOf(id) : QString();
    return name.isEmpty() ? id : name;
}

void FlashForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_propose->setEnabled(!isReadOnly);
    m_multiple->setEnabled(!isReadOnly);
}

void FlashForm::setForecast(const std::optional<FlashForecast> &forecast)
{
    m_shownForecast = forecast;
    showForecast();
}

void FlashForm::setProposal(const std::optional<FlashProposal> &proposal)
{
    m_shownProposal = proposal;
    showProposal();
}

void FlashForm::setWorking(bool isWorking)
{
    m_propose->setEnabled(!isWorking && !m_isReadOnly);
    m_cancel->setVisible(isWorking);
    m_progress->setVisible(isWorking);
    m_progress->setValue(0);
}

void FlashForm::setProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(fraction * kPermille));
}

void FlashForm::showError(const QString &text)
{
    m_shownProposal.reset();
    say(m_picks, {text});
}

void FlashForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FlashForm::place()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kTight);
    buttons->addWidget(m_propose);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_multipleField = new FormField(m_multiple);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addLayout(buttons);
    layout->addWidget(m_progress);
    layout->addWidget(m_picks);
    layout->addWidget(m_multipleField);
    layout->addWidget(m_forecast);
    layout->addWidget(m_best);
}

void FlashForm::showProposal()
{
    QStringList lines;
    if (m_shownProposal) {
        const std::vector<FlashPick> &picks = m_shownProposal->picks.picks;
        for (std::size_t i = 0; i < picks.size() && i < m_shownProposal->items.size(); ++i)
            lines << tr("%1: %2 %3", "a product, why it is proposed and what it leaves")
                         .arg(nameOf(m_shownProposal->items[i].product), flashPickReasonText(picks[i]),
                              flashPickMarginText(picks[i]));
        for (const FlashPickNote note : m_shownProposal->picks.notes)
            lines << flashPickNoteText(note);
    }
    say(m_picks, lines);
}

void FlashForm::showForecast()
{
    if (!m_shownForecast) {
        say(m_forecast, {tr("Choose products, or have them proposed, to see who will come.")});
        say(m_best, {});
        return;
    }
    const FlashForecast &forecast = *m_shownForecast;
    if (forecast.known != OrderTimes::Known::Yes) {
        say(m_forecast, {timesKnownText(forecast.known)});
        say(m_best, {});
        return;
    }
    QStringList lines;
    for (const FlashForecast::Window &window : forecast.windows) {
        lines << flashWindowText(window);
        for (const FlashForecast::Item &item : window.items)
            lines << flashStockText(item, nameOf(item.product));
    }
    lines << flashMultipleText(forecast.multiple);
    if (const QString ahead = flashAheadText(forecast); !ahead.isEmpty())
        lines << ahead;
    say(m_forecast, lines);
    QStringList best;
    if (!forecast.best.empty())
        best << tr("Windows that bring most orders that week:");
    for (const WindowForecast &window : forecast.best)
        best << tr("%1: %2", "a window and its orders")
                    .arg(timeSpanText(window.window), countForecastText(window.orders));
    say(m_best, best);
}

void FlashForm::retranslate()
{
    setButtonText(m_propose, tr("Propose products"));
    m_propose->setToolTip(tr("By stock, margin and what these people want; what is in the list now is replaced."));
    setButtonText(m_cancel, tr("Cancel"));
    m_progress->setAccessibleName(tr("Looking for products"));
    m_picks->setAccessibleName(tr("Why these products"));
    m_forecast->setAccessibleName(tr("Who will come"));
    m_best->setAccessibleName(tr("Best windows"));
    m_multipleField->setLabel(planFieldName("assumptions.flash_multiple"));
    m_multipleField->setExplanation(planFieldExplanation("assumptions.flash_multiple"));
    m_multiple->setSpecialValueText(tr("As measured, or assumed"));
    showProposal();
    showForecast();
}

} // namespace clientele
