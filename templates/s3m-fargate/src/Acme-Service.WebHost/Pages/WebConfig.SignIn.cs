using Acme_Service.Shared;

namespace Acme_Service.WebHost.Pages;

internal sealed partial record WebConfig
{
    private static readonly string[] _signInVariables =
        [WebEnvironment.SignInAuthority, WebEnvironment.SignInClientId, WebEnvironment.SignInScope];

    /// <summary>Where people sign in; null when nobody does.</summary>
    public SignInConfig? SignIn { get; private set; }

    partial void ReadSignIn(IConfiguration configuration, List<string> problems)
    {
        string[] missing = [.. _signInVariables.Where(name => string.IsNullOrEmpty(configuration[name]))];
        if (missing.Length == _signInVariables.Length)
        {
            return;
        }

        problems.AddRange(AddressProblems(WebEnvironment.SignInAuthority, configuration));
        problems.AddRange(missing.Select(name => $"{name} is not set: set all of {string.Join(", ", _signInVariables)} or none."));
        if (problems.Count == 0)
        {
            SignIn = new SignInConfig(
                configuration[WebEnvironment.SignInAuthority]!,
                configuration[WebEnvironment.SignInClientId]!,
                configuration[WebEnvironment.SignInScope]!);
            Addresses = [Api, SignIn.Authority];
        }
    }
}
