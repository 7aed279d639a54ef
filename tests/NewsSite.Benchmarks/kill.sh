#!/usr/bin/env bash
# Kills the program (SIGKILL) again and again while editors save and publish, and looks each time whether anything is lost that it had acknowledged.
#
#   kill.sh [--kills 50] [--published folder]
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
kills=50
while [ $# -gt 0 ]; do
  case $1 in
    --kills | --published) declare "${1#--}=$2"; shift 2 ;;
    *) say "What is $1?"; exit 1 ;;
  esac
done

publish
dotnet "$work/bench/NewsSite.Benchmarks.dll" kill "$published/NewsSite.Web.dll" "$kills"
