using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Microservices;

/// <summary>A microservice as its <c>service.json</c> describes it.</summary>
internal sealed partial record ServiceDefinition : IChecked
{
    /// <summary>Folder of the service, relative to the solution and with forward slashes.</summary>
    [JsonIgnore]
    public string Folder { get; init; } = "";

    public required string Name { get; init; }

    /// <summary>Paths that belong to the service: this one and all below it.</summary>
    public required string PathPrefix { get; init; }

    /// <summary>Port on which the container listens.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Port of the service on a load balancer that tells services apart by it; by default derived from the name.</summary>
    public int? ListenerPort { get; init; }

    /// <summary>CPU units of a task; 1024 are one vCPU.</summary>
    public int Cpu { get; init; } = 256;

    /// <summary>MiB of a task.</summary>
    public int Memory { get; init; } = 512;

    public ServiceScaling Scaling { get; init; } = new();

    /// <summary>Path that answers 200 when the service can take requests.</summary>
    public string HealthPath { get; init; } = "/health/ready";

    /// <summary>Where this definition stands, and is changed.</summary>
    [JsonIgnore]
    public string File { get => field ?? $"{Folder}/{ServiceCatalog.FileName}"; init; }

    [JsonIgnore]
    public int BalancerPort => ListenerPort ?? StableNumber.From(Name, 10_000, 60_000);

    /// <summary>
    /// Place of the service's rule on a load balancer that tells services apart by their paths. It is even, so that the
    /// place before it is free for one more rule of the service.
    /// </summary>
    [JsonIgnore]
    public int RulePriority => 2 * StableNumber.From(Name, 1, 25_000);

    public IEnumerable<string> Problems()
        => [
            .. Valid.Pattern(Name, ServiceName, "at most 30 of a-z, 0-9 and -, and begin with a letter"),
            .. Valid.Pattern(PathPrefix, UrlPath, "a path such as /orders: a slash before each part, none at the end"),
            .. Valid.Pattern(HealthPath, UrlPath, "a path such as /health/ready"),
            .. Valid.Range(Port, 1, 65_535),
            .. ListenerPort is { } port ? Valid.Range(port, 1, 65_535, nameof(ListenerPort)) : [],
            .. FargateSize.Problems(Cpu, Memory),
        ];

    [GeneratedRegex("^[a-z][a-z0-9-]{0,29}$")]
    private static partial Regex ServiceName { get; }

    [GeneratedRegex("^(/[A-Za-z0-9._~-]+)+$")]
    private static partial Regex UrlPath { get; }
}
