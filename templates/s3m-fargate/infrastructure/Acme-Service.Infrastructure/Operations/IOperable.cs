using Amazon.CDK;

namespace Acme_Service.Infrastructure.Operations;

/// <summary>A part of the deployment that people watch and operate.</summary>
internal interface IOperable
{
    /// <summary>Each gets an alarm and a graph on the dashboard.</summary>
    IEnumerable<AlarmDefinition> Alarms => [];

    /// <summary>Values that are known only after the deployment: addresses, names, commands.</summary>
    IEnumerable<StackOutput> Outputs => [];
}

/// <summary>A value that the deployment prints, and that <c>aws cloudformation describe-stacks</c> shows later.</summary>
/// <param name="Id">Unique in the stack: letters and digits.</param>
/// <param name="Value">May be known only after the deployment.</param>
/// <param name="Description">For the reader who does not know the stack.</param>
internal sealed record StackOutput(string Id, string Value, string? Description = null)
{
    public static void AddAll(Stack stack, IEnumerable<IOperable> parts)
    {
        foreach (var output in parts.SelectMany(part => part.Outputs))
        {
            _ = new CfnOutput(stack, output.Id, new CfnOutputProps { Value = output.Value, Description = output.Description });
        }
    }
}
