using System.Net.Sockets;
using Acme_Service.Api.Resilience;
using Npgsql;

namespace Acme_Service.Api.AcmeItems.Postgres;

internal sealed class PostgresFailures : ITemporaryFailures
{
    /// <summary>Class 28 of PostgreSQL's error codes: the password is being changed, or was.</summary>
    private const string InvalidAuthorization = "28";

    /// <summary>EF Core wraps what its last attempt threw.</summary>
    public bool Include(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is NpgsqlException { IsTransient: true } or SocketException || (cause is PostgresException refused && IsRefusedLogin(refused)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsRefusedLogin(PostgresException failure) => failure.SqlState.StartsWith(InvalidAuthorization, StringComparison.Ordinal);
}
