using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

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
#if (!UseLambda)
        ["fargate"] = new JsonObject { ["minTasks"] = 1, ["spotPercent"] = 100 },
#endif
#if (UseIsolated)
        ["isolated"] = new JsonObject { ["endpointZones"] = "first" },
#endif
#if (UseNlb || UseRestAlb || UseNlbAlb || UseLambda)
        ["restApi"] = new JsonObject { ["corsOrigins"] = Origins },
#endif
#if (UseAlb)
        ["httpApi"] = new JsonObject { ["corsOrigins"] = Origins },
#endif
#if (UsePublicAlb || UseContainer)
        ["publicAlb"] = PublicAlb,
#endif
#if (UsePublicAlb)
        ["publicApi"] = new JsonObject { ["corsOrigins"] = Origins },
#endif
#if (UseSpa)
        ["staticSite"] = Site,
#endif
#if (UseJwt)
        ["authorizer"] = Authorizer(snapStart: false),
#if (UseSpa || UseContainer)
        ["signIn"] = new JsonObject { ["clientId"] = "orders-web", ["scope"] = "openid orders" },
#endif
#elif (UseCognito)
        ["cognito"] = new JsonObject { ["mfa"] = "off", ["callbackUrls"] = new JsonArray("https://app.acme.test/") },
#endif
    };

    public static JsonObject Prod => new()
    {
        ["region"] = "eu-west-1",
        ["availabilityZones"] = new JsonArray("eu-west-1a", "eu-west-1b", "eu-west-1c"),
        ["protectData"] = true,
        ["deletionProtection"] = true,
        ["network"] = new JsonObject { ["cidr"] = "10.1.0.0/16", ["flowLogs"] = "all" },
        ["operations"] = new JsonObject { ["logRetentionDays"] = 90 },
#if (UseLambda)
        ["lambda"] = new JsonObject { ["reservedConcurrency"] = 20 },
        ["rollout"] = new JsonObject { ["strategy"] = "canary" },
#endif
#if (UseNat)
        ["nat"] = new JsonObject { ["gateways"] = 3 },
#endif
#if (UseRds)
        ["rds"] = new JsonObject { ["multiAz"] = true, ["backupDays"] = 14 },
#endif
#if (UsePublicAlb || UseContainer)
        ["publicAlb"] = PublicAlb,
#endif
#if (UseJwt)
        ["authorizer"] = Authorizer(snapStart: true),
#if (UseSpa || UseContainer)
        ["signIn"] = new JsonObject { ["clientId"] = "orders-web", ["scope"] = "openid orders" },
#endif
#elif (UseCognito)
        ["cognito"] = new JsonObject { ["domainPrefix"] = "acme-test-users" },
#endif
    };
#if (UseSpa || (UseContainer && !UsePublicAlb))

    /// <summary>From which browsers may call in <see cref="Dev"/>: the web app's own.</summary>
    public const string Origin = "https://orders.acme.test";

    private static JsonArray Origins => [];
#elif (!UseNoIngress)

    /// <summary>From which browsers may call in <see cref="Dev"/>.</summary>
    public const string Origin = "https://app.acme.test";

    private static JsonArray Origins => [Origin];
#endif
#if (UseSpa)

    private static JsonObject Site => new()
    {
        ["domain"] = new JsonObject
        {
            ["name"] = "orders.acme.test",
            ["certificateArn"] = "arn:aws:acm:us-east-1:111122223333:certificate/one",
            ["hostedZone"] = new JsonObject { ["id"] = "Z0123456789ABCDEFGHIJ", ["name"] = "acme.test" },
        },
    };
#endif
#if (UsePublicAlb || UseContainer)

    private static JsonObject PublicAlb => new()
    {
        ["domain"] = new JsonObject
        {
            ["name"] = "orders.acme.test",
            ["hostedZone"] = new JsonObject { ["id"] = "Z0123456789ABCDEFGHIJ", ["name"] = "acme.test" },
        },
    };
#endif
#if (UseJwt)

    private static JsonObject Authorizer(bool snapStart) => new()
    {
        ["issuers"] = new JsonArray("https://login.acme.test/"),
        ["audiences"] = new JsonArray("orders", "billing"),
        ["cacheSeconds"] = 60,
        ["snapStart"] = snapStart,
    };
#endif
}
