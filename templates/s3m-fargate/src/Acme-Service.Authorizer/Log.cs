using System.Text.Json;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Roles;

namespace Acme_Service.Authorizer;

/// <summary>Everything the authorizer ever logs, one JSON object a line: no token, no claim's value, no caller.</summary>
internal sealed class Log(TextWriter output)
{
    public void TokenRejected(Rejection rejection) => Write(new LogEntry("Warning", "TokenRejected", rejection.Reason.ToString())
    {
        Expected = rejection.Expected,
        Actual = rejection.Actual,
    });

    public void RequestDenied(int roles) => Write(new LogEntry("Warning", "RequestDenied", "NoRoute")
    {
        Expected = "a route of policy.json",
        Actual = $"a caller with {roles} roles",
    });

    public void RolesLeftOut(int roles) => Write(new LogEntry("Warning", "RolesLeftOut", "TooManyRoles")
    {
        Expected = $"at most {RoleNames.MaxRoles} roles, of which those that policy.json names are kept first",
        Actual = $"a caller with {roles} roles",
    });

    /// <summary>A fault of ours or of a service we depend on. The word AuthorizerFault is what alarms look for.</summary>
    public void AuthorizerFault(Exception exception) => Write(new LogEntry("Error", "AuthorizerFault", exception.GetType().Name)
    {
        Causes = [.. Causes(exception)],
    });

    private static IEnumerable<string> Causes(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception.Message;
        }
    }

    private void Write(LogEntry entry) => output.WriteLine(JsonSerializer.Serialize(entry, AuthorizerJson.Default.LogEntry));
}

/// <summary>One line of the log.</summary>
internal sealed record LogEntry(string Level, string Event, string Reason)
{
    public string? Expected { get; init; }

    public string? Actual { get; init; }

    /// <summary>Causes of the failure, from the outermost to the innermost.</summary>
    public IReadOnlyList<string>? Causes { get; init; }
}
