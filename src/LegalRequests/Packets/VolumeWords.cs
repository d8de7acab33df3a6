using System.Globalization;

namespace LegalRequests.Packets;

/// <summary>
/// What a volume says of itself and of the others. Read alone it would tell of its own pages as if they were all; a production in
/// one volume says nothing of volumes.
/// </summary>
internal static class VolumeWords
{
    internal static bool IsOneOfSeveral(PacketPlan plan) => plan.Before.Count > 0 || plan.Held > 0;

    /// <summary>For the letter.</summary>
    internal static string OfLetter(PacketPlan plan) => Joined(
        $"This is volume {EarlierVolume.NameOf(plan.Volume)} of the production.",
        Earlier(plan, "was sent before, with its own letter and log", "were sent before, each with its own letter and log"),
        plan.Before.Any(it => it.Withheld + it.Redacted > 0) ? "What was withheld or redacted there remains so." : "",
        plan.Held > 0 ? "Further records follow in a later volume." : "");

    /// <summary>For the certificate, whose other sentences know no rest but what is withheld.</summary>
    internal static string OfCertificate(PacketPlan plan) => Joined(
        $"This certificate is of volume {EarlierVolume.NameOf(plan.Volume)} alone.",
        Earlier(plan, "was produced before and has its own certificate", "were produced before and have their own certificates"),
        PutOff(plan, "and is not certified here", "and are not certified here"));

    /// <summary>What the accounting of pages is an accounting of.</summary>
    internal static string OfAccounting(PacketPlan plan) => IsOneOfSeveral(plan)
        ? Joined("Each page of the documents that were gathered for this volume is in exactly one of these groups.", PutOff(plan, "and counted there", "and counted there"))
        : "Each page of the documents that were gathered for this demand is in exactly one of these groups.";

    internal static string OfNothingKeptBack(PacketPlan plan) => IsOneOfSeveral(plan)
        ? "In this volume nothing was withheld and nothing was redacted."
        : "Nothing was withheld and nothing was redacted.";

    internal static string OfGathered(PacketPlan plan) => IsOneOfSeveral(plan) ? "gathered for this volume" : "gathered";

    private static string Earlier(PacketPlan plan, string one, string several) => plan.Before.Count switch
    {
        0 => "",
        1 => $"Volume {plan.Before[0].Name} {one}.",
        _ => $"Volumes {plan.Before[0].Name} to {plan.Before[^1].Name} {several}.",
    };

    private static string PutOff(PacketPlan plan, string one, string several) => plan.Held switch
    {
        0 => "",
        1 => $"1 document that was gathered is put off to a later volume {one}.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{plan.Held} documents that were gathered are put off to a later volume {several}."),
    };

    private static string Joined(params string[] sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
}
