namespace Acme_Service.Authorizer.Runtime;

/// <summary>A failed invocation, as the Lambda Runtime API wants it reported.</summary>
internal sealed record RuntimeError(string ErrorMessage, string ErrorType, IReadOnlyList<string> StackTrace)
{
    public static RuntimeError From(Exception exception) =>
        new(exception.Message, exception.GetType().Name, exception.StackTrace?.Split('\n') ?? []);
}
