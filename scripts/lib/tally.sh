# Counts what passed and failed over checks of different kinds.
# shellcheck shell=bash
passed=0
failed=0
failures=()

# check NAME COMMAND...: one check, quiet when it passes.
check() {
  local name=$1 log
  shift
  log=$(mktemp)
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    printf 'ok    %s\n' "$name"
  else
    failed=$((failed + 1))
    failures+=("$name")
    printf 'FAIL  %s\n' "$name"
    tail -n 60 "$log" | sed 's/^/      /'
  fi
  rm -f "$log"
}

# suite NAME PASSED_PATTERN FAILED_PATTERN COMMAND...: a test runner; the patterns are sed expressions that print its counts.
# A runner that fails without counting a failure counts as one.
suite() {
  local name=$1 ok_pattern=$2 bad_pattern=$3 log status=0 ok bad
  shift 3
  log=$(mktemp)
  "$@" >"$log" 2>&1 || status=$?
  ok=$(sed -nE "$ok_pattern" "$log" | tail -n 1)
  bad=$(sed -nE "$bad_pattern" "$log" | tail -n 1)
  ok=${ok:-0}
  bad=${bad:-0}
  [ "$status" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
  [ "$((ok + bad))" -gt 0 ] || bad=1
  passed=$((passed + ok))
  failed=$((failed + bad))
  if [ "$bad" -gt 0 ]; then
    failures+=("$name")
    printf 'FAIL  %s: %s passed, %s failed\n' "$name" "$ok" "$bad"
    tail -n 200 "$log" | sed 's/^/      /'
  else
    printf 'ok    %s: %s passed\n' "$name" "$ok"
  fi
  rm -f "$log"
}

# The last line of all.
tally() {
  [ ${#failures[@]} -eq 0 ] || printf 'failed: %s\n' "${failures[*]}"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}
