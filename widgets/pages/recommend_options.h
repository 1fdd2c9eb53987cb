#pragma once

#include <QtWidgets/QWidget>

#include <string>

#include "analytics/dataset/dataset.h"
#include "analytics/recommend/default_method.h"
#include "analytics/recommend/recommend_rules.h"

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QSpinBox;
class QTimer;

namespace clientele {

class Card;
class FormField;
class ParamForm;
class RecommendRulesForm;

// Fills a choice with the shop's automatic method, what that stands for, and every method of the registry; keeps what was
// chosen. The data of each entry is the method's id.
void fillMethods(QComboBox &choice, const std::string &automatic);

// With which method, how it is set, how long lists are, and by which rules: the same for customers, segments and products.
//
// Objects: recommendMethod, recommendCount, recommendSettings, recommendRules, parameter.<name>; those of
// RecommendRulesForm.
class RecommendOptions : public QWidget
{
    Q_OBJECT

public:
    explicit RecommendOptions(QWidget *parent = nullptr);

    void setAutomatic(const std::string &method); // what the automatic method stands for now
    QString method() const; // also "automatic"
    MethodChoice choice() const; // "automatic" has no parameters of its own
    int count() const;
    RecommendRules rules() const;
    RecommendRulesForm *rulesForm() const { return m_rules; }
    void addField(QWidget *field); // one that a view adds to the row, before the settings

Q_SIGNALS:
    void changed(); // by the person, after a short pause

protected:
    void changeEvent(QEvent *event) override;

private:
    void methodChosen();
    void nameRules();
    void retranslate();

    std::string m_automatic;
    QTimer *m_pause;
    FormField *m_methodField;
    QComboBox *m_method;
    FormField *m_countField;
    QSpinBox *m_count;
    QPushButton *m_more;
    QHBoxLayout *m_row;
    Card *m_parameterCard;
    ParamForm *m_parameters;
    QPushButton *m_ruleButton;
    Card *m_ruleCard;
    RecommendRulesForm *m_rules;
};

} // namespace clientele
