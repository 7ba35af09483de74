using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Acme_Service.Api.OpenApi;

/// <summary>
/// Adds to the description of an operation what holds for all of them, or follows from the statuses that it declares: headers of
/// conditional requests, headers of answers, and that every failure is a problem of RFC 9457.
/// </summary>
internal sealed class HttpConventions : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Declare(StatusCodes.Status503ServiceUnavailable);
        operation.Declare(StatusCodes.Status504GatewayTimeout);
        if (operation.RequestBody is not null)
        {
            operation.Declare(StatusCodes.Status413PayloadTooLarge);
            operation.Declare(StatusCodes.Status415UnsupportedMediaType);
        }

        AddPreconditions(operation);
        AddResponseHeaders(operation, context);
        await DescribeProblemsAsync(operation, context, cancellationToken);
        operation.SortResponses();
    }

    private static void AddPreconditions(OpenApiOperation operation)
    {
        if (operation.Has(StatusCodes.Status304NotModified))
        {
            AddHeader(operation, HeaderNames.IfNoneMatch, "ETag of an earlier answer: 304 while it is still the current one.");
        }

        if (operation.Has(StatusCodes.Status412PreconditionFailed))
        {
            AddHeader(
                operation, HeaderNames.IfMatch, "ETag of the last answer: 412 if it is no longer the current one. * for any.",
                required: operation.Has(StatusCodes.Status428PreconditionRequired));
        }
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description, bool required = false)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Required = required,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private static void AddResponseHeaders(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var answer in context.Description.SupportedResponseTypes)
        {
            if (answer.StatusCode == StatusCodes.Status304NotModified || HasEntityTag(answer.Type))
            {
                AddHeader(operation, answer.StatusCode, HeaderNames.ETag, JsonSchemaType.String, "Names this version of what is answered, for If-Match and If-None-Match.");
            }
        }

        AddHeader(operation, StatusCodes.Status201Created, HeaderNames.Location, JsonSchemaType.String, "Where it is.");
        AddHeader(operation, StatusCodes.Status503ServiceUnavailable, HeaderNames.RetryAfter, JsonSchemaType.Integer, "Seconds to wait before trying again.");
    }

    private static bool HasEntityTag(Type? body) => body?.IsDefined(typeof(EntityTaggedAttribute), inherit: false) is true;

    private static void AddHeader(OpenApiOperation operation, int status, string name, JsonSchemaType type, string description)
    {
        if (operation.Response(status) is { } response)
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = type } };
        }
    }

    private static async Task DescribeProblemsAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        document.AddComponent(nameof(ProblemDetails), await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), cancellationToken: cancellationToken));
        foreach (var (status, response) in operation.Responses!)
        {
            if (response is OpenApiResponse { Content: null or { Count: 0 } } bare
                && int.Parse(status, CultureInfo.InvariantCulture) >= StatusCodes.Status400BadRequest)
            {
                bare.Content = new Dictionary<string, OpenApiMediaType>
                {
                    [MediaTypeNames.Application.ProblemJson] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), document) },
                };
            }
        }
    }
}
