using Acme_Service.Shared;
using Npgsql;

namespace Acme_Service.Api.AcmeItems.Postgres;

/// <summary>
/// The login of this service, which may read and write the rows of its own database, and nothing else: neither change tables nor open
/// the database of another service.
/// </summary>
internal sealed record ServiceLogin(string Database, string User, string Password)
{
    /// <summary>Makes the login what it should be, whatever it was. Only one task at a time may do that.</summary>
    /// <param name="owner">Connection to the database as its owner, with all tables in place.</param>
    public async Task GrantAsync(NpgsqlConnection owner)
    {
        var role = DatabaseEnvironment.RoleOf(Database);
        await CreateIfMissingAsync(owner, role);
        await CreateIfMissingAsync(owner, User);
        await ExecuteAsync(owner, "ALTER ROLE %I LOGIN PASSWORD %L", User, Password);
        if (User != role)
        {
            // Rotations alternate between two users, of which one has what was granted to the other.
            await ExecuteAsync(owner, "GRANT %I TO %I", role, User);
        }

        await ExecuteAsync(owner, "REVOKE ALL ON DATABASE %I FROM PUBLIC", Database);
        await ExecuteAsync(owner, "GRANT CONNECT ON DATABASE %I TO %I", Database, role);
        await ExecuteAsync(owner, "GRANT USAGE ON SCHEMA %I TO %I", AcmeItemsDbContext.Schema, role);
        await ExecuteAsync(owner, "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I", AcmeItemsDbContext.Schema, role);
        await ExecuteAsync(owner, "GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I", AcmeItemsDbContext.Schema, role);
    }

    private static async Task CreateIfMissingAsync(NpgsqlConnection owner, string role)
    {
        await using NpgsqlCommand find = new("SELECT count(*) FROM pg_roles WHERE rolname = $1", owner) { Parameters = { new() { Value = role } } };
        if ((long)(await find.ExecuteScalarAsync())! == 0)
        {
            await ExecuteAsync(owner, "CREATE ROLE %I", role);
        }
    }

    /// <summary>Such statements take no parameters, so the server writes the names into them.</summary>
    private static async Task ExecuteAsync(NpgsqlConnection owner, string format, params string[] names)
    {
        await using NpgsqlCommand write = new("SELECT format($1, VARIADIC $2)", owner)
        {
            Parameters = { new() { Value = format }, new() { Value = names } },
        };
        var statement = (string)(await write.ExecuteScalarAsync())!;
        await using NpgsqlCommand command = new(statement, owner);
        await command.ExecuteNonQueryAsync();
    }
}
