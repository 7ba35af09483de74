using System.Xml.Linq;

namespace TemplateGenerator.Testing;

/// <summary>Counts the results in a TRX file. Its own counters leave skipped tests out.</summary>
internal static class TrxResults
{
    private static readonly XNamespace _namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static TestTotals Count(string trx)
    {
        var outcomes = XDocument.Parse(trx)
            .Descendants(_namespace + "UnitTestResult")
            .Select(result => (string?)result.Attribute("outcome"))
            .ToList();
        var passed = outcomes.Count(outcome => outcome == "Passed");
        var skipped = outcomes.Count(outcome => outcome == "NotExecuted");
        return new(passed, outcomes.Count - passed - skipped, skipped);
    }
}
