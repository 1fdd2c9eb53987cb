#pragma once

#include <QtCore/QString>

#include <string_view>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/recipe.h"
#include "analytics/offer/offer.h"
#include "analytics/plan/audience.h"
#include "analytics/recommend/recommender.h"
#include "analytics/table/row_issue.h"

namespace clientele {

struct Dataset;

// The words for every id that analytics gives: the only place where ids become language. A test walks the registries and
// enums and fails when one has no words. Works without a window (the command line uses it too).

// What happened, to which file and line, what was kept, and what to do next. A switch without default.
QString errorText(const Error &error);
QString errorTitle(const Error &error); // a few words for a panel's heading

QString stageText(Stage stage);                       // "Reading the file"
QString groupName(std::string_view map, std::string_view group);
QString groupExplanation(std::string_view map, std::string_view group); // the rule beside the name
QString mapName(std::string_view map);
QString segmentName(std::string_view segmentId, const QString &savedName = {});
QString methodName(std::string_view recommenderId);
QString parameterName(std::string_view method, std::string_view parameter);
QString reasonText(const RecommendReason &reason, const Dataset &dataset);
QString fieldName(Field field);
QString fieldExplanation(Field field);
QString fileKindName(FileKind kind);
QString issueText(const RowIssue &issue);
QString issueName(RowIssue::Kind kind);
QString offerKindName(std::string_view offerId);
QString offerText(const Offer &offer, const QString &currency); // one sentence
QString scoreName(std::string_view score);            // "Net spend"
QString exclusionText(ExclusionReason reason);
QString formatName(std::string_view listFormatId);
QString formatExplanation(std::string_view listFormatId);

} // namespace clientele
