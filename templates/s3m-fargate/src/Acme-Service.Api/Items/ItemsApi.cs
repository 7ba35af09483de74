using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Acme_Service.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Acme_Service.Api.Items;

internal static class ItemsApi
{
    public static void MapItems(this IEndpointRouteBuilder routes, string pathPrefix)
    {
        var items = routes.MapGroup(pathPrefix).WithTags("Items").AnswerHead();

        items.MapGet("/items", ListAsync).WithName("ListItems")
            .WithSummary("Lists items, a page at a time.");
        items.MapPost("/items", CreateAsync).WithName("CreateItem")
            .WithSummary("Creates an item.")
            .ProducesValidationProblem();
        items.MapGet("/items/{id:guid}", GetAsync).WithName("GetItem")
            .WithSummary("Reads an item.")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest);
        items.MapPut("/items/{id:guid}", ReplaceAsync).WithName("ReplaceItem")
            .WithSummary("Replaces an item that has not changed since it was read.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        items.MapDelete("/items/{id:guid}", DeleteAsync).WithName("DeleteItem")
            .WithSummary("Deletes an item.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<Results<Ok<ItemListResponse>, ValidationProblem>> ListAsync(
        IItemStore store, CancellationToken cancellationToken, [Range(1, 100)] int limit = 20,
        [Description("nextCursor of the page before; none for the first page.")] string? cursor = null)
    {
        Guid lastId = default;
        if (!string.IsNullOrEmpty(cursor) && !ItemCursor.TryDecode(cursor, out lastId))
        {
            return TypedResults.ValidationProblem(
                [new(nameof(cursor), ["The cursor is not one that this list has answered as nextCursor."])]);
        }

        Guid? after = string.IsNullOrEmpty(cursor) ? null : lastId;
        return TypedResults.Ok(ItemListResponse.From(await store.ListAsync(limit, after, cancellationToken)));
    }

    private static async Task<Created<ItemResponse>> CreateAsync(
        ItemRequest body, HttpContext http, IItemStore store, TimeProvider clock)
    {
        var item = Item.Create(body, clock.GetUtcNow());
        await store.AddAsync(item, http.RequestAborted);

        http.Response.SetETag(item);
        var collection = $"{http.Request.PathBase}{http.Request.Path}".TrimEnd('/');
        return TypedResults.Created($"{collection}/{item.Id}", ItemResponse.From(item));
    }

    private static async Task<Results<Ok<ItemResponse>, StatusCodeHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        Guid id, HttpContext http, IItemStore store)
    {
        if (http.Request.UnreadablePrecondition() is { } unreadable)
        {
            return unreadable;
        }

        var item = await store.FindAsync(id, http.RequestAborted);
        if (item is null)
        {
            return TypedResults.NotFound();
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
        while (await store.FindAsync(id, http.RequestAborted) is { } current)
        {
            // The store has made the change, although the reply that says so was lost.
            if (current == written)
            {
                return Replaced(current, http);
            }

            if (!http.Request.IfMatchNames(current))
            {
                return ItemPreconditions.ItemHasChanged();
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
        while (await store.FindAsync(id, http.RequestAborted) is { } current)
        {
            wasThere = true;
            if (http.Request.HasIfMatch() && !http.Request.IfMatchNames(current))
            {
                return ItemPreconditions.ItemHasChanged();
            }

            if (await store.TryDeleteAsync(id, current.Version, http.RequestAborted))
            {
                break;
            }
        }

        // Whoever deleted it, perhaps this request with a reply that was lost: it is gone, as the caller wants it.
        return wasThere ? TypedResults.NoContent() : TypedResults.NotFound();
    }
}
