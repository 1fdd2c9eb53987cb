# SQLite with per-page encryption (SQLite3 Multiple Ciphers), compiled in so that every platform has the same engine.
if(CLIENTELE_SQLITE3MC_DIR)
    set(sqlite3mc_dir "${CLIENTELE_SQLITE3MC_DIR}")
else()
    clientele_npm_package(package
        NAME better-sqlite3-multiple-ciphers
        VERSION 12.11.1
        SHA512 a46ef6fb7564522a67998c782f042aa0e5cd1b6089d479660eb96faa0afbc501e0b04f9ccf9ac064489a2479d42931da19f1a27e0800fc2d12bfda99954adfa3)
    set(sqlite3mc_dir "${package}/deps/sqlite3")
endif()

add_library(clientele_sqlite3mc STATIC "${sqlite3mc_dir}/sqlite3.c")
target_include_directories(clientele_sqlite3mc SYSTEM PUBLIC "${sqlite3mc_dir}")
target_compile_options(clientele_sqlite3mc PRIVATE -O2 -w
    $<$<BOOL:${CLIENTELE_FUZZ}>:-fno-sanitize=all>) # not what the fuzzing is after, and clang takes half an hour over it
target_compile_definitions(clientele_sqlite3mc PRIVATE
    SQLITE_THREADSAFE=2                 # one connection per thread; no lock inside a connection
    SQLITE_ENABLE_UPDATE_DELETE_LIMIT   # the amalgamation was generated with it
    SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK
    SQLITE_ENABLE_MATH_FUNCTIONS SQLITE_ENABLE_FTS5
    SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_DEFAULT_WAL_SYNCHRONOUS=1
    SQLITE_DQS=0 SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_DEPRECATED SQLITE_LIKE_DOESNT_MATCH_BLOBS
    SQLITE_USE_ALLOCA SQLITE_OMIT_SHARED_CACHE
    CODEC_TYPE=CODEC_TYPE_AEGIS)
target_link_libraries(clientele_sqlite3mc PRIVATE Threads::Threads)
