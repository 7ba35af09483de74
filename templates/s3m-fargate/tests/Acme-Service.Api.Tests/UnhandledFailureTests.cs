using System.Net;

namespace Acme_Service.Api.Tests;

public sealed class UnhandledFailureTests
{
    [Fact]
    public async Task A_failing_store_is_a_problem_without_details()
    {
        using ApiApplication application = new() { Store = new BrokenAcmeItemStore() };
        using var caller = application.CreateCaller();

        using var response = await caller.GetAsync(ApiApplication.AcmeItems);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.InternalServerError);
        Assert.DoesNotContain(BrokenAcmeItemStore.Secret, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
