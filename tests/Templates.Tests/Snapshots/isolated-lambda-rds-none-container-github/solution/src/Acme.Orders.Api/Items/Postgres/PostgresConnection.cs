using System.Net;
using Acme.Orders.Shared;
using Npgsql;

namespace Acme.Orders.Api.Items.Postgres;

/// <summary>Connection settings from the variables of <see cref="DatabaseEnvironment"/>.</summary>
/// <remarks>Whom to trust is no part of them: Npgsql itself reads PGSSLROOTCERT, which the image sets.</remarks>
internal static class PostgresConnection
{
    private const int DefaultPort = 5432;

    // An instance of a function serves one request at a time; a migration uses a second connection besides that of its lock.
    private const int MaxPoolSize = 2;

    /// <exception cref="InvalidOperationException">A variable is missing or the port is not a number; the message names each.</exception>
    public static string Build(IConfiguration configuration, bool isDevelopment)
    {
        string[] missing = [.. new[] { DatabaseEnvironment.Host, DatabaseEnvironment.Name, DatabaseEnvironment.User, DatabaseEnvironment.Password }
            .Where(variable => string.IsNullOrEmpty(configuration[variable]))];
        if (missing.Length > 0)
        {
            throw new InvalidOperationException(
                $"Set {string.Join(", ", missing)} as well: {DatabaseEnvironment.Host} alone does not describe a database.");
        }

        var host = configuration[DatabaseEnvironment.Host]!;
        NpgsqlConnectionStringBuilder connection = new()
        {
            Host = host,
            Port = ReadPort(configuration[DatabaseEnvironment.Port]),
            Database = configuration[DatabaseEnvironment.Name],
            Username = configuration[DatabaseEnvironment.User],
            Password = configuration[DatabaseEnvironment.Password],
            SslMode = isDevelopment || IsLoopback(host) ? SslMode.Prefer : SslMode.VerifyFull,
            MaxPoolSize = MaxPoolSize,
            Timeout = 5,
            CommandTimeout = 10,
            KeepAlive = 30,
        };

        return connection.ConnectionString;
    }

    private static int ReadPort(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return DefaultPort;
        }

        return ushort.TryParse(value, out var port) && port > 0
            ? port
            : throw new InvalidOperationException($"{DatabaseEnvironment.Port} is '{value}'. Give a port number from 1 to 65535.");
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
