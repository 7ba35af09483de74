using Acme_Service.Api.Items;

namespace Acme_Service.Api.Tests.Items;

/// <summary>What every store does. A derived class brings one store, empty or not, and runs all of this on it.</summary>
public abstract class ItemStoreContract
{
    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private protected abstract Task<IItemStore> OpenAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Grüße 🔩\n\t'; DROP TABLE items; --")]
    public async Task An_added_item_is_found_as_it_was(string? description)
    {
        var store = await OpenAsync();

        var item = await AddAsync(store, new ItemRequest { Name = "bolt", Description = description, Quantity = 3 });

        Assert.Equal(item, await store.FindAsync(item.Id, Cancel));
    }

    [Fact]
    public async Task An_item_that_is_added_twice_is_there_once()
    {
        var store = await OpenAsync();
        var item = await AddAsync(store);

        await store.AddAsync(item, Cancel);

        Assert.Equal(item, await store.FindAsync(item.Id, Cancel));
        Assert.Single(await ListAllAsync(store, limit: 10), listed => listed.Id == item.Id);
    }

    [Fact]
    public async Task An_unknown_item_is_not_found()
    {
        var store = await OpenAsync();

        Assert.Null(await store.FindAsync(Guid.Empty, Cancel));
    }

    [Fact]
    public async Task The_longest_item_fits()
    {
        var store = await OpenAsync();

        var item = await AddAsync(store, new ItemRequest { Name = new('ü', 200), Description = new('ü', 2000), Quantity = 1_000_000 });

        Assert.Equal(item, await store.FindAsync(item.Id, Cancel));
    }

    [Fact]
    public async Task A_replaced_item_is_found_in_its_new_form()
    {
        var store = await OpenAsync();
        var item = await AddAsync(store);
        var replacement = item.Replace(new ItemRequest { Name = "nut", Quantity = 9 }, _now.AddDays(1));

        Assert.True(await store.TryReplaceAsync(replacement, item.Version, Cancel));

        Assert.Equal(replacement, await store.FindAsync(item.Id, Cancel));
    }

    [Fact]
    public async Task A_stale_replacement_changes_nothing()
    {
        var store = await OpenAsync();
        var item = await AddAsync(store);
        var replacement = item.Replace(new ItemRequest { Name = "nut" }, _now);

        Assert.False(await store.TryReplaceAsync(replacement, item.Version + 1, Cancel));

        Assert.Equal(item, await store.FindAsync(item.Id, Cancel));
    }

    [Fact]
    public async Task Replacing_an_unknown_item_does_not_create_it()
    {
        var store = await OpenAsync();
        var item = Item.Create(new ItemRequest { Name = "bolt" }, _now);

        Assert.False(await store.TryReplaceAsync(item, expectedVersion: 1, Cancel));

        Assert.Null(await store.FindAsync(item.Id, Cancel));
    }

    [Fact]
    public async Task Of_replacements_at_once_one_succeeds()
    {
        var store = await OpenAsync();
        var item = await AddAsync(store);
        var replacement = item.Replace(new ItemRequest { Name = "nut" }, _now);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.TryReplaceAsync(replacement, item.Version, Cancel))));

        Assert.Single(outcomes, outcome => outcome);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task An_item_is_deleted_when_its_version_is_the_expected_one(int expectedVersion, bool deleted)
    {
        var store = await OpenAsync();
        var item = await AddAsync(store);

        Assert.Equal(deleted, await store.TryDeleteAsync(item.Id, expectedVersion, Cancel));

        Assert.Equal(deleted, await store.FindAsync(item.Id, Cancel) is null);
    }

    [Fact]
    public async Task Deleting_an_unknown_item_fails()
    {
        var store = await OpenAsync();

        Assert.False(await store.TryDeleteAsync(Guid.NewGuid(), expectedVersion: 1, Cancel));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Paging_answers_every_item_once(int limit)
    {
        var store = await OpenAsync();
        var added = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AddAsync(store)));

        var listed = await ListAllAsync(store, limit);

        Assert.Subset(listed.ToHashSet(), added.ToHashSet());
    }

    [Fact]
    public async Task A_page_continues_after_an_item_that_was_deleted_meanwhile()
    {
        var store = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AddAsync(store)));
        var all = await ListAllAsync(store, limit: 100);

        await store.TryDeleteAsync(all[0].Id, all[0].Version, Cancel);
        var page = await store.ListAsync(limit: 100, after: all[0].Id, Cancel);

        Assert.Equal(all.Skip(1), page.Items);
    }

    /// <summary>Only for stores with this order.</summary>
    private protected async Task ListsNewestFirstAsync()
    {
        var store = await OpenAsync();
        List<Item> added = [];
        foreach (var minutes in (int[])[1, 0, 3, 2])
        {
            added.Add(await AddAsync(store, now: _now.AddMinutes(minutes)));
        }

        Assert.Equal(added.OrderByDescending(item => item.CreatedAt), await ListAllAsync(store, limit: 3));
    }

    private static async Task<Item> AddAsync(IItemStore store, ItemRequest? request = null, DateTimeOffset? now = null)
    {
        var item = Item.Create(request ?? new ItemRequest { Name = "bolt" }, now ?? _now);
        await store.AddAsync(item, Cancel);
        return item;
    }

    private static async Task<List<Item>> ListAllAsync(IItemStore store, int limit)
    {
        List<Item> items = [];
        ItemPage page;
        do
        {
            page = await store.ListAsync(limit, items.LastOrDefault()?.Id, Cancel);
            Assert.InRange(page.Items.Count, 0, limit);
            items.AddRange(page.Items);
            Assert.Equal(items.Count, items.DistinctBy(item => item.Id).Count());
        }
        while (page.HasMore);

        return items;
    }
}
