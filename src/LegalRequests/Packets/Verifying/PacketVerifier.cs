using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Packets.Verifying;

/// <summary>What is to be verified.</summary>
/// <param name="Signature">Counsel's signature; null for the file <c>signature.json</c> beside the manifest.</param>
/// <param name="KeySha256">Hash of the agency's key as the agency gave it by another channel; null where it is not known.</param>
/// <param name="Passphrase">Opens an encrypted copy; null where the packet is not one.</param>
/// <param name="Unsigned">A draft that nobody signed yet is looked at: a missing signature is no finding.</param>
public sealed record VerifyOrder(string Packet, string Manifest, string? Signature = null, string? KeySha256 = null, bool Unsigned = false, string? Passphrase = null);

/// <summary>
/// Computes everything that a manifest says of a packet anew from the packet's own bytes, and says in plain words what is
/// not so. It needs no database and asks nobody.
/// </summary>
public static class PacketVerifier
{
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="JsonException">The manifest or the signature is none; the message says which and why.</exception>
    public static Verification Run(VerifyOrder order)
    {
        var notes = new VerifyNotes();
        var json = File.ReadAllBytes(order.Manifest);
        var manifest = Named(order.Manifest, () => ManifestFile.Read(json));
        var bytes = Opened(File.ReadAllBytes(order.Packet), order.Passphrase, notes);
        var packetSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));

        var isSame = new FileCheck(manifest, notes).Run(order, packetSha256, bytes.Length);
        new SumCheck(manifest, notes).Run();
        CheckPages(manifest, bytes, isSame, notes);
        CheckSignature(order, manifest, Convert.ToHexStringLower(SHA256.HashData(json)), packetSha256, notes);
        return notes.Close();
    }

    /// <summary>The bytes that counsel signed: of an encrypted copy, those that its passphrase gives.</summary>
    internal static byte[] Opened(byte[] file, string? passphrase, VerifyNotes notes)
    {
        try
        {
            if (!LockedCopy.IsLocked(file))
            {
                return file;
            }

            using var clear = new MemoryStream();

            if (passphrase is not null && LockedCopy.TryUnlock(file, clear, passphrase))
            {
                notes.Confirm("The passphrase opens the encrypted copy.");
                return clear.ToArray();
            }

            notes.Find("packet.locked", passphrase is null
                ? "The packet is encrypted: give the passphrase with --passphrase-file."
                : "The passphrase does not open this encrypted copy.");
        }
        catch (MalformedPdfException)
        {
            // What it is instead of a packet is said where its pages are read.
        }

        return file;
    }

    private static void CheckPages(ManifestFile manifest, byte[] bytes, bool isSame, VerifyNotes notes)
    {
        try
        {
            var source = SourceDocument.Open(bytes);
            var check = new PageCheck(manifest.FilePages, notes);
            check.Run(PageFingerprints.Of(source), !isSame);
            new PrintCheck(manifest, source, notes).Run();
            new FormCheck(manifest, source, notes).Run();
        }
        catch (MalformedPdfException unreadable)
        {
            notes.Find("packet.unreadable", $"The packet cannot be read as a file that this product wrote, so that the pages cannot be named: {unreadable.Message}");
        }
    }

    private static void CheckSignature(VerifyOrder order, ManifestFile manifest, string manifestSha256, string packetSha256, VerifyNotes notes)
    {
        var path = order.Signature ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(order.Manifest)) ?? ".", SignatureFile.FileName);

        if (File.Exists(path))
        {
            var file = Named(path, () => SignatureFile.Read(File.ReadAllBytes(path)));
            new SignatureCheck(file, notes).Run(manifest.Request, manifestSha256, packetSha256, order.KeySha256);
        }
        else if (order.Unsigned)
        {
            notes.LeaveOut("Counsel's signature: there is none, and none was asked for.");
        }
        else
        {
            notes.Find("signature.missing", $"Counsel's signature is not here ({path}). Without it nothing says that this manifest is the one that was signed.");
        }
    }

    internal static T Named<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException unreadable)
        {
            throw new JsonException($"{path} cannot be read: {unreadable.Message}", unreadable);
        }
    }
}
