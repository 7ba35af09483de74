#!/usr/bin/env bash
# Measures `./build.sh verify`: one combination by itself, a few, and all, with the largest memory and disk of the
# whole run. Writes content/verification.json, from which `./build.sh render` makes docs/verification.md. Takes about twenty minutes.
# Usage: bench/verify.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR=$work

dotnet build src/TemplateGenerator --configuration Release --nologo --verbosity quiet
generator=(dotnet artifacts/bin/TemplateGenerator/release/TemplateGenerator.dll)

# verify_as <name> <arguments>: keeps the report of one run.
verify_as() {
  local name=$1
  shift
  echo "$name: verify $*" >&2
  "${generator[@]}" verify --json "$work/$name.json" "$@" > "$work/$name.log" 2>&1 || { cat "$work/$name.log" >&2; exit 1; }
}

one=(networking=isolated integration=alb database=rds auth=cognito frontend=spa ci=none)
verify_as alone --filter "${one[@]}"
verify_as growth-1 --filter nat nlb dynamodb ci=none
verify_as growth-2 --filter nat nlb ci=none

# The whole space in a session of its own, whose processes' memory is read every half second, and whose files' size every half minute:
# there are so many of them that counting takes a second of a processor. Memory that processes share counts once for each of them, so
# the sum is an upper bound.
echo "whole: verify" >&2
setsid "${generator[@]}" verify --json "$work/whole.json" > "$work/whole.log" 2>&1 &
session=$!
while kill -0 "$session" 2> /dev/null; do
  ps -o rss= --sid "$session" | awk '{ sum += $1 } END { print sum }' >> "$work/memory" || true
  if ((SECONDS - ${counted:-0} >= 30)); then
    counted=$SECONDS
    { du -sk "$work" 2> /dev/null || true; } | awk '{ print $1 }' >> "$work/disk"
  fi
  sleep 0.5
done
wait "$session" || { cat "$work/whole.log" >&2; exit 1; }

node - "$work" > content/verification.json <<'SCRIPT'
const { readFileSync } = require('node:fs');
const os = require('node:os');
const folder = process.argv[2];
const read = name => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
const seconds = run => Math.round(run.steps.reduce((sum, step) => sum + step.seconds, 0) * 10) / 10;
const largest = name => Math.max(...readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n').map(Number)) / 1024;
const packages = readFileSync('templates/s3m-fargate/Directory.Packages.props', 'utf8');
console.log(JSON.stringify({
  measuredOn: new Date().toISOString().slice(0, 10),
  machine: `${os.cpus().length} virtual processors, ${os.type()} ${os.arch()}, Node ${process.version}`,
  cdk: /Amazon\.CDK\.Lib" Version="([^"]+)"/.exec(packages)[1],
  memoryMiB: Math.ceil(largest('memory')),
  diskMiB: Math.ceil(largest('disk')),
  alone: seconds(read('alone')),
  growths: [1, 2].map(step => read(`growth-${step}`)).map(run => ({ combinations: run.combinations, seconds: seconds(run) })),
  whole: read('whole'),
}, null, 2));
SCRIPT
./build.sh render
