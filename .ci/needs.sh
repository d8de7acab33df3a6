# Read by ./run and ./test. What the product and its tests need from Debian, and how it gets there.
# Everything said here goes to stderr, so that the output of a maintenance verb stays clean.

product_needs='
qpdf                  checks and repairs PDF files
poppler-utils         draws pages and reads their text
libtiff-tools         makes PDF of scans that come as TIFF
tesseract-ocr         reads the words of scanned pages
bubblewrap            keeps those tools away from files and the network
libharfbuzz0b         shapes text in letters and logs
libharfbuzz-subset0   embeds only the letters a document uses
libfribidi0           orders text that runs from right to left
fontconfig            finds the fonts
fonts-noto-core       the fonts of letters and logs; what other writings look like
fonts-noto-cjk        sets and tries words in Chinese, Japanese and Korean
fonts-urw-base35      draws papers that name Helvetica or Times and bring no font
poppler-data          reads papers in Chinese, Japanese and Korean
'

test_needs='
postgresql            the second database the tests run on
chromium              the browser that walks the product
python3-aiosmtpd      a mail server that receives what the product sends
'

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1 || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    stop 'The .NET 10 SDK is missing: install the package dotnet-sdk-10.0, then type the same command again.'
  fi
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
  # A build server that outlives the command would keep its caller's output open.
  export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Takes lists as above; installs what is missing of them, after saying what and why.
need_packages() {
  local package why missing=()
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say 'This is not a Debian system: install the counterparts of these packages yourself if a step fails.'
    say "$(printf '%s\n' "$@" | awk 'NF { printf "%s ", $1 }')"
    return 0
  fi
  while read -r package why; do
    if [ -n "$package" ] && ! is_installed "$package"; then
      [ ${#missing[@]} -gt 0 ] || say 'Missing on this machine:'
      say "$(printf '  %-22s%s' "$package" "$why")"
      missing+=("$package")
    fi
  done <<<"$(printf '%s\n' "$@")"
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

install_packages() {
  local as_root=() try
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      stop "Type this as root, then the same command again: apt-get update && apt-get install -y $*"
    fi
    # Without a terminal sudo cannot ask for the password, and would only fail later and less clearly.
    if [ ! -t 0 ] && ! sudo -n true 2>/dev/null; then
      stop "Type this, then the same command again: sudo apt-get update && sudo apt-get install -y $*"
    fi
    as_root=(sudo)
  fi
  say "Installing with apt-get: $*"
  for try in 1 2 3 4; do
    if "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 update >&2 </dev/null &&
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 \
        --no-install-recommends install "$@" >&2 </dev/null; then
      return 0
    fi
    [ "$try" = 4 ] || { say "apt-get failed; trying again ($try of 3)."; sleep $((try * 5)); }
  done
  stop "apt-get could not install: $*. Check the network, then type the same command again."
}

# Succeeds when every project under $1... was restored after its project file and the pins last changed.
is_restored() {
  local project assets
  while read -r project; do
    assets="$(dirname "$project")/obj/project.assets.json"
    [ -f "$assets" ] || return 1
    if [ -n "$(find "$project" Directory.Build.props Directory.Packages.props global.json -newer "$assets")" ]; then
      return 1
    fi
    [ -d "$(sed -n '/"packageFolders"/,/}/ s/^ *"\(.*\)": *{.*/\1/p' "$assets" | sed -n 2p)" ] || return 1
  done < <(find "$@" -name '*.csproj')
}

# restore PROJECT-OR-SOLUTION FOLDER...: asks the package registry only when the last answer is out of date.
restore() {
  local what=$1 try
  shift
  ! is_restored "$@" || return 0
  for try in 1 2 3 4; do
    ! dotnet restore "$what" --verbosity quiet >&2 </dev/null || return 0
    [ "$try" = 4 ] || { say "The packages could not be fetched; trying again ($try of 3)."; sleep $((try * 5)); }
  done
  stop 'The .NET packages could not be fetched. Check the network, then type the same command again.'
}

# Lets the tests ask the npm package date-holidays for its federal calendar, where Node is here anyway. Nothing rests on it:
# without it one test is skipped by name.
offer_date_holidays() {
  local version=3.37.0 folder
  folder="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/legalrequests/date-holidays-$version"
  if [ -n "${LEGALREQUESTS_NODE_MODULES:-}" ] || ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    return 0
  fi
  if [ ! -d "$folder/node_modules/date-holidays" ] &&
    ! { mkdir -p "$folder" && timeout 120 npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" \
      "date-holidays@$version" >&2 </dev/null; }; then
    say 'npm could not fetch date-holidays; the test that asks it is skipped.'
    rm -rf "$folder"
    return 0
  fi
  export LEGALREQUESTS_NODE_MODULES="$folder/node_modules"
}
