#include "widgets/forms/passphrase_dialog.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "analytics/base/passphrase.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kWidth = 440;

bool isChoosing(const PassphraseQuestion &question)
{
    return question.kind == PassphraseQuestion::Kind::Choose;
}

QString strengthText(const QString &typed)
{
    switch (passphraseStrength(typed.toStdString())) {
    case PassphraseStrength::Empty: return PassphraseDialog::tr("Four or five words that nobody would guess are best.");
    case PassphraseStrength::Weak: return PassphraseDialog::tr("Weak: quickly found by trying. Add more words.");
    case PassphraseStrength::Fair: return PassphraseDialog::tr("Fair: one or two more words make it strong.");
    case PassphraseStrength::Strong: return PassphraseDialog::tr("Strong.");
    }
    return {};
}

} // namespace

PassphraseDialog::PassphraseDialog(const PassphraseQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->setSpacing(space::kGap);
    createFields();
    createButtons();
    setTexts();
    check();
}

void PassphraseDialog::createFields()
{
    const auto makeEditor = [this](const QString &name) {
        auto *editor = new QLineEdit;
        editor->setObjectName(name);
        editor->setEchoMode(QLineEdit::Password);
        connect(editor, &QLineEdit::textChanged, this, &PassphraseDialog::check);
        return editor;
    };
    layout()->addWidget(makeText(
        TextKind::Body, isChoosing(m_question) ? tr("The file of %1 will be encrypted: whoever finds or copies it "
                                                    "can read nothing without the passphrase. Nobody can bring a "
                                                    "forgotten passphrase back, so keep it somewhere safe.")
                                                     .arg(m_question.shop)
                                               : tr("%1 is encrypted.").arg(m_question.shop)));
    m_first = makeEditor(QStringLiteral("passphrase"));
    m_firstField = new FormField(m_first);
    layout()->addWidget(m_firstField);
    if (isChoosing(m_question)) {
        m_again = makeEditor(QStringLiteral("passphraseAgain"));
        m_againField = new FormField(m_again);
        layout()->addWidget(m_againField);
    }
    m_shown = new QCheckBox;
    m_shown->setObjectName(QStringLiteral("passphraseShown"));
    m_remembered = new QCheckBox;
    m_remembered->setObjectName(QStringLiteral("passphraseRemembered"));
    layout()->addWidget(m_shown);
    layout()->addWidget(m_remembered);
    connect(m_shown, &QCheckBox::toggled, this, [this](bool isShown) {
        const auto mode = isShown ? QLineEdit::Normal : QLineEdit::Password;
        m_first->setEchoMode(mode);
        if (m_again)
            m_again->setEchoMode(mode);
    });
}

void PassphraseDialog::createButtons()
{
    m_cancel = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonPassphraseCancel"));
    m_ok = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonPassphraseOk"));
    m_ok->setDefault(true);
    m_cancel->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kHalf);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_ok);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &PassphraseDialog::answer);
}

void PassphraseDialog::setTexts()
{
    const auto setBox = [](QCheckBox *box, const QString &text) {
        box->setText(text);
        box->setAccessibleName(text);
    };
    setWindowTitle(isChoosing(m_question) ? tr("Protect the shop") : tr("Open a protected shop"));
    m_firstField->setLabel(isChoosing(m_question) ? tr("New passphrase") : tr("Passphrase"));
    if (m_againField)
        m_againField->setLabel(tr("The same once more"));
    setBox(m_shown, tr("Show what is typed"));
    setBox(m_remembered, tr("Remember it on this computer"));
    m_remembered->setToolTip(tr("In the desktop's keychain, which opens when you log in"));
    setButtonText(m_ok, isChoosing(m_question) ? tr("Protect") : tr("Open"));
    setButtonText(m_cancel, tr("Cancel"));
    if (m_question.wasWrong)
        m_firstField->setProblem(
            tr("That passphrase does not open it. Check capital letters and the keyboard's language."));
}

void PassphraseDialog::check()
{
    const QString typed = m_first->text();
    if (!typed.isEmpty())
        m_firstField->setProblem({});
    bool isComplete = !typed.isEmpty();
    if (m_again) {
        m_firstField->setHint(strengthText(typed));
        const bool isSame = m_again->text() == typed;
        m_againField->setProblem(isSame || m_again->text().isEmpty() ? QString() : tr("The two are not the same yet."));
        isComplete = isComplete && isSame;
    }
    m_ok->setEnabled(isComplete);
}

void PassphraseDialog::answer()
{
    Q_EMIT answered({m_first->text(), m_remembered->isChecked()});
    m_first->clear();
    if (m_again)
        m_again->clear();
    accept();
}

} // namespace clientele
