using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Microservices;

/// <summary>A microservice as its <c>service.json</c> describes it.</summary>
internal sealed partial record ServiceDefinition : IChecked
{
    /// <summary>Folder of the service, relative to the solution and with forward slashes.</summary>
    [JsonIgnore]
    public string Folder { get; init; } = "";

    public required string Name { get; init; }

    /// <summary>Paths that belong to the service: this one and all below it.</summary>
    public required string PathPrefix { get; init; }

    /// <summary>MiB for each instance.</summary>
    public int Memory { get; init; } = 512;

    /// <summary>The name in letters and digits alone, as CloudFormation wants names of outputs: orders-v2 is OrdersV2.</summary>
    [JsonIgnore]
    public string OutputName
        => string.Concat(Name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Where this definition stands, and is changed.</summary>
    [JsonIgnore]
    public string File { get => field ?? $"{Folder}/{ServiceCatalog.FileName}"; init; }

    public IEnumerable<string> Problems()
        => [
            .. Valid.Pattern(Name, ServiceName, "at most 30 of a-z, 0-9 and -, and begin with a letter"),
            .. Valid.Pattern(PathPrefix, UrlPath, "a path such as /orders: a slash before each part, none at the end"),
            .. TaskProblems(),
        ];

    [GeneratedRegex("^[a-z][a-z0-9-]{0,29}$")]
    private static partial Regex ServiceName { get; }

    [GeneratedRegex("^(/[A-Za-z0-9._~-]+)+$")]
    private static partial Regex UrlPath { get; }
}
