using System.Net;
using Acme_Service.Api.Resilience;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Acme_Service.Api.AcmeItems.DynamoDb;

internal sealed class DynamoDbFailures : ITemporaryFailures
{
    /// <summary>The SDK throws what it could not repeat with success; without an answer that is what HTTP failed with, or that it took too long.</summary>
    public bool Include(Exception failure) => failure switch
    {
        ProvisionedThroughputExceededException or RequestLimitExceededException => true,
        AmazonDynamoDBException refused => refused.Retryable?.Throttling == true || refused.StatusCode >= HttpStatusCode.InternalServerError,
        IOException or HttpRequestException or TimeoutException or AmazonClientException => true,
        _ => false,
    };
}
