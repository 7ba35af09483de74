using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Frontend;

internal sealed partial class SiteContent
{
    static partial void AddSignIn(JsonObject json, WebConfig config)
        => json["signIn"] = new JsonObject
        {
            ["authority"] = config.SignIn.Authority,
            ["clientId"] = config.SignIn.ClientId,
            ["scope"] = config.SignIn.Scope,
        };
}
