#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele {

// How a mapping is found again: "Same layout as “Monthly orders” (used 3 October 2026). [Use the proposal]". Out of sight
// where there is none. Keeping one, "Save this mapping as…", which asks for a name in its place, is a widget of its own
// that stands where the owner puts it.
//
// Objects: recipeBar, recipeNote, buttonToggleRecipe, recipeSaving, buttonSaveRecipe, editRecipeName, buttonConfirmRecipe,
// buttonDismissRecipe.
class RecipeBar : public QWidget
{
    Q_OBJECT

public:
    explicit RecipeBar(QWidget *parent = nullptr);

    // The saved recipe that the file's columns fit; an empty name: there is none. `isSame`: they are exactly its columns.
    void setMatch(const QString &name, const QString &lastUsed, bool isSame);
    void setApplied(bool isApplied); // the recipe rather than what was proposed for the file
    void setProposedName(const QString &name); // for saving
    QWidget *saving() const { return m_saving; } // the bar's until somebody places it

Q_SIGNALS:
    void toggled(bool isApplied); // by the person
    void saveRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillSaving();
    void askForName(bool isAsking);
    void confirm();
    void retranslate();

    QString m_name;
    QString m_lastUsed;
    bool m_isSame = false;
    bool m_isApplied = false;
    QLabel *m_note;
    QPushButton *m_toggle;
    QWidget *m_saving;
    QPushButton *m_save;
    QLineEdit *m_edit;
    QPushButton *m_confirm;
    QPushButton *m_dismiss;
};

} // namespace clientele
