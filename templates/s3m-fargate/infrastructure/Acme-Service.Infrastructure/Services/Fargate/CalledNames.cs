using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Services;

/// <summary>The names under <c>calls</c>: each must be that of another service of the solution.</summary>
internal static class CalledNames
{
    public static IEnumerable<string> Problems(IReadOnlyList<ServiceDefinition> services) =>
        services.SelectMany(service => ProblemsOf(service, [.. services.Select(other => other.Name).Where(name => name != service.Name).Distinct()]));

    private static IEnumerable<string> ProblemsOf(ServiceDefinition service, IReadOnlyList<string> others)
    {
        foreach (var calls in service.Calls.GroupBy(name => name))
        {
            if (calls.Key == service.Name)
            {
                yield return $"{service.File}: calls holds \"{calls.Key}\", the service's own name; a service calls itself without a network, so remove it.";
            }
            else if (!others.Contains(calls.Key))
            {
                yield return $"{service.File}: calls holds \"{calls.Key}\", which no service of this solution is called; {Accepted(calls.Key, others)}";
            }
            else if (calls.Count() > 1)
            {
                yield return $"{service.File}: calls holds \"{calls.Key}\" {calls.Count()} times; once is enough.";
            }
        }
    }

    private static string Accepted(string name, IReadOnlyList<string> others) => others.Count == 0
        ? "there is no other service, so remove it, or add one with 'dotnet new s3m-service'."
        : $"the nearest is {Spelling.Nearest(name, others)}, and all others are {string.Join(", ", others.Order(StringComparer.Ordinal))}.";
}
