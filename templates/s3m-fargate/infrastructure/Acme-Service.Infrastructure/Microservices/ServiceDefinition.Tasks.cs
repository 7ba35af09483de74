using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Microservices;

/// <content>What a service.json says of a service that runs in tasks.</content>
internal sealed partial record ServiceDefinition
{
    /// <summary>Port on which the container listens.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>CPU units of a task; 1024 are one vCPU.</summary>
    public int Cpu { get; init; } = 256;

    public ServiceScaling Scaling { get; init; } = new();

    /// <summary>Path that answers 200 when the service can take requests.</summary>
    public string HealthPath { get; init; } = "/health/ready";

    internal IEnumerable<string> TaskProblems()
        => [
            .. Valid.Pattern(HealthPath, UrlPath, "a path such as /health/ready"),
            .. Valid.Range(Port, 1, 65_535),
            .. FargateSize.Problems(Cpu, Memory),
        ];
}
