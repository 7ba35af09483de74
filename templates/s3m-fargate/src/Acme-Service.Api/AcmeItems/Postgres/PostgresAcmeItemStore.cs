using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Acme_Service.Api.AcmeItems.Postgres;

internal sealed class PostgresAcmeItemStore(IDbContextFactory<AcmeItemsDbContext> contexts) : IAcmeItemStore
{
    /// <summary>
    /// Deletes the oldest creations from before a time. A request does no more of this than it has time for, and leaves alone what another
    /// one is deleting.
    /// </summary>
    private const string DeleteSomeCreations = $"DELETE FROM {Creations} WHERE ctid = ANY (ARRAY ("
        + $"SELECT ctid FROM {Creations} WHERE created_at < {{0}} ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED))";

    private const string Creations = $"\"{AcmeItemsDbContext.Schema}\".creations";

    public async Task<AcmeItem?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.AcmeItems.SingleOrDefaultAsync(acmeItem => acmeItem.OwnerId == ownerId && acmeItem.Id == id, cancellationToken);
    }

    public async Task<AcmeItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var owned = context.AcmeItems.Where(acmeItem => acmeItem.OwnerId == ownerId);
        var following = after is null ? owned : owned.Where(acmeItem => acmeItem.Id < after);
        var found = await following.OrderByDescending(acmeItem => acmeItem.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return new AcmeItemPage([.. found.Take(limit)], HasMore: found.Count > limit);
    }

    public async Task AddAsync(AcmeItem acmeItem, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Add(acmeItem);
        // No other acme item has its id: what is there was added by an earlier attempt, whose reply was lost.
        _ = await TryInsertAsync(context, cancellationToken);
    }

    public async Task<Creation> AddOnceAsync(AcmeItem acmeItem, Creation creation, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var oldest = creation.CreatedAt - Creation.Lifetime;
        await context.Database.ExecuteSqlRawAsync(DeleteSomeCreations, [oldest], cancellationToken);
        context.AddRange(acmeItem, creation);
        var underKey = context.Creations.Where(stored => stored.OwnerId == creation.OwnerId && stored.Key == creation.Key);
        while (!await TryInsertAsync(context, cancellationToken))
        {
            await underKey.Where(stored => stored.CreatedAt < oldest).ExecuteDeleteAsync(cancellationToken);
            if (await underKey.SingleOrDefaultAsync(cancellationToken) is { } standing)
            {
                return standing;
            }
        }

        return creation;
    }

    public async Task<bool> TryReplaceAsync(AcmeItem acmeItem, int expectedVersion, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Update(acmeItem).Property(stored => stored.Version).OriginalValue = expectedVersion;
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    public async Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var deleted = await context.AcmeItems
            .Where(acmeItem => acmeItem.OwnerId == ownerId && acmeItem.Id == id && acmeItem.Version == expectedVersion)
            .ExecuteDeleteAsync(cancellationToken);
        return deleted == 1;
    }

    /// <returns>False, with nothing changed, when a row with one of the keys is there already.</returns>
    private static async Task<bool> TryInsertAsync(AcmeItemsDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: AcmeItemsDbContext.AcmeItemsKey or AcmeItemsDbContext.CreationsKey,
        })
        {
            return false;
        }
    }
}
