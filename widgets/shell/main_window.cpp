#include "widgets/shell/main_window.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include "widgets/forms/drop_area.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/main_window_parts.h"
#include "widgets/shell/menu_button.h"
#include "widgets/shell/number_format.h"
#include "widgets/forms/page_stack.h"

namespace clientele {

namespace {

constexpr int kTopBarHeight = 48;
constexpr int kRailWidth = 184;
constexpr int kStatusHeight = 30;
constexpr int kSearchWidth = 400;
constexpr int kProgressWidth = 140;

QToolButton *prepared(QToolButton *button, const QString &iconName, const QString &objectName)
{
    button->setObjectName(objectName);
    button->setIcon(themeIcon(iconName));
    button->setIconSize(QSize(18, 18));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString quietMessage()
{
    return MainWindow::tr("Nothing leaves this computer");
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    qApp->installEventFilter(this);
    resize(1280, 800);
    setMinimumSize(960, 600);

    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    d->makeActions(this);
    d->makeTopBar(this, layout);
    d->makeRail(this);
    d->stack = new PageStack;
    d->stack->setProperty("kind", QStringLiteral("page"));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(d->rail);
    middle->addWidget(d->stack, 1);
    layout->addLayout(middle, 1);
    d->makeStatusBar(this, layout);
    setCentralWidget(body);
    d->retranslate();
    setShopOpen(false);
    hideJob();
}

MainWindow::~MainWindow() = default;

void MainWindow::Private::makeTopBar(MainWindow *window, QVBoxLayout *layout)
{
    auto *bar = new QFrame;
    bar->setProperty("kind", QStringLiteral("topbar"));
    bar->setFixedHeight(kTopBarHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kCard, 0, space::kGap, 0);
    row->setSpacing(space::kTight);

    QLabel *name = makeText(TextKind::Heading, QStringLiteral("Clientele"));
    name->setWordWrap(false);
    row->addWidget(name);
    row->addSpacing(space::kGap);
    shopLine = makeText(TextKind::Secondary);
    shopLine->setObjectName(QStringLiteral("shopLine"));
    shopLine->setWordWrap(false);
    shopLine->setMinimumWidth(1); // gives way before the search field does
    row->addWidget(shopLine, 1);

    search = new QPushButton;
    search->setObjectName(QStringLiteral("searchField"));
    search->setProperty("kind", QStringLiteral("search"));
    search->setCursor(Qt::IBeamCursor);
    search->setMinimumWidth(kSearchWidth);
    searchHint = makeText(TextKind::Secondary);
    searchKey = makeText(TextKind::Secondary);
    auto *inside = new QHBoxLayout(search);
    inside->setContentsMargins(space::kGap, 0, space::kGap, 0);
    inside->addWidget(searchHint, 1);
    inside->addWidget(searchKey);
    for (QLabel *label : {searchHint, searchKey}) {
        label->setWordWrap(false);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    connect(search, &QPushButton::clicked, window, &MainWindow::findRequested);
    row->addWidget(search);
    row->addSpacing(space::kTight);

    undo = prepared(new QToolButton, QStringLiteral("undo-2"), QStringLiteral("buttonUndo"));
    redo = prepared(new QToolButton, QStringLiteral("redo-2"), QStringLiteral("buttonRedo"));
    menuButton = prepared(new MenuButton(menu), QStringLiteral("ellipsis"), QStringLiteral("buttonMenu"));
    connect(undo, &QToolButton::clicked, actions[QStringLiteral("actionUndo")], &QAction::trigger);
    connect(redo, &QToolButton::clicked, actions[QStringLiteral("actionRedo")], &QAction::trigger);
    for (QToolButton *button : {undo, redo, menuButton})
        row->addWidget(button);
    layout->addWidget(bar);
}

void MainWindow::Private::makeRail(MainWindow *window)
{
    rail = new QFrame;
    rail->setObjectName(QStringLiteral("rail"));
    rail->setProperty("kind", QStringLiteral("rail"));
    rail->setFixedWidth(kRailWidth);
    railLayout = new QVBoxLayout(rail);
    railLayout->setContentsMargins(space::kHalf, space::kGap, space::kHalf, space::kGap);
    railLayout->setSpacing(2);
    railLayout->addStretch();
    railButtons = new QButtonGroup(window);
}

void MainWindow::Private::makeStatusBar(MainWindow *window, QVBoxLayout *layout)
{
    auto *bar = new QFrame;
    bar->setProperty("kind", QStringLiteral("statusbar"));
    bar->setFixedHeight(kStatusHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kCard, 0, space::kHalf, 0);
    row->setSpacing(space::kGap);
    message = makeText(TextKind::Small);
    message->setObjectName(QStringLiteral("statusMessage"));
    message->setWordWrap(false);
    message->setMinimumWidth(1);
    job = makeText(TextKind::Small);
    job->setObjectName(QStringLiteral("statusJob"));
    job->setWordWrap(false);
    progress = new QProgressBar;
    progress->setObjectName(QStringLiteral("statusProgress"));
    progress->setTextVisible(false);
    progress->setFixedWidth(kProgressWidth);
    percent = makeText(TextKind::Small);
    percent->setWordWrap(false);
    cancel = makeButton(ButtonKind::Quiet, {}, QStringLiteral("statusCancel"));
    cancel->setProperty("size", QStringLiteral("small"));
    connect(cancel, &QPushButton::clicked, window, &MainWindow::cancelRequested);
    row->addWidget(message, 1);
    for (QWidget *part : QList<QWidget *> {job, progress, percent, cancel})
        row->addWidget(part);
    layout->addWidget(bar);
}

void MainWindow::Private::retranslate()
{
    retranslateActions();
    searchHint->setText(MainWindow::tr("Find a customer, segment, campaign or command"));
    search->setAccessibleName(searchHint->text());
    searchKey->setText(actions[QStringLiteral("actionFind")]->shortcut().toString(QKeySequence::NativeText));
    menuButton->setAccessibleName(MainWindow::tr("Menu"));
    menuButton->setToolTip(MainWindow::tr("Menu"));
    rail->setAccessibleName(MainWindow::tr("Pages"));
    message->setAccessibleDescription(MainWindow::tr("Status")); // its name is what it says
    if (!hasMessage)
        message->setText(quietMessage());
    progress->setAccessibleName(MainWindow::tr("Progress"));
    cancel->setText(MainWindow::tr("Cancel"));
    cancel->setAccessibleName(MainWindow::tr("Cancel"));
}

void MainWindow::addPage(const QString &id, const QString &title, const QString &iconName, QWidget *page)
{
    addPageOutsideRail(id, page);
    auto *button = new QPushButton;
    button->setObjectName(QStringLiteral("rail_%1").arg(id));
    button->setProperty("kind", QStringLiteral("page"));
    button->setCheckable(true);
    button->setIcon(themeIcon(iconName));
    button->setIconSize(QSize(24, 16));
    const auto position = d->railButtons->buttons().size();
    if (position < 9)
        button->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(position + 1)));
    // toggled, not clicked: a screen reader toggles what can be checked.
    connect(button, &QPushButton::toggled, this, [this, id](bool isOn) {
        if (!isOn || d->current == id)
            return;
        showPage(id);
        Q_EMIT pageChosen(id);
    });
    d->railButtons->addButton(button);
    d->railLayout->insertWidget(d->railLayout->count() - 1, button);
    d->pages[id].button = button;
    setPageTitle(id, title);
}

void MainWindow::addPageOutsideRail(const QString &id, QWidget *page)
{
    d->pages[id] = {page, nullptr};
    d->stack->addWidget(page);
    if (d->current.isEmpty())
        d->current = id;
}

void MainWindow::setPageTitle(const QString &id, const QString &title)
{
    QPushButton *button = d->pages.value(id).button;
    if (!button)
        return;
    const QKeySequence shortcut = button->shortcut();
    button->setText(title);
    button->setShortcut(shortcut); // setText drops it
    button->setAccessibleName(title);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(title, shortcut.toString(QKeySequence::NativeText)));
}

void MainWindow::setRailVisible(bool isVisible)
{
    d->rail->setVisible(isVisible);
}

void MainWindow::showPage(const QString &id)
{
    const Private::Page page = d->pages.value(id);
    if (!page.widget)
        return;
    d->current = id;
    d->stack->setCurrentWidget(page.widget);
    d->railButtons->setExclusive(false);
    for (QAbstractButton *button : d->railButtons->buttons())
        button->setChecked(button == page.button);
    d->railButtons->setExclusive(page.button != nullptr);
}

QString MainWindow::currentPage() const
{
    return d->current;
}

QWidget *MainWindow::page(const QString &id) const
{
    return d->pages.value(id).widget;
}

void MainWindow::setShopLine(const QString &text)
{
    d->shopLine->setText(text);
    d->shopLine->setToolTip(text);
}

void MainWindow::setMessage(const QString &text)
{
    d->hasMessage = !text.isEmpty();
    d->message->setText(d->hasMessage ? text : quietMessage());
    if (!d->hasMessage)
        return;
    QAccessibleEvent alert(d->message, QAccessible::Alert); // read out without being looked for
    QAccessible::updateAccessibility(&alert);
}

void MainWindow::showJob(const QString &what, double fraction, bool isCancellable)
{
    d->job->setText(what);
    d->progress->setRange(0, fraction < 0 ? 0 : 1000);
    d->progress->setValue(fraction < 0 ? 0 : qRound(fraction * 1000));
    d->percent->setText(fraction < 0 ? QString() : percentText(fraction, 0));
    d->job->show();
    d->progress->show();
    d->percent->setVisible(fraction >= 0);
    d->cancel->setVisible(isCancellable);
}

void MainWindow::hideJob()
{
    for (QWidget *part : QList<QWidget *> {d->job, d->progress, d->percent, d->cancel})
        part->hide();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    QMainWindow::changeEvent(event);
}

// A field in which nothing was typed leaves Ctrl+Z to the shop, whose last change is what the person means.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QMainWindow::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *field = qobject_cast<QLineEdit *>(watched);
    const bool isIdle = field
                        && ((key->matches(QKeySequence::Undo) && !field->isUndoAvailable())
                            || (key->matches(QKeySequence::Redo) && !field->isRedoAvailable()));
    if (isIdle)
        event->ignore();
    return isIdle;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        acceptCopy(*event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    acceptCopy(*event);
    Q_EMIT filesDropped(localFiles(*event->mimeData()));
}

} // namespace clientele
