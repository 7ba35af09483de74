using Acme_Service.Api.AcmeItems;
using Microsoft.Extensions.Logging;

namespace Acme_Service.Api.Tests.AcmeItems;

public sealed class LocalAcmeItemStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("local-data-").FullName;
    private readonly RecordedLog _log = new();

    private string DataFile => Path.Combine(_folder, "obj", "data.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_changed_is_there_after_a_restart()
    {
        var store = Start();
        var (kept, other) = AcmeItemSamples.WithEveryPropertySet("me");
        kept = kept with { Id = Guid.CreateVersion7() };
        other = other with { Id = Guid.CreateVersion7() };
        await store.AddAsync(kept with { Version = 1 }, CancellationToken.None);
        await store.AddAsync(other, CancellationToken.None);
        Assert.True(await store.TryReplaceAsync(kept with { Version = 2 }, 1, CancellationToken.None));
        Assert.True(await store.TryDeleteAsync("me", other.Id, other.Version, CancellationToken.None));

        var page = await Start().ListAsync("me", 100, after: null, CancellationToken.None);

        Assert.Equal([kept with { Version = 2 }], page.AcmeItems);
    }

    [Fact]
    public async Task What_a_request_with_a_key_created_is_there_after_a_restart()
    {
        var acmeItem = AcmeItem.Create("me", new AcmeItemRequest { Name = "bolt" }, TimeProvider.System.GetUtcNow());
        await Start().AddOnceAsync(acmeItem, Creation.Of(acmeItem, "key", new AcmeItemRequest { Name = "bolt" }), CancellationToken.None);

        Assert.Equal(acmeItem, await Start().FindAsync("me", acmeItem.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Everybody_begins_with_samples_once()
    {
        var store = Start();
        var samples = (await store.ListAsync("me", 100, after: null, CancellationToken.None)).AcmeItems;
        foreach (var sample in samples)
        {
            Assert.True(await store.TryDeleteAsync("me", sample.Id, sample.Version, CancellationToken.None));
        }

        Assert.NotEmpty(samples);
        Assert.Empty((await Start().ListAsync("me", 100, after: null, CancellationToken.None)).AcmeItems);
        Assert.Equal(samples.Count, (await Start().ListAsync("another", 100, after: null, CancellationToken.None)).AcmeItems.Count);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_of_and_replaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DataFile)!);
        await File.WriteAllTextAsync(DataFile, """{ "me": [ { "Name": "of an earlier shape" } ] }""", TestContext.Current.CancellationToken);

        Assert.NotEmpty((await Start().ListAsync("me", 100, after: null, CancellationToken.None)).AcmeItems);

        Assert.Contains(_log.Warnings, line => line.Contains(DataFile, StringComparison.Ordinal));
        _ = Start();
        Assert.Single(_log.Warnings);
    }

    [Fact]
    public async Task The_service_uses_it_where_the_launch_profile_names_a_file()
    {
        using ApiApplication application = new() { Store = null, Settings = new Dictionary<string, string> { [LocalAcmeItemStore.Variable] = DataFile } };

        using var answer = await application.CreateCaller().GetAsync(ApiApplication.AcmeItems);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.True(File.Exists(DataFile));
    }

    /// <summary>The store as a process has it that starts now.</summary>
    private LocalAcmeItemStore Start() => new(DataFile, TimeProvider.System, new LoggerFactory([_log]).CreateLogger<LocalAcmeItemStore>());
}
