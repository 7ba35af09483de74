namespace Acme_Service.Infrastructure.Tests;

public class ServiceImageTests
{
    [Fact]
    public void An_image_is_made_of_sources_without_what_a_build_leaves_among_them()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders")
            .WithFile(".dockerignore", "**/bin\n**/obj\n")
            .WithFile("src/orders/Program.cs", "")
            .WithFile("src/orders/bin/Debug/orders.dll", "")
            .WithFile("src/orders/obj/project.assets.json", "");
        solution.Synthesize();
        var sources = Directory.GetDirectories(solution.Output, "asset.*")
            .Select(asset => Path.Combine(asset, "src", "orders"))
            .Single(Directory.Exists);

        Assert.Equal(
            ["Dockerfile", "Program.cs", "service.json"],
            Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(sources, file)).Order(StringComparer.Ordinal));
    }
}
