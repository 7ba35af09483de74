using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

/// <summary>Settings of a small and of a robust environment. They are the tests' own, so that yours can change freely.</summary>
internal static class TestEnvironments
{
    public static JsonObject Dev => new()
    {
        ["region"] = "eu-west-1",
        ["availabilityZones"] = new JsonArray("eu-west-1a", "eu-west-1b"),
        ["protectData"] = false,
        ["network"] = new JsonObject { ["cidr"] = "10.0.0.0/16", ["flowLogs"] = "off" },
        ["operations"] = new JsonObject { ["logRetentionDays"] = 7 },
        ["fargate"] = new JsonObject { ["minTasks"] = 1, ["spotPercent"] = 100 },
        ["restApi"] = new JsonObject { ["corsOrigins"] = Origins },
        ["staticSite"] = Site,
        ["authorizer"] = Authorizer(snapStart: false),
        ["signIn"] = new JsonObject { ["clientId"] = "orders-web", ["scope"] = "openid orders" },
    };

    public static JsonObject Prod => new()
    {
        ["region"] = "eu-west-1",
        ["availabilityZones"] = new JsonArray("eu-west-1a", "eu-west-1b", "eu-west-1c"),
        ["protectData"] = true,
        ["deletionProtection"] = true,
        ["network"] = new JsonObject { ["cidr"] = "10.1.0.0/16", ["flowLogs"] = "all" },
        ["operations"] = new JsonObject { ["logRetentionDays"] = 90 },
        ["nat"] = new JsonObject { ["gateways"] = 3 },
        ["authorizer"] = Authorizer(snapStart: true),
        ["signIn"] = new JsonObject { ["clientId"] = "orders-web", ["scope"] = "openid orders" },
    };

    /// <summary>From which browsers may call in <see cref="Dev"/>: the web app's own.</summary>
    public const string Origin = "https://orders.acme.test";

    private static JsonArray Origins => [];

    private static JsonObject Site => new()
    {
        ["domain"] = new JsonObject
        {
            ["name"] = "orders.acme.test",
            ["certificateArn"] = "arn:aws:acm:us-east-1:111122223333:certificate/one",
            ["hostedZone"] = new JsonObject { ["id"] = "Z0123456789ABCDEFGHIJ", ["name"] = "acme.test" },
        },
    };

    private static JsonObject Authorizer(bool snapStart) => new()
    {
        ["issuers"] = new JsonArray("https://login.acme.test/"),
        ["audiences"] = new JsonArray("orders", "billing"),
        ["cacheSeconds"] = 60,
        ["snapStart"] = snapStart,
    };
}
