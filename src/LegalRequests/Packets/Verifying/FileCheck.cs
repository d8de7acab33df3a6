using System.Security.Cryptography;
using System.Text.Json;

namespace LegalRequests.Packets.Verifying;

/// <summary>Holds the files against their hashes, and the report of the proof against the files that it speaks of.</summary>
internal sealed class FileCheck(ManifestFile manifest, VerifyNotes notes)
{
    /// <returns>True where the packet has the bytes of the manifest.</returns>
    internal bool Run(VerifyOrder order, string packetSha256, long packetLength)
    {
        if (manifest.FileNamed(PacketFile.Packet) is not { } entry)
        {
            notes.Find("manifest.no-packet", "The manifest names no packet.pdf.");
            return false;
        }

        var isSame = entry.Sha256 == packetSha256 && entry.Bytes == packetLength;
        notes.Expect(
            isSame,
            $"The packet has the hash and the length of the manifest: {packetSha256}.",
            "packet.other-bytes",
            entry.Bytes == packetLength
                ? $"The packet's bytes are not those of the manifest. Its hash is {packetSha256}, the manifest says {entry.Sha256}."
                : $"The packet's bytes are not those of the manifest: it has {packetLength} bytes, the manifest says {entry.Bytes}.");

        var folder = Path.GetDirectoryName(Path.GetFullPath(order.Manifest)) ?? ".";

        foreach (var file in Enum.GetValues<PacketFile>().Where(it => it is not (PacketFile.Packet or PacketFile.Manifest)))
        {
            CheckBeside(folder, file);
        }

        notes.Expect(
            manifest.ProofPassed,
            "The manifest says that the packet passed the proof.",
            "proof.not-passed",
            "The manifest says that the packet did not pass the proof. It may not leave.");
        return isSame;
    }

    private void CheckBeside(string folder, PacketFile file)
    {
        var name = PacketFileToOpen.NameOf(file);
        var path = Path.Combine(folder, name);

        if (manifest.FileNamed(file) is not { } entry)
        {
            notes.Find("manifest.no-file", $"The manifest names no {name}.");
            return;
        }

        if (!File.Exists(path))
        {
            notes.LeaveOut($"{name}: it does not lie beside the manifest.");
            return;
        }

        var bytes = File.ReadAllBytes(path);
        var isSame = entry.Sha256 == Convert.ToHexStringLower(SHA256.HashData(bytes)) && entry.Bytes == bytes.Length;
        notes.Expect(isSame, $"{name} has the hash of the manifest.", "file.other-bytes", $"The bytes of {name} are not those of the manifest.");

        if (isSame && file == PacketFile.Proof)
        {
            CheckProof(bytes);
        }
    }

    private void CheckProof(byte[] bytes)
    {
        try
        {
            var reports = ProofReports.FromJson(System.Text.Encoding.UTF8.GetString(bytes));
            notes.Expect(
                reports.Packet.Sha256 == manifest.FileNamed(PacketFile.Packet)?.Sha256 && reports.Log.Sha256 == manifest.FileNamed(PacketFile.Log)?.Sha256,
                "The report of the proof speaks of exactly these files.",
                "proof.other-files",
                "The report of the proof speaks of other files than the manifest.");
            notes.Expect(
                reports.Passed == manifest.ProofPassed && reports.Packet.Pages == manifest.FilePages.Count,
                "The report of the proof says what the manifest says of it.",
                "proof.says-otherwise",
                "The report of the proof and the manifest differ on its result or on the count of pages.");
        }
        catch (JsonException)
        {
            notes.Find("proof.unreadable", "The report of the proof cannot be read.");
        }
    }
}
