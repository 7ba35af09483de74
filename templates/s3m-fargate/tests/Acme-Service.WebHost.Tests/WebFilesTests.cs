using System.Net;

namespace Acme_Service.WebHost.Tests;

public sealed class WebFilesTests(WebHostApplication application) : IClassFixture<WebHostApplication>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/acme-items/0a1b")]
    public async Task Every_address_that_a_person_may_open_is_the_page_and_never_an_old_one(string path)
    {
        using var response = await application.OpenAsync(path);

        Assert.Equal(WebHostApplication.Page, await response.Content.ReadAsStringAsync());
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Theory]
    [InlineData("/", "*/*")]
    [InlineData("/", null)]
    [InlineData("/index.html", "*/*")]
    [InlineData("/index.html", null)]
    public async Task The_first_page_is_for_everybody_who_asks(string path, string? accept)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.Add("Accept", accept);
        }

        using var response = await application.CreateClient().SendAsync(request);

        Assert.Equal(WebHostApplication.Page, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_page_can_be_asked_for_without_its_content()
    {
        using HttpRequestMessage request = new(HttpMethod.Head, "/");
        request.Headers.Add("Accept", "text/html");

        using var response = await application.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_named_by_its_content_may_be_kept_forever()
    {
        using var response = await application.CreateClient().GetAsync(WebHostApplication.Script);

        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Other_files_are_asked_for_each_time()
    {
        using var response = await application.CreateClient().GetAsync("/favicon.svg");

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Theory]
    [InlineData("/assets/index-of-an-older-page.js")]
    [InlineData("/robots.txt")]
    [InlineData("/assets/../appsettings.json")]
    public async Task A_file_that_is_not_there_is_not_the_page(string path)
    {
        using var response = await application.OpenAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_script_that_asks_for_no_page_gets_none()
    {
        using var response = await application.CreateClient().GetAsync("/api/acme-items");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_can_be_sent()
    {
        using var response = await application.CreateClient().PostAsync("/acme-items", content: null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task What_browsers_can_unpack_is_packed()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, WebHostApplication.Script);
        request.Headers.Add("Accept-Encoding", "br");

        using var response = await application.CreateClient().SendAsync(request);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task It_is_healthy_for_anyone_who_asks()
    {
        using var response = await application.CreateClient().GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public void Without_the_page_it_does_not_start_and_says_how_to_build_it()
    {
        using WebHostApplication empty = new();
        File.Delete(Path.Combine(empty.WebRoot, "index.html"));

        var problem = Assert.Throws<InvalidOperationException>(empty.CreateClient);

        Assert.Contains("npm run build", problem.Message, StringComparison.Ordinal);
    }
}
