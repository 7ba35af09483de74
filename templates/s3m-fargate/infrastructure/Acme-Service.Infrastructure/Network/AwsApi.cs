namespace Acme_Service.Infrastructure.Network;

/// <summary>An AWS service that workloads call, and that a network may have to provide an endpoint for.</summary>
internal enum AwsApi
{
    EcrApi,
    EcrImages,
    Logs,
    S3,
    DynamoDb,
    SecretsManager,
    ExecuteCommand,
    Ecs,
    EcsAgent,
    EcsTelemetry,
}
