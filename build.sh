#!/bin/sh
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=1
exec dotnet run --project "$(dirname "$0")/src/TemplateGenerator" --configuration Release --verbosity quiet -- "$@"
