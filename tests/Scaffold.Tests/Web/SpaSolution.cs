namespace Scaffold.Tests.Web;

/// <summary>A solution scaffolded with <c>--frontend spa</c>, running.</summary>
public sealed class SpaSolution : IAsyncLifetime
{
    internal WebSolution Solution { get; private set; } = null!;

    internal Uri Address => Solution.Server.Address;

    public async ValueTask InitializeAsync() => Solution = await WebSolution.CreateAsync(new() { ["frontend"] = "spa" });

    public ValueTask DisposeAsync() => Solution?.DisposeAsync() ?? ValueTask.CompletedTask;
}
