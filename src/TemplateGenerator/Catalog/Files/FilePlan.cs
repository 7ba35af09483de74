using Microsoft.Extensions.FileSystemGlobbing;
using TemplateGenerator.Catalog.Checks;

namespace TemplateGenerator.Catalog.Files;

/// <summary>Files of the template that exist in each combination.</summary>
internal sealed class FilePlan
{
    private readonly List<(FileClaim Claim, HashSet<string> Files)> _claims;
    private readonly List<string> _files;

    /// <param name="catalog">Whose claims are applied.</param>
    /// <param name="files">Every file of the template, relative to its folder, with /.</param>
    public FilePlan(TemplateCatalog catalog, IEnumerable<string> files)
    {
        _files = [.. files.Order(StringComparer.Ordinal)];
        _claims = [.. FileClaim.Of(catalog).Select(claim => (claim, Match(claim.Glob, _files)))];
    }

    /// <summary>Paths before renames and before names are put in.</summary>
    public IReadOnlyList<string> FilesOf(Combination combination) =>
        [.. _files.Where(file => Exists(file, combination))];

    /// <summary>Paths of the files in a solution.</summary>
    /// <param name="rename">Puts the solution's name into a path.</param>
    public IReadOnlyList<string> PathsIn(TemplateCatalog catalog, Combination combination, Func<string, string> rename)
    {
        var renames = GlobChecks.Renames(catalog)
            .Where(entry => entry.When.Matches(combination))
            .Select(entry => entry.Rename)
            .DistinctBy(entry => entry.From)
            .ToDictionary(entry => entry.From, entry => entry.To, StringComparer.Ordinal);
        return [.. FilesOf(combination).Select(file => rename(renames.GetValueOrDefault(file, file))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Files by the claims on them, all of which must hold.</summary>
    public IEnumerable<(IReadOnlyList<FileClaim> Claims, IReadOnlyList<string> Files)> ByClaims() =>
        _files
            .Select(file => (File: file, Claims: ClaimsOn(file).ToList()))
            .GroupBy(entry => string.Join('\n', entry.Claims.Select(claim => claim.Glob)), StringComparer.Ordinal)
            .Select(group => ((IReadOnlyList<FileClaim>)group.First().Claims, (IReadOnlyList<string>)[.. group.Select(entry => entry.File)]));

    /// <summary>Claims that match no file, and files that no valid combination has.</summary>
    public IReadOnlyList<CatalogProblem> Problems(TemplateCatalog catalog)
    {
        var valid = Combinations.Valid(catalog);
        return
        [
            .. _claims.Where(entry => entry.Files.Count == 0).SelectMany(entry => entry.Claim.Places.Select(place => new CatalogProblem(
                place, $"'{entry.Claim.Glob}' matches no file under {catalog.Template.Folder}; correct it or remove it."))),
            .. GlobChecks.Renames(catalog).Where(entry => !_files.Contains(entry.Rename.From)).Select(entry => new CatalogProblem(
                $"{entry.Place}.from", $"'{entry.Rename.From}' is no file under {catalog.Template.Folder}; correct it or remove it.")),
            .. (catalog.Service?.Projects ?? []).Select((project, index) => (Project: project, Index: index)).Where(entry => !_files.Contains(entry.Project)).Select(entry => new CatalogProblem(
                $"service.projects[{entry.Index}]", $"'{entry.Project}' is no file under {catalog.Template.Folder}; correct it.")),
            .. _files.Where(file => IsClaimed(file) && !valid.Any(combination => Exists(file, combination))).Select(file => new CatalogProblem(
                string.Join(", ", ClaimsOn(file).SelectMany(claim => claim.Places)),
                $"'{file}' exists in no combination: all of these must agree to it, and they exclude each other. Claim it with one and the same glob in each.")),
        ];
    }

    private static HashSet<string> Match(string glob, IEnumerable<string> files) =>
        [.. new Matcher(StringComparison.Ordinal).AddInclude(glob).Match(files).Files.Select(match => match.Path)];

    private bool IsClaimed(string file) => _claims.Exists(entry => entry.Files.Contains(file));

    private IEnumerable<FileClaim> ClaimsOn(string file) =>
        _claims.Where(entry => entry.Files.Contains(file)).Select(entry => entry.Claim);

    private bool Exists(string file, Combination combination) =>
        ClaimsOn(file).All(claim => claim.Matches(combination));
}
