#pragma once

#include <QtCore/QList>
#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

namespace clientele {

// Several pages in one place, one of them in sight. As QStackedWidget, but only the page in sight has a say in sizes: that
// one measures every word of every hidden page again whenever anything changes, which is most of what a large window does.
// Another language reaches the page in sight at once, each of the others in a turn of the event loop of its own or when it
// is shown.
class PageStack : public QFrame
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    int addWidget(QWidget *page); // the first one is shown
    void setCurrentIndex(int index);
    void setCurrentWidget(QWidget *page);
    int currentIndex() const { return m_current; }
    QWidget *currentWidget() const { return m_pages.value(m_current); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void childEvent(QChildEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void spreadLanguage(QEvent *event);
    void translate(QWidget *page); // if it does not speak the language yet

    QList<QWidget *> m_pages;
    QList<QWidget *> m_untranslated;
    QTimer m_whenIdle;
    int m_current = -1;
};

} // namespace clientele
