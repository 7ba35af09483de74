using Acme_Service.Authorizer.Configuration;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Keys;
using Acme_Service.Authorizer.Policy;
using Acme_Service.Authorizer.Roles;
using Amazon.DynamoDBv2;

namespace Acme_Service.Authorizer;

/// <summary>The parts of the authorizer, put together once for the life of the process.</summary>
internal sealed record Composition(TokenVerifier Tokens, IRoleStore Roles, RoutePolicy Policy, Log Log)
{
    /// <exception cref="ConfigurationException">The environment or policy.json is wrong.</exception>
    public static Composition FromEnvironment()
    {
        var log = new Log(Console.Out);
        try
        {
            var settings = AuthorizerSettings.Read(Environment.GetEnvironmentVariable);

            // The managed runtime runs from a folder of its own; Lambda names the one the function was unpacked to.
            var folder = Environment.GetEnvironmentVariable("LAMBDA_TASK_ROOT") ?? AppContext.BaseDirectory;
            var policy = RoutePolicyFile.Parse(File.ReadAllText(Path.Combine(folder, RoutePolicyFile.Name)));

            // The client's own patience would outlast the invocation.
            var patience = new AmazonDynamoDBConfig { Timeout = TimeSpan.FromSeconds(2), MaxErrorRetry = 2 };
            IRoleStore roles = settings.RolesTable is { } table
                ? new DynamoDbRoleStore(new AmazonDynamoDBClient(patience), table)
                : new NoRoleStore();
            return Create(settings, policy, roles, OidcDiscovery.CreateHandler(), TimeProvider.System, log);
        }
        catch (Exception e)
        {
            log.AuthorizerFault(e);
            throw;
        }
    }

    public static Composition Create(
        AuthorizerSettings settings, RoutePolicy policy, IRoleStore roles, HttpMessageHandler http, TimeProvider clock, Log log)
    {
        var discovery = new OidcDiscovery(http, clock);
        var tokens = new TokenVerifier(
            [.. settings.Issuers.Select(issuer => new IssuerKeys(issuer, () => discovery.FetchAsync(issuer), clock))],
            settings.UnprefixedIssuer,
            new JwsVerifier(settings.Algorithms),
            new ClaimRules(settings.Profile, settings.Audiences, settings.ClockSkew, clock),
            settings.RolesClaim);
        return new Composition(tokens, new CachedRoleStore(roles, settings.RolesCacheTime, clock), policy, log);
    }
}
