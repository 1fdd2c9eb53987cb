# Third-party source that Debian does not carry comes as a pinned npm package, checked by its published SHA-512, unpacked
# once into the user's cache folder and shared by every build. Nothing of it is kept in this repository.
#
#   clientele_npm_package(<out variable> NAME <package> VERSION <version> SHA512 <hex> )
#
# sets <out variable> to the unpacked package's folder.
function(clientele_npm_package out)
    cmake_parse_arguments(PACKAGE "" "NAME;VERSION;SHA512" "" ${ARGN})
    if(DEFINED ENV{XDG_CACHE_HOME})
        set(cache "$ENV{XDG_CACHE_HOME}/clientele")
    else()
        set(cache "$ENV{HOME}/.cache/clientele")
    endif()
    set(folder "${cache}/${PACKAGE_NAME}-${PACKAGE_VERSION}")
    if(NOT EXISTS "${folder}/package/package.json")
        find_program(NPM npm REQUIRED)
        set(work "${folder}.${CMAKE_CURRENT_FUNCTION}.part")
        file(REMOVE_RECURSE "${work}")
        file(MAKE_DIRECTORY "${work}")
        message(STATUS "Fetching ${PACKAGE_NAME} ${PACKAGE_VERSION}")
        execute_process(
            COMMAND ${NPM} pack --silent "${PACKAGE_NAME}@${PACKAGE_VERSION}"
            WORKING_DIRECTORY "${work}"
            OUTPUT_VARIABLE tarball OUTPUT_STRIP_TRAILING_WHITESPACE
            RESULT_VARIABLE failed)
        if(failed)
            message(FATAL_ERROR "npm could not fetch ${PACKAGE_NAME} ${PACKAGE_VERSION}. Is the network reachable? "
                                "To build offline, see the folders that can be given in README.md.")
        endif()
        file(SHA512 "${work}/${tarball}" actual)
        if(NOT actual STREQUAL PACKAGE_SHA512)
            message(FATAL_ERROR "${PACKAGE_NAME} ${PACKAGE_VERSION} is not the file that was published: SHA-512 ${actual}")
        endif()
        file(ARCHIVE_EXTRACT INPUT "${work}/${tarball}" DESTINATION "${work}")
        file(REMOVE_RECURSE "${folder}")
        file(RENAME "${work}" "${folder}")
    endif()
    set(${out} "${folder}/package" PARENT_SCOPE)
endfunction()
