#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QHBoxLayout;
class QVBoxLayout;

namespace clientele {

// A quiet white panel with a title, an optional action area at its right, and content below. Pages are made of these.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QHBoxLayout *actions() const { return m_actions; } // right of the title
    QVBoxLayout *content() const { return m_content; }

private:
    QLabel *m_title;
    QHBoxLayout *m_actions;
    QVBoxLayout *m_content;
};

} // namespace clientele
