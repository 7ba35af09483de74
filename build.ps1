$env:DOTNET_CLI_TELEMETRY_OPTOUT = $env:DOTNET_NOLOGO = $env:JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION = '1'
dotnet run --project "$PSScriptRoot/src/TemplateGenerator" --configuration Release --verbosity quiet -- @args
exit $LASTEXITCODE
