namespace Acme.Orders.Infrastructure.Services;

/// <summary>Values that two services of one solution must not share.</summary>
internal static class ServiceConflicts
{
    public static IEnumerable<string> In(IReadOnlyList<ServiceDefinition> services)
    {
        var pairs = services.SelectMany((first, index) => services.Skip(index + 1).Select(second => (first, second)));
        return pairs.SelectMany(pair => Between(pair.first, pair.second));
    }

    private static IEnumerable<string> Between(ServiceDefinition first, ServiceDefinition second)
    {
        if (first.Name == second.Name)
        {
            yield return $"{second.File}: name \"{second.Name}\" is taken by {first.File}; give each service its own.";
        }
        else if (first.OutputName == second.OutputName)
        {
            yield return $"{second.File}: name \"{second.Name}\" yields the same outputs ({second.OutputName}...) as that of {first.File}; "
                + "change one of the names a little.";
        }
        else if (first.BalancerPort == second.BalancerPort)
        {
            yield return $"{second.File}: listenerPort {second.BalancerPort} is taken by {first.File}; "
                + "give one of them another listenerPort.";
        }

        // Nested prefixes would make the outcome depend on which of the two happens to be tried first.
        if (Covers(first.PathPrefix, second.PathPrefix) || Covers(second.PathPrefix, first.PathPrefix))
        {
            yield return $"{second.File}: pathPrefix {second.PathPrefix} overlaps with {first.PathPrefix} of {first.File}; "
                + "neither may lie within the other.";
        }
    }

    private static bool Covers(string prefix, string other) =>
        other == prefix || other.StartsWith(prefix + "/", StringComparison.Ordinal);
}
