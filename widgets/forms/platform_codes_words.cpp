#include "widgets/forms/platform_codes_form.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names_codes.h"
#include "widgets/shell/number_format.h"

// What is said of the platform's codes: how many there are for how many people, and what became of those that were read.
namespace clientele {

namespace {

constexpr std::size_t kMostShown = 2'000;

QString count(std::size_t number)
{
    return countText(static_cast<qint64>(number));
}

} // namespace

// "1,234 people get one; 3,766 left over." Empty while nobody knows how many people there are.
QString PlatformCodesForm::leftText(std::size_t codes, std::size_t offer) const
{
    if (offer >= m_people.size())
        return {};
    const std::size_t people = m_people[offer];
    const QString who = tr("%Ln people get one", nullptr, static_cast<int>(people));
    return people > codes ? tr("%1; %2 missing.").arg(who, count(people - codes))
                          : tr("%1; %2 left over.").arg(who, count(codes - people));
}

void PlatformCodesForm::showStock()
{
    QStringList lines;
    bool isMissing = false;
    for (std::size_t i = 0; i < m_pools.size(); ++i) {
        if (m_pools[i] == 0)
            continue;
        const QString codes = tr("%Ln code(s) of the platform.", nullptr, static_cast<int>(m_pools[i]));
        const auto at = static_cast<qsizetype>(i);
        QString line = m_offers.size() > 1 && at < m_offers.size()
                           ? tr("%1: %2", "an offer and its codes").arg(m_offers[at], codes)
                           : codes;
        if (const QString left = leftText(m_pools[i], i); !left.isEmpty())
            line = tr("%1 %2", "two sentences").arg(line, left);
        isMissing = isMissing || (i < m_people.size() && m_people[i] > m_pools[i]);
        lines << line;
    }
    m_stock->setText(lines.isEmpty() ? tr("Clientele makes the codes itself.") : lines.join(u'\n'));
    setTone(m_stock, isMissing ? TextTone::Bad : TextTone::Neutral);
    m_removeAll->setVisible(hasCodes(offer()));
}

void PlatformCodesForm::showResult()
{
    const bool isRead = m_read.has_value();
    for (QWidget *part : {static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_take)})
        part->setVisible(isRead);
    m_dismiss->setVisible(!m_panel->isHidden());
    m_table->setVisible(isRead && !m_read->review.refused.empty());
    if (!isRead)
        return;
    const CodeReview &review = m_read->review;
    QStringList lines;
    if (m_read->codes.empty())
        lines << tr("There are no codes in %1.").arg(m_read->source);
    else if (review.good.empty())
        lines << tr("%1: none of its codes can be taken.").arg(m_read->source);
    else
        lines << tr("%1: %Ln code(s) can be taken.", nullptr, static_cast<int>(review.good.size())).arg(m_read->source);
    if (const QString left = leftText(review.pool + review.good.size(), m_read->offer);
        !left.isEmpty() && !review.good.empty())
        lines << left;
    if (!review.refused.empty() && !review.good.empty())
        lines << tr("%Ln cannot:", nullptr, static_cast<int>(review.refused.size()));
    m_summary->setText(lines.join(u'\n'));
    setTone(m_summary, review.good.empty() ? TextTone::Bad : TextTone::Neutral);
    setButtonText(m_take, tr("Take %Ln code(s)", nullptr, static_cast<int>(review.good.size())));
    m_take->setVisible(!review.good.empty());
    std::vector<RowsModel::Row> rows;
    for (const CodeReview::Refused &refused : review.refused) {
        if (rows.size() == kMostShown)
            break;
        const auto line = static_cast<qint64>(m_read->lines[refused.position]);
        const QString code = QString::fromStdString(m_read->codes[refused.position]);
        const QString why = codeFaultName(refused.fault);
        rows.push_back({{countText(line), line}, {code, {}, code}, {why, {}, why}});
    }
    m_rows->setRows({{tr("Line"), true}, {tr("Code")}, {tr("Why it is not taken")}}, std::move(rows));
}

} // namespace clientele
