using Acme_Service.Shared;

namespace Acme_Service.WebHost.Pages;

/// <summary>config.json: where the page finds its API, and where people sign in.</summary>
/// <param name="Api">Base URL of the API; empty when it has the page's own address.</param>
/// <param name="SignIn">Null when nobody signs in.</param>
internal sealed record WebConfig(string Api, SignInConfig? SignIn)
{
    private static readonly string[] _signInVariables =
        [WebEnvironment.SignInAuthority, WebEnvironment.SignInClientId, WebEnvironment.SignInScope];

    /// <exception cref="InvalidOperationException">Values are missing or invalid; the message names each of them.</exception>
    public static WebConfig Read(IConfiguration configuration)
    {
        List<string> problems =
        [
            .. new[] { WebEnvironment.ApiUrl, WebEnvironment.SignInAuthority }
                .Where(name => configuration[name] is { Length: > 0 } value && !IsWebAddress(value))
                .Select(name => $"{name} is '{configuration[name]}': give an address such as https://api.example.com."),
        ];

        string[] missing = [.. _signInVariables.Where(name => string.IsNullOrEmpty(configuration[name]))];
        bool hasSignIn = missing.Length < _signInVariables.Length;
        if (hasSignIn)
        {
            problems.AddRange(missing.Select(name => $"{name} is not set: set all of {string.Join(", ", _signInVariables)} or none."));
        }

        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', problems));
        }

        return new WebConfig(
            configuration[WebEnvironment.ApiUrl]?.TrimEnd('/') ?? "",
            hasSignIn
                ? new SignInConfig(
                    configuration[WebEnvironment.SignInAuthority]!,
                    configuration[WebEnvironment.SignInClientId]!,
                    configuration[WebEnvironment.SignInScope]!)
                : null);
    }

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
