using LocalAws.Tokens;
using TemplateGenerator.Verification;

namespace Scaffold.Tests.Gateway;

/// <summary>A deployed solution with a Cognito user pool, for which a test's own issuer stands in.</summary>
public abstract class CognitoDeployment(string integration) : LocalDeployment(integration, "cognito")
{
    private const string Program = "src/Acme.Orders.Api/Program.cs";
    private const string Anchor = "app.MapItems(service.PathPrefix);";

    /// <summary>Endpoints such as users would add: one names the caller, and one is for a group.</summary>
    private const string Endpoints =
        """
        app.MapGet(service.PathPrefix + "/caller", (System.Security.Claims.ClaimsPrincipal caller) =>
            string.Join(' ', caller.Claims.Select(claim => claim.Value)));
        app.MapGet(service.PathPrefix + "/writers", () => "").RequireAuthorization(policy => policy.RequireRole("writer"));

        """;

    private UserPool? _users;

    internal UserPool Users => _users ??= new UserPool(Foundation, Services);

    internal override string Credentials(params string[] roles) => Users.Sign(Users.AccessClaims(RequestClient.Somebody(), roles));

    private protected override void Edit(RenderedSolution solution)
    {
        base.Edit(solution);
        Replace(solution, Program, Anchor, Endpoints + Anchor);
    }

    private protected override UserPool? Pool() => Users;

    private protected override ValueTask StopAsync()
    {
        _users?.Dispose();
        return default;
    }
}

public sealed class CognitoNlbDeployment() : CognitoDeployment("nlb");

public sealed class CognitoHttpApiDeployment() : CognitoDeployment("alb");

public sealed class CognitoPublicAlbDeployment() : CognitoDeployment("public-alb");
