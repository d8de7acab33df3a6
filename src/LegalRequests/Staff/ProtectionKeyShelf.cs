using LegalRequests.Access;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>The stored keys of data protection. Not asynchronous, because data protection is not.</summary>
public sealed class ProtectionKeyShelf(LegalRequestsDb db)
{
    public IReadOnlyList<byte[]> All() => [.. db.Set<ProtectionKey>().AsNoTracking().OrderBy(key => key.Name).Select(key => key.SealedXml)];

    public int Add(string name, byte[] xml)
    {
        db.Add(new ProtectionKey { Name = name, SealedXml = xml });
        return db.SaveChanges();
    }
}
