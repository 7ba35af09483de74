using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using LocalAws.Stacks;
using LocalAws.Tokens;

namespace Scaffold.Tests.Gateway;

/// <summary>A deployed solution with a Lambda authorizer. Of the settings only the issuer and the roles claim are ours.</summary>
public abstract class GatewayDeployment(string integration) : LocalDeployment(integration, "jwt")
{
    private const string Settings = "infrastructure/Acme.Orders.Infrastructure/environments/dev.json";

    private static readonly TimeSpan _warmUpLimit = TimeSpan.FromSeconds(30);

    internal Issuer Issuer { get; private set; } = null!;

    /// <summary>Gives roles as an administrator would: in the roles table of the foundation.</summary>
    internal async Task GrantAsync(string principal, params List<string> roles)
    {
        using var client = DynamoDbTables.Client(DynamoDbEndpoint);
        _ = await client.PutItemAsync(Gateway.Authorizer.Environment["AUTH_ROLES_TABLE"], new() { ["principalId"] = new AttributeValue(principal), ["roles"] = new AttributeValue(roles) });
    }

    private protected override async Task PrepareAsync(BuiltSolution solution)
    {
        Issuer = await Issuer.StartAsync(Certificate.Certificate);
        var file = solution.PathOf(Settings);
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        settings["authorizer"]!["issuers"] = new JsonArray(Issuer.Url);
        settings["authorizer"]!["audiences"] = new JsonArray(Issuer.Audience);
        settings["authorizer"]!["rolesClaim"] = Issuer.RolesClaim;
        await File.WriteAllTextAsync(file, settings.ToJsonString());
    }

    /// <summary>On a busy machine a first decision may take longer than the authorizer waits for keys and roles.</summary>
    private protected override async Task WarmUpAsync()
    {
        var (client, watch) = (new GatewayClient(this), Stopwatch.StartNew());
        while (watch.Elapsed < _warmUpLimit && await client.StatusAsync(HttpMethod.Get, "api/items", client.Token()) != HttpStatusCode.OK)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private protected override async ValueTask StopAsync() => await (Issuer?.DisposeAsync() ?? default);
}

public sealed class NlbDeployment() : GatewayDeployment("nlb");

public sealed class NlbAlbDeployment() : GatewayDeployment("nlb-alb");

public sealed class RestAlbDeployment() : GatewayDeployment("rest-alb");

public sealed class HttpApiDeployment() : GatewayDeployment("alb");
