using System.Diagnostics;

namespace Acme.Orders.Infrastructure.Tests;

public class CommandLineTests
{
    [Fact]
    public async Task Wrong_settings_end_with_code_2_and_words_instead_of_a_stack_trace()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("network.flowLogs", "\"some\"");
        var (code, errors) = await RunAsync(solution.Root, "--environment", "dev");

        Assert.Equal(2, code);
        Assert.Equal("dev.json: network.flowLogs is \"some\"; it must be one of off, rejected, all.", errors.Trim());
        Assert.False(Directory.Exists(solution.Output));
    }

    [Fact]
    public async Task A_folder_without_a_solution_is_reported()
    {
        var (code, errors) = await RunAsync(Path.GetTempPath());

        Assert.Equal(2, code);
        Assert.StartsWith("There is no cdk.json in ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_environment_without_placeholders_passes_the_preflight()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders");

        Assert.Equal((0, ""), await RunAsync(solution.Root, "preflight", "--environment", "prod"));
    }

    private static async Task<(int Code, string Errors)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(InfrastructureApp).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        };
        start.Environment.Remove("CDK_OUTDIR");
        start.Environment.Remove("CDK_CONTEXT_JSON");
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, errors);
    }
}
