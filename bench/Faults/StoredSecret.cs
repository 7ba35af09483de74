using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Faults;

/// <summary>Stands in for Secrets Manager on a loopback port, with one secret in the form of RDS.</summary>
internal sealed class StoredSecret : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly int _databasePort;

    /// <param name="databasePort">Where the service reaches its database.</param>
    public StoredSecret(int databasePort)
    {
        _databasePort = databasePort;
        var address = $"http://127.0.0.1:{Api.FreePort()}/";
        _listener.Prefixes.Add(address);
        _listener.Start();
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DATABASE_SECRET_ARN"] = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:bench",
            ["AWS_ENDPOINT_URL_SECRETS_MANAGER"] = address,
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ACCESS_KEY_ID"] = "emulator",
            ["AWS_SECRET_ACCESS_KEY"] = "emulator",
        };
        _ = AnswerAsync();
    }

    /// <summary>Variables by which the API finds it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public required (string User, string Password) Login { get; set; }

    /// <summary>A secret with this login.</summary>
    public string Of(string user, string password) => JsonSerializer.Serialize(new
    {
        host = "127.0.0.1",
        port = _databasePort.ToString(CultureInfo.InvariantCulture),
        username = user,
        password,
    });

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (true)
        {
            HttpListenerContext request;
            try
            {
                request = await _listener.GetContextAsync();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            request.Response.ContentType = "application/x-amz-json-1.1";
            await request.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { SecretString = Of(Login.User, Login.Password) })));
            request.Response.Close();
        }
    }
}
