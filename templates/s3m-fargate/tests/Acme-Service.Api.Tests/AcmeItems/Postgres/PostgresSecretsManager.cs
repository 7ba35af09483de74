using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

/// <summary>Stands in for AWS on a port of this machine, and gives the answers in their order.</summary>
internal sealed class PostgresSecretsManager : IAsyncDisposable
{
    private readonly WebApplication _server = WebApplication.CreateSlimBuilder().Build();
    private readonly Queue<(int Status, string Body)> _answers;

    private PostgresSecretsManager(IEnumerable<(int Status, string Body)> answers) => _answers = new(answers);

    public List<SignedRequest> Requests { get; } = [];

    public static async Task<PostgresSecretsManager> StartAsync(params (int Status, string Body)[] answers)
    {
        PostgresSecretsManager stand = new(answers);
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

internal sealed record SignedRequest(IReadOnlyDictionary<string, string> Headers, string Body)
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
