#pragma once

#include <memory>

#include "widgets/forms/page_stack.h"

namespace clientele {

// A page's three other faces besides its content: empty (says what to do, with one button), loading (what is being done,
// how far, Cancel) and error (what happened, what was kept, what to do, Try again).
class StatePanel : public PageStack
{
    Q_OBJECT

public:
    explicit StatePanel(QWidget *content, QWidget *parent = nullptr);
    ~StatePanel() override;

    void showContent();
    void showEmpty(const QString &iconName, const QString &title, const QString &text, const QString &button);
    void showLoading(const QString &what);
    void setProgress(double fraction); // negative: unknown
    void showError(const QString &title, const QString &text);
    void setErrorDismissible(bool isDismissible); // "Back" leads from the error to the content, where that is of use

Q_SIGNALS:
    void actionRequested(); // the empty state's button
    void cancelRequested();
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    struct Faces;
    std::unique_ptr<Faces> m_faces;
};

} // namespace clientele
