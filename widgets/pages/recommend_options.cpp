#include "widgets/pages/recommend_options.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtCore/QTimer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "widgets/forms/card.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/param_form.h"
#include "widgets/pages/recommend_rules_form.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kPauseMs = 150;
constexpr int kMostRecommendations = 50;
constexpr int kUsualRecommendations = 10;

} // namespace

void fillMethods(QComboBox &choice, const std::string &automatic)
{
    const QSignalBlocker blocker(&choice);
    const QVariant chosen = choice.currentData();
    choice.clear();
    const auto add = [&choice](std::string_view id, const QString &name) {
        choice.addItem(name, utf8(id));
        choice.setItemData(choice.count() - 1, methodExplanation(id), Qt::ToolTipRole);
    };
    //: %1 the method that did best, or the one the program begins with
    add(kAutomaticMethod, RecommendOptions::tr("Automatic: %1").arg(methodName(automatic)));
    for (const RecommenderKind &kind : recommenderKinds())
        add(kind.id, methodName(kind.id));
    choice.setCurrentIndex(std::max(0, choice.findData(chosen)));
}

RecommendOptions::RecommendOptions(QWidget *parent)
    : QWidget(parent)
    , m_automatic(recommenderKinds().front().id)
    , m_pause(new QTimer(this))
    , m_method(new QComboBox)
    , m_count(new QSpinBox)
    , m_row(new QHBoxLayout)
    , m_parameterCard(new Card)
    , m_parameters(new ParamForm)
    , m_ruleButton(makeButton(ButtonKind::Quiet, {}, QStringLiteral("recommendRules"), QStringLiteral("list")))
    , m_ruleCard(new Card)
    , m_rules(new RecommendRulesForm)
{
    m_method->setObjectName(QStringLiteral("recommendMethod"));
    m_methodField = new FormField(m_method);
    m_count->setObjectName(QStringLiteral("recommendCount"));
    m_count->setRange(1, kMostRecommendations);
    m_count->setValue(kUsualRecommendations);
    m_countField = new FormField(m_count);
    m_more = makeButton(ButtonKind::Quiet, {}, QStringLiteral("recommendSettings"), QStringLiteral("settings"));
    m_more->setCheckable(true);
    m_parameterCard->content()->addWidget(m_parameters);
    m_parameterCard->hide();
    m_ruleButton->setCheckable(true);
    m_ruleCard->content()->addWidget(m_rules);
    m_ruleCard->hide();
    for (Card *card : {m_parameterCard, m_ruleCard})
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // never squeezed
    m_row->setSpacing(space::kGap);
    m_row->addWidget(m_methodField, 3, Qt::AlignTop);
    m_row->addWidget(m_countField, 1, Qt::AlignTop);
    m_row->addWidget(m_more, 0, Qt::AlignVCenter);
    m_row->addWidget(m_ruleButton, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addLayout(m_row);
    layout->addWidget(m_parameterCard);
    layout->addWidget(m_ruleCard);

    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &RecommendOptions::changed);
    connect(m_method, &QComboBox::currentIndexChanged, this, &RecommendOptions::methodChosen);
    connect(m_count, &QSpinBox::valueChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_parameters, &ParamForm::edited, m_pause, qOverload<>(&QTimer::start));
    connect(m_more, &QPushButton::toggled, m_parameterCard, &QWidget::setVisible);
    connect(m_rules, &RecommendRulesForm::edited, m_pause, qOverload<>(&QTimer::start));
    connect(m_rules, &RecommendRulesForm::edited, this, &RecommendOptions::nameRules);
    connect(m_ruleButton, &QPushButton::toggled, m_ruleCard, &QWidget::setVisible);
    retranslate();
    methodChosen();
    m_pause->stop();
}

void RecommendOptions::setAutomatic(const std::string &method)
{
    m_automatic = method;
    fillMethods(*m_method, m_automatic);
    nameRules();
}

QString RecommendOptions::method() const
{
    return m_method->currentData().toString();
}

MethodChoice RecommendOptions::choice() const
{
    return {method().toStdString(), m_parameters->values()};
}

int RecommendOptions::count() const
{
    return m_count->value();
}

RecommendRules RecommendOptions::rules() const
{
    return m_rules->rules();
}

// How many are set stands on the button: they work while their form is closed.
void RecommendOptions::nameRules()
{
    const int count = m_rules->count();
    //: %1 how many rules are set
    setButtonText(m_ruleButton, count == 0 ? tr("Rules") : tr("Rules · %1").arg(count));
}

void RecommendOptions::addField(QWidget *field)
{
    m_row->insertWidget(1, field, 3, Qt::AlignTop);
}

void RecommendOptions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecommendOptions::methodChosen()
{
    const std::string id = method().toStdString();
    m_parameters->setMethod(id, id == kAutomaticMethod ? std::vector<Parameter>() : recommenderKind(id).parameters());
    m_more->setEnabled(!m_parameters->values().parameters().empty());
    if (!m_more->isEnabled())
        m_more->setChecked(false);
    m_methodField->setHint(methodExplanation(id));
    m_pause->start();
}

void RecommendOptions::retranslate()
{
    m_methodField->setLabel(tr("Method"));
    m_countField->setLabel(tr("How many"));
    setButtonText(m_more, tr("Settings"));
    nameRules();
    fillMethods(*m_method, m_automatic);
    m_methodField->setHint(methodExplanation(method().toStdString()));
}

} // namespace clientele
