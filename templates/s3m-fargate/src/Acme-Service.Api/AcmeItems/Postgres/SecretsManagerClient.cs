using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Acme_Service.Api.AcmeItems.Postgres;

/// <summary>Reads secrets of AWS Secrets Manager, as the role of this process.</summary>
/// <remarks>
/// Credentials, signatures, retries and configured endpoints are the AWS SDK's own; here stands only what the SDK would
/// generate for this one operation. AWSSDK.SecretsManager, the SDK's own package for this, can take the place of this class.
/// </remarks>
internal sealed class SecretsManagerClient() : AmazonServiceClient(new SecretsManagerConfig())
{
    /// <exception cref="AmazonServiceException">Secrets Manager refused, or could not be reached.</exception>
    public async Task<string> GetSecretStringAsync(string secretId, CancellationToken cancellationToken = default)
    {
        InvokeOptions options = new() { RequestMarshaller = new RequestMarshaller(), ResponseUnmarshaller = new ResponseReader() };
        var response = await InvokeAsync<SecretValue>(new GetSecretValue { SecretId = secretId }, options, cancellationToken);
        return response.SecretString;
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new BaseEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SignatureV4());
    }

    private sealed class SecretsManagerConfig : ClientConfig, IEndpointProvider
    {
        public SecretsManagerConfig()
            : base(new DefaultConfigurationProvider(
                [new DefaultConfiguration { Name = DefaultConfigurationMode.Standard, RetryMode = RequestRetryMode.Standard }]))
        {
            ServiceId = "Secrets Manager";
            AuthenticationServiceName = RegionEndpointServiceName;
            EndpointProvider = this;
        }

        public override string ServiceVersion => "2017-10-17";

        public override string UserAgent => nameof(SecretsManagerClient);

        public override string RegionEndpointServiceName => "secretsmanager";

        public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
            new(ServiceURL ?? $"https://{RegionEndpointServiceName}.{RegionEndpoint.SystemName}.{RegionEndpoint.PartitionDnsSuffix}");

        public Endpoint ResolveEndpoint(EndpointParameters parameters) => DetermineServiceOperationEndpoint(new(null));
    }

    private sealed class SignatureV4 : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;
    }

    private sealed class GetSecretValue : AmazonWebServiceRequest
    {
        public required string SecretId { get; init; }
    }

    private sealed class SecretValue : AmazonWebServiceResponse
    {
        public string SecretString { get; init; } = "";
    }

    private sealed class RequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var secretId = JsonEncodedText.Encode(((GetSecretValue)input).SecretId).ToString();
            DefaultRequest request = new(input, "Amazon.SecretsManager")
            {
                HttpMethod = HttpMethods.Post,
                ResourcePath = "/",
                Content = System.Text.Encoding.UTF8.GetBytes($$"""{"SecretId":"{{secretId}}"}"""),
            };
            request.Headers["X-Amz-Target"] = "secretsmanager.GetSecretValue";
            request.Headers["Content-Type"] = "application/x-amz-json-1.1";
            return request;
        }
    }

    private sealed class ResponseReader : JsonResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
        {
            using var document = JsonDocument.Parse(input.Stream);
            return new SecretValue { SecretString = document.RootElement.GetProperty("SecretString").GetString() ?? "" };
        }

        public override AmazonServiceException UnmarshallException(
            JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
        {
            StreamingUtf8JsonReader reader = new(input.Stream);
            var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
            return new AmazonServiceException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode);
        }
    }
}
