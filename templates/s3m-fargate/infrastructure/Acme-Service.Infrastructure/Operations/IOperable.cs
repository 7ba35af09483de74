namespace Acme_Service.Infrastructure.Operations;

/// <summary>A part of the deployment that people watch and operate.</summary>
internal interface IOperable
{
    /// <summary>Each gets an alarm and a graph on the dashboard.</summary>
    IEnumerable<AlarmDefinition> Alarms => [];

    /// <summary>Values that are known only after the deployment: addresses, names, commands.</summary>
    IEnumerable<StackOutput> Outputs => [];
}
