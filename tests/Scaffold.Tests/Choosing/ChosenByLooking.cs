using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Scaffold.Tests.Web;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Diagrams;

namespace Scaffold.Tests.Choosing;

/// <summary>docs/index.html, opened from the disk and used by a person.</summary>
public sealed partial class ChosenByLooking(Browser browser, RenderedPresets presets) : IClassFixture<Browser>, IClassFixture<RenderedPresets>
{
    private const int Phone = 360;

    private const string RefusedAddress = "#integration=public-alb&auth=jwt";

    public static TheoryData<string> Presets => [.. Checkout.Catalog.Presets.Select(preset => preset.Id)];

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task APresetIsCopiedByKeyboardAloneAndGivesTheFilesAndTheBillThatThePageShows(string preset)
    {
        await using var page = await ChoosingPage.OpenAsync(browser);
        var combination = Combinations.WithDefaults(Checkout.Catalog, Checkout.Catalog.Presets.Single(candidate => candidate.Id == preset).Values);

        await page.TabToAsync(page.Preset(preset));
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync(page.CopyButton);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".copying .copied")).ToHaveTextAsync("Copied.");
        var command = await page.ClipboardAsync();
        Assert.Equal($"dotnet new s3m-fargate -n Acme.Orders --baseline {preset}", command);
        Assert.Equal(command, NewCommand.Of(Checkout.Catalog, combination));
        var solution = presets[preset];
        Assert.Equal(solution.Files().Order(StringComparer.Ordinal), (await page.FilesAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(BillIn(await File.ReadAllTextAsync(solution.PathOf("README.md"), TestContext.Current.CancellationToken)), await page.BillAsync());
    }

    [Fact]
    public async Task CombinationsOfASampleAreShownAsTheGeneratorSays()
    {
        var chart = FlowChart.Of(Checkout.Catalog);
        await using var page = await ChoosingPage.OpenAsync(browser);

        foreach (var combination in CoveringSample.Smallest(Checkout.Catalog))
        {
            await page.GoToAsync($"#{string.Join('&', combination.Values.Select(value => $"{value.Key}={value.Value}"))}");
            var bill = MonthlyBill.Of(Checkout.Catalog, combination);

            Assert.Equal(NewCommand.Of(Checkout.Catalog, combination), await page.CommandAsync());
            Assert.Equal((Money.Dollars(bill.Dev), Money.Dollars(bill.Prod)), await page.TotalsAsync());
            Assert.Equal(
                NodeLabel().Matches(chart.TextOf(combination)).Select(match => match.Groups["label"].Value).Distinct().Order(StringComparer.Ordinal),
                (await page.NodesAsync()).Order(StringComparer.Ordinal));
        }

        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task AnswersAndOneCardLeadToWhatSomebodyHas()
    {
        await using var page = await ChoosingPage.OpenAsync(browser);

        await page.AnswerAsync("Do browsers use it?", "Yes, with a web app that exists");
        await page.AnswerAsync("Have you an identity provider?", "Yes: Entra ID, Okta, Keycloak or the like");
        await page.AnswerAsync("Do you need SQL?", "Yes, data is relational");
        await page.Card("networking", "isolated").ClickAsync();

        Assert.Equal("dotnet new s3m-fargate -n Acme.Orders --networking isolated --database rds", await page.CommandAsync());
        Assert.EndsWith("#networking=isolated&database=rds", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALinkToAChoiceShowsItToSomebodyElse()
    {
        await using var page = await ChoosingPage.OpenAsync(browser);
        await page.Preset("website").ClickAsync();
        await page.LinkButton.ClickAsync();
        await Assertions.Expect(page.Locator(".copying .copied")).ToHaveTextAsync("Copied.");
        var link = await page.ClipboardAsync();

        await using var other = await ChoosingPage.OpenAsync(browser, link[link.IndexOf('#', StringComparison.Ordinal)..]);

        Assert.Equal("dotnet new s3m-fargate -n Acme.Orders --baseline website", await other.CommandAsync());
    }

    [Fact]
    public async Task ARefusedChoiceIsGreyWithItsReasonAndAWayToTakeIt()
    {
        await using var page = await ChoosingPage.OpenAsync(browser);
        var card = page.Card("integration", "none");

        await Assertions.Expect(card.GetByRole(AriaRole.Radio)).ToBeDisabledAsync();
        await Assertions.Expect(card).ToContainTextAsync("there is nobody to ask for a token");
        await card.GetByRole(AriaRole.Button, new() { Name = "Take none with auth none" }).ClickAsync();

        await Assertions.Expect(card.GetByRole(AriaRole.Radio)).ToBeCheckedAsync();
        await Assertions.Expect(card.GetByRole(AriaRole.Radio)).ToBeFocusedAsync();
        Assert.Equal("dotnet new s3m-fargate -n Acme.Orders --integration none --auth none", await page.CommandAsync());
    }

    [Fact]
    public async Task AnAddressWithWhatDoesNotGoTogetherIsPutRight()
    {
        await using var page = await ChoosingPage.OpenAsync(browser, RefusedAddress);

        Assert.Equal("dotnet new s3m-fargate -n Acme.Orders --integration public-alb --auth cognito", await page.CommandAsync());
    }

    [Fact]
    public async Task NothingIsWiderThanAPhone()
    {
        await using var page = await ChoosingPage.OpenAsync(browser, width: Phone);
        foreach (var preset in Checkout.Catalog.Presets)
        {
            await page.Preset(preset.Id).ClickAsync();
            Assert.Equal(0, await page.OverflowAsync());
        }
    }

    [Theory]
    [InlineData(1200, ColorScheme.Light)]
    [InlineData(1200, ColorScheme.Dark)]
    [InlineData(Phone, ColorScheme.Light)]
    [InlineData(Phone, ColorScheme.Dark)]
    public async Task AxeFindsNoBarrier(int width, ColorScheme colors)
    {
        await using var page = await ChoosingPage.OpenAsync(browser, width: width, colors: colors);

        Assert.Empty(await page.BarriersAsync());
        await page.Preset("website").ClickAsync();
        await page.OpenAllFoldersAsync();
        Assert.Empty(await page.BarriersAsync());
        Assert.Empty(page.Complaints);
    }

    /// <summary>One line for each item: name, and dollars in dev and prod.</summary>
    private static IEnumerable<string> BillIn(string readme) => BillLine().Matches(readme).Select(line =>
        $"{line.Groups["name"].Value}: {line.Groups["dev"].Value} {line.Groups["prod"].Value}");

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| \d+ \| (?<dev>\d+\.\d\d) \| \d+ \| (?<prod>\d+\.\d\d) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex BillLine();

    [GeneratedRegex(@"(?<!subgraph )\b\w+(?:\(\[(?<label>[^\]]+)\]\)|\[\((?<label>[^)]+)\)\]|\[(?<label>[^\](]+)\])", RegexOptions.ExplicitCapture)]
    private static partial Regex NodeLabel();
}
