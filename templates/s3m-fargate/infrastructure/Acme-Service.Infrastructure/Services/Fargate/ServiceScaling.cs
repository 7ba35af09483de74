using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Services;

internal sealed record ServiceScaling : IChecked
{
    /// <summary>Tasks that always run.</summary>
    public int MinTasks { get; init; } = 2;

    /// <summary>Tasks that run at most; <c>minTasks</c> where that is more.</summary>
    public int MaxTasks { get; init; } = 6;

    /// <summary>Average CPU load that scaling aims at.</summary>
    public int CpuPercent { get; init; } = 60;

    public IEnumerable<string> Problems() =>
        [
            .. Valid.Range(MinTasks, 1, 100),
            .. Valid.Range(MaxTasks, MinTasks, 1000),
            .. Valid.Range(CpuPercent, 10, 90),
        ];
}
