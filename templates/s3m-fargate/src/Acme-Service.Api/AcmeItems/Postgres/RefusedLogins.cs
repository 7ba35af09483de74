using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Acme_Service.Api.AcmeItems.Postgres;

/// <summary>Has the login read again when the database refuses the one that is known.</summary>
internal sealed class RefusedLogins(DatabaseSecretRenewal renewal) : DbConnectionInterceptor
{
    public override Task ConnectionFailedAsync(
        DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Exception is PostgresException refused && PostgresFailures.IsRefusedLogin(refused))
        {
            renewal.Ask();
        }

        return Task.CompletedTask;
    }
}
