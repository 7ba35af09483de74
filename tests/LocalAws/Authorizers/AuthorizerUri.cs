using System.Text.RegularExpressions;

namespace LocalAws.Authorizers;

/// <summary>The address by which API Gateway calls a function.</summary>
internal static partial class AuthorizerUri
{
    /// <summary>The function's ARN.</summary>
    public static string Function(string uri) => Form().Match(uri) is { Success: true } match
        ? match.Groups["arn"].Value
        : throw new NotUnderstoodException(uri, "an AuthorizerUri of this form");

    [GeneratedRegex(@"\Aarn:aws:apigateway:[a-z0-9-]+:lambda:path/2015-03-31/functions/(?<arn>[^/]+)/invocations\z")]
    private static partial Regex Form();
}
