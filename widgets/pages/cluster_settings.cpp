#include "widgets/pages/cluster_settings.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>

#include <algorithm>
#include <array>

#include "widgets/forms/flow_layout.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/param_form.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_clusters.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kMostOffered = 50; // more than anybody can tell apart
constexpr int kKnobsHeight = 190;
constexpr std::array kScalings {Scaling::Robust, Scaling::Standard, Scaling::None};

// The number of groups has its own field.
std::vector<Parameter> knobsOf(const ClustererKind &kind)
{
    std::vector<Parameter> parameters = kind.parameters();
    std::erase_if(parameters, [](const Parameter &parameter) { return parameter.name == "clusters"; });
    return parameters;
}

} // namespace

ClusterSettings::ClusterSettings(QWidget *parent)
    : QWidget(parent)
{
    auto *families = new QWidget;
    auto *flow = new FlowLayout(space::kGap, families);
    for (const FeatureFamily family : kFeatureFamilies) {
        auto *box = new QCheckBox;
        box->setObjectName(QStringLiteral("clusterFamily.") + utf8(featureFamilyId(family)));
        box->setChecked(family == FeatureFamily::Rfm);
        connect(box, &QCheckBox::toggled, this, &ClusterSettings::updateChoices);
        m_families.push_back(box);
        flow->addWidget(box);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(families);
    layout->addWidget(createChoices());
    layout->addWidget(createKnobs());
    retranslate();
    chooseMethod();
}

QWidget *ClusterSettings::createChoices()
{
    m_method = new QComboBox;
    m_method->setObjectName(QStringLiteral("clusterMethod"));
    for (const ClustererKind &kind : clustererKinds())
        m_method->addItem(QString(), utf8(kind.id));
    m_number = new SegmentedControl(QString());
    m_number->addChoice(QString(), QStringLiteral("clusterProposed"));
    m_number->addChoice(QString(), QStringLiteral("clusterFixed"));
    m_count = new QSpinBox;
    m_count->setObjectName(QStringLiteral("clusterCount"));
    m_count->setRange(2, kMostOffered);
    m_count->setValue(5);
    m_more = makeButton(ButtonKind::Plain, {}, QStringLiteral("clusterMore"));
    m_more->setCheckable(true);
    m_find = makeButton(ButtonKind::Plain, {}, QStringLiteral("clusterFind"), QStringLiteral("search"));
    auto *choices = new QWidget;
    auto *row = new FlowLayout(space::kHalf, choices);
    for (QWidget *part :
         {static_cast<QWidget *>(m_method), static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_count),
          static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_find)})
        row->addWidget(part);
    connect(m_method, &QComboBox::currentIndexChanged, this, &ClusterSettings::chooseMethod);
    connect(m_number, &SegmentedControl::chosen, this, &ClusterSettings::updateChoices);
    connect(m_find, &QPushButton::clicked, this, &ClusterSettings::findRequested);
    return choices;
}

QWidget *ClusterSettings::createKnobs()
{
    auto *knobs = new QWidget;
    knobs->setProperty("kind", QStringLiteral("page"));
    m_scalingName = makeText(TextKind::Small);
    m_scaling = new QComboBox;
    m_scaling->setObjectName(QStringLiteral("clusterScaling"));
    for (std::size_t i = 0; i < kScalings.size(); ++i)
        m_scaling->addItem(QString());
    m_scalingName->setBuddy(m_scaling);
    m_parameters = new ParamForm;
    auto *layout = new QVBoxLayout(knobs);
    layout->setContentsMargins(space::kHalf, space::kHalf, space::kHalf, space::kHalf);
    layout->addWidget(m_scalingName);
    layout->addWidget(m_scaling);
    layout->addWidget(m_parameters);
    auto *scroll = new QScrollArea;
    scroll->setWidget(knobs);
    scroll->setWidgetResizable(true);
    scroll->setFixedHeight(kKnobsHeight);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->hide();
    connect(m_more, &QPushButton::toggled, scroll, &QWidget::setVisible);
    m_knobs = scroll;
    return scroll;
}

