using Acme_Service.Authorizer.Roles;

namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>Roles by principal, and how often each was asked for.</summary>
internal sealed class FakeRoleStore : IRoleStore
{
    public Dictionary<string, string[]> Roles { get; } = [];

    public List<string> Lookups { get; } = [];

    public bool Fails { get; set; }

    public ValueTask<IReadOnlyList<string>> FindAsync(string principalId)
    {
        Lookups.Add(principalId);
        return Fails
            ? throw new TimeoutException("The table does not answer.")
            : new(Roles.GetValueOrDefault(principalId) ?? []);
    }
}
