#include "widgets/forms/contact_form.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

#include "widgets/forms/check_list.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/fill_text.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele {

namespace {

constexpr int kListHeight = 132;
constexpr int kMostContacts = 1'000;
constexpr int kMostDays = 3'650;

} // namespace

ContactForm::ContactForm(QWidget *parent)
    : PlanForm(parent)
    , m_onlyIn(new CheckList)
    , m_most(new QSpinBox)
    , m_days(new QSpinBox)
    , m_quietDays(new QSpinBox)
    , m_avoidClashes(new QCheckBox)
    , m_seedName(new QLineEdit)
    , m_seedEmail(new QLineEdit)
    , m_seedPhone(new QLineEdit)
{
    m_onlyIn->setFixedHeight(kListHeight);
    m_most->setRange(0, kMostContacts);
    m_days->setRange(1, kMostDays);
    m_quietDays->setRange(0, kMostDays);
    m_avoidClashes->setObjectName(QStringLiteral("avoidClashes"));
    place();
    connectEdits();
    retranslate();
}

void ContactForm::setSegments(const std::vector<Segment> &segments)
{
    m_segments.clear();
    for (const Segment &segment : segments)
        m_segments.push_back({segment.id, segment.name, segment.members.size()});
    fillSegments();
}

void ContactForm::apply(Plan &plan) const
{
    plan.audience.onlyIn = m_plan.audience.onlyIn;
    plan.audience.pressure = m_plan.audience.pressure;
    plan.audience.quietDays = m_plan.audience.quietDays;
    plan.audience.avoidClashes = m_plan.audience.avoidClashes;
    plan.seedAddress = m_plan.seedAddress;
}

void ContactForm::setReadOnly(bool isReadOnly)
{
    PlanForm::setReadOnly(isReadOnly);
    m_avoidClashes->setEnabled(!isReadOnly);
}

void ContactForm::place()
{
    QGridLayout *grid = makeGrid(this);
    grid->addWidget(addField("audience.only_in", m_onlyIn, "onlyInSegments"), 0, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(addField("audience.pressure.most", m_most, "pressureMost"), 1, 0, Qt::AlignTop);
    grid->addWidget(addField("audience.pressure.days", m_days, "pressureDays"), 1, 1, Qt::AlignTop);
    grid->addWidget(addField("audience.quiet_days", m_quietDays, "quietDays"), 2, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_avoidClashes, 3, 0, 1, 2);
    grid->addWidget(addField("seed_address.name", m_seedName, "seedName"), 4, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(addField("seed_address.email", m_seedEmail, "seedEmail"), 5, 0, Qt::AlignTop);
    grid->addWidget(addField("seed_address.phone", m_seedPhone, "seedPhone"), 5, 1, Qt::AlignTop);
}

void ContactForm::connectEdits()
{
    connect(m_onlyIn, &CheckList::checkedEdited, this, [this] {
        m_plan.audience.onlyIn = m_onlyIn->checked();
        Q_EMIT edited();
    });
    const auto connectNumber = [this](QSpinBox *box, int &value) {
        connect(box, &QSpinBox::valueChanged, this, [this, &value](int typed) {
            value = typed;
            m_days->setEnabled(m_most->isEnabled() && m_plan.audience.pressure.most > 0);
            Q_EMIT edited();
        });
    };
    connectNumber(m_most, m_plan.audience.pressure.most);
    connectNumber(m_days, m_plan.audience.pressure.days);
    connectNumber(m_quietDays, m_plan.audience.quietDays);
    connect(m_avoidClashes, &QCheckBox::toggled, this, [this](bool isOn) {
        m_plan.audience.avoidClashes = isOn;
        Q_EMIT edited();
    });
    const auto connectText = [this](QLineEdit *line, std::string &value) {
        connect(line, &QLineEdit::textChanged, this, [this, &value](const QString &typed) {
            value = typed.trimmed().toStdString();
            Q_EMIT edited();
        });
    };
    connectText(m_seedName, m_plan.seedAddress.name);
    connectText(m_seedEmail, m_plan.seedAddress.email);
    connectText(m_seedPhone, m_plan.seedAddress.phone);
}

void ContactForm::fillSegments()
{
    std::vector<CheckList::Entry> entries;
    for (const SegmentLine &segment : m_segments)
        entries.push_back({segment.id,
                           segmentName(segment.id, QString::fromStdString(segment.name)),
                           countText(static_cast<qint64>(segment.members)),
                           {}});
    m_onlyIn->setEntries(std::move(entries));
}

void ContactForm::showPlan()
{
    const QSignalBlocker blockers[] {QSignalBlocker(m_most), QSignalBlocker(m_days), QSignalBlocker(m_quietDays),
                                     QSignalBlocker(m_avoidClashes)};
    m_onlyIn->setChecked(m_plan.audience.onlyIn);
    m_most->setValue(m_plan.audience.pressure.most);
    m_days->setValue(m_plan.audience.pressure.days);
    m_days->setEnabled(!isReadOnly() && m_plan.audience.pressure.most > 0);
    m_quietDays->setValue(m_plan.audience.quietDays);
    m_avoidClashes->setChecked(m_plan.audience.avoidClashes);
    const auto show = [](QLineEdit *line, const std::string &value) {
        const QString text = QString::fromStdString(value);
        if (line->text().trimmed() != text)
            fillText(line, text);
    };
    show(m_seedName, m_plan.seedAddress.name);
    show(m_seedEmail, m_plan.seedAddress.email);
    show(m_seedPhone, m_plan.seedAddress.phone);
}

void ContactForm::retranslate()
{
    PlanForm::retranslate();
    m_fields["audience.only_in"]->setHint(tr("Nothing ticked: no further condition."));
    m_fields["audience.pressure.most"]->setHint(tr("Over all campaigns together."));
    m_fields["seed_address.email"]->setHint(tr("Written at the end of the list, never counted."));
    m_most->setSpecialValueText(tr("No limit"));
    m_quietDays->setSpecialValueText(tr("None"));
    m_avoidClashes->setText(tr("Leave out who has another offer on these days"));
    m_avoidClashes->setAccessibleName(m_avoidClashes->text());
    fillSegments();
    showPlan();
}

QString ContactForm::summary() const
{
    const Plan::Audience &audience = m_plan.audience;
    QStringList parts;
    if (!audience.onlyIn.empty())
        parts << tr("also in %n segments", nullptr, static_cast<int>(audience.onlyIn.size()));
    if (audience.pressure.most > 0)
        parts << tr("at most %1 in %n days", nullptr, audience.pressure.days).arg(audience.pressure.most);
    if (audience.quietDays > 0)
        parts << tr("%n quiet days", nullptr, audience.quietDays);
    if (audience.avoidClashes)
        parts << tr("nobody with another offer");
    if (!m_plan.seedAddress.isEmpty())
        parts << tr("one for you");
    return parts.isEmpty() ? tr("No further rules") : joined(parts);
}

} // namespace clientele
