using System.Text.Json.Serialization;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Microservices;

/// <content>How a load balancer that sees no paths tells the service from others.</content>
internal sealed partial record ServiceDefinition
{
    /// <summary>Port of the service on the load balancer; by default derived from the name.</summary>
    public int? ListenerPort { get; init; }

    [JsonIgnore]
    public int BalancerPort => ListenerPort ?? StableNumber.From(Name, 10_000, 60_000);

    internal IEnumerable<string> ListenerPortProblems()
        => ListenerPort is { } port ? Valid.Range(port, 1, 65_535, nameof(ListenerPort)) : [];
}