void ClusterSettings::chooseMethod()
{
    const ClustererKind &kind = clustererKinds()[static_cast<std::size_t>(m_method->currentIndex())];
    m_parameters->setMethod(kind.id, knobsOf(kind));
    m_method->setToolTip(methodExplanation(kind.id));
    updateChoices();
}

void ClusterSettings::updateChoices()
{
    const ClustererKind &kind = clustererKinds()[static_cast<std::size_t>(m_method->currentIndex())];
    m_number->setVisible(kind.takesCount);
    m_count->setVisible(kind.takesCount && m_number->current() == 1);
    const auto isChecked = [](const QCheckBox *box) { return box->isChecked(); };
    const bool hasFeatures = std::any_of(m_families.begin(), m_families.end(), isChecked);
    m_find->setEnabled(hasFeatures);
    m_find->setToolTip(hasFeatures ? QString() : tr("Tick at least one kind of features first."));
}

ClusteringOptions ClusterSettings::options() const
{
    const ClustererKind &kind = clustererKinds()[static_cast<std::size_t>(m_method->currentIndex())];
    ClusteringOptions options;
    options.method = kind.id;
    options.parameters = ParamSet(kind.parameters());
    for (const Parameter &parameter : m_parameters->values().parameters()) {
        if (m_parameters->values().isSet(parameter.name))
            options.parameters->set(parameter.name, m_parameters->values().real(parameter.name));
    }
    if (kind.takesCount && m_number->current() == 1)
        options.clusters = m_count->value();
    options.features.families.clear();
    for (std::size_t i = 0; i < m_families.size(); ++i) {
        if (m_families[i]->isChecked())
            options.features.families.push_back(kFeatureFamilies[i]);
    }
    options.features.scaling = kScalings[static_cast<std::size_t>(m_scaling->currentIndex())];
    return options;
}

void ClusterSettings::setCount(int groups)
{
    m_number->setCurrent(1);
    m_count->setValue(groups);
    updateChoices();
}

void ClusterSettings::setFamilies(const std::vector<FeatureFamily> &families)
{
    for (std::size_t i = 0; i < m_families.size(); ++i)
        m_families[i]->setChecked(std::find(families.begin(), families.end(), kFeatureFamilies[i]) != families.end());
}

void ClusterSettings::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ClusterSettings::retranslate()
{
    for (std::size_t i = 0; i < m_families.size(); ++i) {
        m_families[i]->setText(featureFamilyName(kFeatureFamilies[i]));
        m_families[i]->setAccessibleName(featureFamilyName(kFeatureFamilies[i]));
        m_families[i]->setToolTip(featureFamilyExplanation(kFeatureFamilies[i]));
    }
    nameChoice(m_method, tr("Method"));
    for (int i = 0; i < m_method->count(); ++i) {
        const std::string_view id = clustererKinds()[static_cast<std::size_t>(i)].id;
        m_method->setItemText(i, methodName(id));
        m_method->setItemData(i, methodExplanation(id), Qt::ToolTipRole);
    }
    m_number->setAccessibleName(tr("Number of groups"));
    m_number->setChoiceText(0, tr("Proposed number"));
    m_number->setChoiceText(1, tr("Fixed number"));
    m_count->setAccessibleName(tr("Number of groups"));
    setButtonText(m_more, tr("More settings"));
    setButtonText(m_find, tr("Find groups"));
    m_scalingName->setText(tr("How features become comparable"));
    m_scaling->setAccessibleName(tr("How features become comparable"));
    for (std::size_t i = 0; i < kScalings.size(); ++i) {
        m_scaling->setItemText(static_cast<int>(i), scalingName(kScalings[i]));
        m_scaling->setItemData(static_cast<int>(i), scalingExplanation(kScalings[i]), Qt::ToolTipRole);
    }
    updateChoices();
}

} // namespace clientele
