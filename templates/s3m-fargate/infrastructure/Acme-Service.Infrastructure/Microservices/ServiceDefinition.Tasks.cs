using System.Text.Json.Serialization;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Microservices;

/// <content>What a service.json says of a service that runs in tasks behind a load balancer.</content>
internal sealed partial record ServiceDefinition
{
    /// <summary>Port on which the container listens.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Port of the service on a load balancer that tells services apart by it; by default derived from the name.</summary>
    public int? ListenerPort { get; init; }

    /// <summary>CPU units of a task; 1024 are one vCPU.</summary>
    public int Cpu { get; init; } = 256;

    public ServiceScaling Scaling { get; init; } = new();

    /// <summary>Path that answers 200 when the service can take requests.</summary>
    public string HealthPath { get; init; } = "/health/ready";

    [JsonIgnore]
    public int BalancerPort => ListenerPort ?? StableNumber.From(Name, 10_000, 60_000);

    /// <summary>
    /// Place of the service's rule on a load balancer that tells services apart by their paths. It is even, so that the
    /// place before it is free for one more rule of the service.
    /// </summary>
    [JsonIgnore]
    public int RulePriority => 2 * StableNumber.From(Name, 1, 25_000);

    internal IEnumerable<string> TaskProblems()
        => [
            .. Valid.Pattern(HealthPath, UrlPath, "a path such as /health/ready"),
            .. Valid.Range(Port, 1, 65_535),
            .. ListenerPort is { } port ? Valid.Range(port, 1, 65_535, nameof(ListenerPort)) : [],
            .. FargateSize.Problems(Cpu, Memory),
        ];
}
