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

# REST APIs of an account and region write their logs under one role. Another deployment may have set it, and goes on needing it.
make_log_role() {
  local name=api-gateway-logs-$RANDOM partition role
  IFS=: read -r _ partition _ < <(aws sts get-caller-identity --query Arn --output text)
  role=$(aws iam create-role --role-name "$name" --query Role.Arn --output text --assume-role-policy-document \
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}')
  aws iam attach-role-policy --role-name "$name" \
    --policy-arn "arn:$partition:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"
  # A role can be used some seconds after it was made.
  for _ in 1 2 3 4 5 6; do
    sleep "${ACCOUNT_WAIT_SECONDS:-10}"
    if aws apigateway update-account --patch-operations "op=replace,path=/cloudwatchRoleArn,value=$role" > /dev/null; then
      return
    fi
  done
  echo "API Gateway does not take the role $role: see the message above, then run this again." >&2
  exit 1
}
log_role=$(aws apigateway get-account --query cloudwatchRoleArn --output text)
if [ "$log_role" = None ] || [ -z "$log_role" ]; then
  miss "the role under which REST APIs write logs" make_log_role
fi

if [ "$missing" = 1 ]; then
  echo "'bash $0 prepare' makes what this can make."
  exit 1
fi
echo "The account has what this solution expects of it."
