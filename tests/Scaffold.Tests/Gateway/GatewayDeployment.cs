using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using LocalAws.Stacks;
using LocalAws.Tokens;
using TemplateGenerator.Verification;

namespace Scaffold.Tests.Gateway;

/// <summary>A deployed solution with a Lambda authorizer. Of the settings only the issuer and the roles claim are ours.</summary>
public abstract class GatewayDeployment(string integration) : LocalDeployment(integration, "jwt")
{
    private const string Settings = "infrastructure/Acme.Orders.Infrastructure/environments/dev.json";

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
        settings["authorizer"]!["unprefixedIssuer"] = Issuer.Url;
        settings["authorizer"]!["audiences"] = new JsonArray(Issuer.Audience);
        settings["authorizer"]!["rolesClaim"] = Issuer.RolesClaim;
        await File.WriteAllTextAsync(file, settings.ToJsonString());
    }

    internal override string Credentials(params string[] roles) =>
        new GatewayClient(this).Token(claims => claims[Issuer.RolesClaim] = string.Join(' ', roles));

    private protected override void Edit(RenderedSolution solution)
    {
        base.Edit(solution);
        Replace(
            solution,
            "src/Acme.Orders.Authorizer/policy.json",
            """{ "methods": ["GET", "HEAD"], "path": "/**", "roles": ["*"] },""",
            PathAttacks.Routes);
    }

    private protected override async ValueTask StopAsync() => await (Issuer?.DisposeAsync() ?? default);
}

public sealed class NlbDeployment() : GatewayDeployment("nlb");

public sealed class NlbAlbDeployment() : GatewayDeployment("nlb-alb");

public sealed class RestAlbDeployment() : GatewayDeployment("rest-alb");

public sealed class HttpApiDeployment() : GatewayDeployment("alb");
