#include "widgets/import/recipe_bar.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kNameWidth = 96; // at least: it stands beside others in a narrow window

} // namespace

RecipeBar::RecipeBar(QWidget *parent)
    : QWidget(parent)
    , m_note(makeText(TextKind::Secondary))
    , m_toggle(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonToggleRecipe")))
    , m_saving(new QWidget(this))
    , m_save(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonSaveRecipe"), QStringLiteral("save")))
    , m_edit(new QLineEdit)
    , m_confirm(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonConfirmRecipe")))
    , m_dismiss(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonDismissRecipe")))
{
    setObjectName(QStringLiteral("recipeBar"));
    m_note->setObjectName(QStringLiteral("recipeNote"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_note, 1);
    layout->addWidget(m_toggle);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        setApplied(!m_isApplied);
        Q_EMIT toggled(m_isApplied);
    });
    fillSaving();
    askForName(false);
    retranslate();
}

void RecipeBar::fillSaving()
{
    m_saving->setObjectName(QStringLiteral("recipeSaving"));
    m_edit->setObjectName(QStringLiteral("editRecipeName"));
    m_edit->setMinimumWidth(kNameWidth);
    auto *layout = new QHBoxLayout(m_saving);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    for (QWidget *part : std::initializer_list<QWidget *> {m_save, m_edit, m_confirm, m_dismiss})
        layout->addWidget(part);
    connect(m_save, &QPushButton::clicked, this, [this] { askForName(true); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] { askForName(false); });
    connect(m_confirm, &QPushButton::clicked, this, &RecipeBar::confirm);
    connect(m_edit, &QLineEdit::returnPressed, this, &RecipeBar::confirm);
    connect(m_edit, &QLineEdit::textChanged, this,
            [this] { m_confirm->setEnabled(!m_edit->text().trimmed().isEmpty()); });
}

void RecipeBar::setMatch(const QString &name, const QString &lastUsed, bool isSame)
{
    m_name = name;
    m_lastUsed = lastUsed;
    m_isSame = isSame;
    askForName(false);
    retranslate();
}

void RecipeBar::setApplied(bool isApplied)
{
    m_isApplied = isApplied;
    retranslate();
}

void RecipeBar::setProposedName(const QString &name)
{
    m_edit->setText(name);
}

void RecipeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecipeBar::askForName(bool isAsking)
{
    m_save->setVisible(!isAsking);
    for (QWidget *part : std::initializer_list<QWidget *> {m_edit, m_confirm, m_dismiss})
        part->setVisible(isAsking);
    if (isAsking) {
        m_edit->selectAll();
        m_edit->setFocus();
    }
}

void RecipeBar::confirm()
{
    const QString name = m_edit->text().trimmed();
    if (name.isEmpty())
        return;
    askForName(false);
    Q_EMIT saveRequested(name);
}

void RecipeBar::retranslate()
{
    QString note;
    if (!m_name.isEmpty()) {
        const QString layout
            = m_isSame ? tr("Same layout as “%1”").arg(m_name) : tr("Nearly the same layout as “%1”").arg(m_name);
        note = m_lastUsed.isEmpty() ? tr("%1.").arg(layout) : tr("%1 (used %2).").arg(layout, m_lastUsed);
    }
    m_note->setText(note);
    setVisible(!m_name.isEmpty());
    setButtonText(m_toggle, m_isApplied ? tr("Use the proposal instead") : tr("Use “%1”").arg(m_name));
    setButtonText(m_save, tr("Save this mapping as…"));
    m_save->setToolTip(tr("Next month's file with the same columns is then read like this one."));
    setButtonText(m_confirm, tr("Save"));
    setButtonText(m_dismiss, tr("Cancel"));
    m_edit->setAccessibleName(tr("Name of the mapping"));
}

} // namespace clientele
