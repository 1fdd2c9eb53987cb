#include "widgets/forms/platform_codes_form.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include <numeric>

#include "widgets/forms/data_table.h"
#include "widgets/forms/drop_area.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kPermille = 1'000;
constexpr int kProgressHeight = 6;
constexpr int kTableHeight = 148;
constexpr int kWhyColumn = 2;
constexpr int kWidestCode = 104;

QVBoxLayout *makeColumn(QWidget *parent)
{
    auto *column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHalf);
    return column;
}

} // namespace

PlatformCodesForm::PlatformCodesForm(QWidget *parent)
    : QWidget(parent)
    , m_stock(makeText(TextKind::Body))
    , m_open(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonPlatformCodes"), QStringLiteral("file-plus")))
    , m_removeAll(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonRemoveCodes"), QStringLiteral("trash-2")))
    , m_panel(new QWidget)
    , m_offer(new QComboBox)
    , m_choose(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonChooseCodes"), QStringLiteral("folder-open")))
    , m_paste(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonPasteCodes"), QStringLiteral("clipboard-paste")))
    , m_progress(new QProgressBar)
    , m_cancel(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonCancelCodes"), QStringLiteral("x")))
    , m_summary(makeText(TextKind::Body))
    , m_table(new DataTable({}))
    , m_rows(new RowsModel(this))
    , m_take(makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonTakeCodes")))
    , m_dismiss(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonDismissCodes")))
{
    m_stock->setObjectName(QStringLiteral("platformCodes"));
    m_offer->setObjectName(QStringLiteral("platformOffer"));
    m_offer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *layout = makeColumn(this);
    layout->addWidget(m_stock);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    layout->addWidget(m_removeAll, 0, Qt::AlignLeft);
    auto *panel = makeColumn(m_panel);
    panel->addWidget(m_offer);
    panel->addWidget(createSource());
    panel->addWidget(createResult());
    layout->addWidget(m_panel);
    connect(m_open, &QPushButton::clicked, this, [this] {
        m_panel->show();
        m_open->hide();
        showResult();
        m_choose->setFocus();
    });
    connect(m_offer, &QComboBox::activated, this, [this] {
        showStock();
        if (m_read)
            Q_EMIT offerChanged(offer());
    });
    connect(m_removeAll, &QPushButton::clicked, this, [this] { Q_EMIT removed(offer()); });
    clear();
    retranslate();
}

QWidget *PlatformCodesForm::createSource()
{
    m_drop = new DropArea;
    m_drop->setObjectName(QStringLiteral("dropCodes"));
    m_hint = makeText(TextKind::Secondary);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_progress->setObjectName(QStringLiteral("codesProgress"));
    m_progress->setRange(0, kPermille);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kProgressHeight);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kHalf);
    buttons->addStretch(1);
    for (QPushButton *button : {m_choose, m_paste, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *inside = new QVBoxLayout(m_drop);
    inside->setContentsMargins(space::kGap, space::kGap, space::kGap, space::kGap);
    inside->setSpacing(space::kHalf);
    inside->addWidget(m_hint);
    inside->addWidget(m_progress);
    inside->addLayout(buttons);
    connect(m_drop, &DropArea::filesDropped, this, [this](const QStringList &paths) {
        if (!m_isReadOnly)
            Q_EMIT fileDropped(paths.front());
    });
    connect(m_choose, &QPushButton::clicked, this, &PlatformCodesForm::fileRequested);
    connect(m_paste, &QPushButton::clicked, this, &PlatformCodesForm::pasteRequested);
    connect(m_cancel, &QPushButton::clicked, this, &PlatformCodesForm::cancelRequested);
    return m_drop;
}

QWidget *PlatformCodesForm::createResult()
{
    m_summary->setObjectName(QStringLiteral("codesSummary"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setObjectName(QStringLiteral("codesRejected"));
    m_table->setModel(m_rows);
    m_table->setFixedHeight(kTableHeight);
    m_table->setStretchColumn(kWhyColumn, kWidestCode);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kHalf);
    buttons->addWidget(m_take);
    buttons->addWidget(m_dismiss);
    buttons->addStretch(1);
    auto *result = new QWidget;
    auto *column = makeColumn(result);
    column->addWidget(m_summary);
    column->addWidget(m_table);
    column->addLayout(buttons);
    connect(m_take, &QPushButton::clicked, this, [this] {
        const ReadCodes read = std::move(*m_read);
        clear();
        Q_EMIT taken(read.offer, read.review.good);
    });
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        Q_EMIT cancelRequested();
        clear();
    });
    return result;
}

void PlatformCodesForm::setOffers(const QStringList &names)
{
    if (m_offers == names)
        return;
    m_offers = names;
    const int before = m_offer->currentIndex();
    m_offer->clear();
    for (const QString &name : names)
        m_offer->addItem(name);
    m_offer->setCurrentIndex(std::clamp(before, 0, std::max(0, m_offer->count() - 1)));
    m_offer->setVisible(names.size() > 1);
    showStock();
    showResult();
}

void PlatformCodesForm::setStock(std::vector<std::size_t> pools, std::vector<std::size_t> people)
{
    m_pools = std::move(pools);
    m_people = std::move(people);
    showStock();
    showResult();
}

std::size_t PlatformCodesForm::offer() const
{
    return static_cast<std::size_t>(std::max(0, m_offer->currentIndex()));
}

void PlatformCodesForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (QPushButton *button : {m_open, m_removeAll, m_choose, m_paste, m_take})
        button->setEnabled(!isReadOnly);
}

void PlatformCodesForm::showReading(const QString &source)
{
    m_read.reset();
    showResult();
    m_panel->show();
    m_open->hide();
    m_hint->setText(tr("Reading %1 …").arg(source));
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->show();
    m_choose->hide();
    m_paste->hide();
}

void PlatformCodesForm::setProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(fraction * kPermille));
}

void PlatformCodesForm::setRead(ReadCodes read)
{
    clear();
    m_panel->show();
    m_open->hide();
    m_read = std::move(read);
    showResult();
}

void PlatformCodesForm::showError(const QString &text)
{
    clear();
    m_panel->show();
    m_open->hide();
    m_summary->setText(text);
    setTone(m_summary, TextTone::Bad);
    m_summary->show();
    m_dismiss->show();
}

void PlatformCodesForm::clear()
{
    m_read.reset();
    m_panel->hide();
    m_open->show();
    m_progress->hide();
    m_cancel->hide();
    m_choose->show();
    m_paste->show();
    showHint();
    showResult();
}

void PlatformCodesForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlatformCodesForm::showHint()
{
    m_hint->setText(tr("Drop the file with the codes here: one column, or a table with a column “Code”."));
}

void PlatformCodesForm::retranslate()
{
    setButtonText(m_open, tr("Use the shop platform's codes…"));
    setButtonText(m_removeAll, tr("Give the platform's codes back"));
    setButtonText(m_choose, tr("Choose a file…"));
    setButtonText(m_paste, tr("Paste"));
    setButtonText(m_cancel, tr("Cancel"));
    setButtonText(m_dismiss, tr("Close"));
    nameChoice(m_offer, tr("Offer that the codes are for"));
    m_progress->setAccessibleName(tr("Reading the codes"));
    m_drop->setAccessibleName(tr("Place for a file of codes"));
    m_table->setAccessibleName(tr("Codes that are not taken"));
    if (!m_progress->isVisibleTo(m_panel))
        showHint();
    showStock();
    showResult();
}

std::size_t PlatformCodesForm::codes() const
{
    return std::accumulate(m_pools.begin(), m_pools.end(), std::size_t {0});
}

} // namespace clientele
