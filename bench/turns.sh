# Read by the measuring scripts: commands take turns, and the median of each is printed.

# need PACKAGE[:COMMAND]...: stops where a command is missing.
need() {
  local one
  for one in time linux-perf:perf "$@"; do
    [ -x "/usr/bin/${one#*:}" ] || { echo "${one#*:} is missing: apt-get install ${one%:*}"; exit 1; }
  done
}

# begin [FOLDER]: builds the bench and sets $bench and $work, which is removed at the end unless it was given.
begin() {
  work="${1:-}"
  if [ -z "$work" ]; then
    work="$(mktemp -d)"
    trap 'rm -rf "$work"' EXIT
  fi
  mkdir -p "$work"
  rm -f "$work"/*.runs
  dotnet build bench/LegalRequests.Bench --configuration Release --verbosity quiet >/dev/null
  bench=bench/LegalRequests.Bench/bin/Release/net10.0/LegalRequests.Bench
}

# turn NAME COMMAND...: runs it once; what it used, with all that it started, is kept under the name. perf counts also what runs in
# bubblewrap, which does not hand the time of its tools up to those who wait for it.
turn() {
  local name="$1"; shift
  if ! perf stat -x , -e task-clock -o "$work/clock" /usr/bin/time -f '%M %e' -o "$work/time" "$@" >"$work/said" 2>&1; then
    echo "$name failed:"; tail -5 "$work/said"; exit 1
  fi
  awk -F , '/task-clock/ {printf "%.2f ", $1 / 1000}' "$work/clock" >>"$work/$name.runs"
  awk 'END {printf "%d %.2f\n", $1 / 1024, $2}' "$work/time" >>"$work/$name.runs"
}

# middle NAME COLUMN: the median of 1 CPU seconds, 2 peak MB of one process, 3 seconds of the clock.
middle() { cut -d ' ' -f "$2" "$work/$1.runs" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

# row NAME PAGES [FILE]: a line of a table.
row() {
  awk -v name="$1" -v cpu="$(middle "$1" 1)" -v pages="$2" -v peak="$(middle "$1" 2)" -v out="$([ -z "${3:-}" ] || stat -c %s "$3")" \
    'BEGIN {printf "| %s, %d pages | %.2f | %.2f | %d |%s\n", name, pages, cpu, 1000 * cpu / pages, peak, out == "" ? "" : sprintf(" %.1f |", out / 1048576)}'
}
