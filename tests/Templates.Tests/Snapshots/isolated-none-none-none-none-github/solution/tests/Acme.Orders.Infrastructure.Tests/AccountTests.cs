using System.Diagnostics;

namespace Acme.Orders.Infrastructure.Tests;

/// <summary><c>infrastructure/account.sh</c>, with a command line of AWS that stands in for an account.</summary>
public sealed class AccountTests : IDisposable
{
    /// <summary>Answers as an account does that has what the file <c>has</c> names, and writes down what would change it.</summary>
    private const string Aws = """
        #!/usr/bin/env bash
        has() { grep --quiet --line-regexp "$1" "$(dirname "$0")/has"; }
        case "$1 $2" in
          "sts get-caller-identity") echo arn:aws:iam::111122223333:user/somebody ;;
          "ssm get-parameter") has bootstrap ;;
          "iam get-role") has ecs ;;
          "apigateway get-account") if has logs; then echo arn:aws:iam::111122223333:role/somebodys; else echo None; fi ;;
          *) echo "$1 $2" >> "$(dirname "$0")/changes"; echo arn:aws:iam::111122223333:role/new ;;
        esac
        """;

    private readonly DirectoryInfo _programs = Directory.CreateTempSubdirectory("account-tests-");

    [Fact]
    public async Task An_account_that_has_everything_is_left_as_it_is()
    {
        var (code, output) = await RunAsync(["bootstrap", "ecs", "logs"], "prepare");

        Assert.Equal((0, "The account has what this solution expects of it."), (code, output));
        Assert.Empty(Changes);
    }

    [Fact]
    public async Task What_a_new_account_lacks_is_said_and_nothing_is_changed()
    {
        var (code, output) = await RunAsync([]);

        Assert.Equal(1, code);
        Assert.Contains("Missing: the CDK's own stack in this region; run 'npx aws-cdk@2 bootstrap'", output, StringComparison.Ordinal);
        Assert.Contains("Missing: the service-linked role of ECS", output, StringComparison.Ordinal);
        Assert.Empty(Changes);
    }

    [Fact]
    public async Task What_is_missing_is_made()
    {
        var (code, output) = await RunAsync(["bootstrap"], "prepare");

        Assert.True(code == 0, output);
        Assert.Equal(
            [
                "iam create-service-linked-role",
            ],
            Changes);
    }

    public void Dispose() => _programs.Delete(recursive: true);

    private string[] Changes => File.Exists(In("changes")) ? File.ReadAllLines(In("changes")) : [];

    private string In(string file) => Path.Combine(_programs.FullName, file);

    private async Task<(int Code, string Output)> RunAsync(string[] has, params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The script is for bash.");
            return default;
        }

        await File.WriteAllTextAsync(In("aws"), Aws);
        File.SetUnixFileMode(In("aws"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllLinesAsync(In("has"), has);
        var start = new ProcessStartInfo("bash", [Path.Combine(SynthesizedApps.OwnRoot, "infrastructure", "account.sh"), .. arguments])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{_programs.FullName}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["ACCOUNT_WAIT_SECONDS"] = "0";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.Trim());
    }
}
