namespace LocalAws.Requests;

/// <summary>How a gateway reads paths.</summary>
/// <param name="Decided">The form by which it decides who may pass.</param>
/// <param name="Forwarded">The form in which it passes requests on.</param>
internal sealed record PathReading(PathForm Decided, PathForm Forwarded)
{
    public static PathReading AsSent { get; } = new(PathForm.AsSent, PathForm.AsSent);

    /// <summary>Each way in which an AWS gateway might do it.</summary>
    public static IReadOnlyList<PathReading> All { get; } =
        [.. from decided in Enum.GetValues<PathForm>() from forwarded in new[] { PathForm.AsSent, PathForm.DecodedOnce } select new PathReading(decided, forwarded)];
}
