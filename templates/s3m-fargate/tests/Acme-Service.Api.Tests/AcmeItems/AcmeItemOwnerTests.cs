using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Acme_Service.Shared;

namespace Acme_Service.Api.Tests.AcmeItems;

/// <summary>Access of each role to its own acme items and to those of others.</summary>
public sealed class AcmeItemOwnerTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private const string Owner = "owner";

    private readonly HttpClient _owner = application.CreateCaller(Owner);
    private readonly HttpClient _stranger = application.CreateCaller("stranger");
    private readonly HttpClient _reader = application.CreateCaller(Owner, roles: "reader");
    private readonly HttpClient _administrator = application.CreateCaller("administrator", CallerRole.Administrator);

    public static TheoryData<string> Methods => ["GET", "PUT", "DELETE"];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task An_acme_item_of_another_owner_is_not_found(string method)
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_owner);

        using var response = await SendAsync(_stranger, method, acmeItem.OriginalString);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(acmeItem)).StatusCode);
    }

    [Fact]
    public async Task A_list_has_the_acme_items_of_its_caller_alone()
    {
        await ApiApplication.CreateAcmeItemAsync(_owner);
        var own = await ApiApplication.CreateAcmeItemAsync(_stranger);

        var page = await _stranger.GetFromJsonAsync<JsonNode>(ApiApplication.AcmeItems);

        Assert.Equal(own.OriginalString.Split('/')[^1], (string?)Assert.Single(page!["acmeItems"]!.AsArray())!["id"]);
        await _stranger.DeleteAsync(own);
    }

    [Theory]
    [InlineData("POST", ApiApplication.AcmeItems)]
    [InlineData("PUT", ApiApplication.AcmeItems + "/00000000-0000-7000-8000-000000000000")]
    [InlineData("DELETE", ApiApplication.AcmeItems + "/00000000-0000-7000-8000-000000000000")]
    public async Task A_caller_who_may_only_read_changes_nothing(string method, string path)
    {
        using var response = await SendAsync(_reader, method, path);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_list_says_whether_its_caller_may_write()
    {
        Assert.True((bool)(await _owner.GetFromJsonAsync<JsonNode>(ApiApplication.AcmeItems))!["mayWrite"]!);
        Assert.True((bool)(await _administrator.GetFromJsonAsync<JsonNode>(ApiApplication.AcmeItems))!["mayWrite"]!);
        Assert.False((bool)(await _reader.GetFromJsonAsync<JsonNode>(ApiApplication.AcmeItems))!["mayWrite"]!);
    }

    [Fact]
    public async Task A_caller_who_may_only_read_reads()
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_owner);

        Assert.Equal(HttpStatusCode.OK, (await _reader.GetAsync(acmeItem)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _reader.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task An_administrator_acts_for_the_owner_they_name(string method)
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_owner);

        using var own = await SendAsync(_administrator, method, acmeItem.OriginalString);
        using var named = await SendAsync(_administrator, method, $"{acmeItem}?owner={Owner}");

        Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
        Assert.True(named.IsSuccessStatusCode, named.StatusCode.ToString());
    }

    [Fact]
    public async Task What_an_administrator_creates_for_an_owner_is_the_owners()
    {
        using var created = await _administrator.PostAsJsonAsync($"{ApiApplication.AcmeItems}?owner={Owner}", new { name = "bolt" });

        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(created.Headers.Location)).StatusCode);
    }

    [Theory]
    [InlineData(Owner)]
    [InlineData("issuer|a&b=c")]
    public async Task An_administrator_finds_what_they_create_for_an_owner_at_its_location(string named)
    {
        using var created = await _administrator.PostAsJsonAsync($"{ApiApplication.AcmeItems}?owner={Uri.EscapeDataString(named)}", new { name = "bolt" });

        Assert.Equal(HttpStatusCode.OK, (await _administrator.GetAsync(created.Headers.Location)).StatusCode);
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData("")]
    [InlineData(Owner + "&owner=stranger")]
    public async Task Others_name_nobody_but_themselves(string named)
    {
        using var response = await _owner.GetAsync($"{ApiApplication.AcmeItems}?owner={named}");
        using var self = await _owner.GetAsync($"{ApiApplication.AcmeItems}?owner={Owner}");

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.OK, self.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%00")]
    [InlineData("%F0%9F%94%A9")]
    public async Task Nobody_acts_for_who_cannot_be(string named)
    {
        using var response = await _administrator.GetAsync($"{ApiApplication.AcmeItems}?owner={named}");

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_an_identity_naming_an_owner_is_unauthorized()
    {
        using var response = await application.CreateClient().GetAsync($"{ApiApplication.AcmeItems}?owner={Owner}");

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient caller, string method, string uri)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), uri);
        if (method is "PUT" or "POST")
        {
            request.Content = JsonContent.Create(new { name = "nut" });
        }

        request.Headers.TryAddWithoutValidation("If-Match", method == "PUT" ? "*" : null);
        return await caller.SendAsync(request);
    }
}
