namespace Acme_Service.Shared;

/// <summary>Roles of callers. A caller without a role may read their own acme items.</summary>
internal static class CallerRole
{
    /// <summary>Creates, changes and deletes what is their own.</summary>
    public const string Writer = "writer";

    /// <summary>May do with what belongs to others what its owners may.</summary>
    public const string Administrator = "admin";
}
