# demur_embed(MODULE NAMESPACE ns FILES a.json b.json ...)
# Compiles data files into the module: a generated <MODULE>_data.h declares
#   namespace demur::ns { struct File { std::string_view name, text; }; std::span<const File> files(); }
# The text is a string literal in read-only memory: no cost at start-up.
function(demur_embed module)
  cmake_parse_arguments(arg "" "NAMESPACE" "FILES" ${ARGN})
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(header ${out}/${module}_data.h)
  set(source ${out}/${module}_data.cpp)
  list(TRANSFORM arg_FILES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ REGEX "^[^/]")
  string(REPLACE ";" "|" file_list "${arg_FILES}")
  set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON) # its names are for itself
  add_custom_command(
    OUTPUT ${header} ${source}
    COMMAND ${CMAKE_COMMAND} -DFILES=${file_list} -DNAMESPACE=${arg_NAMESPACE} -DHEADER=${header} -DSOURCE=${source}
            -P ${PROJECT_SOURCE_DIR}/native_host/cmake/embed.cmake
    DEPENDS ${arg_FILES} ${PROJECT_SOURCE_DIR}/native_host/cmake/embed.cmake
    VERBATIM)
  target_sources(demur_${module} PRIVATE ${source} ${header})
  target_include_directories(demur_${module} PRIVATE ${out})
endfunction()
