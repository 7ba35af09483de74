using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Tests.Instantiation;

/// <summary>Every name that can be passed becomes names that compilers, file systems and AWS accept, by the engine's own forms.</summary>
public sealed partial class NamesOfSolutions(NameProbe probe) : IClassFixture<NameProbe>
{
    // Of a file in obj/, such as <project>.Infrastructure.Tests.GeneratedMSBuildEditorConfig.editorconfig.
    private const int LongestEnding = 70;

    private const int FileNameBytes = 255;

    private static readonly string[] _parts =
    [
        "Orders", "orders", "ORDERS", "my-orders", "my_orders", "A&B Orders", "2orders", "2", "-", "_", "__", ".", "..", " ", "'", "\"", "#", "%20",
        "$(Name)", "{0}", "@class", "a;b", "a|b", "a=b", "a,b", "(x)", "[x]", "~", "`", "!", "+", "C#", "F#.NET", "Überweisung", "U\u0308berweisung",
        "Łódź", "straße", "ÆØÅ", "İstanbul", "ısı", "Ελληνικά", "ς", "Заказы", "注文", "주문", "طلبات", "הזמנות", "คำสั่งซื้อ", "ऑर्डर", "🚀", "a🚀b", "👩‍👩‍👧",
        "\u0301", "e\u0301", "\u200D", "\u200B", "\u202E", "\uFEFF", "\uD842\uDFB7", "１２３", "٣", "Ⅳ", "x²", "ﬁne", "K", "CON", "con", "nul", "Aux", "PRN",
        "COM1", "COM¹", "LPT9", "CONIN$", "class", "Class", "namespace", "Stack", "System", "Amazon", "aws", "laws", "cognito", "Acme-Service", "acme_service",
        "thisIsANameThatNobodyWouldWantToReadTwiceAndThatIsLongerThanAllLimits", new('漢', 90), new('.', 70), new('-', 70), $"{new string('x', 59)}.y",
        $"{new string('x', 23)}-y", "é" + new string('z', 80), "\t", "\n", "\u0001",
    ];

    private static readonly string[] _shapes = ["{0}", "Acme.{0}", "{0}.Orders", " {0}..{0}.", "x-{0}_"];

    /// <summary>The engine itself refuses a name of spaces.</summary>
    private static IEnumerable<string> Names =>
        _shapes.SelectMany(shape => _parts.Select(part => string.Format(CultureInfo.InvariantCulture, shape, part)))
            .Concat(Drawn(150)).Distinct(StringComparer.Ordinal).Where(name => !string.IsNullOrWhiteSpace(name));

    [Fact]
    public async Task AreValidWhateverIsPassed()
    {
        var problems = new List<string>();
        foreach (var name in Names)
        {
            var derived = await probe.DeriveAsync(name);
            problems.AddRange(Problems(derived).Select(problem => $"'{name}': {problem} ({derived})"));
        }

        Assert.Equal([], problems);
    }

    [Theory]
    [InlineData("Acme.Orders", "Acme.Orders", "Acme.Orders", "acme-orders")]
    [InlineData("A&B Orders", "A_B_Orders", "A_B_Orders", "a-b-orders")]
    [InlineData("my-orders", "my-orders", "my_orders", "my-orders")]
    [InlineData("2orders", "2orders", "_2orders", "app-2orders")]
    [InlineData("Acme..Orders.", "Acme.Orders", "Acme.Orders", "acme-orders")]
    [InlineData("Acme.class.Stack", "Acme.class.Stack", "Acme._class._Stack", "acme-class-stack")]
    [InlineData("Acme._.nameof.value", "Acme._.nameof.value", "Acme.__._nameof._value", "acme-nameof-value")]
    [InlineData("Acme.Migration.ItemsApi", "Acme.Migration.ItemsApi", "Acme._Migration._ItemsApi", "acme-migration-itemsapi")]
    [InlineData("nul.Api", "_nul.Api", "_nul.Api", "nul-api")]
    [InlineData("Console", "Console", "_Console", "console")]
    [InlineData("Överföring", "Överföring", "Överföring", "overforing")]
    [InlineData("O\u0308verfo\u0308ring", "O\u0308verfo\u0308ring", "O\u0308verfo\u0308ring", "overforing")]
    [InlineData("Łódź-Straße", "Łódź-Straße", "Łódź_Straße", "lodz-strasse")]
    [InlineData("Заказы", "Заказы", "Заказы", "app")]
    [InlineData("注文.V2", "注文.V2", "注文.V2", "v2")]
    [InlineData("🚀", "Service", "Service", "app")]
    [InlineData("Draws", "Draws", "Draws", "dra-ws")]
    public async Task AreTheOnesThatPeopleExpect(string name, string project, string space, string aws) =>
        Assert.Equal(new DerivedNames(project, project, space, aws), await probe.DeriveAsync(name));

    private static IEnumerable<string> Problems(DerivedNames derived)
    {
        if (derived.Path != derived.Project)
        {
            yield return "files are named otherwise than their contents say";
        }

        if (!FileName().IsMatch(derived.Project) || Device().IsMatch(derived.Project))
        {
            yield return "no name for files on Linux and Windows";
        }

        if (Encoding.UTF8.GetByteCount(derived.Project) > FileNameBytes - LongestEnding)
        {
            yield return "too long for the name of a file";
        }

        if (!derived.Namespace.Split('.').All(part => IsIdentifier(part) && !CSharpKeywords.All.Contains(part) && !WorkingTree.Catalog.HidingNames.Contains(part)))
        {
            yield return "no namespace";
        }

        if (derived.Aws.Length > NameForms.AwsNameLength || !AwsName().IsMatch(derived.Aws) || CognitoWords().IsMatch(derived.Aws))
        {
            yield return "no name in AWS";
        }
    }

    private static bool IsIdentifier(string part) =>
        part.Length > 0
        && (part[0] == '_' || char.IsLetter(part[0]))
        && part.All(character => char.IsLetter(character) || char.GetUnicodeCategory(character) is UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation);

    /// <summary>Always the same ones, of characters that mean something to one of the forms, and of any others.</summary>
#pragma warning disable CA5394 // Do not use insecure randomness: the same names have to come every time
    private static IEnumerable<string> Drawn(int count)
    {
        var random = new Random(20261121);
        const string telling = "aZ09._- &;|éß漢\u0301\u0903\u20DD\uD83D\uDE80İıK";
        for (var index = 0; index < count; index++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ =>
                random.Next(3) > 0 ? telling[random.Next(telling.Length)] : AnyOther((char)random.Next(1, 0x10000))));
        }
    }

#pragma warning restore CA5394

    /// <summary>No name of a folder has a slash in it; halves of surrogate pairs are in <c>telling</c>.</summary>
    private static char AnyOther(char character) => character is '/' or '\\' || char.IsSurrogate(character) ? 'x' : character;

    [GeneratedRegex("""^[^\s.<>:"/\\|?*\p{C}-][^\s<>:"/\\|?*\p{C}]*(?<![.\s])$""")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])(\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Device();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex AwsName();

    [GeneratedRegex("aws|amazon|cognito")]
    private static partial Regex CognitoWords();
}
