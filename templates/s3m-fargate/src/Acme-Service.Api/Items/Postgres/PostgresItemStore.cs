using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Acme_Service.Api.Items.Postgres;

internal sealed class PostgresItemStore(IDbContextFactory<ItemsDbContext> contexts) : IItemStore
{
    public async Task<Item?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Items.SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
    }

    public async Task<ItemPage> ListAsync(int limit, Guid? after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Newest first, since ids of version 7 begin with the time.
        var following = after is null ? context.Items : context.Items.Where(item => item.Id < after);
        var found = await following.OrderByDescending(item => item.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return new ItemPage([.. found.Take(limit)], HasMore: found.Count > limit);
    }

    public async Task AddAsync(Item item, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Items.Add(item);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: ItemsDbContext.PrimaryKey,
        })
        {
            // No other item has its id: it was added by an earlier attempt, whose reply was lost.
        }
    }

    public async Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var changed = await context.Items
            .Where(stored => stored.Id == item.Id && stored.Version == expectedVersion)
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(stored => stored.Name, item.Name)
                    .SetProperty(stored => stored.Description, item.Description)
                    .SetProperty(stored => stored.Quantity, item.Quantity)
                    .SetProperty(stored => stored.UpdatedAt, item.UpdatedAt)
                    .SetProperty(stored => stored.Version, item.Version),
                cancellationToken);
        return changed == 1;
    }

    public async Task<bool> TryDeleteAsync(Guid id, int expectedVersion, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var deleted = await context.Items
            .Where(item => item.Id == id && item.Version == expectedVersion)
            .ExecuteDeleteAsync(cancellationToken);
        return deleted == 1;
    }
}
