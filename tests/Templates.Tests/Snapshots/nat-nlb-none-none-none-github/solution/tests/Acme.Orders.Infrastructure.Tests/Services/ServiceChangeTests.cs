namespace Acme.Orders.Infrastructure.Tests;

/// <summary>A solution whose services change, as the deployment of one template over another.</summary>
public class ServiceChangeTests
{
    [Fact]
    public void A_service_comes_when_the_foundation_goes_first()
    {
        var (old, current) = (With("orders"), With("orders", "billing"));

        Assert.Empty(Exports(old).Except(Exports(current)));
    }

    [Fact]
    public void A_service_goes_when_the_services_go_first()
    {
        var (old, current) = (With("orders", "billing"), With("orders"));

        Assert.Empty(Imports(current).Except(Exports(old)));
    }

    private static IEnumerable<string> Exports(SynthesizedApp app) => new TemplateReferences(app.Foundation.Text).Exports.Keys;

    private static IEnumerable<string> Imports(SynthesizedApp app) =>
        app.Stacks.SelectMany(stack => new TemplateReferences(stack.Text).Imports).Select(import => import.Name);

    private static SynthesizedApp With(params string[] services)
    {
        using var solution = new SolutionFolder();
        foreach (var service in services)
        {
            solution.WithService(service, $"/{service}");
        }

        return solution.Synthesize();
    }
}
