using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules;

/// <summary>That whatever a template refers to is in it, and what it imports is exported by another stack of the same app.</summary>
internal static class ReferenceRules
{
    private static readonly string[] _sections = ["Resources", "Outputs", "Conditions"];

    public static IEnumerable<string> Broken(IReadOnlyList<CloudTemplate> templates)
    {
        var exports = templates.SelectMany(template => template.Exports).Select(export => export.Key).ToHashSet(StringComparer.Ordinal);
        return templates.SelectMany(template => Broken(template, exports));
    }

    private static IEnumerable<string> Broken(CloudTemplate template, HashSet<string> exports)
    {
        var known = template.Section("Resources").Concat(template.Section("Parameters")).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        return
            from entry in _sections.SelectMany(template.Section)
            from reference in CloudReference.In(entry.Value).Select(reference => (reference.Kind, reference.Target)).Distinct()
            let isImport = reference.Kind == CloudReference.ImportValue
            where isImport ? !exports.Contains(reference.Target) : !known.Contains(reference.Target) && !reference.Target.StartsWith("AWS::", StringComparison.Ordinal)
            let wanted = isImport ? "which no stack of the app exports" : "which is not in the template"
            select $"{template.Stack}/{entry.Key}: {reference.Kind} names {reference.Target}, {wanted}.";
    }
}
