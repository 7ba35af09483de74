using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering;
using TemplateGenerator.Verification;
using TemplateGenerator.Workspace;

namespace Templates.Tests;

/// <summary>
/// Holds the compilation in this process against the SDK's own build: of a solution with many faults both must find the same ones at
/// the same places, and of a good one both must make the same types.
/// </summary>
public sealed partial class Agreement(VerifiedMatrix matrix)
{
    /// <summary>Layout, at which <c>dotnet format</c> points with another name.</summary>
    private const string Layout = "IDE0055";

    /// <summary>
    /// A fault of each kind: compiler, nullable, code style, naming, quality rules. None is in a documentation comment: the compiler
    /// looks at those last, and not at all where something else is wrong.
    /// </summary>
    private const string Faults = """
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;

        namespace Acme.Orders.Wrong;

        /// <summary>Text that is well formed.</summary>
        internal class Faulty
        {
            private int Counter;
            private readonly string _unread = "";

            public static int Length(string? text) => text.Length;

            public static byte[] Hash(string text) => MD5.Create().ComputeHash(Encoding.UTF8.GetBytes(text));

            public static void Ignore(int unused)
            {
                var nobody = 1;
                if (DateTime.Now.Year > 2000)
                    return;
                 var  layout = 1;
                try { Console.WriteLine(string.Format("{0}", "a".ToLower())); } catch (Exception) { throw; }
            }

            public void Await(HttpClient client) => client.GetStringAsync("https://example.com");
        }

        """;

    [Fact]
    public async Task OnTheFaultsOfAProject()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("s3m-agreement-").FullName;
        try
        {
            var template = Path.Combine(folder, "template");
            foreach (var path in await Checkout.Repository.FilesUnderAsync(Checkout.Catalog.Template.Folder, cancellation))
            {
                var copy = Path.Combine(template, path[(Checkout.Catalog.Template.Folder.Length + 1)..]);
                _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Checkout.Repository.FullPath(path), copy);
            }

            string[] projects = ["infrastructure/Acme-Service.Infrastructure", "src/Acme-Service.Api", "tests/Acme-Service.Authorizer.Tests"];
            foreach (var project in projects)
            {
                await File.WriteAllTextAsync(Path.Combine(template, project, "Faulty.cs"), Faults, cancellation);
            }

            var combination = Combinations.WithDefaults(Checkout.Catalog, new Dictionary<string, string> { ["frontend"] = "container" });
            var plan = new VerificationPlan
            {
                Subjects = [new Subject("faulty", combination, template)],
                Catalog = Checkout.Catalog,
                ShortName = Checkout.Catalog.Template.ShortName,
                Tokens = Tokens.All(Checkout.Catalog),
                Workspace = Directory.CreateDirectory(Path.Combine(folder, "workspace")).FullName,
            };
            var report = await new MatrixVerifier(plan, new NoProgress()).RunAsync(cancellation);
            var inProcess = report.Problems.Where(problem => problem.Stage == "compile").SelectMany(problem => Findings(problem.Message, ""));

            var solution = Assert.Single(report.Solutions);
            var build = await ExternalProcess.CaptureAsync("dotnet", ["build", "--nologo", "-nodeReuse:false"], solution.Folder, cancellation);
            var byBuild = Findings(build.Output, solution.Folder + Path.DirectorySeparatorChar);

            var (built, compiled) = (Comparable(byBuild), Comparable(inProcess));
            Assert.True(
                built.SequenceEqual(compiled),
                $"Only dotnet build finds:\n{string.Join('\n', built.Except(compiled))}\nOnly the compilation in process finds:\n{string.Join('\n', compiled.Except(built))}");
            Assert.True(built.Count > 20, $"Only {built.Count} faults were found:\n{build.Output}");

            var format = await ExternalProcess.CaptureAsync(
                "dotnet", ["format", "whitespace", "--folder", "--verify-no-changes"], solution.Folder, cancellation);
            var linesByFormat = Lines(Findings(format.Output, solution.Folder + Path.DirectorySeparatorChar), rule => rule is "WHITESPACE");
            Assert.Equal(linesByFormat, Lines(inProcess, rule => rule is Layout));
            Assert.Equal(projects.Length, linesByFormat.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void OnTheMembersOfEveryInfrastructureProjectThatBothHaveCompiled()
    {
        Assert.SkipWhen(Approval.IsUpdate, "This run only writes snapshots: nothing was built.");
        var compared = 0;
        foreach (var solution in VerifiedMatrix.Built.Select(combination => matrix.Solution(combination.Id)))
        {
            var built = new ProjectOf(solution, solution.Projects().Single(project => project.StartsWith("infrastructure/", StringComparison.Ordinal)));
            if (File.Exists(built.Assembly) && matrix.AssemblyInProcess(built) is { } compiled)
            {
                Assert.Equal(Members(built.Assembly), Members(compiled));
                compared++;
            }
        }

        Assert.True(compared > 5, $"Only {compared} assemblies were made in both ways.");
    }

    private static List<string> Members(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        // The order of members follows that of files, which differs between file systems.
        return
        [
            .. (from handle in metadata.TypeDefinitions
               let type = metadata.GetTypeDefinition(handle)
               from method in type.GetMethods()
               select $"{metadata.GetString(type.Namespace)}.{WithoutPath(metadata.GetString(type.Name))}.{metadata.GetString(metadata.GetMethodDefinition(method).Name)}").Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The compiler names a file-local type after a hash of its file's path, and the two files lie in different folders.</summary>
    private static string WithoutPath(string type) => FileLocalPrefix().Replace(type, "<$1>F__");

    private static List<string> Comparable(IEnumerable<(string File, string Place, string Rule)> findings) =>
        [.. findings
            .Where(finding => finding.File.Contains("Faulty", StringComparison.Ordinal) && finding.Rule != Layout)
            .Select(finding => $"{finding.File}({finding.Place}): {finding.Rule}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    private static List<string> Lines(IEnumerable<(string File, string Place, string Rule)> findings, Func<string, bool> isLayout) =>
        [.. findings
            .Where(finding => isLayout(finding.Rule))
            .Select(finding => $"{finding.File}({finding.Place.Split(',')[0]})")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<(string File, string Place, string Rule)> Findings(string output, string root) =>
        Finding().Matches(output).Select(match =>
            (match.Groups["file"].Value.Replace(root.Length == 0 ? "\0" : root, "", StringComparison.Ordinal), match.Groups["place"].Value, match.Groups["rule"].Value));

    [GeneratedRegex(@"^\s*(?<file>[^\s(][^(\n]*\.cs)\((?<place>\d+,\d+)\): (error|warning) (?<rule>[A-Z]+\d*):", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Finding();

    [GeneratedRegex("^<(.*)>F[0-9A-F]+__")]
    private static partial Regex FileLocalPrefix();
}
