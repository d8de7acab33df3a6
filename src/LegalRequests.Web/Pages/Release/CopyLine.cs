using LegalRequests.InCamera;
using LegalRequests.Release;

namespace LegalRequests.Web.Pages.Release;

/// <summary>An encrypted copy as a page lists it, of a packet or of a set for the judge.</summary>
public sealed record CopyLine(Guid Id, DateTimeOffset MadeAt, string Sha256, PassphraseChannel? Channel, string GivenTo, DateTimeOffset? GivenAt)
{
    public static CopyLine Of(LockedPacket copy) => new(copy.Id, copy.MadeAt, copy.LockedSha256, copy.Channel, copy.GivenTo, copy.GivenAt);

    public static CopyLine Of(InCameraCopy copy) => new(copy.Id, copy.MadeAt, copy.LockedSha256, copy.Channel, copy.GivenTo, copy.GivenAt);
}
