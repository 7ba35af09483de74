using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Services;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record IngressProps
{
    public required Deployment Deployment { get; init; }

    public required INetwork Network { get; init; }

#if (UseLambda)
    public required IReadOnlyList<LambdaMicroservice> Services { get; init; }
#else
    public required IReadOnlyList<FargateMicroservice> Services { get; init; }
#endif

#if (UseAlb)
    public required HttpApiAccess Access { get; init; }
#elif (UsePublicAlb)
    /// <summary>Null where anybody may call.</summary>
    public required AlbTokenRules? Access { get; init; }
#else
    public required RestApiAccess Access { get; init; }
#endif
}
