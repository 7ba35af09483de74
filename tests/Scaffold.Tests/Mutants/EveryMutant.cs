namespace Scaffold.Tests.Mutants;

/// <summary>That the tests of a solution hold what its security rests on: each of these holes makes one of them fail.</summary>
public sealed class EveryMutant
{
    [Theory]
    [InlineData("jwt", "alb")]
    [InlineData("jwt", "nlb")]
    [InlineData("cognito", "alb")]
    public async Task IsKilled(string auth, string integration)
    {
        var mutants = SecurityMutants.All.Where(mutant => (mutant.Auth, mutant.Integration) == (auth, integration)).ToList();
        using var solution = await BuiltSolution.CreateAsync(
            new() { ["integration"] = integration, ["auth"] = auth }, [.. mutants.Select(mutant => SolutionTests.TestProject(mutant.Project)).Distinct()]);
        foreach (var project in mutants.GroupBy(mutant => mutant.Project))
        {
            var (total, failed, _) = await SolutionTests.RunAsync(solution, project.Key, [.. project.Select(mutant => mutant.Test).Distinct()]);
            Assert.True((total, failed) is ( > 0, 0), $"{failed} of {total} tests of {project.Key} fail without any mutant.");
        }

        var survivors = new List<string>();
        foreach (var mutant in mutants)
        {
            if (!await DiesAsync(solution, mutant))
            {
                survivors.Add($"{mutant.Name}: {mutant.Test} passes");
            }
        }

        Console.WriteLine($"Mutants with auth {auth} and integration {integration}: {mutants.Count} tried, {mutants.Count - survivors.Count} killed.");
        Assert.True(survivors.Count == 0, string.Join('\n', survivors));
    }

    private static async Task<bool> DiesAsync(BuiltSolution solution, Mutant mutant)
    {
        var originals = mutant.Edits.Select(edit => solution.PathOf(edit.File)).Distinct().ToDictionary(file => file, File.ReadAllText);
        try
        {
            foreach (var edit in mutant.Edits)
            {
                var file = solution.PathOf(edit.File);
                await File.WriteAllTextAsync(file, edit.ApplyTo(await File.ReadAllTextAsync(file)));
            }

            var build = await SolutionTests.BuildAsync(solution, mutant.Project);
            Assert.True(build.ExitCode == 0, $"{mutant.Name}: {build.Output}");
            return (await SolutionTests.RunAsync(solution, mutant.Project, mutant.Test)).Failed > 0;
        }
        finally
        {
            foreach (var (file, text) in originals)
            {
                await File.WriteAllTextAsync(file, text);
            }
        }
    }
}
