using System.Net.Http.Json;
using Acme_Service.Api.AcmeItems;
#if (UseJwt || UseCognito)
using Acme_Service.Api.Tests.Identity;
#endif
#if (UseJwt || UseCognito || UseRds || UseDynamoDb)
using Acme_Service.Shared;
#endif
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.Tests;

/// <summary>The whole service in memory, on a store of its own.</summary>
public sealed class ApiApplication : WebApplicationFactory<Program>
{
    public const string AcmeItems = "/acme-api/acme-items";

    /// <summary>Null for the one that the service itself chooses.</summary>
    internal IAcmeItemStore? Store { get; init; } = new InMemoryAcmeItemStore(NullLogger<InMemoryAcmeItemStore>.Instance);

    /// <summary>Settings that the service requires once it is deployed.</summary>
    internal static IReadOnlyDictionary<string, string> Deployed { get; } = new Dictionary<string, string>
    {
#if (UseDynamoDb)
        [TableEnvironment.Name] = "acme-items",
#elif (UseRds)
        [DatabaseEnvironment.Host] = "localhost",
        [DatabaseEnvironment.Name] = "acme_items",
        [DatabaseEnvironment.User] = "acme-api",
        [DatabaseEnvironment.Password] = "unused",
#endif
#if (UseCognito)
        [CognitoEnvironment.Issuer] = CognitoTokens.Issuer,
        [CognitoEnvironment.ClientId] = CognitoTokens.ClientId,
#endif
    };

    internal RecordedLog Log { get; } = new();

    internal string EnvironmentName { get; init; } = "Development";

    /// <summary>Replaces services.</summary>
    internal Action<IServiceCollection> Configure { get; init; } = _ => { };

    /// <summary>Configuration, such as <c>Limits:DeadlineSeconds</c>.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

#if (UseJwt || UseCognito)
    /// <summary>A client that calls as the gateway lets a verified caller, who may do everything with acme items of their own.</summary>
    internal HttpClient CreateCaller(string principalId = "someone", string roles = CallerRole.Writer)
    {
        var client = CreateClient();
#if (UseJwt)
        client.DefaultRequestHeaders.Add(GatewayHeaders.PrincipalId, principalId);
        client.DefaultRequestHeaders.Add(GatewayHeaders.Roles, roles);
        client.DefaultRequestHeaders.Add(GatewayHeaders.Expires, GatewayIdentityTests.Expires);
#else
        client.DefaultRequestHeaders.Add("Authorization", CognitoTokens.Bearer(CognitoTokens.Claims(principalId, roles.Split(','))));
#endif
        return client;
    }
#else
    public HttpClient CreateCaller() => CreateClient();
#endif

    /// <summary>Creates an acme item over HTTP and answers where it is.</summary>
    public static async Task<Uri> CreateAcmeItemAsync(HttpClient caller, string name = "bolt")
    {
        using var response = await caller.PostAsJsonAsync(AcmeItems, new { name });
        response.EnsureSuccessStatusCode();
        return response.Headers.Location!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // UseKestrel(port) would set it on a server that may have started by then.
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        builder.UseEnvironment(EnvironmentName);
#if (UseRds || UseDynamoDb)
        builder.UseSetting(AcmeItemStoreRegistration.Variable, "");
#endif
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
