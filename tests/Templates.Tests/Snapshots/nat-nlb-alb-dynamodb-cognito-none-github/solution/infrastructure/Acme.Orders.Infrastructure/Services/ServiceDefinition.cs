using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Settings;
using Amazon.CDK.AWS.Logs;

namespace Acme.Orders.Infrastructure.Services;

/// <summary>A microservice as its <c>service.json</c> describes it.</summary>
internal sealed partial record ServiceDefinition : IChecked
{
    private const string NameWanted = "at most 30 of a-z, 0-9 and -, and begin with a letter";

    /// <summary>Folder of the service, relative to the solution and with forward slashes.</summary>
    [JsonIgnore]
    public string Folder { get; init; } = "";

    /// <summary>Name of the service in AWS: in its logs, alarms and outputs.</summary>
    public required string Name { get; init; }

    /// <summary>Paths that belong to the service: this one and all below it.</summary>
    public required string PathPrefix { get; init; }

    /// <summary>Name of the service's data, by default its own. With its old name here, a service that is renamed keeps its data.</summary>
    public string? StorageName { get; init; }

    [JsonIgnore]
    public string Storage => StorageName ?? Name;

    /// <summary>Port on which the container listens.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Path that answers 200 when the service can take requests.</summary>
    public string HealthPath { get; init; } = "/health/ready";

    /// <summary>Number of tasks, and the load at which it grows.</summary>
    public ServiceScaling Scaling { get; init; } = new();

    /// <summary>CPU units of a task; 1024 are one vCPU.</summary>
    public int Cpu { get; init; } = 256;

    /// <summary>Names of the services of this solution that the service calls.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>Memory in MiB.</summary>
    public int Memory { get; init; } = 512;

    /// <summary>The name in letters and digits alone, as CloudFormation wants names of outputs: orders-v2 is OrdersV2.</summary>
    [JsonIgnore]
    public string OutputName =>
        string.Concat(Name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>
    /// Priority of the service's rule on the load balancer. It is even, so that the priority before it is free for one more rule
    /// of the service.
    /// </summary>
    [JsonIgnore]
    public int RulePriority => 2 * StableNumber.From(Name, 1, 25_000);

    /// <summary>Path of the file that holds this definition.</summary>
    [JsonIgnore]
    public string File { get => field ?? $"{Folder}/{ServiceCatalog.FileName}"; init; }

    public StackOutput FollowLog(LogGroup log) => StackOutput.FollowLog($"{OutputName}Logs", log, Name);

    public IEnumerable<string> Problems() =>
        [
            .. Valid.Pattern(Name, ServiceName, NameWanted),
            .. Valid.Pattern(PathPrefix, UrlPath, "a path such as /orders: a slash before each part, none at the end"),
            .. StorageName is { } storage ? Valid.Pattern(storage, ServiceName, NameWanted, nameof(StorageName)) : [],
            .. Valid.Pattern(HealthPath, UrlPath, "a path such as /health/ready"),
            .. Valid.Range(Port, 1, 65_535),
            .. FargateSize.Problems(Cpu, Memory),
        ];

    [GeneratedRegex("^[a-z][a-z0-9-]{0,29}$")]
    private static partial Regex ServiceName { get; }

    [GeneratedRegex("^(/[A-Za-z0-9._~-]+)+$")]
    private static partial Regex UrlPath { get; }
}
