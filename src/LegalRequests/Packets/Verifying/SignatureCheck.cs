namespace LegalRequests.Packets.Verifying;

/// <summary>Holds counsel's signature against the manifest and the packet.</summary>
internal sealed class SignatureCheck(SignatureFile file, VerifyNotes notes, string what = "packet")
{
    internal void Run(string request, string manifestSha256, string packetSha256, string? keySha256)
    {
        if (file.Checked() is not { } signed)
        {
            notes.Find("signature.false", "The signature is not one of its own statement: statement, key or signature was changed.");
            return;
        }

        notes.Confirm(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"The signature is good: {signed.SignedBy}, {signed.SignedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, scope {signed.Scope}."));
        notes.Expect(
            signed.ManifestSha256 == manifestSha256,
            "It is under exactly this manifest.",
            "signature.other-manifest",
            $"Counsel signed another manifest: the hash of this one is {manifestSha256}, the signature is under {signed.ManifestSha256}. The manifest was edited or exchanged.");
        notes.Expect(
            signed.PacketSha256 == packetSha256,
            $"It is under exactly these bytes of the {what}.",
            "signature.other-packet",
            $"Counsel signed another {what}: the hash of this one is {packetSha256}, the signature is under {signed.PacketSha256}.");
        notes.Expect(
            signed.Request == request,
            "It is of the manifest's request.",
            "signature.other-request",
            $"The signature is of request {signed.Request}, the manifest of {request}.");
        CheckKey(keySha256);
    }

    private void CheckKey(string? keySha256)
    {
        if (keySha256 is null)
        {
            notes.LeaveOut($"Whose key it is: ask the agency, by telephone or from its site, whether the hash of its key is {file.KeySha256}; or give it with --key.");
            return;
        }

        notes.Expect(
            string.Equals(keySha256.Trim(), file.KeySha256, StringComparison.OrdinalIgnoreCase),
            "The key is the agency's, by the hash that was given.",
            "signature.other-key",
            $"The key of the signature is not the agency's: its hash is {file.KeySha256}, the one that was given is {keySha256.Trim()}.");
    }
}
