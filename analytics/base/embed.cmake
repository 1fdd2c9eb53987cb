# Writes the JSON files of FOLDER as string constants into OUTPUT: columns.json becomes clientele::kColumnsJson.
set(text "// Made from resources/dictionaries at build time.\n#include \"analytics/base/dictionaries.h\"\n\nnamespace clientele {\n\n")
foreach(name IN ITEMS Columns KnownExports Merchandise EventKinds ValueWords RuleWords)
    string(REGEX REPLACE "(.)([A-Z])" "\\1_\\2" file ${name}) # EventKinds: event_kinds.json
    string(TOLOWER ${file} file)
    file(READ "${FOLDER}/${file}.json" json)
    string(APPEND text "const std::string_view k${name}Json = R\"json(${json})json\";\n\n")
endforeach()
string(APPEND text "} // namespace clientele\n")
file(WRITE "${OUTPUT}" "${text}")
