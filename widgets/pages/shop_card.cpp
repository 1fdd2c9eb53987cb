#include "widgets/pages/shop_card.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

// The currencies offered first; any other ISO 4217 code can be typed.
QStringList commonCurrencies()
{
    return {QStringLiteral("GBP"), QStringLiteral("EUR"), QStringLiteral("USD"), QStringLiteral("CNY"),
            QStringLiteral("AUD"), QStringLiteral("CAD"), QStringLiteral("CHF"), QStringLiteral("DKK"),
            QStringLiteral("HKD"), QStringLiteral("JPY"), QStringLiteral("NOK"), QStringLiteral("SEK"),
            QStringLiteral("SGD"), QStringLiteral("TWD")};
}

bool isCurrencyCode(const QString &text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c >= QLatin1Char('A') && c <= QLatin1Char('Z');
           });
}

} // namespace

ShopCard::ShopCard(QWidget *parent)
    : Card({}, parent)
{
    createFields();
    createActions();
    createProtection();
    content()->addStretch(1);
    retranslate();
}

void ShopCard::setFacts(const ShopFacts &facts)
{
    m_facts = facts;
    showFacts();
}

void ShopCard::setFindings(const std::vector<ShopFinding> &findings)
{
    if (findings.empty()) {
        m_findings->say(Notice::Tone::Good, tr("The file is sound: every table and every total agrees."));
        return;
    }
    QStringList lines {tr("%n problem(s) were found. Nothing was changed; save a copy before going on.", nullptr,
                          static_cast<int>(findings.size()))};
    for (const ShopFinding &finding : findings)
        lines.append(findingText(finding.id, QString::fromStdString(finding.detail)));
    m_findings->say(Notice::Tone::Bad, lines.join(QLatin1Char('\n')));
}

void ShopCard::clearFindings()
{
    m_findings->clear();
}

void ShopCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ShopCard::createFields()
{
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("shopName"));
    m_nameField = new FormField(m_name);
    m_currency = new QComboBox;
    m_currency->setObjectName(QStringLiteral("shopCurrency"));
    m_currency->setEditable(true);
    m_currency->addItems(commonCurrencies());
    m_currencyField = new FormField(m_currency);
    m_includesTax = new QCheckBox;
    m_includesTax->setObjectName(QStringLiteral("shopIncludesTax"));
    m_includesPostage = new QCheckBox;
    m_includesPostage->setObjectName(QStringLiteral("shopIncludesPostage"));
    m_counts = makeText(TextKind::Secondary);
    m_place = makeText(TextKind::Secondary);
    m_place->setObjectName(QStringLiteral("shopPlace"));
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_placeField = new FormField(m_place);

    content()->setSpacing(space::kGap);
    for (QWidget *widget : std::initializer_list<QWidget *> {m_counts, m_nameField, m_currencyField, m_includesTax,
                                                             m_includesPostage, m_placeField})
        content()->addWidget(widget);

    connect(m_name, &QLineEdit::editingFinished, this, &ShopCard::commit);
    connect(m_currency, &QComboBox::currentTextChanged, this, &ShopCard::commit);
    connect(m_includesTax, &QCheckBox::toggled, this, &ShopCard::commit);
    connect(m_includesPostage, &QCheckBox::toggled, this, &ShopCard::commit);
}

void ShopCard::createActions()
{
    m_saveCopy = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonSaveCopy"), QStringLiteral("save"));
    m_verify = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonVerify"), QStringLiteral("check"));
    connect(m_saveCopy, &QPushButton::clicked, this, &ShopCard::saveCopyRequested);
    connect(m_verify, &QPushButton::clicked, this, &ShopCard::verifyRequested);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kHalf);
    row->addWidget(m_saveCopy);
    row->addWidget(m_verify);
    row->addStretch(1);
    m_findings = new Notice;
    content()->addLayout(row);
    content()->addWidget(m_findings);
}

void ShopCard::createProtection()
{
    m_protection = makeText(TextKind::Secondary);
    m_setPassphrase = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonSetPassphrase"), QStringLiteral("lock"));
    m_removePassphrase = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonRemovePassphrase"));
    connect(m_setPassphrase, &QPushButton::clicked, this, &ShopCard::passphraseRequested);
    connect(m_removePassphrase, &QPushButton::clicked, this, &ShopCard::passphraseRemovalRequested);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kHalf);
    row->addWidget(m_setPassphrase);
    row->addWidget(m_removePassphrase);
    row->addStretch(1);
    content()->addWidget(m_protection);
    content()->addLayout(row);
}

