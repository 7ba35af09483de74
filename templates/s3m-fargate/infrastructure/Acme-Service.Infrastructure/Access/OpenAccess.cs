#if (UseSpa || UseContainer)
using Acme_Service.Infrastructure.Frontend;
#endif
using Acme_Service.Infrastructure.Ingress;
#if (!UseAlb && !UsePublicAlb)
using Amazon.CDK.AWS.APIGateway;
#endif

namespace Acme_Service.Infrastructure.Access;

/// <summary>Anybody may call.</summary>
internal sealed class OpenAccess : IAccess
{
#if (UseAlb)
    public HttpApiAccess Gateway { get; } = new();
#elif (UsePublicAlb)
    public AlbTokenRules? Gateway { get; }
#else
    public RestApiAccess Gateway { get; } = new() { AuthorizationType = AuthorizationType.NONE };
#endif
#if (UseSpa || UseContainer)

    public WebConfig WebConfig(string apiUrl) => new() { ApiUrl = apiUrl };
#endif
}
