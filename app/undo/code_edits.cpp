#include <QtCore/QCoreApplication>

#include "analytics/plan/platform_codes.h"
#include "app/undo/campaign_edits.h"

namespace clientele {

TakePlatformCodes::TakePlatformCodes(const Campaign &campaign, std::size_t offer, std::vector<std::string> codes)
    : m_number(campaign.number)
    , m_name(QString::fromStdString(campaign.plan.name))
    , m_offer(offer)
    , m_codes(std::move(codes))
{
}

QString TakePlatformCodes::text() const
{
    return QCoreApplication::translate("Edits", "Take the platform’s codes for campaign “%1”").arg(m_name);
}

void TakePlatformCodes::redo(Store &store, Monitor &)
{
    m_codes = addPlatformCodes(store, m_number, m_offer, m_codes).review.good;
}

void TakePlatformCodes::undo(Store &store, Monitor &)
{
    removePlatformCodes(store, m_number, m_offer, m_codes);
}

RemovePlatformCodes::RemovePlatformCodes(const Campaign &campaign, std::size_t offer)
    : m_number(campaign.number)
    , m_name(QString::fromStdString(campaign.plan.name))
    , m_offer(offer)
{
}

QString RemovePlatformCodes::text() const
{
    return QCoreApplication::translate("Edits", "Give back the platform’s codes of campaign “%1”").arg(m_name);
}

void RemovePlatformCodes::redo(Store &store, Monitor &)
{
    m_codes = loadPlatformCodes(store, m_number, m_offer);
    removePlatformCodes(store, m_number, m_offer);
}

void RemovePlatformCodes::undo(Store &store, Monitor &)
{
    addPlatformCodes(store, m_number, m_offer, m_codes);
}

} // namespace clientele
