using Amazon.CDK;
using Amazon.CDK.AWS.Logs;

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
    /// <summary>The command that follows a log.</summary>
    /// <param name="id">Unique in the stack: letters and digits.</param>
    /// <param name="log">Group with the log.</param>
    /// <param name="whose">Whose log it is, as in "the log of api".</param>
    public static StackOutput FollowLog(string id, LogGroup log, string whose) =>
        new(id, $"aws logs tail {log.LogGroupName} --region {Stack.Of(log).Region} --follow", $"Follows the log of {whose}");

    public static void AddAll(Stack stack, IEnumerable<IOperable> parts)
    {
        foreach (var output in parts.SelectMany(part => part.Outputs))
        {
            _ = new CfnOutput(stack, output.Id, new CfnOutputProps { Value = output.Value, Description = output.Description });
        }
    }
}
