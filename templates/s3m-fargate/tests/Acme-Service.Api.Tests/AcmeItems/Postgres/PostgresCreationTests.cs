using Acme_Service.Api.AcmeItems;
using Acme_Service.Api.AcmeItems.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

/// <summary>Creations whose time is over, which no time to live deletes here.</summary>
public sealed class PostgresCreationTests : IAsyncDisposable
{
    private const int Limit = 100;

    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private PostgresDatabase? _database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_deletes_no_more_of_them_than_it_has_time_for()
    {
        await CreateDatabaseAsync(expired: Limit + 50);

        await AddOnceAsync();

        Assert.Equal(50 + 1, await CountAsync());
    }

    [Fact]
    public async Task A_key_is_free_even_if_others_are_to_be_deleted_before_it()
    {
        await CreateDatabaseAsync(expired: Limit + 50);

        Assert.Equal(_now, (await AddOnceAsync(KeyOf(Limit + 49))).CreatedAt);
    }

    [Fact]
    public async Task A_request_does_not_wait_for_another_that_deletes_them()
    {
        await CreateDatabaseAsync(expired: 2);
        await using var other = await _database!.Source.OpenConnectionAsync(Cancel);
        await using var deletion = await other.BeginTransactionAsync(Cancel);
        await using NpgsqlCommand delete = new($"DELETE FROM \"{AcmeItemsDbContext.Schema}\".creations WHERE key = '{KeyOf(0)}'", other);
        await delete.ExecuteNonQueryAsync(Cancel);

        await AddOnceAsync().WaitAsync(TimeSpan.FromSeconds(5), Cancel);

        await deletion.CommitAsync(Cancel);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_key_that_is_deleted_as_it_is_found_taken_is_taken_anew()
    {
        await CreateDatabaseAsync(expired: 0);
        await AddOnceAsync();

        var second = await AddOnceAsync("new", new DeletingInterceptor(_database!));

        await using var context = _database!.CreateContext();
        Assert.Equal(second, await context.Creations.SingleAsync(Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private static string KeyOf(int number) => $"expired {number}";

    private async Task CreateDatabaseAsync(int expired)
    {
        _database = await PostgresDatabase.CreateAsync();
        await using var context = _database.CreateContext();
        await DatabaseMigration.MigrateAsync(_database.Source, context);
        var oldest = _now - (2 * Creation.Lifetime);
        context.AddRange(Enumerable.Range(0, expired).Select(number => NewCreation(KeyOf(number), oldest.AddSeconds(number)).Creation));
        await context.SaveChangesAsync(Cancel);
    }

    private Task<Creation> AddOnceAsync(string key = "new", params IInterceptor[] interceptors)
    {
        var (added, creation) = NewCreation(key, _now);
        return new PostgresAcmeItemStore(_database!.CreateContextFactory(interceptors)).AddOnceAsync(added, creation, Cancel);
    }

    private static (AcmeItem Added, Creation Creation) NewCreation(string key, DateTimeOffset now)
    {
        AcmeItemRequest request = new() { Name = "bolt" };
        var added = AcmeItem.Create("owner", request, now);
        return (added, Creation.Of(added, key, request));
    }

    private async Task<int> CountAsync()
    {
        await using var context = _database!.CreateContext();
        return await context.Creations.CountAsync(Cancel);
    }

    /// <summary>Deletes all creations once an attempt to add one has failed.</summary>
    private sealed class DeletingInterceptor(PostgresDatabase database) : SaveChangesInterceptor
    {
        public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var context = database.CreateContext();
            await context.Creations.ExecuteDeleteAsync(cancellationToken);
        }
    }
}
