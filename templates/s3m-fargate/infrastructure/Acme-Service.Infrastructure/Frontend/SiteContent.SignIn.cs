namespace Acme_Service.Infrastructure.Frontend;

internal sealed partial class SiteContent
{
    static partial void AddSignIn(Dictionary<string, object> json, WebConfig config)
        => json["signIn"] = new Dictionary<string, object>
        {
            ["authority"] = config.SignIn.Authority,
            ["clientId"] = config.SignIn.ClientId,
            ["scope"] = config.SignIn.Scope,
        };
}
