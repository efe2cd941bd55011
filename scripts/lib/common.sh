# Shared by the scripts: where the checkout is, how to speak, how to become root for a package install.
# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root" || exit

say() { printf '%s\n' "demur: $*" >&2; }
die() {
  say "$1"
  [ -z "${2:-}" ] || printf '       %s\n' "$2" >&2
  exit 2
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "'$*' needs root, and there is no sudo" "run this script as root once, or install sudo"
  fi
}
