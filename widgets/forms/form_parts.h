#pragma once

#include <QtCore/QString>
#include <QtGui/QIcon>

class QComboBox;
class QFormLayout;
class QFrame;
class QLabel;
class QPushButton;
class QWidget;

namespace clientele {

// The small parts that every form and page is made of, looking the same everywhere. The look itself is in
// resources/style/clientele.qss, chosen by the property "kind" that these functions set.

enum class ButtonKind
{
    Plain,
    Primary, // the one thing to do next; one a page
    Quiet, // beside the point: text only
    Danger,
    Row, // a line of a list that can be pressed
};

// The text is also the accessible name. `iconName` as in themeIcon(); empty for none.
QPushButton *makeButton(ButtonKind kind, const QString &text, const QString &objectName, const QString &iconName = {});
QPushButton *makeIconButton(const QString &iconName, const QString &accessibleName, const QString &objectName);

// A picture beside a text, for example themeIcon(QStringLiteral("info")) at 16 pixels.
QWidget *makeIcon(const QIcon &icon, int size);

enum class TextKind
{
    Hero,
    Title,
    Heading,
    Figure,
    Strong,
    Body,
    Secondary,
    Small,
    Chip
};

// Texts wrap except for Figure and Chip.
QLabel *makeText(TextKind kind, const QString &text = {});

enum class TextTone
{
    Neutral,
    Good,
    Warning,
    Bad
};
void setTone(QLabel *label, TextTone tone);

QFrame *makeSeparator();

// A labelled field: the label is the field's buddy and accessible name. Returns the label.
QLabel *addField(QFormLayout *form, const QString &label, QWidget *field, const QString &objectName,
                 const QString &explanation = {});
// Names a choice without a label in sight. A screen reader on Linux takes the text of a QComboBox for its name and asks
// for its label, so it gets one beside it that is not shown. Call it once the choice has its place, again for another
// name.
void nameChoice(QComboBox *choice, const QString &name);
QFormLayout *makeForm(); // an empty form with the gaps of the 8-pixel grid

// Sets a property that the style sheet looks at and restyles the widget.
void setLook(QWidget *widget, const char *property, const QVariant &value);

} // namespace clientele
