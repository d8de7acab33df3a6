using LegalRequests.Letters;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalRequests.ClientNotice;

/// <summary>The letter to the person whose record it is, as the template says it today.</summary>
public sealed class NoticeLetter(LegalRequestsDb db, LetterPress press, TimeProvider clock, IOptions<NoticeSettings> settings)
{
    private const string Template = "letters/client-notice";

    /// <summary>Writes the letter as a PDF. The title in the file is the request's number, never a name.</summary>
    /// <exception cref="FileNotFoundException">There is no letter in that language.</exception>
    public async Task WriteAsync(Stream output, Guid requestId, string language, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var today = CourtDay.Of(clock.GetUtcNow(), request.ComplianceZone);
        var facts = press.FactsOf(request, today, language);
        facts["windowEnds"] = press.Day(today.AddDays(settings.Value.ObjectionDays), language);
        facts["answerBy"] = request.ComplianceAt is { } answerBy
            ? press.Day(CourtDay.Of(answerBy, request.ComplianceZone), language)
            : press.NotStated(language);
        foreach (var name in (string[])["court", "caseNumber", "issuedBy", "items"])
        {
            facts[name] = facts[name] is "" ? press.NotStated(language) : facts[name];
        }

        press.Press(output, Template, request.Number, today, language, facts);
    }

    /// <summary>The languages that the letter can be had in.</summary>
    public IReadOnlyList<LetterLanguage> Languages() => press.LanguagesOf(Template);
}
