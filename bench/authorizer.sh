#!/usr/bin/env bash
# Measures the template's authorizer: how long it takes to start, against Node with aws-jwt-verify, and a warm decision.
# Usage: bench/authorizer.sh [runs, default 15] [decisions, default 1000000]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

runs=${1:-15}
decisions=${2:-1000000}
work=$PWD/artifacts/bench
mkdir -p "$work/node"

# Without runtime identifier, and so for any machine; otherwise published as the infrastructure does it.
dotnet publish templates/s3m-fargate/src/Acme-Service.Authorizer --configuration Release \
  --artifacts-path "$work/build" --output "$work/authorizer" -nodeReuse:false --verbosity quiet
dotnet build bench/Measure --configuration Release -nodeReuse:false --verbosity quiet --nologo

cp bench/node-authorizer/{package.json,package-lock.json,index.mjs} "$work/node/"
npm ci --prefix "$work/node" --no-audit --no-fund --ignore-scripts --loglevel error
npm run build --prefix "$work/node" --loglevel error > "$work/node/build.log" 2>&1

measure=artifacts/bin/Measure/release/Measure
handler=Acme-Service.Authorizer::Acme_Service.Authorizer.Function::HandleAsync
"$measure" start "$work/authorizer" "$handler" "$work/node/index.cjs" "$runs"
"$measure" warm "$work/authorizer" "$handler" "$decisions"
