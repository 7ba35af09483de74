namespace Acme_Service.Authorizer.Roles;

/// <summary>For callers whose roles are all in their tokens.</summary>
internal sealed class NoRoleStore : IRoleStore
{
    public ValueTask<IReadOnlyList<string>> FindAsync(string principalId) => new([]);
}
