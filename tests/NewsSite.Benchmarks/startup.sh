#!/usr/bin/env bash
# From `dotnet NewsSite.Web.dll` to the first article on the wire, on an existing store: time, and processor time (which holds on a busy machine too).
#
#   startup.sh [--articles 1000] [--rounds 9] [--store folder] [--published folder] [--port 5310]
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
rounds=9
while [ $# -gt 0 ]; do
  case $1 in
    --articles | --rounds | --store | --published | --port) declare "${1#--}=$2"; shift 2 ;;
    *) say "What is $1?"; exit 1 ;;
  esac
done

prepare
for _ in $(seq "$rounds"); do
  begin=$(date +%s%N)
  start_site
  await "$site" "$port" "$work/site-$port.log"
  echo $((($(date +%s%N) - begin) / 1000000)) >>"$work/times"
  echo $(($(ticks "$site") * 10)) >>"$work/processor"
  kill "$site"
  wait "$site" 2>/dev/null || true
  started=()
done
say "each, ms: $(paste -s -d ' ' "$work/times")"
say "of the processor, ms: $(paste -s -d ' ' "$work/processor")"
echo "first page after, ms, median of $rounds: $(median <"$work/times")"
echo "of the processor, ms: $(median <"$work/processor")"
