#include "widgets/pages/merges_card.h"

#include <QtCore/QEvent>
#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/read_only.h"
#include "widgets/forms/page_frame.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kHeight = 180;

QString entryText(const MergeEntry &entry)
{
    const QString name
        = entry.name.empty() ? utf8(entry.id) : MergesCard::tr("%1 %2").arg(utf8(entry.id), utf8(entry.name));
    return MergesCard::tr("%1 (%2)").arg(name, MergesCard::tr("%n order(s)", nullptr, static_cast<int>(entry.orders)));
}

QString evidenceText(const MergeProposal &proposal)
{
    QStringList values;
    for (const MergeProposal::Evidence &evidence : proposal.evidence)
        values << utf8(evidence.value);
    return values.join(QStringLiteral(", "));
}

// "email ann@shop.de, phone 2079460018", without the words of the shop file.
QString evidenceText(const MergeRecord &merge)
{
    QStringList values;
    for (const QString &part : utf8(merge.reason).split(QStringLiteral(", ")))
        values << part.section(QLatin1Char(' '), 1);
    return values.join(QStringLiteral(", "));
}

} // namespace

MergesCard::MergesCard(QWidget *parent)
    : Card(QString(), parent)
    , m_table(new DataTable({}))
    , m_model(new RowsModel(this))
    , m_mergeAll(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonMergeAll")))
    , m_merge(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonMerge")))
    , m_refuse(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonNotTheSame")))
    , m_unmerge(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonUnmerge"), QStringLiteral("undo-2")))
{
    setObjectName(QStringLiteral("mergesCard"));
    m_table->setObjectName(QStringLiteral("mergesTable"));
    m_table->setModel(m_model);
    m_table->setFixedHeight(kHeight);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kHalf);
    for (QPushButton *button : {m_mergeAll, m_merge, m_refuse, m_unmerge})
        buttons->addWidget(button);
    buttons->addStretch(1);
    content()->addWidget(m_table);
    content()->addLayout(buttons);
    connectButtons();
    retranslate();
    hide();
}

void MergesCard::setPeople(std::vector<MergeProposal> proposals, std::vector<MergeRecord> merges, bool isReadOnly)
{
    m_proposals = std::move(proposals);
    m_merges = std::move(merges);
    m_isReadOnly = isReadOnly;
    // A button that was pressed has nothing to do now: from it the keyboard would go to whatever field comes next.
    const QWidget *focus = focusWidget();
    if (focus && isAncestorOf(focus) && focus->hasFocus())
        m_table->setFocus();
    fill();
    setVisible(!m_proposals.empty() || !m_merges.empty());
}

void MergesCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

std::vector<MergeProposal> MergesCard::selectedProposals() const
{
    std::vector<MergeProposal> selected;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const auto row = static_cast<std::size_t>(m_table->sourceRow(index));
        if (row < m_proposals.size())
            selected.push_back(m_proposals[row]);
    }
    return selected;
}

std::vector<qint64> MergesCard::selectedMerges() const
{
    std::vector<qint64> selected;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const auto row = static_cast<std::size_t>(m_table->sourceRow(index));
        if (row >= m_proposals.size())
            selected.push_back(m_merges[row - m_proposals.size()].number);
    }
    return selected;
}

std::vector<MergeProposal> MergesCard::withoutDoubt() const
{
    std::vector<MergeProposal> proposals = m_proposals;
    std::erase_if(proposals, [](const MergeProposal &proposal) { return proposal.doubt != MergeDoubt::None; });
    return proposals;
}

void MergesCard::connectButtons()
{
    connect(m_mergeAll, &QPushButton::clicked, this, [this] { Q_EMIT mergeRequested(withoutDoubt()); });
    connect(m_merge, &QPushButton::clicked, this, [this] { Q_EMIT mergeRequested(selectedProposals()); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { Q_EMIT refuseRequested(selectedProposals()); });
    connect(m_unmerge, &QPushButton::clicked, this, [this] { Q_EMIT unmergeRequested(selectedMerges()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MergesCard::updateButtons);
}

void MergesCard::fill()
{
    std::vector<RowsModel::Row> rows;
    for (const MergeProposal &proposal : m_proposals) {
        QStringList entries;
        for (const MergeEntry &entry : proposal.entries)
            entries << entryText(entry);
        const QString doubt = mergeDoubtText(proposal.doubt);
        rows.push_back({{entries.join(QStringLiteral(" + "))},
                        {evidenceText(proposal)},
                        {doubt.isEmpty() ? tr("Proposed") : doubt}});
    }
    for (const MergeRecord &merge : m_merges)
        rows.push_back({{tr("%1 counts for %2").arg(utf8(merge.merged), utf8(merge.kept))},
                        {evidenceText(merge)},
                        {tr("Merged")}});
    m_model->setRows({{tr("Customers")}, {tr("What they share")}, {tr("State")}}, std::move(rows));
    updateButtons();
}

void MergesCard::updateButtons()
{
    const bool hasProposal = !selectedProposals().empty();
    setChanging(m_merge, hasProposal, m_isReadOnly, tr("From then on they are one person in every number"));
    setChanging(m_refuse, hasProposal, m_isReadOnly, tr("They are not proposed again"));
    setChanging(m_unmerge, !selectedMerges().empty(), m_isReadOnly);
    setChanging(m_mergeAll, !withoutDoubt().empty(), m_isReadOnly,
                tr("All of the list but those whose state names a doubt"));
}

void MergesCard::retranslate()
{
    setTitle(tr("Same person?"));
    m_table->setAccessibleName(tr("Customers who may be the same person"));
    setButtonText(m_mergeAll, tr("Merge all without a doubt"));
    setButtonText(m_merge, tr("Merge"));
    setButtonText(m_refuse, tr("Not the same"));
    setButtonText(m_unmerge, tr("Take apart again"));
    fill();
}

} // namespace clientele
