using System.Net;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>One answer for every request, and the requests.</summary>
internal sealed class FakeDynamoDb : HttpClientFactory
{
    public string Response { get; set; } = "{}";

    public bool Fails { get; set; }

    public List<string> Requests { get; } = [];

    public AmazonDynamoDBClient CreateClient() => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonDynamoDBConfig { ServiceURL = "http://dynamodb.example", HttpClientFactory = this, MaxErrorRetry = 0 });

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Wire(this));

    private sealed class Wire(FakeDynamoDb owner) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            owner.Requests.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(owner.Fails ? HttpStatusCode.BadRequest : HttpStatusCode.OK)
            {
                Content = new StringContent(owner.Fails
                    ? """{"__type":"com.amazonaws.dynamodb.v20120810#AccessDeniedException","message":"no"}"""
                    : owner.Response, Encoding.UTF8, "application/x-amz-json-1.0"),
            };
        }
    }
}
