#pragma once

#include <vector>

#include "analytics/import/saved_recipes.h"
#include "widgets/forms/card.h"

class QLineEdit;
class QPushButton;

namespace clientele {

class DataTable;
class RowsModel;

// The mappings that were saved for next month's files: what each is for and when it was last used, to be renamed or
// removed. Out of sight while there are none.
//
// Objects: recipesCard, recipesTable, buttonRenameRecipe, buttonRemoveRecipe, editNewRecipeName, buttonKeepRecipeName,
// buttonDropRecipeName.
class RecipesCard : public Card
{
    Q_OBJECT

public:
    explicit RecipesCard(QWidget *parent = nullptr);

    void setRecipes(std::vector<SavedRecipe> recipes, bool isReadOnly); // shown in this order

Q_SIGNALS:
    void renameRequested(const QString &name, const QString &newName);
    void removeRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectParts();
    QString selected() const; // empty: none
    void fill();
    void askForName(bool isAsking);
    void confirm();
    void updateButtons();
    void retranslate();

    std::vector<SavedRecipe> m_recipes;
    bool m_isReadOnly = false;
    QString m_renamed; // the one whose name is being typed
    DataTable *m_table;
    RowsModel *m_model;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QLineEdit *m_edit;
    QPushButton *m_confirm;
    QPushButton *m_dismiss;
};

} // namespace clientele
