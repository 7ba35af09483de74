#!/usr/bin/env bash
# What this solution expects of an account and region, once for everything that is deployed there:
#   bash infrastructure/account.sh           says what is missing, and changes nothing
#   bash infrastructure/account.sh prepare   makes what is missing, and leaves what is there as it is
# It uses the credentials and the region of the AWS command line. To prepare, these may make roles.
set -euo pipefail

mode=${1:-check}
if [ $# -gt 1 ] || { [ "$mode" != check ] && [ "$mode" != prepare ]; }; then
  echo "Usage: bash $0 [prepare]" >&2
  exit 2
fi

missing=0

# Says what is missing, or makes it.
miss() {
  local what=$1 make=$2
  if [ "$mode" = prepare ] && [ -n "$make" ]; then
    echo "Made: $what"
    "$make"
  else
    echo "Missing: $what"
    missing=1
  fi
}

# Ends here, with AWS's own message, where there are no credentials.
aws sts get-caller-identity > /dev/null

if ! aws ssm get-parameter --name /cdk-bootstrap/hnb659fds/version > /dev/null 2>&1; then
  miss "the CDK's own stack in this region; run 'npx aws-cdk@2 bootstrap'" ""
fi

# ECS makes it by itself with the first cluster of an account, but that deployment may be refused before it is ready.
make_ecs_role() {
  aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com > /dev/null
}
if ! aws iam get-role --role-name AWSServiceRoleForECS > /dev/null 2>&1; then
  miss "the service-linked role of ECS" make_ecs_role
fi

if [ "$missing" = 1 ]; then
  echo "'bash $0 prepare' makes what this can make."
  exit 1
fi
echo "The account has what this solution expects of it."
