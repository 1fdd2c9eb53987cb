#include "app/palette_search.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QAction>

#include "app/page_registry.h"
#include "app/workspace.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

// Typing must not stutter: a million customers are looked through for this long per letter and no longer.
constexpr qint64 kMillisecondsPerLetter = 15;
constexpr CustomerIndex kCustomersPerLook = 4'096;

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

PaletteSearch::PaletteSearch(MainWindow &window, Workspace &workspace, Navigator &navigator)
    : m_window(window)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_palette(&window)
{
    m_palette.hide();
    m_palette.setSearch([this](const QString &text, int limit) { return customers(text, limit); });
    connect(&m_palette, &CommandPalette::chosen, this, &PaletteSearch::go);
}

void PaletteSearch::popUp()
{
    m_palette.setEntries(entries());
    m_palette.popUp();
}

std::vector<PaletteEntry> PaletteSearch::entries() const
{
    std::vector<PaletteEntry> found;
    if (m_workspace.isOpen()) {
        for (const PageKind &page : pageKinds())
            found.push_back(
                {QStringLiteral("page.") + toText(page.id), page.title(), tr("Page"), QLatin1String(page.iconName)});
        for (const Segment &segment : *m_workspace.snapshot().segments)
            found.push_back({QStringLiteral("segment.") + QString::fromStdString(segment.id),
                             segmentName(segment.id, QString::fromStdString(segment.name)), tr("Segment"),
                             QStringLiteral("chart-pie")});
        for (const Campaign &campaign : m_workspace.snapshot().campaigns)
            found.push_back({QStringLiteral("campaign.") + QString::number(campaign.number),
                             QString::fromStdString(campaign.plan.name), tr("Campaign"), QStringLiteral("megaphone")});
    }
    for (const QAction *action : m_window.actions())
        if (action->isEnabled() && !action->isChecked() && action->objectName() != QLatin1String("actionFind"))
            found.push_back({action->objectName(), action->isCheckable() ? action->toolTip() : action->text(),
                             action->shortcut().toString(QKeySequence::NativeText), QStringLiteral("command")});
    return found;
}

std::vector<PaletteEntry> PaletteSearch::customers(const QString &text, int limit) const
{
    std::vector<PaletteEntry> found;
    const QString wanted = text.trimmed();
    if (!m_workspace.isOpen() || wanted.isEmpty())
        return found;
    const CustomerTable &customers = m_workspace.snapshot().dataset->customers;
    const auto add = [&](CustomerIndex customer) {
        const QString id = toText(customers.id[customer]);
        const QString name = toText(customers.name[customer]);
        found.push_back({QStringLiteral("customer.") + QString::number(customer),
                         name.isEmpty() ? id : QStringLiteral("%1 (%2)").arg(name, id), tr("Customer"),
                         QStringLiteral("user")});
    };
    const CustomerIndex exact = m_workspace.snapshot().dataset->customerById.find(wanted.toStdString());
    if (exact != kNoIndex)
        add(exact);
    QElapsedTimer clock;
    clock.start();
    for (CustomerIndex customer = 0; customer < customers.size() && static_cast<int>(found.size()) < limit;
         ++customer) {
        if (customer % kCustomersPerLook == 0 && clock.elapsed() > kMillisecondsPerLetter)
            break;
        if (customer != exact
            && (toText(customers.name[customer]).contains(wanted, Qt::CaseInsensitive)
                || toText(customers.id[customer]).startsWith(wanted, Qt::CaseInsensitive)))
            add(customer);
    }
    return found;
}

void PaletteSearch::go(const QString &id)
{
    const QString rest = id.section(u'.', 1);
    if (id.startsWith(QLatin1String("page.")))
        m_navigator.showPage(rest.toStdString());
    else if (id.startsWith(QLatin1String("segment.")))
        m_navigator.showSegment(rest);
    else if (id.startsWith(QLatin1String("campaign.")))
        m_navigator.openCampaign(rest.toLongLong());
    else if (id.startsWith(QLatin1String("customer.")))
        m_navigator.showCustomer(rest.toUInt());
    else if (QAction *action = m_window.action(id))
        action->trigger();
}

} // namespace clientele

#include "moc_palette_search.cpp"
