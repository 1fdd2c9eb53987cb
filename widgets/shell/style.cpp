#include "widgets/shell/style.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QStyleOption>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kControlHeight = 32;
constexpr int kArrowWidth = 26;
constexpr qreal kRadius = 6;

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

QColor frameColor(const QStyleOption *option)
{
    if (has(option, QStyle::State_Enabled) && has(option, QStyle::State_HasFocus))
        return palette().accent;
    const bool isHovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    return isHovered ? palette().secondary : palette().line;
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    painter->setPen(QPen(frameColor(option), has(option, QStyle::State_HasFocus) ? 1.5 : 1));
    painter->setBrush(has(option, QStyle::State_Enabled) ? palette().card : palette().background);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75), kRadius, kRadius);
}

void drawChevron(QPainter *painter, const QRectF &area, bool isUp, bool isEnabled)
{
    QColor color = palette().secondary;
    if (!isEnabled)
        color.setAlphaF(0.4F);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const QPointF c = area.center();
    const qreal half = 4;
    const qreal rise = isUp ? -2 : 2;
    painter->drawPolyline(QPolygonF {QPointF(c.x() - half, c.y() - rise), QPointF(c.x(), c.y() + rise),
                                     QPointF(c.x() + half, c.y() - rise)});
}

void drawCheckMark(const QStyleOption *option, QPainter *painter)
{
    const bool isOn = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const QRectF box = QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const QColor fill = isEnabled ? palette().accent : palette().secondary;
    painter->setPen(QPen(isOn                                  ? fill
                         : has(option, QStyle::State_HasFocus) ? palette().accent
                                                               : palette().secondary,
                         1.2));
    painter->setBrush(isOn ? fill : palette().card);
    painter->drawRoundedRect(box, 4, 4);
    painter->setPen(QPen(palette().onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    if (has(option, QStyle::State_On))
        painter->drawPolyline(QPolygonF {at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.31)});
    else if (has(option, QStyle::State_NoChange))
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
}

void drawRadioMark(const QStyleOption *option, QPainter *painter)
{
    const bool isOn = has(option, QStyle::State_On);
    const QRectF box = QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75);
    const QColor color = !has(option, QStyle::State_Enabled)           ? palette().line
                         : isOn || has(option, QStyle::State_HasFocus) ? palette().accent
                                                                       : palette().secondary;
    painter->setPen(QPen(color, 1.2));
    painter->setBrush(palette().card);
    painter->drawEllipse(box);
    if (isOn) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(box.center(), box.width() * 0.27, box.height() * 0.27);
    }
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

// A list that is a window of its own completes what is typed. Lists lie on cards and have no ground; over nothing they
// would be black.
void Style::polish(QWidget *widget)
{
    if (widget->isWindow() && qobject_cast<QListView *>(widget))
        widget->setProperty("kind", QStringLiteral("completions"));
    QProxyStyle::polish(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck
        && element != PE_IndicatorRadioButton) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (element == PE_IndicatorRadioButton)
        drawRadioMark(option, painter);
    else
        drawCheckMark(option, painter);
    painter->restore();
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control != CC_ComboBox && (control != CC_SpinBox || !spin)) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawField(option, painter);
    const bool isEnabled = has(option, State_Enabled);
    if (control == CC_ComboBox) {
        drawChevron(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), false, isEnabled);
    } else if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
        drawChevron(painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget).translated(0, 1), true,
                    isEnabled && spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
        drawChevron(painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget).translated(0, -1), false,
                    isEnabled && spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
    }
    painter->restore();
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const QRect field = option->rect;
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return visualRect(option->direction, field, field.adjusted(field.width() - kArrowWidth, 1, -1, -1));
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, field, field.adjusted(8, 1, -kArrowWidth, -1));
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool hasButtons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        return visualRect(option->direction, field, field.adjusted(6, 2, hasButtons ? -kArrowWidth : -6, -2));
    }
    if (control == CC_SpinBox && (subControl == SC_SpinBoxUp || subControl == SC_SpinBoxDown)) {
        QRect half(field.right() - kArrowWidth, field.top() + 2, kArrowWidth, field.height() / 2 - 2);
        if (subControl == SC_SpinBoxDown)
            half.moveTop(field.top() + field.height() / 2);
        return visualRect(option->direction, field, half);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox || type == CT_SpinBox) {
        result.rwidth() += type == CT_ComboBox ? 16 : 8;
        result.setHeight(qMax(kControlHeight, option->fontMetrics.height() + 12)); // as high as a line of text to edit
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    if (hint == SH_ComboBox_Popup)
        return 0; // a list below the field, as long lists of countries or products need
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace clientele
