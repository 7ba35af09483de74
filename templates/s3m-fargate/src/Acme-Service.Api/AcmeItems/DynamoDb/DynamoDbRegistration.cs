using Acme_Service.Api.Resilience;
using Acme_Service.Shared;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace Acme_Service.Api.AcmeItems.DynamoDb;

internal static class DynamoDbRegistration
{
    /// <summary>Region, credentials and AWS_ENDPOINT_URL_DYNAMODB (an emulator) are found by the SDK itself.</summary>
    public static void AddDynamoDbAcmeItemStore(this WebApplicationBuilder builder)
    {
        var tableName = builder.Configuration[TableEnvironment.Name]!;
        builder.Services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient(Configuration()));
        builder.Services.AddSingleton<IAcmeItemStore>(services =>
            new DynamoDbAcmeItemStore(services.GetRequiredService<IAmazonDynamoDB>(), tableName));
        builder.Services.AddSingleton<ITemporaryFailures, DynamoDbFailures>();
    }

    // DynamoDB answers within milliseconds: a lost call is better repeated soon than waited for (the default is 100 s). The standard
    // mode has a budget for repetitions, which all requests share.
    internal static AmazonDynamoDBConfig Configuration() => new()
    {
        RetryMode = RequestRetryMode.Standard,
        MaxErrorRetry = 1,
        Timeout = TimeSpan.FromSeconds(2),
    };
}
