using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Acme_Service.Api.Hosting;
#if (!UseNoAuth)
using Acme_Service.Api.Identity;
using Microsoft.AspNetCore.Authorization;
#endif
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Acme_Service.Api.AcmeItems;

internal static class AcmeItemsApi
{
    public static void MapAcmeItems(this IEndpointRouteBuilder routes, string pathPrefix)
    {
        var acmeItems = routes.MapGroup(pathPrefix).WithTags("AcmeItems").AnswerHead();
        var (reading, writing) = (acmeItems.MapGroup(""), acmeItems.MapGroup(""));
#if (!UseNoAuth)
        acmeItems.AllowAcmeItemsOfOthersToAdministrators();
        reading.RequireAuthorization(Permissions.Read);
        writing.RequireAuthorization(Permissions.Write);
#endif

        reading.MapGet("/acme-items", ListAsync).WithName("ListAcmeItems")
            .WithSummary("Lists acme items, newest first, a page at a time.");
        writing.MapPost("/acme-items", CreateAsync).WithName("CreateAcmeItem")
            .WithSummary("Creates an acme item.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        reading.MapGet("/acme-items/{id:guid}", GetAsync).WithName("GetAcmeItem").DisableValidation()
            .WithSummary("Reads an acme item.")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
        writing.MapPut("/acme-items/{id:guid}", ReplaceAsync).WithName("ReplaceAcmeItem")
            .WithSummary("Replaces an acme item that has not changed since it was read.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        writing.MapDelete("/acme-items/{id:guid}", DeleteAsync).WithName("DeleteAcmeItem").DisableValidation()
            .WithSummary("Deletes an acme item.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<Results<Ok<AcmeItemListResponse>, ValidationProblem>> ListAsync(
#if (UseNoAuth)
        HttpContext http, IAcmeItemStore store, [Range(1, 100)] int limit = 20,
#else
        HttpContext http, IAcmeItemStore store, IAuthorizationService permissions, [Range(1, 100)] int limit = 20,
#endif
        [Description("nextCursor of the page before; none for the first page.")] string? cursor = null)
    {
        Guid lastId = default;
        if (!string.IsNullOrEmpty(cursor) && !AcmeItemCursor.TryDecode(cursor, out lastId))
        {
            return TypedResults.ValidationProblem(
                [new(nameof(cursor), ["The cursor is not one that this list has answered as nextCursor."])]);
        }

        Guid? after = string.IsNullOrEmpty(cursor) ? null : lastId;
        var page = await store.ListAsync(AcmeItemOwner.Of(http), limit, after, http.RequestAborted);
#if (UseNoAuth)
        return TypedResults.Ok(AcmeItemListResponse.From(page));
#else
        var writing = await permissions.AuthorizeAsync(http.User, Permissions.Write);
        return TypedResults.Ok(AcmeItemListResponse.From(page, writing.Succeeded));
#endif
    }

    private static async Task<Results<Created<AcmeItemResponse>, ProblemHttpResult>> CreateAsync(
        AcmeItemRequest body,
        [FromHeader(Name = "Idempotency-Key"), StringLength(255), Description("Any text: the same request with the same key creates one acme item within a day.")]
        string? idempotencyKey,
        HttpContext http,
        IAcmeItemStore store,
        TimeProvider clock)
    {
        var acmeItem = AcmeItem.Create(AcmeItemOwner.Of(http), body, clock.GetUtcNow());
        if (string.IsNullOrEmpty(idempotencyKey))
        {
            await store.AddAsync(acmeItem, http.RequestAborted);
            return Created(acmeItem, http);
        }

        var creation = Creation.Of(acmeItem, idempotencyKey, body);
        var standing = await store.AddOnceAsync(acmeItem, creation, http.RequestAborted);
        return standing.BodyHash == creation.BodyHash
            ? Created(acmeItem.CreatedAs(standing), http)
            : TypedResults.Problem(
                "Another acme item was created under this Idempotency-Key. Repeat the request as it was, or choose a new key.",
                statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private static Created<AcmeItemResponse> Created(AcmeItem acmeItem, HttpContext http)
    {
        http.Response.SetETag(acmeItem);
        var collection = $"{http.Request.PathBase}{http.Request.Path}".TrimEnd('/');
        return TypedResults.Created($"{collection}/{acmeItem.Id}{AcmeItemOwner.QueryOf(http)}", AcmeItemResponse.From(acmeItem));
    }

    private static async Task<Results<Ok<AcmeItemResponse>, StatusCodeHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        Guid id, HttpContext http, IAcmeItemStore store)
    {
        if (http.Request.UnreadablePrecondition() is { } unreadable)
        {
            return unreadable;
        }

        var acmeItem = await store.FindAsync(AcmeItemOwner.Of(http), id, http.RequestAborted);
        if (acmeItem is null)
        {
            return TypedResults.NotFound();
        }

        if (http.Request.FailedPrecondition(acmeItem) is { } refused)
        {
            return refused;
        }

        http.Response.SetETag(acmeItem);
        return http.Request.IfNoneMatchNames(acmeItem)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(AcmeItemResponse.From(acmeItem));
    }

    private static async Task<Results<Ok<AcmeItemResponse>, NotFound, ProblemHttpResult>> ReplaceAsync(
        Guid id, AcmeItemRequest body, HttpContext http, IAcmeItemStore store, TimeProvider clock)
    {
        if (http.Request.UnreadablePrecondition() is { } unreadable)
        {
            return unreadable;
        }

        if (!http.Request.HasIfMatch())
        {
            return AcmeItemPreconditions.IfMatchRequired();
        }

        AcmeItem? written = null;
        while (await store.FindAsync(AcmeItemOwner.Of(http), id, http.RequestAborted) is { } current)
        {
            // The store has made the change, although the reply that says so was lost.
            if (current == written)
            {
                return Replaced(current, http);
            }

            if (http.Request.FailedPrecondition(current) is { } refused)
            {
                return refused;
            }

            written = current.Replace(body, clock.GetUtcNow());
            if (await store.TryReplaceAsync(written, current.Version, http.RequestAborted))
            {
                return Replaced(written, http);
            }
        }

        return TypedResults.NotFound();
    }

    private static Ok<AcmeItemResponse> Replaced(AcmeItem acmeItem, HttpContext http)
    {
        http.Response.SetETag(acmeItem);
        return TypedResults.Ok(AcmeItemResponse.From(acmeItem));
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> DeleteAsync(Guid id, HttpContext http, IAcmeItemStore store)
    {
        if (http.Request.UnreadablePrecondition() is { } unreadable)
        {
            return unreadable;
        }

        var wasThere = false;
        while (await store.FindAsync(AcmeItemOwner.Of(http), id, http.RequestAborted) is { } current)
        {
            wasThere = true;
            if (http.Request.FailedPrecondition(current) is { } refused)
            {
                return refused;
            }

            if (await store.TryDeleteAsync(current.OwnerId, id, current.Version, http.RequestAborted))
            {
                break;
            }
        }

        // It is gone, as the caller wants, even if an earlier attempt whose reply was lost has deleted it.
        return wasThere ? TypedResults.NoContent() : TypedResults.NotFound();
    }
}
