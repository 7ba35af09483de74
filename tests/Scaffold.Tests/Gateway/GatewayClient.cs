using System.Text.Json.Nodes;

namespace Scaffold.Tests.Gateway;

/// <summary>Calls a solution with a Lambda authorizer.</summary>
internal sealed class GatewayClient(GatewayDeployment deployment) : RequestClient(deployment)
{
    /// <summary>Credentials of a caller, without roles unless they are granted in the table or in the claims.</summary>
    public string Token(Action<JsonObject>? change = null, string? subject = null)
    {
        var claims = deployment.Issuer.Claims(subject ?? Somebody());
        change?.Invoke(claims);
        return "Bearer " + deployment.Issuer.Key.Sign(claims);
    }
}
