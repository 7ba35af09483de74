using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Acme_Service.Api.AcmeItems.Postgres;

internal sealed class PostgresAcmeItemStore(IDbContextFactory<AcmeItemsDbContext> contexts) : IAcmeItemStore
{
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
        await context.Creations.Where(stored => stored.CreatedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        context.AddRange(acmeItem, creation);
        return await TryInsertAsync(context, cancellationToken)
            ? creation
            : await context.Creations.SingleAsync(
                stored => stored.OwnerId == creation.OwnerId && stored.Key == creation.Key, cancellationToken);
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
