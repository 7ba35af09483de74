// The authorizer a team would write in JavaScript: aws-jwt-verify, the AWS SDK, and the Lambda Runtime API's loop.
import { JwtVerifier } from "aws-jwt-verify";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { get, request } from "node:http";

const runtime = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;
const table = process.env.AUTH_ROLES_TABLE;
const dynamoDb = table ? new DynamoDBClient() : undefined;
const verifier = JwtVerifier.create({
  issuer: process.env.AUTH_ISSUERS,
  audience: process.env.AUTH_AUDIENCES,
  jwksUri: `${process.env.AUTH_ISSUERS}keys`,
});

async function rolesOf(principalId) {
  if (!dynamoDb) {
    return [];
  }
  const { Item } = await dynamoDb.send(new GetItemCommand({
    TableName: table,
    Key: { principalId: { S: principalId } },
    ProjectionExpression: "#roles",
    ExpressionAttributeNames: { "#roles": "roles" },
  }));
  return Item?.roles?.SS ?? [];
}

async function decide(event) {
  const claims = await verifier.verify(event.authorizationToken.slice("Bearer ".length));
  const roles = [...new Set([...await rolesOf(claims.sub), ...(claims[process.env.AUTH_ROLES_CLAIM] ?? [])])].sort();
  const stage = event.methodArn.split("/", 2).join("/");
  const methods = roles.some((role) => role === "writer" || role === "admin")
    ? ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
    : ["GET", "HEAD"];
  const statement = (Effect, Resource) => ({ Action: "execute-api:Invoke", Effect, Resource });
  return {
    principalId: claims.sub,
    policyDocument: {
      Version: "2012-10-17",
      Statement: [
        statement("Allow", methods.map((method) => `${stage}/${method}/*`)),
        statement("Deny", ["/*..*", "/*%2e*", "/*%2E*"].map((pattern) => stage + pattern)),
      ],
    },
    context: { principalId: claims.sub, roles: roles.join(",") || "," },
  };
}

function next() {
  return new Promise((resolve, reject) => {
    get(`${runtime}/next`, (response) => {
      let body = "";
      response.on("data", (chunk) => { body += chunk; });
      response.on("end", () => resolve({ id: response.headers["lambda-runtime-aws-request-id"], event: JSON.parse(body) }));
    }).on("error", reject);
  });
}

function answer(path, body) {
  return new Promise((resolve, reject) => {
    const post = request(`${runtime}/${path}`, { method: "POST" }, (response) => response.resume().on("end", resolve));
    post.on("error", reject);
    post.end(JSON.stringify(body));
  });
}

async function run() {
  for (;;) {
    const { id, event } = await next();
    try {
      await answer(`${id}/response`, await decide(event));
    } catch (error) {
      await answer(`${id}/error`, { errorMessage: error.message, errorType: error.name });
    }
  }
}

run();
