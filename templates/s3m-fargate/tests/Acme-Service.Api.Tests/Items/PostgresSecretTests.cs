using System.Net;
using System.Security.Cryptography;
using System.Text;
using Acme_Service.Api.Items.Postgres;
using Acme_Service.Shared;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acme_Service.Api.Tests.Items;

public sealed class PostgresSecretTests
{
    private const string Secret = """{ "engine": "postgres", "host": "db.internal", "port": 5432, "username": "api", "password": "a;b='c\" d" }""";

    [Fact]
    public void A_secret_of_RDS_becomes_the_variables_of_the_database()
    {
        var variables = DatabaseSecret.Read(Secret).ToDictionary();

        Assert.Equal(("db.internal", "5432"), (variables[DatabaseEnvironment.Host], variables[DatabaseEnvironment.Port]));
        Assert.Equal(("api", "a;b='c\" d"), (variables[DatabaseEnvironment.User], variables[DatabaseEnvironment.Password]));
    }

    [Theory]
    [InlineData("hunter2")]
    [InlineData("[\"hunter2\"]")]
    [InlineData("""{ "password": "hunter2" }""")]
    public void Another_secret_is_refused_without_a_word_of_its_content(string secret)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => DatabaseSecret.Read(secret));

        Assert.Contains("DATABASE_SECRET_ARN", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_Manager_is_asked_for_the_secret_again_when_it_fails_and_every_request_is_signed()
    {
        await using var secrets = await SecretsManager.StartAsync(
            (500, """{ "__type": "InternalServiceError" }"""), (200, $$"""{ "Name": "api", "SecretString": {{System.Text.Json.JsonSerializer.Serialize(Secret)}} }"""));

        using SecretsManagerClient client = new();
        var value = await client.GetSecretStringAsync("arn:aws:secretsmanager:eu-west-1:1:secret:a\"b");

        Assert.Equal(Secret, value);
        Assert.Equal(2, secrets.Requests.Count);
        Assert.All(secrets.Requests, request =>
        {
            Assert.Equal("secretsmanager.GetSecretValue", request.Headers["X-Amz-Target"]);
            Assert.Equal("arn:aws:secretsmanager:eu-west-1:1:secret:a\"b", System.Text.Json.JsonDocument.Parse(request.Body).RootElement.GetProperty("SecretId").GetString());
            Assert.Equal(request.Signature(), request.Headers["Authorization"].Split("Signature=")[1]);
        });
    }

    [Fact]
    public async Task A_refusal_says_why()
    {
        await using var secrets = await SecretsManager.StartAsync((400, """{ "__type": "AccessDeniedException", "Message": "not authorized" }"""));

        using SecretsManagerClient client = new();
        var problem = await Assert.ThrowsAsync<AmazonServiceException>(() => client.GetSecretStringAsync("arn"));

        Assert.Equal(("AccessDeniedException", "not authorized", HttpStatusCode.BadRequest), (problem.ErrorCode, problem.Message, problem.StatusCode));
    }

    [Fact]
    public async Task A_service_finds_its_database_through_the_secret()
    {
        await using var secrets = await SecretsManager.StartAsync((200, $$"""{ "SecretString": {{System.Text.Json.JsonSerializer.Serialize(Secret)}} }"""));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration[DatabaseSecretEnvironment.Arn] = "arn";

        await builder.AddDatabaseSecretAsync();

        Assert.Equal("db.internal", builder.Configuration[DatabaseEnvironment.Host]);
    }

    [Fact]
    public async Task Where_no_secret_is_named_none_is_asked_for()
    {
        await using var secrets = await SecretsManager.StartAsync();

        await WebApplication.CreateSlimBuilder().AddDatabaseSecretAsync();

        Assert.Empty(secrets.Requests);
    }

    /// <summary>Stands in for AWS on a port of this machine, and gives the answers in their order.</summary>
    private sealed class SecretsManager : IAsyncDisposable
    {
        private readonly WebApplication _server = WebApplication.CreateSlimBuilder().Build();
        private readonly Queue<(int Status, string Body)> _answers;

        private SecretsManager(IEnumerable<(int Status, string Body)> answers) => _answers = new(answers);

        public List<SignedRequest> Requests { get; } = [];

        public static async Task<SecretsManager> StartAsync(params (int Status, string Body)[] answers)
        {
            SecretsManager stand = new(answers);
            stand._server.Urls.Add("http://127.0.0.1:0");
            stand._server.Run(stand.AnswerAsync);
            await stand._server.StartAsync();
            Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_SECRETS_MANAGER", stand._server.Urls.Single());
            Environment.SetEnvironmentVariable("AWS_REGION", "eu-west-1");
            Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
            Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", SignedRequest.SecretKey);
            return stand;
        }

        public ValueTask DisposeAsync() => _server.DisposeAsync();

        private async Task AnswerAsync(HttpContext http)
        {
            using StreamReader body = new(http.Request.Body);
            Requests.Add(new(http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), await body.ReadToEndAsync()));
            var (status, answer) = _answers.Dequeue();
            http.Response.StatusCode = status;
            http.Response.ContentType = "application/x-amz-json-1.1";
            await http.Response.WriteAsync(answer);
        }
    }

    private sealed record SignedRequest(IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

        /// <summary>Signature version 4 of what arrived, computed as AWS does.</summary>
        public string Signature()
        {
            var signed = Headers["Authorization"].Split("SignedHeaders=")[1].Split(',')[0];
            var headers = string.Concat(signed.Split(';').Select(name => $"{name}:{Headers[name]}\n"));
            var canonical = $"POST\n/\n\n{headers}\n{signed}\n{Hash(Body)}";
            var time = Headers["X-Amz-Date"];
            string[] scope = [time[..8], "eu-west-1", "secretsmanager", "aws4_request"];
            var key = scope.Aggregate(Encoding.UTF8.GetBytes("AWS4" + SecretKey), Sign);
            return Convert.ToHexStringLower(Sign(key, $"AWS4-HMAC-SHA256\n{time}\n{string.Join('/', scope)}\n{Hash(canonical)}"));
        }

        private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

        private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
