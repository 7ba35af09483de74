using Acme_Service.Shared;

namespace Acme_Service.Infrastructure.Frontend;

internal sealed partial class WebContainer
{
    partial void TellSignIn(WebConfig config)
    {
        Service.SetEnvironment(WebEnvironment.SignInAuthority, config.SignIn.Authority);
        Service.SetEnvironment(WebEnvironment.SignInClientId, config.SignIn.ClientId);
        Service.SetEnvironment(WebEnvironment.SignInScope, config.SignIn.Scope);
    }
}
