using System.Text.Json;
using Acme_Service.Shared;

namespace Acme_Service.Api.Items.Postgres;

/// <summary>Where a function's database is: Lambda, unlike ECS, puts no secrets into variables.</summary>
internal static class DatabaseSecret
{
    /// <summary>Variable → field that RDS gives to its secrets.</summary>
    private static readonly Dictionary<string, string> _fields = new()
    {
        [DatabaseEnvironment.Host] = "host",
        [DatabaseEnvironment.Port] = "port",
        [DatabaseEnvironment.User] = "username",
        [DatabaseEnvironment.Password] = "password",
    };

    /// <summary>Adds the variables of <see cref="DatabaseEnvironment"/> to the configuration, where the environment names a secret.</summary>
    public static async Task AddDatabaseSecretAsync(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[DatabaseSecretEnvironment.Arn] is { Length: > 0 } arn)
        {
            using SecretsManagerClient secrets = new();
            builder.Configuration.AddInMemoryCollection(Read(await secrets.GetSecretStringAsync(arn)));
        }
    }

    /// <exception cref="InvalidOperationException">It is no JSON object, or lacks a field; the message holds nothing of its content.</exception>
    public static IEnumerable<KeyValuePair<string, string?>> Read(string secret)
    {
        try
        {
            using var document = JsonDocument.Parse(secret);
            return [.. _fields.Select(field => KeyValuePair.Create(field.Key, (string?)document.RootElement.GetProperty(field.Value).ToString()))];
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"The secret that {DatabaseSecretEnvironment.Arn} names is not one of RDS: a JSON object with {string.Join(", ", _fields.Values)}.");
        }
    }
}
