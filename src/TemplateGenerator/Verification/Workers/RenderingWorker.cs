using TemplateGenerator.Instantiation;

namespace TemplateGenerator.Verification.Workers;

/// <summary>Renders solutions with the template engine.</summary>
internal static class RenderingWorker
{
    public const string Verb = "instantiate";

    public static async Task ServeAsync(TextReader requests, TextWriter answers, CancellationToken cancellation)
    {
        var instantiators = new Dictionary<string, TemplateInstantiator>(StringComparer.Ordinal);
        try
        {
            await WorkerProcess.ServeAsync<RenderingRequest>(requests, answers, RenderAsync, cancellation);
        }
        finally
        {
            foreach (var instantiator in instantiators.Values)
            {
                instantiator.Dispose();
            }
        }

        async Task<string?> RenderAsync(RenderingRequest request)
        {
            try
            {
                if (!instantiators.TryGetValue(request.TemplateFolder, out var instantiator))
                {
                    instantiators.Add(request.TemplateFolder, instantiator = await TemplateInstantiator.OpenAsync(request.TemplateFolder, request.ShortName, cancellation));
                }

                await instantiator.CreateAsync(request.Name, request.Values, request.Folder, cancellation);
                return null;
            }
            catch (InstantiationException exception)
            {
                return exception.Message;
            }
        }
    }
}

/// <param name="TemplateFolder">Folder of the solution template.</param>
/// <param name="ShortName">The template's.</param>
/// <param name="Name">What a user passes as <c>-n</c>.</param>
/// <param name="Values">Option → choice.</param>
/// <param name="Folder">Folder to create the solution in.</param>
internal sealed record RenderingRequest(string TemplateFolder, string ShortName, string Name, IReadOnlyList<KeyValuePair<string, string>> Values, string Folder);
