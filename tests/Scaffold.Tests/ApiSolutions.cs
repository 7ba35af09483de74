using System.Collections.Concurrent;

namespace Scaffold.Tests;

/// <summary>Solutions of which the API is built, one for each kind of identity, made when the first test asks for it.</summary>
public sealed class ApiSolutions : IDisposable
{
    public const string Project = "src/Acme.Orders.Api/Acme.Orders.Api.csproj";

    private static readonly Dictionary<string, string> _databases = new() { ["jwt"] = "dynamodb", ["cognito"] = "rds", ["none"] = "none" };

    private readonly ConcurrentDictionary<string, Lazy<Task<BuiltSolution>>> _solutions = new();

    internal Task<BuiltSolution> WithAsync(string auth) => _solutions.GetOrAdd(
        auth, _ => new(() => BuiltSolution.CreateAsync(new() { ["auth"] = auth, ["database"] = _databases[auth] }, Project))).Value;

    public void Dispose()
    {
        foreach (var solution in _solutions.Values.Where(solution => solution.Value.IsCompletedSuccessfully))
        {
            solution.Value.Result.Dispose();
        }
    }
}
