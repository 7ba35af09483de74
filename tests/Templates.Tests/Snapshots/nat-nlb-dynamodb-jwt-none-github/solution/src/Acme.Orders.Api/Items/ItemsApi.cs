using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Acme.Orders.Api.Hosting;
using Acme.Orders.Api.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Acme.Orders.Api.Items;

internal static class ItemsApi
{
    public static void MapItems(this IEndpointRouteBuilder routes, string pathPrefix)
    {
        var items = routes.MapGroup(pathPrefix).WithTags("Items").AnswerHead();
        var (reading, writing) = (items.MapGroup(""), items.MapGroup(""));
        items.AllowItemsOfOthersToAdministrators();
        reading.RequireAuthorization(Permissions.Read);
        writing.RequireAuthorization(Permissions.Write);

        reading.MapGet("/items", ListAsync).WithName("ListItems")
            .WithSummary("Lists items, newest first, a page at a time.");
        writing.MapPost("/items", CreateAsync).WithName("CreateItem")
            .WithSummary("Creates an item.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        reading.MapGet("/items/{id:guid}", GetAsync).WithName("GetItem").DisableValidation()
            .WithSummary("Reads an item.")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
        writing.MapPut("/items/{id:guid}", ReplaceAsync).WithName("ReplaceItem")
            .WithSummary("Replaces an item that has not changed since it was read.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        writing.MapDelete("/items/{id:guid}", DeleteAsync).WithName("DeleteItem").DisableValidation()
            .WithSummary("Deletes an item.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<Results<Ok<ItemListResponse>, ValidationProblem>> ListAsync(
        HttpContext http, IItemStore store, IAuthorizationService permissions, [Range(1, 100)] int limit = 20,
        [Description("nextCursor of the page before; none for the first page.")] string? cursor = null)
    {
        Guid lastId = default;
        if (!string.IsNullOrEmpty(cursor) && !ItemCursor.TryDecode(cursor, out lastId))
        {
            return TypedResults.ValidationProblem(
                [new(nameof(cursor), ["The cursor is not one that this list has answered as nextCursor."])]);
        }

        Guid? after = string.IsNullOrEmpty(cursor) ? null : lastId;
        var page = await store.ListAsync(ItemOwner.Of(http), limit, after, http.RequestAborted);
        var writing = await permissions.AuthorizeAsync(http.User, Permissions.Write);
        return TypedResults.Ok(ItemListResponse.From(page, writing.Succeeded));
    }

    private static async Task<Results<Created<ItemResponse>, ProblemHttpResult>> CreateAsync(
        ItemRequest body,
        [FromHeader(Name = "Idempotency-Key"), StringLength(255), Description("Any text: the same request with the same key creates one item within a day.")]
        string? idempotencyKey,
        HttpContext http,
        IItemStore store,
        TimeProvider clock)
    {
        var item = Item.Create(ItemOwner.Of(http), body, clock.GetUtcNow());
        if (string.IsNullOrEmpty(idempotencyKey))
        {
            await store.AddAsync(item, http.RequestAborted);
            return Created(item, http);
        }

        var creation = Creation.Of(item, idempotencyKey, body);
        var standing = await store.AddOnceAsync(item, creation, http.RequestAborted);
        return standing.BodyHash == creation.BodyHash
            ? Created(item.CreatedAs(standing), http)
            : TypedResults.Problem(
                "Another item was created under this Idempotency-Key. Repeat the request as it was, or choose a new key.",
                statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private static Created<ItemResponse> Created(Item item, HttpContext http)
    {
        http.Response.SetETag(item);
        var collection = $"{http.Request.PathBase}{http.Request.Path}".TrimEnd('/');
        return TypedResults.Created($"{collection}/{item.Id}{ItemOwner.QueryOf(http)}", ItemResponse.From(item));
    }

    private static async Task<Results<Ok<ItemResponse>, StatusCodeHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        Guid id, HttpContext http, IItemStore store)
    {
        if (http.Request.UnreadablePrecondition() is { } unreadable)
        {
            return unreadable;
        }

        var item = await store.FindAsync(ItemOwner.Of(http), id, http.RequestAborted);
        if (item is null)
        {
            return TypedResults.NotFound();
        }

        if (http.Request.FailedPrecondition(item) is { } refused)
        {
            return refused;
        }

        http.Response.SetETag(item);
        return http.Request.IfNoneMatchNames(item)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(ItemResponse.From(item));
    }

    private static async Task<Results<Ok<ItemResponse>, NotFound, ProblemHttpResult>> ReplaceAsync(
        Guid id, ItemRequest body, HttpContext http, IItemStore store, TimeProvider clock)
    {
        if (http.Request.UnreadablePrecondition() is { } unreadable)
        {
            return unreadable;
        }

        if (!http.Request.HasIfMatch())
        {
            return ItemPreconditions.IfMatchRequired();
        }

        Item? written = null;
        while (await store.FindAsync(ItemOwner.Of(http), id, http.RequestAborted) is { } current)
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

    private static Ok<ItemResponse> Replaced(Item item, HttpContext http)
    {
        http.Response.SetETag(item);
        return TypedResults.Ok(ItemResponse.From(item));
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> DeleteAsync(Guid id, HttpContext http, IItemStore store)
    {
        if (http.Request.UnreadablePrecondition() is { } unreadable)
        {
            return unreadable;
        }

        var wasThere = false;
        while (await store.FindAsync(ItemOwner.Of(http), id, http.RequestAborted) is { } current)
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
