#!/usr/bin/env bash
# How fast an article is made without the page cache, beside a bare Kestrel that serves the same bytes in the same run.
# Needs wrk and curl. Everything is on the loopback interface and in a temporary folder.
#
#   load.sh [--articles 1000] [--rounds 5] [--seconds 10] [--connections 16] [--calm 2] [--store folder] [--published folder] [--port 5310]
#
# Requests/s and times mean something on a quiet machine only; the processor time of a request holds on a busy one too.
#
# --connections  for requests/s: enough to keep the machine busy
# --calm         for the times: readers that ask again as soon as they are answered
# --store        keeps the seeded store there for the next run
# --published    measures a site published before
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
rounds=5 seconds=10 connections=16 calm=2
while [ $# -gt 0 ]; do
  case $1 in
    --articles | --rounds | --seconds | --connections | --calm | --store | --published | --port) declare "${1#--}=$2"; shift 2 ;;
    *) say "What is $1?"; exit 1 ;;
  esac
done
command -v wrk >/dev/null || { say "wrk is missing (Debian: apt-get install wrk)"; exit 1; }

# measure NAME PORT PROCESS THREADS CONNECTIONS ENCODING SECONDS
measure() {
  local before line
  before=$(ticks "$3")
  line=$(wrk --threads "$4" --connections "$5" --duration "$7s" --script "$here/rotate.lua" "http://127.0.0.1:$2" -- "$store/addresses.txt" "$6" | grep '^figures')
  read -r _ requests rate p50 p99 errors <<<"$line"
  if [ "$errors" != 0 ]; then say "$1: $errors answers were errors"; exit 1; fi
  echo "$rate $p50 $p99 $((($(ticks "$3") - before) * 10000 / requests))" >>"$work/$1"
}

middle() { awk -v column="$2" '{ print $column }' "$work/$1" | median; }

row() { printf '%-34s %10s %10s   %s\n' "$@"; }

# rates LABEL RUN COLUMN: requests/s are column 1, processor time is column 4; the ratio says how much of the baseline's speed the site reaches.
# It is the median of the rounds' ratios, not the ratio of the medians: the two of a round ran beside the same neighbours.
rates() {
  local ratio
  ratio=$(paste -d ' ' "$work/site-$2" "$work/baseline-$2" | awk -v c="$3" '{ print c == 1 ? $1 / $5 : $8 / $4 }' | median)
  row "$1" "$(printf '%.0f' "$(middle "site-$2" "$3")")" "$(printf '%.0f' "$(middle "baseline-$2" "$3")")" "$(printf '%.3f' "$ratio")"
}

prepare
start_site
await "$site" "$port" "$work/site.log"
start_baseline
await "$baseline" "$((port + 1))" "$work/baseline.log"
# Before a figure counts, the two must agree to the byte.
cmp <(curl --silent "http://127.0.0.1:$port$address") <(curl --silent "http://127.0.0.1:$((port + 1))$address")

say "warming up"
for encoding in identity br; do
  measure warm "$port" "$site" 2 "$connections" "$encoding" 15
  measure warm "$((port + 1))" "$baseline" 2 "$connections" "$encoding" 3
done
for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  for encoding in identity br; do
    measure "baseline-$encoding" "$((port + 1))" "$baseline" 2 "$connections" "$encoding" "$seconds"
    measure "site-$encoding" "$port" "$site" 2 "$connections" "$encoding" "$seconds"
  done
  measure baseline-calm "$((port + 1))" "$baseline" 1 "$calm" identity "$seconds"
  measure site-calm "$port" "$site" 1 "$calm" identity "$seconds"
done

row "$articles articles, median of $rounds" site baseline ratio
rates "requests/s, plain" identity 1
rates "requests/s, br" br 1
rates "processor µs a request, plain" identity 4
rates "processor µs a request, br" br 4
row "p50 ms, $calm at a time" "$(middle site-calm 2)" "$(middle baseline-calm 2)" ""
row "p99 ms, $calm at a time" "$(middle site-calm 3)" "$(middle baseline-calm 3)" ""
row "bytes of a page" "$(curl --silent "http://127.0.0.1:$port$address" | wc -c)" "" ""
row "resident MB after the load" "$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$site/status")" "" ""
