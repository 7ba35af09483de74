using System.Security.Cryptography;
using System.Text;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>
/// The part of a project that decides what an analyzer can say of one file: the file itself, and the declarations of the files that
/// declare a type which it names. A file whose surroundings are the same in two projects need not be analyzed again.
/// </summary>
internal sealed class FileSurroundings
{
    private readonly Dictionary<string, List<CompiledFile>> _declaring = new(StringComparer.Ordinal);

    /// <param name="files">Of the project.</param>
    /// <param name="referenced">Of the projects that it refers to.</param>
    public FileSurroundings(IEnumerable<CompiledFile> files, IEnumerable<CompiledFile> referenced)
    {
        foreach (var file in files.Concat(referenced))
        {
            foreach (var type in file.Declared)
            {
                if (!_declaring.TryGetValue(type, out var declaring))
                {
                    _declaring.Add(type, declaring = []);
                }

                declaring.Add(file);
            }
        }
    }

    /// <summary>A hash that is equal for equal surroundings.</summary>
    public string Of(CompiledFile file)
    {
        var declaring = file.Named.Where(_declaring.ContainsKey)
            .SelectMany(name => _declaring[name])
            .Select(other => $"{other.Tree.FilePath}\0{other.OutlineHash}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file.Tree.FilePath}\0{file.Hash}\n{string.Join('\n', declaring)}")));
    }
}
