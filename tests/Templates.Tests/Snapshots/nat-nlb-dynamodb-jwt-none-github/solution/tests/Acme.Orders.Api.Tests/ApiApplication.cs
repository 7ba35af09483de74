using System.Net.Http.Json;
using Acme.Orders.Api.Items;
using Acme.Orders.Api.Tests.Identity;
using Acme.Orders.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme.Orders.Api.Tests;

/// <summary>The whole service in memory, on a store of its own.</summary>
public sealed class ApiApplication : WebApplicationFactory<Program>
{
    public const string Items = "/api/items";

    /// <summary>Null for the one that the service itself chooses.</summary>
    internal IItemStore? Store { get; init; } = new InMemoryItemStore(NullLogger<InMemoryItemStore>.Instance);

    /// <summary>Settings that the service requires once it is deployed.</summary>
    internal static IReadOnlyDictionary<string, string> Deployed { get; } = new Dictionary<string, string>
    {
        [TableEnvironment.Name] = "items",
    };

    internal RecordedLog Log { get; } = new();

    internal string EnvironmentName { get; init; } = "Development";

    /// <summary>Replaces services.</summary>
    internal Action<IServiceCollection> Configure { get; init; } = _ => { };

    /// <summary>Configuration, such as <c>Limits:DeadlineSeconds</c>.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>A client that calls as the gateway lets a verified caller, who may do everything with items of their own.</summary>
    internal HttpClient CreateCaller(string principalId = "someone", string roles = CallerRole.Writer)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add(GatewayHeaders.PrincipalId, principalId);
        client.DefaultRequestHeaders.Add(GatewayHeaders.Roles, roles);
        client.DefaultRequestHeaders.Add(GatewayHeaders.Expires, GatewayIdentityTests.Expires);
        return client;
    }

    /// <summary>Creates an item over HTTP and answers where it is.</summary>
    public static async Task<Uri> CreateItemAsync(HttpClient caller, string name = "bolt")
    {
        using var response = await caller.PostAsJsonAsync(Items, new { name });
        response.EnsureSuccessStatusCode();
        return response.Headers.Location!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // UseKestrel(port) would set it on a server that may have started by then.
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting(ItemStoreRegistration.Variable, "");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.AddProvider(Log).AddFilter<RecordedLog>(category: null, LogLevel.Trace));
        builder.ConfigureTestServices(services =>
        {
            if (Store is not null)
            {
                services.AddSingleton(Store);
            }

            Configure(services);
        });
    }
}
