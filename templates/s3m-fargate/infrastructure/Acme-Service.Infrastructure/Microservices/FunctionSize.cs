using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Microservices;

/// <summary>The memory that Lambda offers. CPU follows it: 1769 MiB come with one vCPU.</summary>
internal static class FunctionSize
{
    public static IEnumerable<string> Problems(int memory) => Valid.Range(memory, 128, 10_240);
}
