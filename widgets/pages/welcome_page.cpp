#include "widgets/pages/welcome_page.h"

#include <QtCore/QEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include "widgets/forms/card.h"
#include "widgets/forms/drop_area.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/state_panel.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kColumnWidth = 640;
constexpr int kChoiceHeight = 40;
constexpr int kShownRecent = 5;
constexpr int kPathRole = Qt::UserRole;

// "greenfield.clientele" lies in "/home/anna/shops": the name first, where it is in a quiet second line.
QString shopLines(const QString &path)
{
    const int slash = static_cast<int>(path.lastIndexOf(QLatin1Char('/')));
    QString name = path.mid(slash + 1);
    if (name.endsWith(QLatin1String(".clientele")))
        name.chop(10);
    return slash > 0 ? name + QLatin1Char('\n') + path.left(slash) : name;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pageWelcome"));
    m_state = new StatePanel(createContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->addWidget(m_state);
    retranslate();
    setRecentShops({});
}

void WelcomePage::setRecentShops(const QList<RecentShop> &shops)
{
    m_recent->clear();
    for (const RecentShop &shop : shops.mid(0, kShownRecent)) {
        const QString icon = shop.isEncrypted ? QStringLiteral("lock") : QStringLiteral("store");
        auto *item = new QListWidgetItem(themeIcon(icon), shopLines(shop.path), m_recent);
        item->setData(kPathRole, shop.path);
        item->setToolTip(shop.isEncrypted ? tr("%1 – protected with a passphrase").arg(shop.path) : shop.path);
        item->setData(Qt::AccessibleDescriptionRole, item->toolTip());
    }
    m_recentTitle->setVisible(!shops.isEmpty());
    m_recent->setVisible(!shops.isEmpty());
    const int rows = m_recent->count();
    m_recent->setFixedHeight(rows > 0 ? rows * m_recent->sizeHintForRow(0) + 2 * space::kTight : 0);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget *WelcomePage::createContent()
{
    m_title = makeText(TextKind::Hero);
    m_subtitle = makeText(TextKind::Secondary);
    m_dropNote = makeText(TextKind::Small);
    m_dropNote->setAlignment(Qt::AlignCenter);

    auto *column = new QWidget;
    column->setMaximumWidth(kColumnWidth);
    auto *inside = new QVBoxLayout(column);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::kHalf);
    inside->addWidget(m_title);
    inside->addWidget(m_subtitle);
    inside->addSpacing(space::kPage);
    inside->addWidget(createChoices());
    inside->addSpacing(space::kPage);
    inside->addWidget(createRecent());

    auto *area = new DropArea;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 4);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch(3);
    layout->addWidget(m_dropNote);
    connect(area, &DropArea::filesDropped, this, &WelcomePage::filesDropped);
    return area;
}

QWidget *WelcomePage::createChoices()
{
    const auto choice = [](QPushButton *button, QLabel *note, QCheckBox *option = nullptr) {
        button->setMinimumHeight(kChoiceHeight);
        note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        auto *card = new Card;
        card->content()->setSpacing(space::kGap);
        card->content()->addWidget(note, 1);
        if (option)
            card->content()->addWidget(option);
        card->content()->addWidget(button);
        return card;
    };
    m_openSample = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonOpenSample"), QStringLiteral("store"));
    m_sampleNote = makeText(TextKind::Secondary);
    m_newShop = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonNewShop"), QStringLiteral("file-plus"));
    m_newNote = makeText(TextKind::Secondary);
    m_protect = new QCheckBox;
    m_protect->setObjectName(QStringLiteral("checkProtectShop"));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(choice(m_openSample, m_sampleNote), 1);
    layout->addWidget(choice(m_newShop, m_newNote, m_protect), 1);
    connect(m_openSample, &QPushButton::clicked, this, &WelcomePage::openSample);
    connect(m_newShop, &QPushButton::clicked, this, [this] { Q_EMIT newShop(m_protect->isChecked()); });
    return row;
}

QWidget *WelcomePage::createRecent()
{
    m_recentTitle = makeText(TextKind::Heading);
    m_recent = new QListWidget;
    m_recent->setObjectName(QStringLiteral("recentShops"));
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recentTitle->setBuddy(m_recent);
    m_openOther = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonOpenOther"), QStringLiteral("folder-open"));
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT openRecent(item->data(kPathRole).toString()); });
    connect(m_openOther, &QPushButton::clicked, this, &WelcomePage::openOther);

    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent);
    layout->addWidget(m_openOther, 0, Qt::AlignLeft);
    return panel;
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Find the customers worth talking to"));
    m_subtitle->setText(
        tr("From the order files you already have. Everything stays on this computer, in one file you own."));
    setButtonText(m_openSample, tr("Open the sample shop"));
    m_sampleNote->setText(
        tr("Look around first: 5,000 made-up customers of a believable shop, ready to segment and plan "
           "campaigns for."));
    setButtonText(m_newShop, tr("Start with my files"));
    m_newNote->setText(tr("Make a shop from your own orders: an export of your shop system is all it takes, CSV, Excel "
                          "or another table."));
    m_protect->setText(tr("Protect it with a passphrase"));
    m_protect->setAccessibleName(m_protect->text());
    m_protect->setToolTip(tr("The shop's file is encrypted: whoever finds it can read nothing without the passphrase"));
    m_recentTitle->setText(tr("Recent shops"));
    m_recent->setAccessibleName(tr("Recent shops"));
    setButtonText(m_openOther, tr("Open another shop file…"));
    m_dropNote->setText(tr("You can also drop order files or a shop file anywhere here."));
}

} // namespace clientele
