using System.Text.Json.Serialization;
using Acme_Service.Shared;

namespace Acme_Service.WebHost.Pages;

#if (UseNoAuth)
/// <summary>config.json: what the page has to know of its environment.</summary>
/// <param name="Api">Base URL of the API; empty when it has the page's own address.</param>
internal sealed record WebConfig(string Api)
{
    /// <summary>Origins that the page connects to, besides its own.</summary>
    [JsonIgnore]
    public IEnumerable<string> Connections => OriginsOf([Api]);

#else
/// <summary>config.json: what the page has to know of its environment.</summary>
/// <param name="Api">Base URL of the API; empty when it has the page's own address.</param>
/// <param name="SignIn">Where people sign in; null when nobody does.</param>
internal sealed record WebConfig(string Api, SignInConfig? SignIn)
{
    private static readonly string[] _signInVariables =
        [WebEnvironment.SignInAuthority, WebEnvironment.SignInClientId, WebEnvironment.SignInScope];

    /// <summary>Origins that the page connects to, besides its own.</summary>
    [JsonIgnore]
    public IEnumerable<string> Connections => SignIn switch
    {
        null => OriginsOf([Api]),
        { Origins: [] } => OriginsOf([Api, SignIn.Authority]),
        _ => OriginsOf([Api]).Concat(SignIn.Origins),
    };

#endif
    /// <exception cref="InvalidOperationException">Values are missing or invalid; the message names each of them.</exception>
    public static WebConfig Read(IConfiguration configuration)
    {
        List<string> problems = [.. AddressProblems(WebEnvironment.ApiUrl, configuration)];
#if (!UseNoAuth)
        var signIn = ReadSignIn(configuration, problems);
#endif
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', problems));
        }

        var api = configuration[WebEnvironment.ApiUrl]?.TrimEnd('/') ?? "";
#if (UseNoAuth)
        return new(api);
#else
        return new(api, signIn);
#endif
    }

#if (!UseNoAuth)
    private static SignInConfig? ReadSignIn(IConfiguration configuration, List<string> problems)
    {
        string[] missing = [.. _signInVariables.Where(name => string.IsNullOrEmpty(configuration[name]))];
        if (missing.Length == _signInVariables.Length)
        {
            return null;
        }

        problems.AddRange(AddressProblems(WebEnvironment.SignInAuthority, configuration));
        string[] origins = [.. (configuration[WebEnvironment.SignInOrigins] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        problems.AddRange(origins.Where(origin => !IsWebAddress(origin) || origin.IndexOfAny([';', ',']) >= 0)
            .Select(origin => $"{WebEnvironment.SignInOrigins} holds '{origin}': give origins such as https://login.example.com, separated by spaces."));
        problems.AddRange(missing.Select(name => $"{name} is not set: set all of {string.Join(", ", _signInVariables)} or none."));
        return new(
            configuration[WebEnvironment.SignInAuthority] ?? "",
            configuration[WebEnvironment.SignInClientId] ?? "",
            configuration[WebEnvironment.SignInScope] ?? "",
            origins);
    }

#endif
    private static IEnumerable<string> AddressProblems(string name, IConfiguration configuration)
    {
        if (configuration[name] is { Length: > 0 } value && !IsWebAddress(value))
        {
            yield return $"{name} is '{value}': give an address such as https://api.example.com.";
        }
    }

    private static IEnumerable<string> OriginsOf(IEnumerable<string> addresses) =>
        addresses.Where(address => address.Length > 0).Select(address => new Uri(address).GetLeftPart(UriPartial.Authority));

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
