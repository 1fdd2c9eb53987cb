#include "widgets/forms/form_parts.h"

#include <QtCore/QVariant>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

#include <algorithm>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

const char *kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain: return "plain";
    case ButtonKind::Primary: return "primary";
    case ButtonKind::Quiet: return "quiet";
    case ButtonKind::Danger: return "danger";
    case ButtonKind::Row: return "row";
    }
    return "";
}

const char *kindName(TextKind kind)
{
    switch (kind) {
    case TextKind::Hero: return "hero";
    case TextKind::Title: return "title";
    case TextKind::Heading: return "heading";
    case TextKind::Figure: return "figure";
    case TextKind::Strong: return "strong";
    case TextKind::Body: return "body";
    case TextKind::Secondary: return "secondary";
    case TextKind::Small: return "small";
    case TextKind::Chip: return "chip";
    }
    return "";
}

// Asks the theme at every paint, which a pixmap in a QLabel would not.
class Icon : public QWidget
{
public:
    Icon(QIcon icon, int size)
        : m_icon(std::move(icon))
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

QPushButton *makeButton(ButtonKind kind, const QString &text, const QString &objectName, const QString &iconName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAccessibleName(text);
    button->setProperty("kind", QLatin1String(kindName(kind)));
    button->setCursor(Qt::PointingHandCursor);
    button->setIconSize(QSize(20, 16)); // the style leaves too little room between icon and text
    if (!iconName.isEmpty())
        button->setIcon(themeIcon(iconName, kind == ButtonKind::Primary ? IconTone::OnAccent : IconTone::Quiet));
    return button;
}

QPushButton *makeIconButton(const QString &iconName, const QString &accessibleName, const QString &objectName)
{
    QPushButton *button = makeButton(ButtonKind::Quiet, {}, objectName, iconName);
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    return button;
}

QWidget *makeIcon(const QIcon &icon, int size)
{
    return new Icon(icon, size);
}

QLabel *makeText(TextKind kind, const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("kind", QLatin1String(kindName(kind)));
    const bool isShort = kind == TextKind::Figure || kind == TextKind::Chip;
    label->setWordWrap(!isShort);
    if (kind == TextKind::Chip)
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return label;
}

void setTone(QLabel *label, TextTone tone)
{
    static constexpr const char *kNames[] = {"neutral", "good", "warning", "bad"};
    setLook(label, "tone", QLatin1String(kNames[static_cast<int>(tone)]));
}

QFrame *makeSeparator()
{
    auto *line = new QFrame;
    line->setProperty("kind", QStringLiteral("separator"));
    return line;
}

QLabel *addField(QFormLayout *form, const QString &label, QWidget *field, const QString &objectName,
                 const QString &explanation)
{
    auto *text = new QLabel(label);
    text->setProperty("kind", QStringLiteral("secondary"));
    text->setBuddy(field);
    text->setToolTip(explanation);
    field->setObjectName(objectName);
    field->setAccessibleName(label);
    field->setToolTip(explanation);
    form->addRow(text, field);
    return text;
}

void nameChoice(QComboBox *choice, const QString &name)
{
    choice->setAccessibleName(name);
    QWidget *parent = choice->parentWidget();
    const QList<QLabel *> labels = parent->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    const auto isIts = [choice](const QLabel *label) { return label->buddy() == choice; };
    const auto own = std::find_if(labels.begin(), labels.end(), isIts);
    QLabel *label = own == labels.end() ? new QLabel(parent) : *own;
    label->setText(name);
    label->setBuddy(choice);
    label->hide();
}

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::kCard);
    form->setVerticalSpacing(space::kHalf);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

void setLook(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace clientele
