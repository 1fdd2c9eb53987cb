#include "widgets/import/rates_bar.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "widgets/forms/card.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kRateWidth = 96;
constexpr double kMostRate = 1e9;

// Either mark of decimals will do; 0: this is no rate.
double rateOf(const QString &text)
{
    const double rate = QString(text).replace(u',', u'.').toDouble();
    return rate > 0 && rate < kMostRate ? rate : 0;
}

} // namespace

RatesBar::RatesBar(QWidget *parent)
    : QWidget(parent)
    , m_about(makeText(TextKind::Secondary))
{
    setObjectName(QStringLiteral("ratesBar"));
    auto *card = new Card;
    m_content = card->content();
    m_content->setSpacing(space::kHalf);
    m_content->addWidget(m_about);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    hide();
}

void RatesBar::setCurrencies(const QString &shopCurrency, std::vector<std::string> others,
                             std::map<std::string, double> rates)
{
    const bool isKnown = m_edits && m_shopCurrency == shopCurrency && m_others == others && m_rates == rates;
    m_shopCurrency = shopCurrency;
    m_others = std::move(others);
    m_rates = std::move(rates);
    if (!isKnown) // somebody may be typing
        build();
    setVisible(!m_others.empty());
}

void RatesBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

void RatesBar::build()
{
    m_about->setText(
        tr("The file has amounts in other currencies than the shop's. Enter what one unit is worth; rows in a "
           "currency without a rate are set aside."));
    if (m_edits) {
        m_edits->hide(); // an answer in it may be what is being taken
        m_edits->deleteLater();
    }
    m_edits = new QWidget;
    auto *line = new QHBoxLayout(m_edits);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kPage);
    for (const std::string &currency : m_others)
        line->addWidget(createRate(currency));
    line->addStretch(1);
    m_content->addWidget(m_edits);
}

QWidget *RatesBar::createRate(const std::string &currency)
{
    const QString code = utf8(currency);
    QLabel *unit = makeText(TextKind::Body, tr("1 %1 =").arg(code));
    QLabel *shop = makeText(TextKind::Body, m_shopCurrency);
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("editRate") + code);
    edit->setAccessibleName(tr("What one %1 is worth in %2").arg(code, m_shopCurrency));
    edit->setFixedWidth(kRateWidth);
    edit->setAlignment(Qt::AlignRight);
    if (const auto rate = m_rates.find(currency); rate != m_rates.end())
        edit->setText(QString::number(rate->second, 'g', 12));
    connect(edit, &QLineEdit::editingFinished, this, [this, currency, edit] { take(currency, edit); });
    auto *rate = new QWidget;
    auto *layout = new QHBoxLayout(rate);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    for (QLabel *text : {unit, shop})
        text->setWordWrap(false);
    layout->addWidget(unit);
    layout->addWidget(edit);
    layout->addWidget(shop);
    return rate;
}

void RatesBar::take(const std::string &currency, QLineEdit *edit)
{
    const double rate = rateOf(edit->text());
    setLook(edit, "invalid", rate <= 0 && !edit->text().trimmed().isEmpty());
    std::map<std::string, double> rates = m_rates;
    if (rate > 0)
        rates[currency] = rate;
    else
        rates.erase(currency);
    if (rates == m_rates)
        return;
    m_rates = std::move(rates);
    Q_EMIT ratesEdited(m_rates);
}

} // namespace clientele
