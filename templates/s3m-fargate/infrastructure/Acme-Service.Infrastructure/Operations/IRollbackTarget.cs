using Amazon.CDK.AWS.CloudWatch;

namespace Acme_Service.Infrastructure.Operations;

/// <summary>Something whose deployment can be undone when an alarm goes off during it.</summary>
internal interface IRollbackTarget
{
    /// <param name="alarms">Name → alarm. The names are known now; those of the resources exist only once they are deployed.</param>
    void RollBackOn(IReadOnlyDictionary<string, Alarm> alarms);
}
