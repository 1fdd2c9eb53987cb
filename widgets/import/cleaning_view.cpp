#include "widgets/import/cleaning_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

#include "widgets/forms/card.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kChoiceWidth = 280;
constexpr double kLeastShare = 0.001; // what rounds to it is shown as it

QString partName(const char *part, const Finding &finding)
{
    return QLatin1String(part) + QString::fromStdString(finding.id);
}

QString exampleText(const FindingExample &example)
{
    QStringList parts;
    for (const std::string &part : {example.order, example.customer, example.product, example.value}) {
        if (!part.empty())
            parts << utf8(part);
    }
    return CleaningView::tr("Line %1: %2").arg(QString::number(example.line), parts.join(QStringLiteral(" · ")));
}

QString shareText(double share)
{
    const bool isTiny = share > 0 && share < kLeastShare;
    return isTiny ? CleaningView::tr("Less than %1 of the rows.").arg(percentText(kLeastShare))
                  : CleaningView::tr("%1 of the rows.").arg(percentText(share));
}

QString inOneParagraph(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences) {
        if (!text.isEmpty() && !sentence.isEmpty())
            //: two sentences in a row
            text = CleaningView::tr("%1 %2").arg(text, sentence);
        else
            text += sentence;
    }
    return text;
}

} // namespace

CleaningView::CleaningView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("cleaningView"));
    auto *inside = new QWidget;
    inside->setProperty("kind", QStringLiteral("page"));
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::kHalf);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(createHeader());
    layout->addWidget(scroll, 1);
    layout->addWidget(createFooter());
    retranslate();
}

void CleaningView::setFindings(const QString &fileName, std::shared_ptr<const Findings> findings,
                               const Cleaning &cleaning, const QString &currency)
{
    m_fileName = fileName;
    m_findings = std::move(findings);
    m_cleaning = cleaning;
    m_currency = currency;
    m_total = {};
    retranslate();
}

void CleaningView::setTotal(const CleaningEffect &total)
{
    m_total = total;
    m_totalText->setText(tr("All choices together: %1").arg(cleaningEffectText(m_total, m_currency)));
}

void CleaningView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget *CleaningView::createHeader()
{
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    m_back = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonBackToMapping"));
    m_import = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonImportCleaned"), QStringLiteral("download"));
    header.actions->addWidget(m_back);
    header.actions->addWidget(m_import);
    connect(m_back, &QPushButton::clicked, this, &CleaningView::backRequested);
    connect(m_import, &QPushButton::clicked, this, &CleaningView::importRequested);
    return header.widget;
}

QWidget *CleaningView::createFooter()
{
    m_totalText = makeText(TextKind::Strong);
    m_totalText->setObjectName(QStringLiteral("cleaningTotal"));
    auto *card = new Card;
    card->content()->addWidget(m_totalText);
    return card;
}

void CleaningView::build()
{
    m_lines.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide(); // a choice in it may be what is being answered
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (!m_findings || m_findings->findings.empty())
        m_rows->addWidget(makeText(TextKind::Heading, tr("Nothing to clean")), 0, Qt::AlignCenter);
    else
        for (const Finding &finding : m_findings->findings)
            m_rows->addWidget(createFinding(finding));
    m_rows->addStretch(1);
}

QWidget *CleaningView::createFinding(const Finding &finding)
{
    QLabel *name = makeText(TextKind::Strong, tr("%1 (%2)").arg(findingName(finding.id), countText(finding.count)));
    const QString share = shareText(finding.share);
    const QString aside = finding.setAside > 0 ? tr("%Ln row(s) cannot be read as they are.", nullptr,
                                                    static_cast<int>(finding.setAside))
                                               : QString();
    QLabel *rule = makeText(TextKind::Secondary, inOneParagraph({share, findingExplanation(finding.id), aside}));
    QLabel *examples = createExamples(finding);
    QPushButton *show = makeButton(ButtonKind::Quiet, tr("Show the first rows"), partName("buttonExamples_", finding));
    show->setAccessibleName(tr("%1: show the first rows").arg(findingName(finding.id)));
    show->setCheckable(true);
    connect(show, &QPushButton::toggled, examples, &QWidget::setVisible);
    QLabel *effect = makeText(TextKind::Small);
    effect->setObjectName(partName("effect_", finding));

    auto *words = new QVBoxLayout;
    words->setSpacing(space::kHalf / 2);
    for (QLabel *text : {name, rule, examples})
        words->addWidget(text);
    words->addStretch(1);
    auto *choice = new QVBoxLayout;
    choice->setSpacing(space::kHalf / 2);
    m_lines.push_back({&finding, createChoice(finding), effect});
    choice->addWidget(m_lines.back().choice);
    choice->addWidget(effect);
    choice->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kGap);
    line->addLayout(words, 1);
    line->addWidget(show, 0, Qt::AlignTop);
    line->addLayout(choice);
    auto *card = new Card;
    card->content()->addLayout(line);
    nameChoice(m_lines.back().choice, findingName(finding.id));
    effect->setFixedWidth(kChoiceWidth);
    showEffect(m_lines.back());
    return card;
}

QComboBox *CleaningView::createChoice(const Finding &finding)
{
    auto *choice = new QComboBox;
    choice->setObjectName(partName("comboClean_", finding));
    choice->setFixedWidth(kChoiceWidth);
    for (const Finding::Option &option : finding.options)
        choice->addItem(cleaningChoiceName(option.choice), static_cast<int>(option.choice));
    choice->setCurrentIndex(choice->findData(static_cast<int>(choiceFor(m_cleaning, finding.id))));
    choice->setEnabled(finding.options.size() > 1);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, line = m_lines.size()] { choose(line); });
    return choice;
}

QLabel *CleaningView::createExamples(const Finding &finding)
{
    QStringList rows;
    for (const FindingExample &example : finding.examples)
        rows << exampleText(example);
    QLabel *examples = makeText(TextKind::Small, rows.join(QLatin1Char('\n')));
    examples->setObjectName(partName("examples_", finding));
    examples->setTextFormat(Qt::PlainText);
    examples->setTextInteractionFlags(Qt::TextSelectableByMouse);
    examples->hide();
    return examples;
}

void CleaningView::choose(std::size_t at)
{
    const Line &line = m_lines[at];
    const auto choice = static_cast<CleaningChoice>(line.choice->currentData().toInt());
    if (choice == CleaningChoice::Keep)
        m_cleaning.erase(line.finding->id);
    else
        m_cleaning[line.finding->id] = choice;
    showEffect(line);
    Q_EMIT cleaningEdited();
}

void CleaningView::showEffect(const Line &line)
{
    const CleaningChoice choice = choiceFor(m_cleaning, line.finding->id);
    QString text;
    for (const Finding::Option &option : line.finding->options) {
        if (option.choice == choice && choice == CleaningChoice::Mark)
            text = tr("%Ln row(s) will be listed.", nullptr, static_cast<int>(option.effect.rows));
        else if (option.choice == choice && choice != CleaningChoice::Keep)
            text = cleaningEffectText(option.effect, m_currency);
    }
    line.effect->setText(text);
    line.effect->setVisible(!text.isEmpty());
}

void CleaningView::retranslate()
{
    m_title->setText(tr("What was found in %1").arg(m_fileName));
    m_subtitle->setText(tr("Nothing is written yet, and everything is kept unless you choose otherwise. What is set "
                           "aside can be exported, repaired and imported later."));
    setButtonText(m_back, tr("Back to the columns"));
    setButtonText(m_import, tr("Import"));
    build();
    setTotal(m_total);
}

} // namespace clientele
