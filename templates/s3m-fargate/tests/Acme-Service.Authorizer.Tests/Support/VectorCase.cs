namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>One test vector.</summary>
/// <param name="Name">File, number and comment.</param>
/// <param name="Token">Compact serialization.</param>
/// <param name="KeySet">JWK set.</param>
/// <param name="Algorithms">Those that are allowed; empty for all.</param>
/// <param name="IsValid">What its authors say.</param>
/// <param name="Exclusion">Why this verifier refuses it although it is valid, or null.</param>
internal sealed record VectorCase(string Name, string Token, string KeySet, string[] Algorithms, bool IsValid, string? Exclusion)
{
    public bool IsAccepted => IsValid && Exclusion is null;

    public string Label => $"{Name}, {(Exclusion is null ? IsValid ? "valid" : "invalid" : $"excluded: {Exclusion}")}";
}
