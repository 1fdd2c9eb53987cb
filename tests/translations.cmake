# Fails when a string of the window has no finished translation, or when the .ts files do not hold exactly the strings of
# the source. Run by ctest as "translations".
set(problems "")
foreach(language zh_CN en)
    set(committed "${SOURCE}/translations/clientele_${language}.ts")
    set(fresh "${BUILD}/fresh_${language}.ts")
    configure_file("${committed}" "${fresh}" COPYONLY)
    set(plural_only "")
    if(language STREQUAL "en")
        set(plural_only -pluralonly)
    endif()
    execute_process(
        COMMAND "${LUPDATE}" -locations none -no-ui-lines -no-obsolete -silent -I . ${plural_only} -source-language en -target-language ${language} widgets app
                -ts "${fresh}"
        WORKING_DIRECTORY "${SOURCE}" RESULT_VARIABLE result ERROR_VARIABLE complaints OUTPUT_QUIET)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "lupdate ended with ${result}: ${complaints}")
    endif()
    if(complaints)
        string(APPEND problems "\n  lupdate says: ${complaints}")
    endif()

    file(READ "${committed}" old)
    file(READ "${fresh}" new)
    if(NOT old STREQUAL new)
        string(APPEND problems "\n  translations/clientele_${language}.ts does not hold the strings of the source: "
            "build the target update_translations and translate what is new.")
    endif()
    string(REGEX MATCHALL "type=\"unfinished\"" unfinished "${new}")
    list(LENGTH unfinished count)
    if(count GREATER 0)
        string(APPEND problems "\n  translations/clientele_${language}.ts: ${count} strings have no finished translation.")
    endif()
endforeach()
if(problems)
    message(FATAL_ERROR "The window does not speak both languages:${problems}")
endif()
