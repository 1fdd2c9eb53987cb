#pragma once

#include <QtWidgets/QLayout>

namespace clientele {

// Places widgets one after the other and goes on in the next line where they do not fit, as words do.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    int layOut(const QRect &area, bool place) const; // the height that was needed

    QList<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace clientele
