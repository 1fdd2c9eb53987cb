# The .deb that ./dev package makes. Library dependencies are found by looking at the programs; plug-ins and fonts, which
# they load at run time, are named by hand.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME clientele)
set(CPACK_PACKAGE_VENDOR "The Clientele maintainers")
set(CPACK_PACKAGE_CONTACT "The Clientele maintainers <clientele@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "find the customers worth talking to")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Clientele imports the order files a shop already has, shows segments and
recommendations, and exports target lists for coupon campaigns. Everything
runs on this computer, in one file per shop.")
set(CPACK_DEBIAN_PACKAGE_SECTION office)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, fonts-noto-cjk, qt6-translations-l10n")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION share/doc/clientele RENAME copyright)
include(CPack)
