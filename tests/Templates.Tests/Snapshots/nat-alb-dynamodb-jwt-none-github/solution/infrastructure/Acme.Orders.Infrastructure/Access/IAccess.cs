using Acme.Orders.Infrastructure.Ingress;
using Acme.Orders.Infrastructure.Operations;

namespace Acme.Orders.Infrastructure.Access;

/// <summary>The callers that the gateway lets through, and its way to recognize them.</summary>
internal interface IAccess : IOperable
{
    HttpApiAccess Gateway { get; }
}
