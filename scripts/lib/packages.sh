# What Demur needs from Debian 12, by purpose. Boost 1.81 is asked for by name: the unversioned -dev packages are 1.74.
# shellcheck shell=bash disable=SC2034
packages_build=(
  g++ cmake ninja-build
  libboost1.81-dev libboost-json1.81-dev libgumbo-dev libsqlite3-dev libssl-dev libcurl4-openssl-dev
  libgmime-3.0-dev libical-dev pkg-config
  libutf8proc-dev libvalijson-dev libpugixml-dev libcli11-dev libgtest-dev libgmock-dev libbenchmark-dev
)
packages_node=(nodejs npm)
packages_browser=(chromium chromium-l10n openssl ca-certificates)
packages_firefox=(firefox-esr)
packages_check=(clang clang-format clang-tidy libclang-rt-dev shellcheck git parallel poppler-utils)

missing_packages() {
  local name
  for name in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || printf '%s\n' "$name"
  done
}

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "these packages are missing: ${missing[*]}" "Demur's scripts install them on Debian 12; elsewhere install their like by hand"
  say "installing ${#missing[@]} Debian packages: ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# A Node of 18 or later may come from elsewhere than Debian; only a missing one is installed.
install_node() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    install_packages "${packages_node[@]}"
  fi
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 18 ] || die "Node $major is too old" "Demur's extension is built with Node 18 or later (Debian 12 has it: apt-get install nodejs)"
}

# npm ci is run only when the lock file has changed since the last time.
install_modules() {
  local folder=$1 stamp="$1/node_modules/.demur-lock" sum
  sum=$(sha256sum "$folder/package-lock.json" | cut -d' ' -f1)
  [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ] && return 0
  say "installing the npm packages of $folder/"
  npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
  printf '%s' "$sum" >"$stamp"
}
