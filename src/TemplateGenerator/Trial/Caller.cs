using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace TemplateGenerator.Trial;

/// <summary>Headers of a request whose caller a gateway has verified.</summary>
/// <param name="Headers">Tell the API who calls; none if it lets everybody call.</param>
internal sealed record Caller(IReadOnlyDictionary<string, string> Headers)
{
    private const string Name = "trial";

    private const string Role = "admin";

    private static long Expires => DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();

    /// <summary>Whether the API refuses those of whom it knows nothing.</summary>
    public bool MustBeKnown => Headers.Count > 0;

    /// <param name="auth">What was chosen for the option auth.</param>
    /// <exception cref="NotSupportedException">A choice that this does not know.</exception>
    public static Caller Of(string auth) => new(auth switch
    {
        "jwt" => new Dictionary<string, string> { ["x-principal-id"] = Name, ["x-roles"] = Role, ["x-expires"] = $"{Expires}" },
        "cognito" => new Dictionary<string, string> { ["Authorization"] = $"Bearer {AccessToken()}" },
        "none" => new Dictionary<string, string>(),
        _ => throw new NotSupportedException($"Nobody has said how a caller looks with auth {auth}. Say it in src/TemplateGenerator/Trial/Caller.cs."),
    });

    /// <summary>The API leaves signatures to the gateway.</summary>
    private static string AccessToken()
    {
        var claims = new JsonObject
        {
            ["sub"] = Name,
            ["token_use"] = "access",
            ["exp"] = Expires,
            ["cognito:groups"] = new JsonArray(Role),
        };
        return $"{Part("{}")}.{Part(claims.ToJsonString())}.{Part("{}")}";

        static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
    }
}
