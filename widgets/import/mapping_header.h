#pragma once

#include <QtWidgets/QHeaderView>

namespace clientele {

// The header of the sample table: each column's name in the file and, under it, room for the choice of what it means
// (MappingStrip). Stays in place while the rows scroll.
class MappingHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MappingHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QRect roomUnderNames() const; // in the viewport

Q_SIGNALS:
    void placed(); // it may stand elsewhere or be of another size

protected:
    void updateGeometries() override;
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
};

} // namespace clientele
