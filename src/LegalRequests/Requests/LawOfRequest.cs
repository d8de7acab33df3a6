using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Deadlines;
using LegalRequests.Guidance;
using LegalRequests.Law.Sections;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>What the packs say of one request now.</summary>
/// <param name="Guidance">The reading.</param>
/// <param name="Answers">Counsel's answers that stand for these facts and these packs, by direction.</param>
/// <param name="FactsSha256">Tells whether the facts are still the same.</param>
public sealed record LawOfOneRequest(LegalRequest Request, LegalGuidance Guidance, IReadOnlyDictionary<string, LawAnswer> Answers, string FactsSha256)
{
    /// <summary>Directions in force that shut the release and that counsel has not settled.</summary>
    public IEnumerable<SpokenDirection> Shutting => Unsettled.Where(spoken => !IsClaim(spoken.Law));

    /// <summary>
    /// Directions in force that a privilege be claimed for the client. The assessment of the documents carries them out, or
    /// counsel says that nothing here is privileged.
    /// </summary>
    public IEnumerable<SpokenDirection> ToClaim => Unsettled.Where(spoken => IsClaim(spoken.Law));

    private IEnumerable<SpokenDirection> Unsettled => Guidance.Directions.Where(spoken =>
        spoken.InForce
        && spoken.Law.Effect is DirectionEffect.Block or DirectionEffect.Hold
        && !Answers.ContainsKey(spoken.Law.Id));

    /// <summary>Whether counsel's word settles a direction.</summary>
    public static bool IsCounsels(DirectionLaw direction) => direction.Who == ActingRole.Counsel || IsClaim(direction);

    private static bool IsClaim(DirectionLaw direction) =>
        direction is { Effect: DirectionEffect.Hold, Who: ActingRole.SocialWorker, Claims.Count: > 0 };
}

/// <summary>Reads the law for a request from its facts and the packs in force.</summary>
public sealed class LawOfRequest(LegalRequestsDb db, DatesOfRequest dates, LawReader reader, TimeProvider clock)
{
    public async Task<LawOfOneRequest> ReadAsync(Guid requestId, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var facts = await dates.FactsAsync(request, cancellation);
        var guidance = reader.Read(facts, dates.Try(facts), request.DayAt(clock.GetUtcNow()));
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(facts)));
        var answers = await db.Set<LawAnswer>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.FactsSha256 == hash)
            .OrderBy(it => it.AnsweredAt)
            .ToListAsync(cancellation);
        var standing = from spoken in guidance.Directions
                       where LawOfOneRequest.IsCounsels(spoken.Law)
                       let last = answers.FindLast(it => it.DirectionId == spoken.Law.Id && it.PackVersion == VersionOf(spoken))
                       where last is not null
                       select last;

        return new LawOfOneRequest(request, guidance, standing.ToDictionary(it => it.DirectionId), hash);
    }

    /// <summary>The pack of a direction and its version, as an answer remembers it.</summary>
    public static string VersionOf(SpokenDirection spoken) => $"{spoken.Entry.Pack.Id} {spoken.Entry.Pack.Version}";
}
