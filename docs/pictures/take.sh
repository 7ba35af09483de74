#!/bin/sh
# Takes the pictures of the package's page anew: the page to choose on, the web app, and the first minute in the terminal.
set -eu
cd "$(dirname "$0")/../.."
UPDATE_PICTURES=1 exec dotnet run --project tests/Scaffold.Tests --configuration Release -- -class Scaffold.Tests.Choosing.Pictures
