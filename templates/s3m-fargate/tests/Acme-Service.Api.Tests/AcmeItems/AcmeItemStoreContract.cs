using Acme_Service.Api.AcmeItems;

namespace Acme_Service.Api.Tests.AcmeItems;

/// <summary>Behaviour of every store. A derived class brings one store, empty or not, and runs all of these tests on it.</summary>
public abstract class AcmeItemStoreContract
{
    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private readonly string _owner = $"owner-{Guid.NewGuid()}";

    private protected abstract Task<IAcmeItemStore> OpenAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Grüße 🔩\n\t'; DROP TABLE acme_items; --")]
    public async Task An_added_acme_item_is_found_as_it_was(string? description)
    {
        var store = await OpenAsync();

        var acmeItem = await AddAsync(store, new AcmeItemRequest { Name = "bolt", Description = description, Quantity = 3 });

        Assert.Equal(acmeItem, await FindAsync(store, acmeItem));
    }

    [Fact]
    public async Task Every_property_is_kept_and_replaced()
    {
        var store = await OpenAsync();
        var (acmeItem, replacement) = AcmeItemSamples.WithEveryPropertySet(_owner);
        await store.AddAsync(acmeItem, Cancel);
        var found = await FindAsync(store, acmeItem);

        Assert.True(await store.TryReplaceAsync(replacement, acmeItem.Version, Cancel));

        Assert.Equal((acmeItem, replacement), (found, await FindAsync(store, acmeItem)));
        Assert.Equal([replacement], await ListAllAsync(store, limit: 2));
    }

    [Fact]
    public async Task An_acme_item_that_is_added_twice_is_there_once()
    {
        var store = await OpenAsync();
        var acmeItem = await AddAsync(store);

        await store.AddAsync(acmeItem, Cancel);

        Assert.Equal(acmeItem, await FindAsync(store, acmeItem));
        Assert.Equal([acmeItem], await ListAllAsync(store, limit: 10));
    }

    [Fact]
    public async Task An_unknown_acme_item_is_not_found()
    {
        var store = await OpenAsync();

        Assert.Null(await store.FindAsync(_owner, Guid.Empty, Cancel));
    }

    [Fact]
    public async Task The_longest_acme_item_fits()
    {
        var store = await OpenAsync();

        var acmeItem = await AddAsync(store, new AcmeItemRequest { Name = new('ü', 200), Description = new('ü', 2000), Quantity = 1_000_000 });

        Assert.Equal(acmeItem, await FindAsync(store, acmeItem));
    }

    [Fact]
    public async Task An_acme_item_is_there_for_its_owner_alone()
    {
        var store = await OpenAsync();
        var acmeItem = await AddAsync(store);
        var stranger = $"{_owner}-stranger";

        Assert.Null(await store.FindAsync(stranger, acmeItem.Id, Cancel));
        Assert.Empty((await store.ListAsync(stranger, limit: 10, after: null, Cancel)).AcmeItems);
        Assert.False(await store.TryReplaceAsync(acmeItem with { OwnerId = stranger, Version = 2 }, acmeItem.Version, Cancel));
        Assert.False(await store.TryDeleteAsync(stranger, acmeItem.Id, acmeItem.Version, Cancel));
        Assert.Equal(acmeItem, await FindAsync(store, acmeItem));
    }

    [Fact]
    public async Task A_stale_replacement_changes_nothing()
    {
        var store = await OpenAsync();
        var acmeItem = await AddAsync(store);
        var replacement = acmeItem.Replace(new AcmeItemRequest { Name = "nut" }, _now);

        Assert.False(await store.TryReplaceAsync(replacement, acmeItem.Version + 1, Cancel));

        Assert.Equal(acmeItem, await FindAsync(store, acmeItem));
    }

    [Fact]
    public async Task Replacing_an_unknown_acme_item_does_not_create_it()
    {
        var store = await OpenAsync();
        var acmeItem = NewAcmeItem();

        Assert.False(await store.TryReplaceAsync(acmeItem, expectedVersion: 1, Cancel));

        Assert.Null(await FindAsync(store, acmeItem));
    }

