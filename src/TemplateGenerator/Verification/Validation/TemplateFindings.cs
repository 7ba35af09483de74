using TemplateGenerator.Verification.Synthesis;

namespace TemplateGenerator.Verification.Validation;

/// <summary>Findings of AWS's validator and of cdk-nag in the distinct templates.</summary>
/// <param name="Validator">File → findings of AWS's validator.</param>
/// <param name="Nag">File → pack of cdk-nag → rule → logical ids of the resources that break it.</param>
internal sealed record TemplateFindings(
    IReadOnlyDictionary<string, IReadOnlyList<ValidatorFinding>> Validator,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>> Nag)
{
    /// <summary>Packs without findings in any environment. The others have none under <c>compliance: strict</c>.</summary>
    private static readonly string[] _always = ["AwsSolutions", "Serverless", "unreadable"];

    public static TemplateFindings None { get; } = new(
        new Dictionary<string, IReadOnlyList<ValidatorFinding>>(),
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>>());

    /// <summary>Severity and rule → number of findings, with the templates that have one.</summary>
    public IEnumerable<RuleCount> ValidatorCounts =>
        from file in Validator
        from finding in file.Value
        group file.Key by (finding.Severity, finding.Rule) into rule
        orderby rule.Key.Severity, rule.Key.Rule
        select new RuleCount(rule.Key.Severity, rule.Key.Rule, rule.Count(), rule.Distinct().Count());

    /// <summary>Pack and rule → number of resources that break it, with the templates that have one.</summary>
    public IEnumerable<RuleCount> NagCounts =>
        from file in Nag
        from pack in file.Value
        from rule in pack.Value
        group (file.Key, Resources: rule.Value.Count) by (Pack: pack.Key, Rule: rule.Key) into counted
        orderby counted.Key.Pack, counted.Key.Rule
        select new RuleCount(counted.Key.Pack, counted.Key.Rule, counted.Sum(file => file.Resources), counted.Count());

    /// <summary>The findings in some of the files.</summary>
    public TemplateFindings Of(Func<string, bool> file) => new(
        Validator.Where(entry => file(entry.Key)).ToDictionary(), Nag.Where(entry => file(entry.Key)).ToDictionary());

    /// <summary>Findings of cdk-nag that are neither fixed nor accepted, one for each combination with that template.</summary>
    public IEnumerable<Problem> Unaccepted(DistinctTemplates templates) =>
        from file in Nag
        from place in templates.PlacesOf(file.Key)
        from pack in file.Value
        where _always.Contains(pack.Key) || place.Environment == StrictEnvironment.Name
        from rule in pack.Value
        from resource in rule.Value.DefaultIfEmpty("")
        select new Problem(
            place.Combination,
            "validate",
            $"{place.Environment}: {place.Stack}/{resource}: cdk-nag {rule.Key}: fix it, or accept it with a reason where the resource is made (Accepted.At).");

    /// <summary>Errors that keep a template from being deployed, one for each combination with that template.</summary>
    public IEnumerable<Problem> Errors(DistinctTemplates templates) =>
        from file in Validator
        from finding in file.Value
        where finding.IsError
        from place in templates.PlacesOf(file.Key)
        select new Problem(place.Combination, "validate", $"{place.Environment}: {place.Stack}/{finding.Resource}: {finding}");
}

/// <param name="Group">Severity or pack.</param>
/// <param name="Findings">Over all distinct templates.</param>
/// <param name="Templates">Distinct templates with at least one.</param>
internal sealed record RuleCount(string Group, string Rule, int Findings, int Templates);

/// <summary>One finding of AWS's validator.</summary>
/// <param name="Severity">FATAL, ERROR, WARN or INFO.</param>
/// <param name="Resource">Logical id, or empty.</param>
/// <param name="Path">The property.</param>
/// <param name="Repair">What the validator proposes, or empty.</param>
internal sealed record ValidatorFinding(string Rule, string Severity, string Resource, string Path, string Message, string Repair)
{
    /// <summary>
    /// Warnings that are accepted: dependencies that references imply already, which the CDK writes and which change nothing, and zones
    /// by name, which the settings give so that synthesis needs no account.
    /// </summary>
    private static readonly string[] _accepted = ["W3005", "W3010"];

    /// <summary>A value outside of an enumeration is a mere warning to the validator, so warnings count too.</summary>
    public bool IsError => Severity is "FATAL" or "ERROR" || (Severity is "WARN" && !_accepted.Contains(Rule));

    public override string ToString() => string.Join(' ', ((string[])[Rule, Path, Message, Repair]).Where(part => part.Length > 0));
}
