# Sourced by the scripts beside it: a published site, a seeded store and a bare-Kestrel baseline, all in a folder that goes away.
# Settings in the environment (Site__…, Serilog__…) reach the site.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
articles=1000
port=5310
store=
published=

work=$(mktemp -d)
started=()
finish() {
  for id in "${started[@]}"; do kill "$id" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

say() { printf '%s\n' "$*" >&2; }

# publish: builds what is measured.
publish() {
  say "publishing"
  if [ -z "$published" ]; then
    published=$work/site
    dotnet publish "$here/../../src/NewsSite.Web" --configuration Release --output "$published" --nologo --verbosity quiet >&2
  fi
  published=$(cd "$published" && pwd)
  dotnet build "$here" --configuration Release --output "$work/bench" --nologo --verbosity quiet >&2
}

# prepare: the same, and fills a store, unless --store names a folder where an earlier run left one.
prepare() {
  publish
  store=$(realpath --canonicalize-missing "${store:-$work/store-$articles}")
  if [ ! -f "$store/addresses.txt" ]; then
    say "seeding $articles articles"
    mkdir -p "$store"
    rm -f "$store"/news.db*
    dotnet "$work/bench/NewsSite.Benchmarks.dll" seed "$store/news.db" "$articles" "$store/addresses.txt" >&2
  fi
  address=$(head -n 1 "$store/addresses.txt")
}

# start_site [PORT [SETTING=VALUE ...]]: one more process of the site on the store; its number is in $site.
start_site() {
  local at=${1:-$port}
  env ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="http://127.0.0.1:$at" Site__BaseUrl="http://127.0.0.1:$port" \
    ConnectionStrings__Content="Data Source=$store/news.db" Media__Path="$work/media" "${@:2}" \
    dotnet "$published/NewsSite.Web.dll" >"$work/site-$at.log" 2>&1 &
  site=$!
  started+=("$site")
}

start_baseline() {
  dotnet "$work/bench/NewsSite.Benchmarks.dll" baseline "http://127.0.0.1:$((port + 1))" "http://127.0.0.1:$port" "$store/addresses.txt" >"$work/baseline.log" 2>&1 &
  baseline=$!
  started+=("$baseline")
}

# await PROCESS PORT LOG: until the sample's first article is there, at most a minute. It asks once the port is open: curl's own starts would take a core from the site's.
await() {
  for _ in $(seq 6000); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$2") 2>/dev/null || ! kill -0 "$1" 2>/dev/null; then break; fi
    sleep 0.01
  done
  for _ in $(seq 6000); do
    if curl --silent --fail --output /dev/null "http://127.0.0.1:$2$address"; then return; fi
    if ! kill -0 "$1" 2>/dev/null; then break; fi
    sleep 0.01
  done
  say "No page at port $2:"
  tail -n 20 "$3" >&2
  exit 1
}

# Processor time of a process so far, in hundredths of a second.
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
