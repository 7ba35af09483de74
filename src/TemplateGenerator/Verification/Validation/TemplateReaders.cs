using System.Text.Json;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Verification.Validation;

/// <summary>Has templates read by AWS's validator and by the rule packs of cdk-nag, side by side.</summary>
internal sealed class TemplateReaders(NodeTools tools)
{
    private const string Validator = "validate.mjs";
    private const string Nag = "nag.mjs";

    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    /// <param name="folder">Receives the templates; made when missing.</param>
    /// <exception cref="ToolException">One of the programs failed; the message holds what it printed.</exception>
    public async Task<TemplateFindings> ReadAsync(DistinctTemplates templates, string folder, CancellationToken cancellation)
    {
        templates.WriteTo(folder);
        var validator = RunAsync<Dictionary<string, IReadOnlyList<ValidatorFinding>>>(Validator, [folder], cancellation);
        var nag = RunAsync<Dictionary<string, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>>>(Nag, [folder], cancellation);
        return new(await validator, await nag);
    }

    private async Task<T> RunAsync<T>(string program, string[] arguments, CancellationToken cancellation)
    {
        var result = await tools.RunAsync(program, arguments, cancellation);
        return result.ExitCode == 0
            ? JsonSerializer.Deserialize<T>(result.StandardOutput, _web)!
            : throw new ToolException(ExitCodes.ExternalProgram, $"tools/{program} ended with exit code {result.ExitCode}.", result.StandardError);
    }
}
