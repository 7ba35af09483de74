using System.Text.Json.Serialization;

namespace Acme_Service.Infrastructure.Microservices;

/// <content>How a load balancer that sees paths tells the service from others.</content>
internal sealed partial record ServiceDefinition
{
    /// <summary>
    /// Place of the service's rule on the load balancer. It is even, so that the place before it is free for one more rule of
    /// the service.
    /// </summary>
    [JsonIgnore]
    public int RulePriority => 2 * StableNumber.From(Name, 1, 25_000);
}
