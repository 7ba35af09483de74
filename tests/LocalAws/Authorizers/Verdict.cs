namespace LocalAws.Authorizers;

/// <summary>An authorizer's decision on a request.</summary>
/// <param name="Status">200, 401, 403 or 500.</param>
/// <param name="Context">The authorizer's context about the caller, under the names by which mappings refer to it.</param>
internal sealed record Verdict(int Status, IReadOnlyDictionary<string, string> Context)
{
    private static readonly Dictionary<string, string> _nothing = [];

    public static Verdict Unauthorized { get; } = new(401, _nothing);

    public static Verdict Forbidden { get; } = new(403, _nothing);

    public static Verdict Failed { get; } = new(500, _nothing);

    public static Verdict Allowed(IReadOnlyDictionary<string, string> context) => new(200, context);

    /// <summary>A function that fails with the word Unauthorized refuses the caller; any other failure is its own.</summary>
    public static Verdict Of(Functions.FunctionErrorException error) => error.Message == "Unauthorized" ? Unauthorized : Failed;
}
