using LegalRequests.Tests.Mail;
using LegalRequests.Tests.Packets.Numbering;
using LegalRequests.Tests.RuleChanges;
using LegalRequests.Tests.Vault;
using LegalRequests.Tests.Workflows.Running;

namespace LegalRequests.Tests;

/// <summary>What this assembly does when a test starts it as a process of its own; the first word names the part.</summary>
internal static class ChildProgram
{
    internal static Task<int> Main(string[] words) => words switch
    {
        ["workflow-worker", .. var more] => WorkflowWorker.RunAsync(more),
        ["rule-carrier", .. var more] => RuleCarrier.RunAsync(more),
        ["vault", .. var more] => VaultChild.RunAsync(more),
        ["mail", .. var more] => MailChild.RunAsync(more),
        ["packet-worker", .. var more] => PacketWorker.RunAsync(more),
        _ => Task.FromResult(2),
    };
}
