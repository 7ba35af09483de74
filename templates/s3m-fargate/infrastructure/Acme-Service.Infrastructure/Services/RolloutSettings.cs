using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Services;

/// <summary>How requests move to a new version of a service.</summary>
internal sealed record RolloutSettings : IChecked
{
#if (UseLambda)
    /// <summary>The smallest share by which AWS moves requests in steps of equal size.</summary>
    private const int SmallestStep = 1;

    /// <summary>
    /// The way in which they move: all at once (<c>rolling</c>), a few first and then all others (<c>canary</c>), or in steps of equal
    /// size (<c>linear</c>).
    /// </summary>
#else
    /// <summary>The smallest share by which ECS moves requests in steps of equal size.</summary>
    private const int SmallestStep = 3;

    /// <summary>
    /// The way in which they move: task by task (<c>rolling</c>), all at once to a second set of tasks (<c>blueGreen</c>), a few first and
    /// then all others (<c>canary</c>), or in steps of equal size (<c>linear</c>).
    /// </summary>
#endif
    public RolloutStrategy Strategy { get; init; } = RolloutStrategy.Rolling;

#if (!UseLambda || UseContainer)
    /// <summary>
    /// Minutes for which alarms are watched after all requests have moved, before a deployment counts as done. ECS takes three hours
    /// where it is told nothing.
    /// </summary>
    public int BakeMinutes { get; init; } = 5;

#endif
    /// <summary>Percentage of the requests that move first (canary), or in each step (linear).</summary>
    public int StepPercent { get; init; } = 10;

    /// <summary>Minutes until all others follow (canary), or until the next step (linear).</summary>
    public int StepMinutes { get; init; } = 5;

    /// <summary>Whether a second set of tasks or instances takes over, rather than task by task.</summary>
    internal bool MovesRequests => Strategy is not RolloutStrategy.Rolling;

    public IEnumerable<string> Problems() =>
        [
            .. Valid.Range(StepPercent, Strategy is RolloutStrategy.Linear ? SmallestStep : 1, 99),
            .. Valid.Range(StepMinutes, 1, 1440),
#if (!UseLambda || UseContainer)
            .. Valid.Range(BakeMinutes, 0, 1440),
#endif
#if (UseLambda)
            .. Strategy is RolloutStrategy.BlueGreen
                ? ["strategy is blueGreen, which only tasks have; for functions choose rolling (all requests at once), canary or linear"]
                : Array.Empty<string>(),
#elif (UsePublicAlb && !UseNoAuth)
            .. MovesRequests
                ? [$"strategy is {Valid.NameInFile(Strategy.ToString())}; a load balancer that checks tokens cannot divide requests, so it must be rolling"]
                : Array.Empty<string>(),
#endif
        ];
}

/// <summary>The ways in which requests move to a new version.</summary>
internal enum RolloutStrategy
{
    Rolling,
    BlueGreen,
    Canary,
    Linear,
}
