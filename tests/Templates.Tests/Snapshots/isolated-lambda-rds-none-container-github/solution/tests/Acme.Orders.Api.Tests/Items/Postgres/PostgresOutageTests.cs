using System.Net;
using Acme.Orders.Shared;

namespace Acme.Orders.Api.Tests.Items.Postgres;

/// <summary>The service with a database that nobody listens for.</summary>
public sealed class PostgresOutageTests : IDisposable
{
    private readonly ApiApplication _application = new()
    {
        Store = null,
        Settings = new Dictionary<string, string>
        {
            [DatabaseEnvironment.Host] = "127.0.0.1",
            [DatabaseEnvironment.Port] = "1",
            [DatabaseEnvironment.Name] = "items",
            [DatabaseEnvironment.User] = "someone",
            [DatabaseEnvironment.Password] = BrokenItemStore.Secret,
        },
    };

    [Fact]
    public async Task A_request_is_told_to_come_again_soon_and_logged_in_one_line()
    {
        using var caller = _application.CreateCaller();

        using var response = await caller.GetAsync(ApiApplication.Items);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(response.Headers.RetryAfter);
        var line = Assert.Single(_application.Log.Warnings);
        Assert.StartsWith("Warning: GET /api/items answered 503", line, StringComparison.Ordinal);
        Assert.DoesNotContain(BrokenItemStore.Secret, line, StringComparison.Ordinal);
    }

    public void Dispose() => _application.Dispose();
}
