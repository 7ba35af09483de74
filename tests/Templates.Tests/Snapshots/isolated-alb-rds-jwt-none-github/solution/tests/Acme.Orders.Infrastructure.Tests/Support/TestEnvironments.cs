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
        ["isolated"] = new JsonObject { ["endpointZones"] = "first" },
        ["httpApi"] = new JsonObject { ["corsOrigins"] = Origins },
        ["authorizer"] = Authorizer(snapStart: false),
    };

    public static JsonObject Prod => new()
    {
        ["region"] = "eu-west-1",
        ["availabilityZones"] = new JsonArray("eu-west-1a", "eu-west-1b", "eu-west-1c"),
        ["protectData"] = true,
        ["deletionProtection"] = true,
        ["network"] = new JsonObject { ["cidr"] = "10.1.0.0/16", ["flowLogs"] = "all" },
        ["operations"] = new JsonObject { ["logRetentionDays"] = 90 },
        ["rds"] = new JsonObject { ["multiAz"] = true, ["backupDays"] = 14 },
        ["authorizer"] = Authorizer(snapStart: true),
    };

    /// <summary>From which browsers may call in <see cref="Dev"/>.</summary>
    public const string Origin = "https://app.acme.test";

    private static JsonArray Origins => [Origin];

    private static JsonObject Authorizer(bool snapStart) => new()
    {
        ["issuers"] = new JsonArray("https://login.acme.test/"),
        ["audiences"] = new JsonArray("orders", "billing"),
        ["cacheSeconds"] = 60,
        ["snapStart"] = snapStart,
    };
}
