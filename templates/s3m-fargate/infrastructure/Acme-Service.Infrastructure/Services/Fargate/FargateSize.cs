namespace Acme_Service.Infrastructure.Services;

/// <summary>The pairs of CPU and memory that Fargate offers.</summary>
internal static class FargateSize
{
    private const int GiB = 1024;

    private static readonly Dictionary<int, int[]> _memoryByCpu = new()
    {
        [256] = [512, 1 * GiB, 2 * GiB],
        [512] = Steps(1, 4, 1),
        [1024] = Steps(2, 8, 1),
        [2048] = Steps(4, 16, 1),
        [4096] = Steps(8, 30, 1),
        [8192] = Steps(16, 60, 4),
        [16384] = Steps(32, 120, 8),
    };

    public static IEnumerable<string> Problems(int cpu, int memory)
    {
        if (!_memoryByCpu.TryGetValue(cpu, out var memories))
        {
            yield return $"cpu is {cpu}; it must be one of {string.Join(", ", _memoryByCpu.Keys)}";
        }
        else if (!memories.Contains(memory))
        {
            yield return $"memory is {memory}; with cpu {cpu} it must be one of {string.Join(", ", memories)}";
        }
    }

    private static int[] Steps(int fromGiB, int toGiB, int byGiB) =>
        [.. Enumerable.Range(0, ((toGiB - fromGiB) / byGiB) + 1).Select(step => (fromGiB + (step * byGiB)) * GiB)];
}
