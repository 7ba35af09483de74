using Acme_Service.Api.Items;

namespace Acme_Service.Api.Tests.Items;

/// <summary>Behaviour of every store. A derived class brings one store, empty or not, and runs all of these tests on it.</summary>
public abstract class ItemStoreContract
{
    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private readonly string _owner = $"owner-{Guid.NewGuid()}";

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

        Assert.Equal(item, await FindAsync(store, item));
    }

    [Fact]
    public async Task Every_property_is_kept_and_replaced()
    {
        var store = await OpenAsync();
        var (item, replacement) = ItemSamples.WithEveryPropertySet(_owner);
        await store.AddAsync(item, Cancel);
        var found = await FindAsync(store, item);

        Assert.True(await store.TryReplaceAsync(replacement, item.Version, Cancel));

        Assert.Equal((item, replacement), (found, await FindAsync(store, item)));
        Assert.Equal([replacement], await ListAllAsync(store, limit: 2));
    }

    [Fact]
    public async Task An_item_that_is_added_twice_is_there_once()
    {
        var store = await OpenAsync();
        var item = await AddAsync(store);

        await store.AddAsync(item, Cancel);

        Assert.Equal(item, await FindAsync(store, item));
        Assert.Equal([item], await ListAllAsync(store, limit: 10));
    }

    [Fact]
    public async Task An_unknown_item_is_not_found()
    {
        var store = await OpenAsync();

        Assert.Null(await store.FindAsync(_owner, Guid.Empty, Cancel));
    }

    [Fact]
    public async Task The_longest_item_fits()
    {
        var store = await OpenAsync();

        var item = await AddAsync(store, new ItemRequest { Name = new('ü', 200), Description = new('ü', 2000), Quantity = 1_000_000 });

        Assert.Equal(item, await FindAsync(store, item));
    }

    [Fact]
    public async Task An_item_is_there_for_its_owner_alone()
    {
        var store = await OpenAsync();
        var item = await AddAsync(store);
        var stranger = $"{_owner}-stranger";

        Assert.Null(await store.FindAsync(stranger, item.Id, Cancel));
        Assert.Empty((await store.ListAsync(stranger, limit: 10, after: null, Cancel)).Items);
        Assert.False(await store.TryReplaceAsync(item with { OwnerId = stranger, Version = 2 }, item.Version, Cancel));
        Assert.False(await store.TryDeleteAsync(stranger, item.Id, item.Version, Cancel));
        Assert.Equal(item, await FindAsync(store, item));
    }

    [Fact]
    public async Task A_stale_replacement_changes_nothing()
    {
        var store = await OpenAsync();
        var item = await AddAsync(store);
        var replacement = item.Replace(new ItemRequest { Name = "nut" }, _now);

        Assert.False(await store.TryReplaceAsync(replacement, item.Version + 1, Cancel));

        Assert.Equal(item, await FindAsync(store, item));
    }

    [Fact]
    public async Task Replacing_an_unknown_item_does_not_create_it()
    {
        var store = await OpenAsync();
        var item = NewItem();

        Assert.False(await store.TryReplaceAsync(item, expectedVersion: 1, Cancel));

        Assert.Null(await FindAsync(store, item));
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

        Assert.Equal(deleted, await store.TryDeleteAsync(_owner, item.Id, expectedVersion, Cancel));

        Assert.Equal(deleted, await FindAsync(store, item) is null);
    }

    [Fact]
    public async Task Deleting_an_unknown_item_fails()
    {
        var store = await OpenAsync();

        Assert.False(await store.TryDeleteAsync(_owner, Guid.NewGuid(), expectedVersion: 1, Cancel));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Paging_answers_every_item_once_and_newer_ones_first(int limit)
    {
        var store = await OpenAsync();
        List<Item> added = [];
        foreach (var minutes in (int[])[1, 0, 3, 2])
        {
            added.Add(await AddAsync(store, now: _now.AddMinutes(minutes)));
        }

        Assert.Equal(added.OrderByDescending(item => item.CreatedAt), await ListAllAsync(store, limit));
    }

    [Fact]
    public async Task A_page_continues_after_an_item_that_was_deleted_meanwhile()
    {
        var store = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AddAsync(store)));
        var all = await ListAllAsync(store, limit: 100);

        await store.TryDeleteAsync(_owner, all[0].Id, all[0].Version, Cancel);
        var page = await store.ListAsync(_owner, limit: 100, after: all[0].Id, Cancel);

        Assert.Equal(all.Skip(1), page.Items);
    }

    [Fact]
    public async Task Of_creations_at_once_with_one_key_one_adds_its_item()
    {
        var store = await OpenAsync();

        var standing = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AddOnceAsync(store))));

        var item = Assert.Single(await ListAllAsync(store, limit: 100));
        Assert.All(standing, creation => Assert.Equal(item.Id, creation.ItemId));
    }

    [Fact]
    public async Task A_key_with_another_body_adds_nothing()
    {
        var store = await OpenAsync();
        var first = await AddOnceAsync(store);

        var standing = await AddOnceAsync(store, name: "nut");

        Assert.Equal(first, standing);
        Assert.Equal(first.ItemId, Assert.Single(await ListAllAsync(store, limit: 100)).Id);
    }

    [Fact]
    public async Task An_item_that_was_deleted_does_not_come_back_with_its_key()
    {
        var store = await OpenAsync();
        var first = await AddOnceAsync(store);
        await store.TryDeleteAsync(_owner, first.ItemId, expectedVersion: 1, Cancel);

        Assert.Equal(first, await AddOnceAsync(store));

        Assert.Empty(await ListAllAsync(store, limit: 100));
    }

    [Fact]
    public async Task A_key_is_free_again_when_its_time_is_over()
    {
        var store = await OpenAsync();
        var first = await AddOnceAsync(store);

        var second = await AddOnceAsync(store, now: _now + Creation.Lifetime + TimeSpan.FromSeconds(1));

        Assert.NotEqual(first.ItemId, second.ItemId);
        Assert.Equal(2, (await ListAllAsync(store, limit: 100)).Count);
    }

    [Fact]
    public async Task Owners_do_not_share_keys()
    {
        var store = await OpenAsync();
        var first = await AddOnceAsync(store);

        var second = await AddOnceAsync(store, owner: $"{_owner}-stranger");

        Assert.NotEqual(first.ItemId, second.ItemId);
    }

    private Item NewItem(ItemRequest? request = null, DateTimeOffset? now = null, string? owner = null) =>
        Item.Create(owner ?? _owner, request ?? new ItemRequest { Name = "bolt" }, now ?? _now);

    private static Task<Item?> FindAsync(IItemStore store, Item item) => store.FindAsync(item.OwnerId, item.Id, Cancel);

    private async Task<Item> AddAsync(IItemStore store, ItemRequest? request = null, DateTimeOffset? now = null)
    {
        var item = NewItem(request, now);
        await store.AddAsync(item, Cancel);
        return item;
    }

    private Task<Creation> AddOnceAsync(IItemStore store, string name = "bolt", DateTimeOffset? now = null, string? owner = null)
    {
        ItemRequest request = new() { Name = name };
        var item = NewItem(request, now, owner);
        return store.AddOnceAsync(item, Creation.Of(item, "key", request), Cancel);
    }

    private async Task<List<Item>> ListAllAsync(IItemStore store, int limit)
    {
        List<Item> items = [];
        ItemPage page;
        do
        {
            page = await store.ListAsync(_owner, limit, items.LastOrDefault()?.Id, Cancel);
            Assert.InRange(page.Items.Count, 0, limit);
            items.AddRange(page.Items);
            Assert.Equal(items.Count, items.DistinctBy(item => item.Id).Count());
        }
        while (page.HasMore);

        return items;
    }
}
