using System.Globalization;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Requests;
using Microsoft.Extensions.Options;

namespace LegalRequests.Letters;

/// <summary>Sets letters: template and facts in, blocks or a tagged PDF out.</summary>
public sealed class LetterPress(LetterTemplates templates, IOptions<AgencySettings> agency)
{
    public AgencySettings Agency => agency.Value;

    /// <summary>The facts that every letter may name: the agency's and the request's.</summary>
    /// <param name="day">The letter's date.</param>
    /// <param name="language">Two letters; dates are written in it.</param>
    public Dictionary<string, object> FactsOf(LegalRequest request, DateOnly day, string language) => new()
    {
        ["agency"] = Agency.Name,
        ["address"] = Agency.Address,
        ["telephone"] = Agency.Telephone,
        ["custodian"] = Agency.Custodian,
        ["date"] = Day(day, language),
        ["number"] = request.Number,
        ["instrument"] = InstrumentWords.Of(request.Instrument),
        ["court"] = request.Court,
        ["caseNumber"] = request.CaseNumber,
        ["caption"] = request.Caption,
        ["issuedBy"] = request.IssuedBy,
        ["items"] = request.ItemsRequested,
        ["recipient"] = request.ReplyTo.Length > 0 ? request.ReplyTo : request.IssuedBy,
        ["servedWords"] = request.ServedOn is { } served ? $"served on {Day(served, "en")}" : "received by the agency",
    };

    /// <exception cref="FileNotFoundException">There is no such template in that language.</exception>
    public IReadOnlyList<Block> Blocks(string template, string language, IReadOnlyDictionary<string, object> facts) =>
        MarkdownBlocks.Read(templates.Fill(template, language, facts));

    /// <summary>Writes a letter of its own as a PDF to the stream.</summary>
    /// <param name="title">The document's title: a reference number, never a client's name.</param>
    public void Press(Stream output, string template, string title, DateOnly day, string language, IReadOnlyDictionary<string, object> facts)
    {
        var blocks = Blocks(template, language, facts);
        DocumentComposer.Compose(output, new DocumentFacts(title, Noon(day), language), blocks);
    }

    /// <summary>The instant that stands in a document's metadata for a day: noon UTC, so that no zone moves it to another day.</summary>
    public static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    /// <summary>A day in words, as letters write it: <c>December 14, 2026</c>.</summary>
    public static string Day(DateOnly day, string language) => language == "es"
        ? day.ToString("d 'de' MMMM 'de' yyyy", CultureInfo.GetCultureInfo("es"))
        : day.ToString("MMMM d, yyyy", CultureInfo.GetCultureInfo("en-US"));
}
