using System.Xml.Linq;

namespace TemplateGenerator.Testing;

/// <summary>Reads the results in a TRX file. Its own counters leave skipped tests out.</summary>
internal static class TrxResults
{
    private static readonly XNamespace _namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Display name → outcome: <c>Passed</c>, <c>Failed</c> or <c>NotExecuted</c>.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Outcomes(string trx) =>
        [.. XDocument.Parse(trx)
            .Descendants(_namespace + "UnitTestResult")
            .Select(result => KeyValuePair.Create((string?)result.Attribute("testName") ?? "", (string?)result.Attribute("outcome") ?? ""))];

    public static TestTotals Count(string trx)
    {
        var outcomes = Outcomes(trx).Select(result => result.Value).ToList();
        var passed = outcomes.Count(outcome => outcome == "Passed");
        var skipped = outcomes.Count(outcome => outcome == "NotExecuted");
        return new(passed, outcomes.Count - passed - skipped, skipped);
    }
}
