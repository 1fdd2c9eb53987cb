#include "widgets/forms/state_panel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

struct StatePanel::Faces
{
    QWidget *content = nullptr;

    QWidget *empty = nullptr;
    QBoxLayout *emptyIcon = nullptr;
    QLabel *emptyTitle = nullptr;
    QLabel *emptyText = nullptr;
    QPushButton *emptyButton = nullptr;

    QWidget *loading = nullptr;
    QLabel *loadingText = nullptr;
    QProgressBar *progress = nullptr;
    QPushButton *cancel = nullptr;

    QWidget *error = nullptr;
    QLabel *errorTitle = nullptr;
    QLabel *errorText = nullptr;
    QPushButton *retry = nullptr;
    QPushButton *back = nullptr;
};

namespace {

constexpr int kFaceWidth = 440;
constexpr int kIconSize = 40;

// A narrow column in the middle of the page.
QWidget *makeFace(const QList<QWidget *> &parts)
{
    auto *face = new QWidget;
    auto *middle = new QWidget;
    middle->setFixedWidth(kFaceWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    for (QWidget *part : parts) {
        auto *label = qobject_cast<QLabel *>(part);
        if (label)
            label->setAlignment(Qt::AlignHCenter);
        // A text fills the column, or its lines would not be counted.
        column->addWidget(part, 0, label && label->wordWrap() ? Qt::Alignment() : Qt::AlignHCenter);
    }
    auto *rows = new QVBoxLayout(face);
    rows->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(middle);
    row->addStretch();
    rows->addLayout(row);
    rows->addStretch(3);
    return face;
}

} // namespace

StatePanel::StatePanel(QWidget *content, QWidget *parent)
    : PageStack(parent)
    , m_faces(std::make_unique<Faces>())
{
    Faces &f = *m_faces;
    f.content = content;

    auto *emptyIcon = new QWidget;
    emptyIcon->setFixedSize(kIconSize, kIconSize);
    f.emptyIcon = new QHBoxLayout(emptyIcon);
    f.emptyIcon->setContentsMargins(0, 0, 0, 0);
    f.emptyTitle = makeText(TextKind::Title);
    f.emptyText = makeText(TextKind::Secondary);
    f.emptyButton = makeButton(ButtonKind::Primary, {}, QStringLiteral("stateAction"));
    f.empty = makeFace({emptyIcon, f.emptyTitle, f.emptyText, f.emptyButton});

    f.loadingText = makeText(TextKind::Secondary);
    f.progress = new QProgressBar;
    f.progress->setFixedWidth(240);
    f.progress->setTextVisible(false);
    f.progress->setObjectName(QStringLiteral("stateProgress"));
    f.cancel = makeButton(ButtonKind::Quiet, {}, QStringLiteral("stateCancel"));
    f.loading = makeFace({f.loadingText, f.progress, f.cancel});

    f.errorTitle = makeText(TextKind::Heading);
    f.errorText = makeText(TextKind::Secondary);
    f.errorText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    f.retry = makeButton(ButtonKind::Plain, {}, QStringLiteral("stateRetry"));
    f.back = makeButton(ButtonKind::Quiet, {}, QStringLiteral("stateBack"));
    f.back->hide();
    f.error = makeFace({makeIcon(themeIcon(QStringLiteral("triangle-alert"), IconTone::Bad), kIconSize), f.errorTitle,
                        f.errorText, f.retry, f.back});

    retranslate();
    for (QWidget *face : {f.content, f.empty, f.loading, f.error})
        addWidget(face);
    connect(f.emptyButton, &QPushButton::clicked, this, &StatePanel::actionRequested);
    connect(f.cancel, &QPushButton::clicked, this, &StatePanel::cancelRequested);
    connect(f.retry, &QPushButton::clicked, this, &StatePanel::retryRequested);
    connect(f.back, &QPushButton::clicked, this, &StatePanel::showContent);
}

StatePanel::~StatePanel() = default;

void StatePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PageStack::changeEvent(event);
}

void StatePanel::retranslate()
{
    m_faces->progress->setAccessibleName(tr("Progress"));
    m_faces->cancel->setText(tr("Cancel"));
    m_faces->cancel->setAccessibleName(tr("Cancel"));
    m_faces->retry->setText(tr("Try again"));
    m_faces->retry->setAccessibleName(tr("Try again"));
    m_faces->back->setText(tr("Back"));
    m_faces->back->setAccessibleName(tr("Back"));
}

void StatePanel::setErrorDismissible(bool isDismissible)
{
    m_faces->back->setVisible(isDismissible);
}

void StatePanel::showContent()
{
    setCurrentWidget(m_faces->content);
}

void StatePanel::showEmpty(const QString &iconName, const QString &title, const QString &text, const QString &button)
{
    Faces &f = *m_faces;
    if (QLayoutItem *previous = f.emptyIcon->takeAt(0)) {
        delete previous->widget();
        delete previous;
    }
    f.emptyIcon->addWidget(makeIcon(themeIcon(iconName), kIconSize));
    f.emptyTitle->setText(title);
    f.emptyText->setText(text);
    f.emptyButton->setText(button);
    f.emptyButton->setAccessibleName(button);
    f.emptyButton->setVisible(!button.isEmpty());
    setCurrentWidget(f.empty);
}

void StatePanel::showLoading(const QString &what)
{
    m_faces->loadingText->setText(what);
    setProgress(-1);
    setCurrentWidget(m_faces->loading);
}

void StatePanel::setProgress(double fraction)
{
    m_faces->progress->setRange(0, fraction < 0 ? 0 : 1000);
    m_faces->progress->setValue(fraction < 0 ? 0 : qRound(fraction * 1000));
}

void StatePanel::showError(const QString &title, const QString &text)
{
    m_faces->errorTitle->setText(title);
    m_faces->errorText->setText(text);
    setCurrentWidget(m_faces->error);
}

} // namespace clientele
