#include "widgets/shell/command_palette.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QGraphicsDropShadowEffect>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kWidth = 600;
constexpr int kTop = 56;
constexpr int kRowHeight = 36;
constexpr int kMostShownRows = 9;
constexpr int kMostResults = 40;
constexpr int kDetailRole = Qt::UserRole + 1;

// 0: does not match; higher is better. Every word that was typed must occur; beginnings of words count most.
int matchScore(const QString &text, const QStringList &words)
{
    int score = 1;
    for (const QString &word : words) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        score += at == 0 ? 3 : text.at(at - 1).isLetterOrNumber() ? 1 : 2;
    }
    return score;
}

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setPen(palette().secondary);
        painter->drawText(option.rect.adjusted(0, 0, -space::kGap, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(kDetailRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), kRowHeight};
    }
};

} // namespace

class PaletteModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const PaletteEntry &entry = at(index.row());
        switch (role) {
        case Qt::DisplayRole: return entry.text;
        case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(entry.text, entry.detail);
        case Qt::DecorationRole: return themeIcon(entry.iconName);
        case kDetailRole: return entry.detail;
        default: return {};
        }
    }

    void set(std::vector<PaletteEntry> entries)
    {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    }

    const PaletteEntry &at(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

private:
    std::vector<PaletteEntry> m_entries;
};

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_search(new QLineEdit)
    , m_results(new QListView)
    , m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setProperty("kind", QStringLiteral("popup"));
    m_search->setObjectName(QStringLiteral("paletteSearch"));
    m_search->setProperty("kind", QStringLiteral("palette"));
    m_search->installEventFilter(this);
    m_results->setObjectName(QStringLiteral("paletteResults"));
    m_results->setModel(m_model);
    m_results->setItemDelegate(new RowDelegate(m_results));
    m_results->setFocusPolicy(Qt::NoFocus); // the field keeps it and passes the arrow keys on
    m_results->setUniformItemSizes(true);
    m_results->setIconSize(QSize(16, 16));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kHalf, space::kTight, space::kHalf, space::kHalf);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_search);
    layout->addWidget(makeSeparator());
    layout->addWidget(m_results);

    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(40);
    shadow->setOffset(0, 12);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);

    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::match);
    connect(m_results, &QListView::clicked, this, &CommandPalette::choose);
    window->installEventFilter(this);
    QEvent language(QEvent::LanguageChange);
    changeEvent(&language);
    hide();
}

void CommandPalette::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    if (isVisible())
        match();
}

void CommandPalette::setSearch(Search search)
{
    m_searchMore = std::move(search);
}

void CommandPalette::popUp()
{
    m_search->clear();
    match();
    raise();
    show();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::match()
{
    const QString text = m_search->text().simplified();
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, const PaletteEntry *>> found;
    for (const PaletteEntry &entry : m_entries) {
        if (const int score = matchScore(entry.text, words))
            found.emplace_back(score, &entry);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<PaletteEntry> results;
    for (std::size_t i = 0; i < found.size() && i < kMostResults; ++i)
        results.push_back(*found[i].second);
    if (m_searchMore && !text.isEmpty()) {
        for (PaletteEntry &entry : m_searchMore(text, kMostResults / 2))
            results.push_back(std::move(entry));
    }
    m_model->set(std::move(results));
    m_results->setCurrentIndex(m_model->index(0, 0));
    const int rows = std::clamp(m_model->rowCount(), 1, kMostShownRows);
    m_results->setFixedHeight(rows * kRowHeight + 2);
    setFixedWidth(std::min(kWidth, parentWidget()->width() - 2 * space::kPage));
    adjustSize();
    move((parentWidget()->width() - width()) / 2, kTop);
}

void CommandPalette::choose()
{
    const QModelIndex index = m_results->currentIndex();
    if (!index.isValid())
        return;
    const QString id = m_model->at(index.row()).id; // hiding may change the entries
    hide();
    Q_EMIT chosen(id);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search) {
        if (event->type() == QEvent::Resize && isVisible())
            match();
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        hide();
        parentWidget()->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QCoreApplication::sendEvent(m_results, event); return true;
    default: return false;
    }
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Find anything"));
        m_search->setAccessibleName(tr("What to find"));
        m_search->setPlaceholderText(tr("Find a customer, segment, campaign or command"));
        m_results->setAccessibleName(tr("Found"));
    }
    QFrame::changeEvent(event);
}

} // namespace clientele
