#include "widgets/pages/selection_card.h"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <cmath>

#include "widgets/forms/form_parts.h"
#include "widgets/forms/read_only.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kLongestName = 100;

} // namespace

SelectionCard::SelectionCard(QWidget *parent)
    : Card(QString(), parent)
{
    setObjectName(QStringLiteral("portraitCard"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_picker = new QComboBox;
    m_picker->setObjectName(QStringLiteral("segmentPicker"));
    m_picker->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_picker->setMaxVisibleItems(24);
    connect(m_picker, &QComboBox::activated, this, [this](int index) {
        const QString id = m_picker->itemData(index).toString();
        if (!id.isEmpty())
            Q_EMIT picked(id);
    });
    m_typical = makeText(TextKind::Secondary);
    m_show = makeIconButton(QStringLiteral("users"), {}, QStringLiteral("buttonShowCustomers"));
    connect(m_show, &QPushButton::clicked, this, &SelectionCard::customersRequested);
    auto *who = new QHBoxLayout;
    who->setSpacing(space::kHalf);
    who->addWidget(m_picker, 1);
    who->addWidget(m_show);
    content()->addLayout(who);
    content()->addWidget(createFigures());
    content()->addWidget(m_typical);
    content()->addWidget(createActions());
    content()->addWidget(createSaving());
    retranslate();
}

QWidget *SelectionCard::createFigures()
{
    auto *figures = new QWidget;
    auto *grid = new QGridLayout(figures);
    grid->setContentsMargins(0, space::kTight, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto place = [grid](int column, QLabel *&name, QLabel *&value, QLabel *&share) {
        name = makeText(TextKind::Secondary);
        value = makeText(TextKind::Figure);
        share = makeText(TextKind::Secondary);
        name->setWordWrap(false);
        share->setWordWrap(false);
        grid->addWidget(name, 0, column);
        grid->addWidget(value, 1, column);
        grid->addWidget(share, 2, column);
    };
    place(0, m_customersName, m_customers, m_customersShare);
    place(1, m_netName, m_net, m_netShare);
    m_customers->setObjectName(QStringLiteral("selectionCustomers"));
    m_net->setObjectName(QStringLiteral("selectionNet"));
    return figures;
}

QWidget *SelectionCard::createActions()
{
    m_actions = new QWidget;
    m_campaign = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonCreateCampaign"));
    m_save = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonSaveSegment"));
    auto *layout = new QHBoxLayout(m_actions);
    layout->setContentsMargins(0, space::kTight, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_campaign);
    layout->addWidget(m_save);
    layout->addStretch();
    connect(m_campaign, &QPushButton::clicked, this, &SelectionCard::campaignRequested);
    connect(m_save, &QPushButton::clicked, this, &SelectionCard::startSaving);
    return m_actions;
}

QWidget *SelectionCard::createSaving()
{
    m_saving = new QWidget;
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("segmentName"));
    m_name->setMaxLength(kLongestName);
    m_confirm = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonConfirmSave"));
    m_cancel = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonCancelSave"));
    m_error = makeText(TextKind::Small);
    m_error->setObjectName(QStringLiteral("saveError"));
    setTone(m_error, TextTone::Bad);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(m_saving);
    layout->setContentsMargins(0, space::kTight, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_name);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    m_error->hide();
    m_saving->hide();
    connect(m_name, &QLineEdit::textChanged, this, &SelectionCard::updateActions);
    connect(m_name, &QLineEdit::returnPressed, this, &SelectionCard::confirmSaving);
    connect(m_confirm, &QPushButton::clicked, this, &SelectionCard::confirmSaving);
    connect(m_cancel, &QPushButton::clicked, this, &SelectionCard::endSaving);
    return m_saving;
}

void SelectionCard::setChoices(const QList<std::pair<QString, QString>> &choices)
{
    m_picker->clear();
    for (const auto &[id, words] : choices) {
        if (id.isEmpty())
            m_picker->insertSeparator(m_picker->count());
        else
            m_picker->addItem(words, id);
    }
    fill();
}

void SelectionCard::setSelection(const Selection &selection, const QString &currency)
{
    m_selection = selection;
    m_currency = currency;
    m_portrait.reset();
    endSaving();
    fill();
}

void SelectionCard::setPortrait(const Portrait &portrait)
{
    m_portrait = portrait;
    fill();
}

void SelectionCard::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    updateActions();
}

void SelectionCard::fill()
{
    const int index = m_selection.segments.size() == 1 ? m_picker->findData(m_selection.segments.first()) : -1;
    m_picker->setCurrentIndex(index);
    m_picker->setPlaceholderText(m_selection.name);
    m_customers->setText(countText(qint64(m_selection.members->size())));
    if (m_portrait) {
        const Portrait &p = *m_portrait;
        m_customersShare->setText(tr("%1 of customers").arg(percentText(p.shareOfCustomers)));
        m_net->setText(moneyShort(p.net, m_currency));
        m_net->setToolTip(moneyText(p.net, m_currency));
        m_netShare->setText(tr("%1 of net spend").arg(percentText(p.shareOfNet)));
        m_typical->setText(
            p.buyers == 0 ? tr("Nobody among them has ordered yet.")
                          : tr("Typically: last order %1 days ago, %2 orders, %3 spent, %4 an order.")
                                .arg(decimalText(p.medianRecencyDays, 0), decimalText(p.medianFrequency, 0),
                                     moneyText(p.medianMonetary, m_currency), moneyText(p.averageOrder, m_currency)));
    } else {
        for (QLabel *label : {m_customersShare, m_net, m_netShare, m_typical})
            label->setText(QString());
    }
    updateActions();
}

void SelectionCard::startSaving()
{
    m_name->setText(m_selection.segments.isEmpty() ? QString() : m_selection.name);
    m_name->selectAll();
    m_error->hide();
    m_actions->hide();
    m_saving->show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SelectionCard::confirmSaving()
{
    if (m_confirm->isEnabled())
        Q_EMIT saveRequested(m_name->text().trimmed());
}

void SelectionCard::showSaveError(const QString &text)
{
    m_error->setText(text);
    m_error->show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SelectionCard::endSaving()
{
    m_saving->hide();
    m_actions->show();
}

void SelectionCard::updateActions()
{
    const bool isAnybody = !m_selection.members->empty();
    setChanging(m_campaign, isAnybody, m_isReadOnly);
    setChanging(m_save, isAnybody, m_isReadOnly);
    m_show->setEnabled(isAnybody);
    m_confirm->setEnabled(!m_name->text().trimmed().isEmpty());
}

void SelectionCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SelectionCard::retranslate()
{
    setAccessibleName(tr("Selection"));
    nameChoice(m_picker, tr("Selected segment"));
    m_customersName->setText(termName(Term::Customers));
    m_customersName->setToolTip(termExplanation(Term::Customers));
    m_netName->setText(tr("Net spend"));
    m_netName->setToolTip(termExplanation(Term::Monetary));
    m_typical->setToolTip(termExplanation(Term::Median));
    setButtonText(m_campaign, tr("Create campaign"));
    setButtonText(m_save, tr("Save as segment"));
    m_show->setAccessibleName(tr("Show these customers"));
    m_show->setToolTip(m_show->accessibleName());
    m_name->setPlaceholderText(tr("Name of the segment"));
    m_name->setAccessibleName(tr("Name of the segment"));
    setButtonText(m_confirm, tr("Save"));
    setButtonText(m_cancel, tr("Cancel"));
    fill();
}

} // namespace clientele
