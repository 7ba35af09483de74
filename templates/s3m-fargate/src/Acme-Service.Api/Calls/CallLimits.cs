using System.ComponentModel.DataAnnotations;

namespace Acme_Service.Api.Calls;

/// <summary>
/// Limits of a call to another service, from the section <c>CallLimits</c> of the configuration, or a variable such as
/// <c>CallLimits__AttemptSeconds</c>. A call ends with the request that it is made for, too.
/// </summary>
internal sealed class CallLimits
{
    public const string Section = "CallLimits";

    /// <summary>Seconds until one attempt is given up.</summary>
    [Range(1, 28)]
    public int AttemptSeconds { get; init; } = 3;

    /// <summary>Seconds until a call is given up, with what repeats it and the time between.</summary>
    [Range(1, 28)]
    public int TotalSeconds { get; init; } = 8;

    public TimeSpan Attempt => TimeSpan.FromSeconds(AttemptSeconds);

    public TimeSpan Total => TimeSpan.FromSeconds(TotalSeconds);
}
