#!/usr/bin/env bash
# How fast an article is served, out of the page cache and without it, beside a bare Kestrel that serves the same bytes (head and body) in the same run.
# Needs wrk and curl. Everything is on the loopback interface and in a temporary folder.
#
#   load.sh [--articles 1000] [--rounds 5] [--seconds 10] [--connections 64] [--calm 2] [--store folder] [--published folder] [--port 5310]
#
# Requests/s and times mean something on a quiet machine only; the ratios hold on a busy one too.
#
# --connections  for requests/s: enough to keep the machine busy
# --calm         for the times without the cache: readers that ask again as soon as they are answered
# --store        keeps the seeded store there for the next run
# --published    measures a site published before
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
rounds=5 seconds=10 connections=64 calm=2
while [ $# -gt 0 ]; do
  case $1 in
    --articles | --rounds | --seconds | --connections | --calm | --store | --published | --port) declare "${1#--}=$2"; shift 2 ;;
    *) say "What is $1?"; exit 1 ;;
  esac
done
command -v wrk >/dev/null || { say "wrk is missing (Debian: apt-get install wrk)"; exit 1; }

# measure NAME PORT PROCESS CONNECTIONS ADDRESSES ENCODING SECONDS: appends requests/s, p50 and p99 in ms, processor µs a request.
measure() {
  local before line requests rate p50 p99 errors
  before=$(ticks "$3")
  line=$(wrk --threads "$(($4 < 2 ? 1 : 2))" --connections "$4" --duration "$7s" --script "$here/rotate.lua" "http://127.0.0.1:$2" -- "$5" "$6" | grep '^figures')
  read -r _ requests rate p50 p99 errors <<<"$line"
  if [ "$errors" != 0 ]; then say "$1: $errors answers were errors"; exit 1; fi
  echo "$rate $p50 $p99 $((($(ticks "$3") - before) * 10000 / requests))" >>"$work/$1"
}

# pair NAME CONNECTIONS ADDRESSES ENCODING PORT PROCESS: the baseline and the site, one after the other.
pair() {
  measure "baseline-$1" "$((port + 1))" "$baseline" "$2" "$3" "$4" "$seconds"
  measure "site-$1" "$5" "$6" "$2" "$3" "$4" "$seconds"
}

middle() { awk -v column="$2" '{ print $column }' "$work/$1" | median; }

# figures LABEL NAME: the ratio says how much of the baseline's speed the site reaches. It is the median of the rounds' ratios, not the ratio of the medians:
# the two of a round ran beside the same neighbours.
figures() {
  printf '%-34s' "$1"
  for who in site baseline; do printf ' %9.0f %7.2f %7.2f %6.0f' $(for column in 1 2 3 4; do middle "$who-$2" "$column"; done); done
  printf ' %7.3f\n' "$(paste -d ' ' "$work/site-$2" "$work/baseline-$2" | awk '{ print $1 / $5 }' | median)"
}

resident() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$1/status"; }

prepare
head -n 5000 "$store/addresses.txt" >"$work/spread"
head -n 1 "$store/addresses.txt" >"$work/hot"
start_site
cached=$site
await "$cached" "$port" "$work/site-$port.log"
start_site "$((port + 2))" PageCache__Megabytes=0
uncached=$site
await "$uncached" "$((port + 2))" "$work/site-$((port + 2)).log"
start_baseline
await "$baseline" "$((port + 1))" "$work/baseline.log"
# Before a figure counts, they must agree to the byte.
for other in 1 2; do cmp <(curl --silent "http://127.0.0.1:$port$address") <(curl --silent "http://127.0.0.1:$((port + other))$address"); done

say "warming up"
for encoding in identity br; do
  measure warm "$port" "$cached" "$connections" "$work/hot" "$encoding" 10
  measure warm "$port" "$cached" "$connections" "$work/spread" "$encoding" 10
  measure warm "$((port + 2))" "$uncached" 16 "$work/spread" "$encoding" 10
  measure warm "$((port + 1))" "$baseline" "$connections" "$work/spread" "$encoding" 5
done
for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  for encoding in br identity; do
    pair "hot-$encoding" "$connections" "$work/hot" "$encoding" "$port" "$cached"
    pair "spread-$encoding" "$connections" "$work/spread" "$encoding" "$port" "$cached"
    pair "uncached-$encoding" 16 "$work/spread" "$encoding" "$((port + 2))" "$uncached"
  done
  pair calm "$calm" "$work/spread" identity "$((port + 2))" "$uncached"
done

printf '%-34s %9s %7s %7s %6s %9s %7s %7s %6s %7s\n' "$articles articles, median of $rounds" site p50 p99 µs baseline p50 p99 µs ratio
figures "one article, br" hot-br
figures "one article, plain" hot-identity
figures "$(wc -l <"$work/spread") articles, br" spread-br
figures "$(wc -l <"$work/spread") articles, plain" spread-identity
figures "without the cache, br" uncached-br
figures "without the cache, plain" uncached-identity
figures "without the cache, $calm at a time" calm
echo "bytes of a page: $(curl --silent "http://127.0.0.1:$port$address" | wc -c), $(curl --silent --header 'Accept-Encoding: br' "http://127.0.0.1:$port$address" | wc -c) as br"
measure all "$port" "$cached" "$connections" "$store/addresses.txt" br "$seconds"
echo "resident MB with $(wc -l <"$store/addresses.txt") articles in the cache: $(resident "$cached"), without the cache $(resident "$uncached")"
