using System.Text.Json;
using Acme_Service.Shared;

namespace Acme_Service.Api.AcmeItems.Postgres;

/// <summary>The variables of <see cref="DatabaseEnvironment"/> from a secret of Secrets Manager, which may be read again at any time.</summary>
internal sealed class DatabaseSecret(string arn) : ConfigurationProvider, IConfigurationSource
{
    /// <summary>Variable → field that RDS gives to its secrets.</summary>
    private static readonly Dictionary<string, string> _fields = new()
    {
        [DatabaseEnvironment.Host] = "host",
        [DatabaseEnvironment.Port] = "port",
        [DatabaseEnvironment.User] = "username",
        [DatabaseEnvironment.Password] = "password",
    };

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Reads the secret, and notifies those who watch the configuration of a change.</summary>
    /// <exception cref="Amazon.Runtime.AmazonClientException">Secrets Manager refused, or could not be reached.</exception>
    /// <exception cref="InvalidOperationException">It is no secret of a database.</exception>
    public async Task RenewAsync(CancellationToken cancellationToken = default)
    {
        using SecretsManagerClient secrets = new();
        var read = Read(await secrets.GetSecretStringAsync(arn, cancellationToken));
        if (read.Any(variable => !Data.TryGetValue(variable.Key, out var known) || known != variable.Value))
        {
            Data = new Dictionary<string, string?>(read, StringComparer.OrdinalIgnoreCase);
            OnReload();
        }
    }

    /// <exception cref="InvalidOperationException">It is no JSON object, or lacks a field; the message holds nothing of its content.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string secret)
    {
        try
        {
            using var document = JsonDocument.Parse(secret);
            return _fields.ToDictionary(field => field.Key, field => (string?)document.RootElement.GetProperty(field.Value).ToString());
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"The secret of the database is not one of RDS: a JSON object with {string.Join(", ", _fields.Values)}.");
        }
    }
}
