#!/usr/bin/env bash
# Many editors save the same stories at once, over the wire: whether each save that was acknowledged is a revision, once, and how many there are a second.
#
#   saves.sh [--saves 1000] [--stories 50] [--editors 20] [--published folder]
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
saves=1000 stories=50 editors=20
while [ $# -gt 0 ]; do
  case $1 in
    --saves | --stories | --editors | --published) declare "${1#--}=$2"; shift 2 ;;
    *) say "What is $1?"; exit 1 ;;
  esac
done

publish
dotnet "$work/bench/NewsSite.Benchmarks.dll" saves "$published/NewsSite.Web.dll" "$saves" "$stories" "$editors"
