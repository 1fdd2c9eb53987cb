#pragma once

#include <QtWidgets/QWidget>

#include <string>
#include <vector>

#include "analytics/import/importer.h"
#include "widgets/pages/shop_card.h"

class QLabel;
class QPushButton;

namespace clientele {

class PageStack;
class Card;
class DataTable;
class DropArea;
class ImportAssistant;
class MergesCard;
class RecipesCard;
class RowsModel;
class StatePanel;
class WatchCard;

// Where files come in and what came in so far: the imports newest first, each of which can be undone or give back its
// rejected rows; the shop's own facts; and, while a file is being added, the import assistant in the page's place.
//
// Objects: pageData, buttonAddFiles, buttonPaste, importsTable, buttonUndoSelectedImport, buttonExportSelectedRejected, dataDropArea;
// those of ShopCard, WatchCard, RecipesCard, MergesCard and ImportAssistant.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(QWidget *parent = nullptr);

    void setImports(std::vector<ImportRecord> imports); // newest first
    void setShop(const ShopFacts &facts);
    // What "Check the file" found; empty = sound.
    void setFindings(const std::vector<ShopFinding> &findings);

    ImportAssistant *assistant() const { return m_assistant; }
    MergesCard *mergesCard() const { return m_merges; }
    RecipesCard *recipesCard() const { return m_recipes; }
    ShopCard *shopCard() const { return m_shop; }
    WatchCard *watchCard() const { return m_watch; }
    StatePanel *state() const { return m_state; }
    void showAssistant();
    void showImports();
    bool isAssistantShown() const;

Q_SIGNALS:
    void addFilesRequested();
    void pasteRequested(); // cells were copied in another program
    void filesDropped(const QStringList &paths);
    void undoRequested(qint64 number);
    void exportRejectedRequested(qint64 number);
    void shopEdited(const clientele::ShopFacts &facts);
    void saveCopyRequested();
    void verifyRequested();
    void passphraseRequested();
    void passphraseRemovalRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createListing();
    QWidget *createAside();
    QWidget *createImports();
    void fillTable();
    void updateActions();
    void retranslate();
    const ImportRecord *selectedImport() const;

    std::vector<ImportRecord> m_imports;
    bool m_isReadOnly = false;
    PageStack *m_stack = nullptr;
    QWidget *m_listing = nullptr;
    StatePanel *m_state = nullptr;
    ImportAssistant *m_assistant = nullptr;
    ShopCard *m_shop = nullptr;
    WatchCard *m_watch = nullptr;
    MergesCard *m_merges = nullptr;
    RecipesCard *m_recipes = nullptr;
    Card *m_importsCard = nullptr;
    DataTable *m_table = nullptr;
    RowsModel *m_model = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QLabel *m_dropNote = nullptr;
    DropArea *m_drop = nullptr;
    QPushButton *m_addFiles = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_exportRejected = nullptr;
};

} // namespace clientele
