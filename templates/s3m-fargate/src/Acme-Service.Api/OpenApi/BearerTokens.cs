using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Acme_Service.Api.OpenApi;

/// <summary>Adds the bearer token to the description of every endpoint that does not allow anonymous callers.</summary>
internal sealed class BearerTokens : IOpenApiOperationTransformer, IOpenApiDocumentTransformer
{
    private const string Scheme = "bearer";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (!metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
            operation.Declare(StatusCodes.Status401Unauthorized);
            if (metadata.OfType<IAuthorizeData>().Any())
            {
                operation.Declare(StatusCodes.Status403Forbidden);
            }
        }

        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.AddComponent(Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Scheme,
            BearerFormat = "JWT",
            Description = "Access token. It is verified before the service is asked.",
        });
        return Task.CompletedTask;
    }
}
