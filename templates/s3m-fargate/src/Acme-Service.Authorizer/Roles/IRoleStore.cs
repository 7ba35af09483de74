namespace Acme_Service.Authorizer.Roles;

/// <summary>Where the roles of callers are kept.</summary>
internal interface IRoleStore
{
    /// <summary>The roles of a caller; none for one that is not known.</summary>
    ValueTask<IReadOnlyList<string>> FindAsync(string principalId);
}
