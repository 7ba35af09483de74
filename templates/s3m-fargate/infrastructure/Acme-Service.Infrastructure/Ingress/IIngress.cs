using Acme_Service.Infrastructure.Operations;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>The way from callers to the services.</summary>
internal interface IIngress : IOperable
{
    /// <summary>Address of the API; the paths of the services follow it.</summary>
    string Url { get; }
}
