#if (UseSpa || UseContainer)
using Acme_Service.Infrastructure.Frontend;
#endif
using Acme_Service.Infrastructure.Ingress;
using Acme_Service.Infrastructure.Operations;

namespace Acme_Service.Infrastructure.Access;

/// <summary>The callers that the gateway lets through, and its way to recognize them.</summary>
internal interface IAccess : IOperable
{
#if (UseAlb)
    HttpApiAccess Gateway { get; }
#elif (UsePublicAlb)
    /// <summary>Null where anybody may call.</summary>
    AlbTokenRules? Gateway { get; }
#else
    RestApiAccess Gateway { get; }
#endif
#if (UseSpa || UseContainer)

    /// <param name="apiUrl">Address of the API.</param>
    WebConfig WebConfig(string apiUrl);
#endif
}
