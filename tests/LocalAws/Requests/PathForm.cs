using System.Text.RegularExpressions;

namespace LocalAws.Requests;

/// <summary>Normalization of a path by a gateway before it routes. AWS documents none of these forms, and each has been reported.</summary>
internal enum PathForm
{
    AsSent,
    DecodedOnce,

    /// <summary>And cut at the first question mark, as the events of HTTP APIs have been seen.</summary>
    DecodedTwiceAndCut,
}

internal static partial class PathForms
{
    public static string Of(this PathForm form, string path) => form switch
    {
        PathForm.AsSent => path,
        PathForm.DecodedOnce => Decode(path),
        PathForm.DecodedTwiceAndCut => Cut(Decode(Cut(Decode(path)))),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    /// <summary>The path in the line of a request, where a question mark that was decoded begins the query.</summary>
    public static GatewayRequest Of(this PathForm form, GatewayRequest request) =>
        request with { Path = ImpossibleInALine().Replace(form.Of(request.Path), match => Uri.EscapeDataString(match.Value)) };

    private static string Decode(string path) => Uri.UnescapeDataString(path);

    private static string Cut(string path) => path.Split('?')[0];

    [GeneratedRegex("[^!-~]+")]
    private static partial Regex ImpossibleInALine();
}
