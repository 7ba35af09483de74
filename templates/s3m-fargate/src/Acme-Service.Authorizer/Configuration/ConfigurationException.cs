namespace Acme_Service.Authorizer.Configuration;

/// <summary>The authorizer cannot start; the message lists every problem, one a line.</summary>
internal sealed class ConfigurationException(string summary, IReadOnlyList<string> problems)
    : Exception($"{summary}\n- {string.Join("\n- ", problems)}")
{
    public IReadOnlyList<string> Problems => problems;
}
