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

    [Fact]
    public void A_service_that_is_renamed_keeps_its_data()
    {
        using var before = new SolutionFolder();
        using var after = new SolutionFolder();
        var old = before.WithService("orders", "/orders").Synthesize();
        var current = after.WithService("sales", "/orders", service => service["storageName"] = "orders").Synthesize();

        Assert.Equal(old.Foundation.Text, current.Foundation.Text);
        Assert.Equal(StorageOf(old), StorageOf(current));
    }

    [Fact]
    public void Two_services_share_no_data()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithService("sales", "/sales", service => service["storageName"] = "orders");
        var refusal = Assert.Throws<Settings.SettingsException>(() => Services.ServiceCatalog.Discover(solution.Root));

        Assert.Equal(
            ["src/sales/service.json: the data \"orders\" belongs to src/orders/service.json; give one of them another name or storageName."],
            refusal.Problems);
    }

    [Fact]
    public void A_storage_name_that_no_database_could_have_is_refused()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders", service => service["storageName"] = "My Orders");
        var refusal = Assert.Throws<Settings.SettingsException>(() => Services.ServiceCatalog.Discover(solution.Root));

        Assert.Equal(
            ["src/orders/service.json: storageName is \"My Orders\"; it must be at most 30 of a-z, 0-9 and -, and begin with a letter."],
            refusal.Problems);
    }

    /// <summary>What the service is told of its data.</summary>
    private static string StorageOf(SynthesizedApp app) =>
        app.Services.ServiceVariables.Single()["TABLE_NAME"]!.ToJsonString();

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
