using System.Globalization;
using System.Net;
using Acme_Service.Shared;
using Npgsql;

namespace Acme_Service.Api.AcmeItems.Postgres;

/// <summary>Connection settings from the variables of <see cref="DatabaseEnvironment"/>.</summary>
/// <remarks>Whom to trust is no part of them: Npgsql itself reads PGSSLROOTCERT, which the image sets.</remarks>
internal static class PostgresConnection
{
    private const int DefaultPort = 5432;

#if (UseLambda)
    /// <summary>An instance of a function serves one request at a time; a migration uses a second connection besides that of its lock.</summary>
    private const int PoolSize = 2;
#else
    /// <summary>Pool size where none is configured.</summary>
    private const int DefaultPoolSize = 6;

    private const int LargestPoolSize = 1000;
#endif

    /// <exception cref="InvalidOperationException">A variable is missing or is no number; the message names it.</exception>
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
            Port = ReadNumber(configuration, DatabaseEnvironment.Port, DefaultPort, ushort.MaxValue),
            Database = configuration[DatabaseEnvironment.Name],
            Username = configuration[DatabaseEnvironment.User],
            Password = configuration[DatabaseEnvironment.Password],
            SslMode = isDevelopment || IsLoopback(host) ? SslMode.Prefer : SslMode.VerifyFull,
#if (UseLambda)
            MaxPoolSize = PoolSize,
#else
            MaxPoolSize = ReadNumber(configuration, DatabaseEnvironment.PoolSize, DefaultPoolSize, LargestPoolSize),
#endif
            // Of the wait for a connection, in seconds; a command may take as long as its request.
            Timeout = 3,
            CommandTimeout = 0,
            KeepAlive = 30,
        };

        return connection.ConnectionString;
    }

    /// <exception cref="InvalidOperationException">Its value is not a whole number from 1 to the largest.</exception>
    public static int ReadNumber(IConfiguration configuration, string variable, int otherwise, int largest)
    {
        var value = configuration[variable];
        if (string.IsNullOrEmpty(value))
        {
            return otherwise;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= largest
            ? number
            : throw new InvalidOperationException($"{variable} is '{value}'. Give a whole number from 1 to {largest}.");
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
