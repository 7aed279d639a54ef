#!/usr/bin/env bash
# After the model changed: writes what is generated from it, for every database.
#
#   src/NewsSite.Data/model.sh [NAME]      with a name, a migration of that name as well
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

dotnet tool restore >/dev/null
project=src/NewsSite.Data
# The compiled model is left out, so that what is asked is the model as it is now.
dotnet build "$project" --nologo --verbosity quiet -p:CompiledModel=false
for provider in Sqlite SqlServer; do
  folder=$project/Providers/$provider
  if [ $# -gt 0 ]; then
    dotnet ef migrations add "$1" --no-build --project "$project" --context "${provider}NewsContext" --output-dir "Providers/$provider/Migrations"
  fi
  rm -rf "$folder/Model"
  dotnet ef dbcontext optimize --no-build --project "$project" --context "${provider}NewsContext" --output-dir "Providers/$provider/Model"
done
dotnet build "$project" --nologo --verbosity quiet
