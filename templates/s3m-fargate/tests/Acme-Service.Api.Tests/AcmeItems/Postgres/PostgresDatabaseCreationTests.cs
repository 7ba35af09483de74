using Acme_Service.Api.AcmeItems.Postgres;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

public sealed class PostgresDatabaseCreationTests
{
    [Fact]
    public async Task Tasks_that_start_at_once_make_one_database_and_find_it_there_later()
    {
        var connection = PostgresDatabase.NewConnection();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DatabaseCreation.CreateIfMissingAsync(connection)));
        await DatabaseCreation.CreateIfMissingAsync(connection);

        await using PostgresDatabase database = new(connection);
        await using var command = database.Source.CreateCommand("SELECT 1");
        Assert.Equal(1, await command.ExecuteScalarAsync());
    }
}
