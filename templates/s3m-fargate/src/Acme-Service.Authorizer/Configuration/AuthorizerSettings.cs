using Acme_Service.Authorizer.Jwt;
using Acme_Service.Shared;

namespace Acme_Service.Authorizer.Configuration;

/// <summary>The settings in the environment variables, checked as a whole.</summary>
internal sealed record AuthorizerSettings(
    IReadOnlyList<string> Issuers,
    string? UnprefixedIssuer,
    IReadOnlyList<string> Audiences,
    IReadOnlyList<string> Algorithms,
    TokenProfile Profile,
    string? RolesClaim,
    string? RolesTable,
    TimeSpan ClockSkew,
    TimeSpan RolesCacheTime)
{
    private const string DefaultAlgorithms = "RS256,ES256";

    private static readonly Dictionary<string, TokenProfile> _profiles = new(StringComparer.Ordinal)
    {
        ["oidc"] = TokenProfile.Oidc,
        ["cognito-access"] = TokenProfile.CognitoAccess,
        ["cognito-id"] = TokenProfile.CognitoId,
    };

    /// <exception cref="ConfigurationException">Names every variable that is missing or wrong.</exception>
    public static AuthorizerSettings Read(Func<string, string?> variable)
    {
        var environment = new EnvironmentReader(variable);
        var issuers = environment.RequiredList(AuthorizerEnvironment.Issuers, "the issuers whose tokens are accepted");
        var unprefixedIssuer = environment.Text(AuthorizerEnvironment.UnprefixedIssuer);
        var audiences = environment.RequiredList(AuthorizerEnvironment.Audiences, "the audiences tokens must be for");
        var algorithms = environment.List(AuthorizerEnvironment.Algorithms, DefaultAlgorithms);
        var profile = environment.Text(AuthorizerEnvironment.Profile) ?? "oidc";
        var rolesClaim = environment.Text(AuthorizerEnvironment.RolesClaim);
        var rolesTable = environment.Text(AuthorizerEnvironment.RolesTable);

        foreach (var issuer in issuers.Where(issuer => !IsHttps(issuer)))
        {
            environment.Refuse(AuthorizerEnvironment.Issuers, $"'{issuer}' is not an https URL without query, fragment and |");
        }

        if (unprefixedIssuer is not null && !issuers.Contains(unprefixedIssuer))
        {
            environment.Refuse(
                AuthorizerEnvironment.UnprefixedIssuer, $"'{unprefixedIssuer}' is not one of those in {AuthorizerEnvironment.Issuers}");
        }

        foreach (var name in algorithms.Where(name => !JwsAlgorithm.All.ContainsKey(name)))
        {
            var known = string.Join(", ", JwsAlgorithm.All.Keys);
            environment.Refuse(AuthorizerEnvironment.Algorithms, $"'{name}' is not one of {known}");
        }

        if (!_profiles.TryGetValue(profile, out var tokenProfile))
        {
            environment.Refuse(AuthorizerEnvironment.Profile, $"'{profile}' is not one of {string.Join(", ", _profiles.Keys)}");
        }

        if (rolesClaim is null && rolesTable is null)
        {
            environment.Refuse(
                AuthorizerEnvironment.RolesTable,
                $"is empty, and so is {AuthorizerEnvironment.RolesClaim}: nobody could have a role");
        }

        var settings = new AuthorizerSettings(
            issuers,
            unprefixedIssuer,
            audiences,
            algorithms,
            tokenProfile,
            rolesClaim,
            rolesTable,
            environment.Seconds(AuthorizerEnvironment.ClockSkewSeconds, 5, 300),
            environment.Seconds(AuthorizerEnvironment.RolesCacheSeconds, 60, 3600));
        environment.ThrowIfRefused();
        return settings;
    }

    private static bool IsHttps(string issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && uri is { Query: "", Fragment: "", UserInfo: "" }
        && !issuer.Contains('|');
}
