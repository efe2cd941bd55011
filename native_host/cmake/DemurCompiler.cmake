# Warnings, hardening and instrumentation as targets, so that third-party headers stay out of them.
add_library(demur_warnings INTERFACE)
target_compile_options(demur_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-align -Wconversion -Wsign-conversion
  -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough -Wunused -Woverloaded-virtual -Werror
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wno-subobject-linkage> # the last: a unity file is never the main one
  # GCC 12 sees overlaps in the standard library's own string code when it optimises (GCC bug 105651), and takes an
  # empty std::optional for an uninitialised one (GCC bug 80635); clang-tidy and the sanitizers look for the real ones.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict -Wno-stringop-overflow -Wno-maybe-uninitialized>)

add_library(demur_options INTERFACE)
target_compile_options(demur_options INTERFACE -fstack-protector-strong -fstack-clash-protection -fcf-protection)
target_compile_definitions(demur_options INTERFACE _GLIBCXX_ASSERTIONS)

if(DEMUR_SANITIZE)
  # GCC 12 double-frees a coroutine frame that holds a capturing lambda; recycling frames hides such faults from ASan.
  target_compile_definitions(demur_options INTERFACE BOOST_ASIO_DISABLE_AWAITABLE_FRAME_RECYCLING)
  target_compile_options(demur_options INTERFACE -fsanitize=${DEMUR_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(demur_options INTERFACE -fsanitize=${DEMUR_SANITIZE})
  # Clang 14 cannot assemble a coroutine whose function type is to be checked ("difference across sections").
  target_compile_options(demur_options INTERFACE $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=function>)
else()
  # Not beside ASan, whose interceptors it would pass by.
  target_compile_definitions(demur_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
endif()
if(DEMUR_COVERAGE)
  target_compile_options(demur_options INTERFACE --coverage)
  target_link_options(demur_options INTERFACE --coverage)
endif()
