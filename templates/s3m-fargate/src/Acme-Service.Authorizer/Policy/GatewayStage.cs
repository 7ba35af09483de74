using System.Text.RegularExpressions;

namespace Acme_Service.Authorizer.Policy;

/// <summary>The deployed stage of an API, as the first part of the ARNs of its methods.</summary>
internal sealed partial record GatewayStage(string Arn)
{
    /// <summary>Of a stage's ARN, for the longest names of partition, region and a stage of reasonable name.</summary>
    private const int MaxArnLength = 128;

    /// <summary>
    /// Takes the stage from the ARN of the request that happens to be asked about. Method and path in it are the caller's,
    /// and go no further.
    /// </summary>
    /// <exception cref="FormatException">API Gateway sends no such ARN.</exception>
    public static GatewayStage FromMethodArn(string? methodArn)
    {
        var match = MethodArn().Match(methodArn ?? "");
        return match.Success
            ? new GatewayStage(match.Value)
            : throw new FormatException("The event has no methodArn of the form arn:…:execute-api:…:api/stage/METHOD/path.");
    }

    public static int MaxPolicyLength(IReadOnlyList<Route> routes) =>
        new GatewayStage("").Resources(routes).Concat(RoutePolicy.AmbiguousPaths).Sum(resource => MaxArnLength + resource.Length);

    /// <summary>Patterns stay as they are: IAM, too, takes a star for any characters, slashes included.</summary>
    public IReadOnlyList<string> Resources(IReadOnlyList<Route> routes) =>
    [
        .. from route in routes
           from method in route.Methods
           from pattern in route.Patterns
           select $"{Arn}/{method}{pattern}",
    ];

    /// <summary>The same paths for every method.</summary>
    public IReadOnlyList<string> Resources(IReadOnlyList<string> patterns) => [.. patterns.Select(pattern => $"{Arn}{pattern}")];

    [GeneratedRegex(@"\Aarn:[a-z-]+:execute-api:[a-z0-9-]+:\d{12}:[A-Za-z0-9]+/([\w-]+|\$default)(?=/)", RegexOptions.ECMAScript)]
    private static partial Regex MethodArn();
}
