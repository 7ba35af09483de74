using Acme_Service.Authorizer.Roles;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Roles;

public sealed class RoleCacheTests
{
    private static readonly TimeSpan _keepFor = TimeSpan.FromSeconds(60);

    private readonly FakeRoleStore _table = new() { Roles = { ["user-1"] = ["writer"] } };
    private readonly ManualClock _clock = new();
    private readonly CachedRoleStore _cache;

    public RoleCacheTests()
    {
        _cache = new CachedRoleStore(_table, _keepFor, _clock);
    }

    [Fact]
    public async Task Roles_are_read_once_for_each_caller()
    {
        Assert.Equal(["writer"], await _cache.FindAsync("user-1"));
        Assert.Equal(["writer"], await _cache.FindAsync("user-1"));
        Assert.Empty(await _cache.FindAsync("user-2"));
        Assert.Empty(await _cache.FindAsync("user-2"));

        Assert.Equal(["user-1", "user-2"], _table.Lookups);
    }

    [Fact]
    public async Task A_revoked_role_is_forgotten()
    {
        await _cache.FindAsync("user-1");
        _table.Roles.Clear();

        _clock.Advance(_keepFor - TimeSpan.FromSeconds(1));
        Assert.Equal(["writer"], await _cache.FindAsync("user-1"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await _cache.FindAsync("user-1"));
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        _table.Fails = true;
        await Assert.ThrowsAsync<TimeoutException>(async () => await _cache.FindAsync("user-1"));
        _table.Fails = false;

        Assert.Equal(["writer"], await _cache.FindAsync("user-1"));
    }

    [Fact]
    public async Task The_cache_stays_bounded()
    {
        for (var i = 0; i <= CachedRoleStore.MaxCallers; i++)
        {
            await _cache.FindAsync($"caller-{i}");
        }

        await _cache.FindAsync("caller-0");
        Assert.Equal(2, _table.Lookups.Count(caller => caller == "caller-0"));
    }
}
