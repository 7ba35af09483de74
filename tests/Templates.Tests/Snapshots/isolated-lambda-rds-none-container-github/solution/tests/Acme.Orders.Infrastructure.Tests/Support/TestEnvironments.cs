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
        ["isolated"] = new JsonObject { ["endpointZones"] = "first" },
        ["restApi"] = new JsonObject { ["corsOrigins"] = Origins },
        ["publicAlb"] = PublicAlb,
    };

    public static JsonObject Prod => new()
    {
        ["region"] = "eu-west-1",
        ["availabilityZones"] = new JsonArray("eu-west-1a", "eu-west-1b", "eu-west-1c"),
        ["protectData"] = true,
        ["deletionProtection"] = true,
        ["network"] = new JsonObject { ["cidr"] = "10.1.0.0/16", ["flowLogs"] = "all" },
        ["operations"] = new JsonObject { ["logRetentionDays"] = 90 },
        ["lambda"] = new JsonObject { ["reservedConcurrency"] = 20 },
        ["rollout"] = new JsonObject { ["strategy"] = "canary" },
        ["rds"] = new JsonObject { ["multiAz"] = true, ["backupDays"] = 14 },
        ["publicAlb"] = PublicAlb,
    };

    /// <summary>From which browsers may call in <see cref="Dev"/>: the web app's own.</summary>
    public const string Origin = "https://orders.acme.test";

    private static JsonArray Origins => [];

    private static JsonObject PublicAlb => new()
    {
        ["domain"] = new JsonObject
        {
            ["name"] = "orders.acme.test",
            ["hostedZone"] = new JsonObject { ["id"] = "Z0123456789ABCDEFGHIJ", ["name"] = "acme.test" },
        },
    };
}