    [Fact]
    public async Task Of_replacements_at_once_one_succeeds()
    {
        var store = await OpenAsync();
        var acmeItem = await AddAsync(store);
        var replacement = acmeItem.Replace(new AcmeItemRequest { Name = "nut" }, _now);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.TryReplaceAsync(replacement, acmeItem.Version, Cancel))));

        Assert.Single(outcomes, outcome => outcome);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task An_acme_item_is_deleted_when_its_version_is_the_expected_one(int expectedVersion, bool deleted)
    {
        var store = await OpenAsync();
        var acmeItem = await AddAsync(store);

        Assert.Equal(deleted, await store.TryDeleteAsync(_owner, acmeItem.Id, expectedVersion, Cancel));

        Assert.Equal(deleted, await FindAsync(store, acmeItem) is null);
    }

    [Fact]
    public async Task Deleting_an_unknown_acme_item_fails()
    {
        var store = await OpenAsync();

        Assert.False(await store.TryDeleteAsync(_owner, Guid.NewGuid(), expectedVersion: 1, Cancel));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Paging_answers_every_acme_item_once_and_newer_ones_first(int limit)
    {
        var store = await OpenAsync();
        List<AcmeItem> added = [];
        foreach (var minutes in (int[])[1, 0, 3, 2])
        {
            added.Add(await AddAsync(store, now: _now.AddMinutes(minutes)));
        }

        Assert.Equal(added.OrderByDescending(acmeItem => acmeItem.CreatedAt), await ListAllAsync(store, limit));
    }

    [Fact]
    public async Task A_page_continues_after_an_acme_item_that_was_deleted_meanwhile()
    {
        var store = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AddAsync(store)));
        var all = await ListAllAsync(store, limit: 100);

        await store.TryDeleteAsync(_owner, all[0].Id, all[0].Version, Cancel);
        var page = await store.ListAsync(_owner, limit: 100, after: all[0].Id, Cancel);

        Assert.Equal(all.Skip(1), page.AcmeItems);
    }

    [Fact]
    public async Task Of_creations_at_once_with_one_key_one_adds_its_acme_item()
    {
        var store = await OpenAsync();

        var standing = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AddOnceAsync(store))));

        var acmeItem = Assert.Single(await ListAllAsync(store, limit: 100));
        Assert.All(standing, creation => Assert.Equal(acmeItem.Id, creation.AcmeItemId));
    }

    [Fact]
    public async Task A_key_with_another_body_adds_nothing()
    {
        var store = await OpenAsync();
        var first = await AddOnceAsync(store);

        var standing = await AddOnceAsync(store, name: "nut");

        Assert.Equal(first, standing);
        Assert.Equal(first.AcmeItemId, Assert.Single(await ListAllAsync(store, limit: 100)).Id);
    }

    [Fact]
    public async Task An_acme_item_that_was_deleted_does_not_come_back_with_its_key()
    {
        var store = await OpenAsync();
        var first = await AddOnceAsync(store);
        await store.TryDeleteAsync(_owner, first.AcmeItemId, expectedVersion: 1, Cancel);

        Assert.Equal(first, await AddOnceAsync(store));

        Assert.Empty(await ListAllAsync(store, limit: 100));
    }

    [Fact]
    public async Task A_key_is_free_again_when_its_time_is_over()
    {
        var store = await OpenAsync();
        var first = await AddOnceAsync(store);

        var second = await AddOnceAsync(store, now: _now + Creation.Lifetime + TimeSpan.FromSeconds(1));

        Assert.NotEqual(first.AcmeItemId, second.AcmeItemId);
        Assert.Equal(2, (await ListAllAsync(store, limit: 100)).Count);
    }

    [Fact]
    public async Task Owners_do_not_share_keys()
    {
        var store = await OpenAsync();
        var first = await AddOnceAsync(store);

        var second = await AddOnceAsync(store, owner: $"{_owner}-stranger");

        Assert.NotEqual(first.AcmeItemId, second.AcmeItemId);
    }

    private AcmeItem NewAcmeItem(AcmeItemRequest? request = null, DateTimeOffset? now = null, string? owner = null) =>
        AcmeItem.Create(owner ?? _owner, request ?? new AcmeItemRequest { Name = "bolt" }, now ?? _now);

    private static Task<AcmeItem?> FindAsync(IAcmeItemStore store, AcmeItem acmeItem) => store.FindAsync(acmeItem.OwnerId, acmeItem.Id, Cancel);

    private async Task<AcmeItem> AddAsync(IAcmeItemStore store, AcmeItemRequest? request = null, DateTimeOffset? now = null)
    {
        var acmeItem = NewAcmeItem(request, now);
        await store.AddAsync(acmeItem, Cancel);
        return acmeItem;
    }

    private Task<Creation> AddOnceAsync(IAcmeItemStore store, string name = "bolt", DateTimeOffset? now = null, string? owner = null)
    {
        AcmeItemRequest request = new() { Name = name };
        var acmeItem = NewAcmeItem(request, now, owner);
        return store.AddOnceAsync(acmeItem, Creation.Of(acmeItem, "key", request), Cancel);
    }

    private async Task<List<AcmeItem>> ListAllAsync(IAcmeItemStore store, int limit)
    {
        List<AcmeItem> acmeItems = [];
        AcmeItemPage page;
        do
        {
            page = await store.ListAsync(_owner, limit, acmeItems.LastOrDefault()?.Id, Cancel);
            Assert.InRange(page.AcmeItems.Count, 0, limit);
            acmeItems.AddRange(page.AcmeItems);
            Assert.Equal(acmeItems.Count, acmeItems.DistinctBy(acmeItem => acmeItem.Id).Count());
        }
        while (page.HasMore);

        return acmeItems;
    }
}