void ShopCard::showProtection()
{
    const QString held = tr("This shop is open for reading only, so its file cannot be changed here.");
    m_protection->setText(m_facts.isEncrypted ? tr("Encrypted: without the passphrase nobody can read the file.")
                                              : tr("Not encrypted: whoever has the file can read it."));
    setButtonText(m_setPassphrase,
                  m_facts.isEncrypted ? tr("Change the passphrase…") : tr("Protect with a passphrase…"));
    setButtonText(m_removePassphrase, tr("Remove it"));
    m_removePassphrase->setAccessibleName(tr("Remove the passphrase"));
    m_removePassphrase->setVisible(m_facts.isEncrypted);
    m_setPassphrase->setToolTip(m_facts.isReadOnly ? held : tr("The file is written anew, encrypted, and replaced"));
    m_removePassphrase->setToolTip(m_facts.isReadOnly ? held : tr("The file is written anew, readable by everybody"));
    for (QPushButton *button : {m_setPassphrase, m_removePassphrase})
        button->setEnabled(!m_facts.isReadOnly);
    for (QWidget *editor : std::initializer_list<QWidget *> {m_name, m_currency})
        editor->setToolTip(m_facts.isReadOnly ? held : QString());
}

void ShopCard::commit()
{
    ShopFacts changed = m_facts;
    changed.name = m_name->text().trimmed();
    const QString currency = m_currency->currentText().trimmed().toUpper();
    m_currencyField->setProblem(isCurrencyCode(currency) ? QString() : tr("Three letters, such as GBP, EUR or CNY."));
    if (isCurrencyCode(currency))
        changed.currency = currency;
    changed.monetaryIncludesTax = m_includesTax->isChecked();
    changed.monetaryIncludesPostage = m_includesPostage->isChecked();
    if (changed == m_facts)
        return;
    m_facts = changed;
    Q_EMIT edited(m_facts);
}

void ShopCard::showFacts()
{
    const QSignalBlocker blockers[] {QSignalBlocker(m_currency), QSignalBlocker(m_includesTax),
                                     QSignalBlocker(m_includesPostage)};
    m_name->setText(m_facts.name);
    m_currency->setCurrentText(m_facts.currency);
    m_currencyField->setProblem({});
    m_includesTax->setChecked(m_facts.monetaryIncludesTax);
    m_includesPostage->setChecked(m_facts.monetaryIncludesPostage);
    m_place->setText(m_facts.path);
    for (QWidget *editor : std::initializer_list<QWidget *> {m_name, m_currency, m_includesTax, m_includesPostage})
        editor->setEnabled(!m_facts.isReadOnly);
    showProtection();
    if (m_facts.orders == 0) {
        m_counts->setText(tr("No orders yet."));
    } else {
        m_counts->setText(tr("%1 customers, %2 products, %3 orders with %4 lines, from %5 to %6.")
                              .arg(countText(m_facts.customers), countText(m_facts.products), countText(m_facts.orders),
                                   countText(m_facts.lines), dayText(m_facts.firstDay), dayText(m_facts.lastDay)));
    }
}

void ShopCard::retranslate()
{
    setTitle(tr("This shop"));
    m_nameField->setLabel(tr("Name"));
    m_currencyField->setLabel(tr("Currency"));
    m_currencyField->setHint(tr("All amounts of this shop are in it; changing it converts nothing."));
    const auto setBox = [](QCheckBox *box, const QString &text, const QString &tip) {
        box->setText(text);
        box->setAccessibleName(text);
        box->setToolTip(tip);
    };
    setBox(m_includesTax, tr("Amounts include tax (VAT)"),
           tr("Said beside amounts of money, so that nobody has to guess."));
    setBox(m_includesPostage, tr("Amounts include postage"),
           tr("Said beside amounts of money, so that nobody has to guess."));
    m_placeField->setLabel(tr("File"));
    setButtonText(m_saveCopy, tr("Save a copy…"));
    m_saveCopy->setToolTip(tr("A complete copy of the shop in another file"));
    setButtonText(m_verify, tr("Check the file"));
    m_verify->setToolTip(tr("Reads the whole file and tells whether everything in it agrees"));
    showFacts();
}

} // namespace clientele
