namespace Acme_Service.Authorizer.Roles;

/// <summary>Storage of the roles of callers.</summary>
internal interface IRoleStore
{
    /// <summary>The roles of a caller; none for one that is not known.</summary>
    ValueTask<IReadOnlyList<string>> FindAsync(string principalId);
}
