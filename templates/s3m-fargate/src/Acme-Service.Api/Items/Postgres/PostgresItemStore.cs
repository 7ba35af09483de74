using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Acme_Service.Api.Items.Postgres;

internal sealed class PostgresItemStore(IDbContextFactory<ItemsDbContext> contexts) : IItemStore
{
    public async Task<Item?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Items.SingleOrDefaultAsync(item => item.OwnerId == ownerId && item.Id == id, cancellationToken);
    }

    public async Task<ItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var owned = context.Items.Where(item => item.OwnerId == ownerId);
        var following = after is null ? owned : owned.Where(item => item.Id < after);
        var found = await following.OrderByDescending(item => item.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return new ItemPage([.. found.Take(limit)], HasMore: found.Count > limit);
    }

    public async Task AddAsync(Item item, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Add(item);
        // No other item has its id: what is there was added by an earlier attempt, whose reply was lost.
        _ = await TryInsertAsync(context, cancellationToken);
    }

    public async Task<Creation> AddOnceAsync(Item item, Creation creation, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var oldest = creation.CreatedAt - Creation.Lifetime;
        await context.Creations.Where(stored => stored.CreatedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        context.AddRange(item, creation);
        return await TryInsertAsync(context, cancellationToken)
            ? creation
            : await context.Creations.SingleAsync(
                stored => stored.OwnerId == creation.OwnerId && stored.Key == creation.Key, cancellationToken);
    }

    public async Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Update(item).Property(stored => stored.Version).OriginalValue = expectedVersion;
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
        var deleted = await context.Items
            .Where(item => item.OwnerId == ownerId && item.Id == id && item.Version == expectedVersion)
            .ExecuteDeleteAsync(cancellationToken);
        return deleted == 1;
    }

    /// <returns>False, with nothing changed, when a row with one of the keys is there already.</returns>
    private static async Task<bool> TryInsertAsync(ItemsDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: ItemsDbContext.ItemsKey or ItemsDbContext.CreationsKey,
        })
        {
            return false;
        }
    }
}
