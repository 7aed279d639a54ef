#!/usr/bin/env bash
# What readers get while stories are published, while the store does not answer for a minute, and when addresses come without number.
#
#   readers.sh [--articles 10000] [--readers 64] [--publishes 20] [--seconds 60] [--pause 20] [--addresses 100000] [--store folder] [--published folder]
#
# --pause  milliseconds that a reader waits before the next page while stories are published; without any, readers leave the publishing no processor
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
articles=10000 readers=64 publishes=20 seconds=60 pause=20 addresses=100000
while [ $# -gt 0 ]; do
  case $1 in
    --articles | --readers | --publishes | --seconds | --pause | --addresses | --store | --published) declare "${1#--}=$2"; shift 2 ;;
    *) say "What is $1?"; exit 1 ;;
  esac
done

prepare
trial() { dotnet "$work/bench/NewsSite.Benchmarks.dll" "$@"; }
status=0
trial publishing "$published/NewsSite.Web.dll" "$readers" "$publishes" "$seconds" "$pause" || status=1
trial outage "$published/NewsSite.Web.dll" "$store/news.db" "$store/addresses.txt" "$readers" "$seconds" || status=1
trial addresses "$published/NewsSite.Web.dll" "$store/news.db" "$store/addresses.txt" "$addresses" || status=1
exit $status
