namespace Acme_Service.Infrastructure.Operations;

/// <summary>For the functions that CDK 2.160 brings itself, on nodejs20.x: AWS lets no new function start on that.</summary>
internal static class NodeRuntime
{
    public const string Current = "nodejs24.x";
}
